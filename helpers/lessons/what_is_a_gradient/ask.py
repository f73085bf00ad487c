"""Questions: the two slopes, the directions of slope zero, the gradient's arrow."""

from helpers.live import Answer, Question


def two_slopes(picture=None):
    """Ask whether one number can tell the slope of a surface."""
    return Question(
        "You stand at x = (1, 2). What is the slope along x₁, and what is it along x₂?",
        [
            Answer(
                "The same: one place has one height, so it has one slope.",
                "A curve has one slope at each place, so this is tempting. But a surface can rise "
                "one way and fall the other way. Here it is 2.00 along x₁ and −0.50 along x₂.",
            ),
            Answer(
                "Along x₁ it goes up, along x₂ it goes down, less steeply.",
                "The slopes are 2x₁ = 2.00 and −1/x₂ = −0.50. The sign says up or down, the size "
                "says how steep. One number could not tell both.",
                right=True,
            ),
            Answer(
                "Both go up, and x₂ is the steeper one, because 2 is more than 1.",
                "1 and 2 say where you stand, not how steep it is there. Along x₂ the height is a "
                "number minus log x₂. It falls, and it falls less and less as x₂ grows.",
            ),
        ],
        look="compare the two tangents. Then press “steep along x₂”: there x₂ is the steeper one.",
        picture=picture,
    )


def slope_zero(picture=None):
    """Ask in which directions a surface is level at a place that is no minimum."""
    return Question(
        "At x = (1, 2) the gradient is (2, −0.5). In which directions is the slope zero?",
        [
            Answer(
                "In none: the slope is zero only at a minimum.",
                "At a minimum it is zero in every direction. Here it is positive one way and "
                "negative the opposite way. Turn from one to the other, and you must pass zero.",
            ),
            Answer(
                "In the direction of 0°: no slope is an angle of 0°.",
                "Two different things are called an angle here. The direction is where you walk on "
                "the map. The slope is how steep it is that way. At 0°, along x₁, it is 2.00.",
            ),
            Answer(
                "In the two directions across the gradient.",
                "Across the gradient v·∇f is 0: at 76° and, the opposite way, at 256°. All "
                "directions on the gradient's side of these two go up, all others go down.",
                right=True,
            ),
            Answer(
                "In the one direction straight against it.",
                "That is the steepest way down: the slope is −2.06. Zero is not the opposite of "
                "steep uphill. It lies halfway between steep uphill and steep downhill.",
            ),
        ],
        look="press “along the gradient”, “across it” and “against it”, and read the slope.",
        picture=picture,
    )


def where_it_points(picture=None):
    """Ask where the gradient points on a map with level lines."""
    return Question(
        "The thick arrow is the gradient at the point. Where does it point?",
        [
            Answer(
                "Straight across the level line, uphill.",
                "Along the level line the height stays the same, so the slope is zero there. The "
                "directions of slope zero are across the gradient. So it stands across the line.",
                right=True,
            ),
            Answer(
                "Along the level line through the point.",
                "Level lines look like paths, but whoever follows one stays at the same height. "
                "The gradient points where the height grows fastest.",
            ),
            Answer(
                "Down to the bottom of the nearest valley.",
                "It points up, not down. And its opposite does not aim at the bottom either: at "
                "x = (1.00, −0.50) the steepest way down misses the nearest bottom by 30°.",
            ),
            Answer(
                "Up to the highest place in the picture.",
                "Up is right. But the gradient is made of the slopes at one place, and it knows "
                "nothing of other places. You in the fog do not know where the summit is.",
            ),
        ],
        look="drag the point along a level line, and watch the arrow turn with the line.",
        picture=picture,
    )
