"""Questions: the longest stride, a large α, a falling loss, what α decides."""

from helpers.live import Answer, Question


def race(picture=None):
    """Ask which of three learning rates is lowest in the end."""
    return Question(
        "Whose loss is lowest after 40 steps?",
        [
            Answer(
                "That of α = 1.03: the longest strides get down first.",
                "Its strides are so long that each one crosses the lowest point and ends a little "
                "higher on the other side. At step 7 it leaves the picture.",
            ),
            Answer(
                "That of α = 0.3: its strides fit this curve.",
                "Each step leaves 40 % of the distance to the lowest point. After 40 steps there "
                "is nothing left to see. Longer strides help, but only up to a point.",
                right=True,
            ),
            Answer(
                "That of α = 0.01: the shortest steps are the surest.",
                "It is true that each of them goes down. But each takes away only 2 % of the "
                "distance. After 40 steps 45 % of it is still there.",
            ),
        ],
        look="press “when it gets dark” and compare the three losses. Then press Reset, and Step.",
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
        look="press “α = 10 is safe”. Then move α past 30 and past 40, and watch the factor.",
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
        look="press “falls, then explodes”. Put steps at 10, then move them up to 60.",
        picture=picture,
    )


def same_valley(picture=None):
    """Ask what a larger learning rate changes on the map of all starts."""
    return Question(
        "What changes on the map when α is 0.12 in place of 0.02?",
        [
            Answer(
                "Nothing. α decides how soon a run arrives, and not where.",
                "So it is while the steps are short, because a short step stays on its own side of "
                "each ridge. A long one may land beyond, and then go down into another valley.",
            ),
            Answer(
                "A lot. Some starts end in a valley far away, and some in none.",
                "Where the ground is steep, 0.12 times the gradient is long enough to jump over a "
                "ridge. From the dark corners the run never comes back.",
                right=True,
            ),
            Answer(
                "A little. The borders move, but the regions stay whole.",
                "Near a border a small change is enough. But far from it too, a long first step "
                "can change the valley. That tears the regions into strips.",
            ),
        ],
        look="press “over the ridge”, then “diverges”. Then drag the start through the strips.",
        picture=picture,
    )
