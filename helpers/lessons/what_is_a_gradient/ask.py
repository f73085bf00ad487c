"""Questions: slopes along two variables and in any direction, and what the arrow says."""

from helpers.live import Answer, Question


def other_variable(picture=None):
    """Ask what the slope along one variable does when the other one changes."""
    return Question(
        "You move on the map from x = (1, 2) to (1, 4), so only x₂ grows. What becomes of the "
        "slope along x₁?",
        [
            Answer(
                "It gets smaller: the ground falls along x₂, so it is lower and flatter there.",
                "The ground is lower there, but not less steep along x₁. How high a place is and "
                "how steep it is there are two different things.",
            ),
            Answer(
                "It becomes the slope along x₂, because that is the way you went.",
                "How you came to a place plays no part. Each place has both slopes. At (1, 4) the "
                "one along x₂ is −0.25, and the one along x₁ is another number.",
            ),
            Answer(
                "It stays the same: only the height of the whole slice changes.",
                "Along x₁ the height is x₁² minus a number. Another x₂ is another number: it "
                "lowers the whole slice and tilts nothing. The slope is 2x₁ = 2.00 both times.",
                right=True,
            ),
        ],
        look="press “x = (1, 2)” and “x = (1, 4)”, and compare the two slices along x₁.",
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
        look="press “the whole turn”, see where the curve meets 0, and turn back to those angles.",
        picture=picture,
    )


def flat_or_up(picture=None):
    """Ask whether the gradient lies in the map's plane or climbs with the ground."""
    return Question(
        "You stand on a hill and draw the gradient of its height as an arrow. Where does the arrow "
        "live?",
        [
            Answer(
                "Up along the slope: it lies on the ground and climbs the steepest way.",
                "The steepest way on the ground rises. But the gradient has one entry for x₁ and "
                "one for x₂, and none for the height. An arrow with two entries cannot climb.",
            ),
            Answer(
                "At a right angle to the ground: it stands on the slope and leans out.",
                "There is such an arrow, but it has three entries, one of them for the height, and "
                "it leans downhill. The gradient has two, and it says which way climbs fastest.",
            ),
            Answer(
                "Flat on the map: its length says how steep the ground is.",
                "It has two entries, as the map has two axes. So it says which way to walk on the "
                "map, and how much height that brings: here 0.82 for each 1 of way.",
                right=True,
            ),
        ],
        look="choose one arrow after the other, and look for its shadow on the map.",
        picture=picture,
    )


def where_it_points(picture=None):
    """Ask where the gradient points on a map with level lines."""
    return Question(
        "The gradient at the point will be drawn on this map as an arrow. Where does it point?",
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
        look="switch the gradients on, drag the point along a level line, and watch the arrow.",
        picture=picture,
    )
