"""Questions on the learning rate, the loss's scale and the lines from which a run goes straight."""

from helpers.live import Answer, Question


def race(picture=None):
    """Ask where the longest strides lead to."""
    return Question(
        "The three walkers start together. Where is the one with α = 1.03 after 40 steps?",
        [
            Answer(
                "At the lowest point: it has the longest strides, so it is there first.",
                "Longer strides help only up to a point. The one with α = 0.3 is there first: each "
                "of its steps leaves 40 % of the distance. With 1.03 each step goes too far.",
            ),
            Answer(
                "To and fro about the lowest point, and a little nearer with each step.",
                "It goes to and fro indeed. But each step makes its distance from the lowest point "
                "1.06 times as large.",
            ),
            Answer(
                "Higher up than where it began.",
                "Each step crosses the lowest point and ends a little higher on the other side. "
                "There the slope is steeper, so the next stride is longer still. At step 7 it "
                "leaves the picture.",
                right=True,
            ),
        ],
        look="press “40 steps” and compare the three losses. Then press Reset, and Step.",
        picture=picture,
    )


def large_alpha(picture=None):
    """Ask what a learning rate far above 1 does on a flat curve."""
    return Question(
        "A flat curve has the curvature λ = 0.05. You take α = 30. What does the run do?",
        [
            Answer(
                "It crawls, because on so flat a curve there is hardly a slope.",
                "The slope is tiny indeed. But a step is α times the slope, and this α more than "
                "makes up for it: the step is one and a half times the way to the minimum.",
            ),
            Answer(
                "It diverges, because α must stay below 1.",
                "1 is not a special number, because α counts only together with the curvature. "
                "Here the limit is 2/λ = 40, and 30 is below it.",
            ),
            Answer(
                "It jumps across the minimum at each step, and still arrives.",
                "The factor is 1 − 30 · 0.05 = −0.5. Its sign makes the run change sides. Its size "
                "halves the distance each time.",
                right=True,
            ),
        ],
        look="press “λ = 0.05, α = 30”. Then drag α past 40, and watch the factor.",
        picture=picture,
    )


def ten_times(picture=None):
    """Ask what becomes of a run when its loss is multiplied by 10."""
    return Question(
        "A run goes down L = ½w² with α = 0.5: each step halves w. Now you take 10 L in place of "
        "L, and keep α. What does the run do?",
        [
            Answer(
                "The same as before: the lowest point is where it was.",
                "The place is the same, but the way there is not. Descent does not see the place, "
                "it sees slopes. They are ten times as steep, so each step is ten times as long.",
            ),
            Answer(
                "It arrives sooner: each step is ten times as long.",
                "Each step is ten times as long indeed. But the old step was half the way to the "
                "minimum, so the new one is five times the way: it lands far beyond.",
            ),
            Answer(
                "It diverges: now α is above the limit.",
                "The curvature is 10 in place of 1, so the limit 2/λ is a tenth of what it was. "
                "Each step multiplies w by 1 − 0.5 · 10 = −4. With a tenth of α the run would be "
                "the old one, step by step.",
                right=True,
            ),
        ],
        look="press “10 L, same α”, then “10 L, α ÷ 10”. Compare the two runs on the right.",
        picture=picture,
    )


def falling_loss(picture=None):
    """Ask what ten falls of the loss prove about the learning rate."""
    return Question(
        "A run in a narrow valley: the loss has fallen at each of the first ten steps. What does "
        "that tell you about α?",
        [
            Answer(
                "It is below the limit. Above it the loss would have risen.",
                "Above the limit only the part across the valley must grow. If it starts almost at "
                "0, it stays hidden for a while. In the run below the loss falls 13 times, and "
                "then it rises at every step.",
            ),
            Answer(
                "Nothing certain. It may be below the limit or above it.",
                "The loss is a sum of two parts. The part along the valley shrinks, and that is "
                "what you see. The part across it can grow meanwhile, too small to be noticed.",
                right=True,
            ),
            Answer(
                "It is well chosen. There is no reason to change it.",
                "Every α above 0 and below the limit lets this loss fall at every step, even one "
                "that is far too small. So a fall says little about how well α is chosen.",
            ),
        ],
        look="press “α = 0.52, x₂ = 0.02”: that is a run of ten steps. Then move steps up to 60.",
        picture=picture,
    )


def straight_runs(picture=None):
    """Ask from where descent runs straight to the minimum of a bowl that lies askew."""
    return Question(
        "A bowl lies askew: its level lines are ellipses, and they are turned. From where does "
        "descent run straight to the minimum?",
        [
            Answer(
                "From everywhere: each step goes the steepest way down.",
                "The steepest way down is at right angles to the level line, and that is seldom "
                "the way to the minimum. At the start in the picture it misses it by 21.8°. Only "
                "in a round bowl does a run go straight from everywhere.",
            ),
            Answer(
                "From the floor of the valley, the long axis of the ellipses. From all other "
                "places it goes down to the floor first.",
                "The long axis is such a line. But there is one more: from the steepest side, on "
                "the short axis, the steepest way down leads straight to the minimum as well.",
            ),
            Answer(
                "From two lines: the long axis of the ellipses and the short one.",
                "There the level line is at right angles to the way to the minimum, so the "
                "steepest way down follows the line. No step leaves it. From any other place the "
                "first step misses the minimum already.",
                right=True,
            ),
            Answer(
                "From nowhere: each run bends at least a little.",
                "Nearly all of them bend. But on an axis of the ellipses the ground is alike on "
                "both sides, so nothing can turn the run to either of them.",
            ),
        ],
        look="press “20 steps”, then drag the start round the minimum, until the dots on the right "
             "are level. Then drag on: there is another such place.",
        picture=picture,
    )
