"""Questions on the loss, on one sample's slope and on the sum over many samples."""

from helpers.live import Answer, Question


def surer_and_surer(picture=None):
    """Ask what the product of five probabilities does as the model gets surer."""
    return Question(
        "With b = 0 the model is on the right side for four of these five penguins, whatever w "
        "above 0 is. You turn w up, so it gets surer and surer. What does the product do?",
        [
            Answer(
                "It rises towards 1: a surer model gives more to each of them.",
                "It gives more to four of them. Penguin 3 is an Adelie with a long bill. The surer "
                "the model is of Chinstrap there, the less is left for what it really is.",
            ),
            Answer(
                "It rises towards 4/5: four of the five are right.",
                "That is a count of sides. A product is not a count: four factors near 1 and one "
                "near 0 make a product near 0.",
            ),
            Answer(
                "It rises at first, and then it falls below where it began.",
                "It rises to 0.104. But a product of such numbers is never above its smallest "
                "factor, and penguin 3 is given less and less: 0.00522 at the end of the slider. "
                "There the product is 0.00405, less than when the model knew nothing.",
                right=True,
            ),
        ],
        look="press “w = 0.4, b = 0”, then “w = 2.5, b = 0”.",
        picture=picture,
    )


def highest_price(picture=None):
    """Ask how much a sure and wrong answer can cost."""
    return Question(
        "The truth is y = 1 and the model is sure of the opposite. How much can it pay at most?",
        [
            Answer(
                "1, because a and y never differ by more than 1.",
                "The difference, and its square, cannot exceed 1. But the price is a logarithm: "
                "it is above 1 as soon as a is below 1/e = 0.37, and at a = 0.1 it is 2.30.",
            ),
            Answer(
                "Any amount: there is no highest price.",
                "Each time a gets ten times smaller, the price rises by log 10 = 2.30, and a can "
                "do that without end.",
                right=True,
            ),
            Answer(
                "log 2 ≈ 0.69, the price of knowing nothing.",
                "That is what a = 0.5 costs. To be sure of the wrong species is worse than to know "
                "nothing, so it must cost more.",
            ),
        ],
        look="press “cannot tell”, then “sure and wrong”, then move the score z to −8. The loss "
             "grows from 0.69 to 5.01 and to 8.00.",
        picture=picture,
    )


def farther(picture=None):
    """Ask on which of two losses descent gets away from a start that is sure and wrong."""
    return Question(
        "The start w₀ = −5 is sure and wrong on three of the five samples. Both losses get "
        "α = 0.8. On which of them does the ball come farther in 20 steps?",
        [
            Answer(
                "On the squared error: squares punish large mistakes most.",
                "Squares of large numbers are large. But a − y is never above 1, so here the price "
                "of being wrong cannot rise much further. Where it hardly rises, there is hardly "
                "a slope.",
            ),
            Answer(
                "On the log loss: its slope does not fade where the model is sure and wrong.",
                "A sample hands on (a − y)·x, and a − y is almost −1 there. So the ball is at "
                "w = −0.18 by then. The squared error has a factor a(1 − a) more, here 0.0066, and "
                "its ball is still at w = −4.93.",
                right=True,
            ),
            Answer(
                "On both equally far: the lowest points are close together, and α is the same.",
                "The lowest points are at w = −0.18 and −0.14. But a step is α times the slope, "
                "and at the start one slope is more than 100 times the other.",
            ),
        ],
        look="press ▶ and watch both balls. Then try the other two starts.",
        picture=picture,
    )


def slope_at_z(picture=None):
    """Ask for dz, with its sign and with the right slope of the sigmoid."""
    return Question(
        "A sample has y = 1 and a = 0.55, so da = −1/0.55 = −1.82. What is dz?",
        [
            Answer(
                "−0.45: the loss falls when the score rises.",
                "da times a(1 − a) = 0.2475 is −0.45, and that is a − y. Descent goes against the "
                "sign, so it raises the score: towards y = 1.",
                right=True,
            ),
            Answer(
                "+0.45: so much is missing from a to y = 1.",
                "The size is right. But dz is a slope: it says how the loss changes when z rises. "
                "Then a comes nearer to 1 and the loss falls, so dz must be negative.",
            ),
            Answer(
                "−1: the slope of σ is σ, and −1.82 · 0.55 = −1.",
                "The function that is its own slope is e^z. σ levels off at both ends, so its "
                "slope must go to 0 where a goes to 1. It is a(1 − a), not a.",
            ),
        ],
        look="press Step five times: z, a and L forward, then da and dz backward.",
        picture=picture,
    )


def ten_times_as_many(picture=None):
    """Ask what ten times as many samples mean for the loop and for the vectorised form."""
    return Question(
        "Ten times as many samples: 10,000 in place of 1,000. What happens to the lines of Python "
        "that are run, and to the time?",
        [
            Answer(
                "Ten times as many lines in both forms: each sample must be worked on.",
                "Each sample is worked on, that is true. But in the vectorised form this is done "
                "inside NumPy, in compiled code: no line of Python is run for it.",
            ),
            Answer(
                "Ten times as many in the loop, as many as before in the other; both take longer.",
                "The loop runs 80,004 lines in place of 8,004. The vectorised form runs its 4 "
                "lines once. But NumPy still has ten times as much to multiply and add.",
                right=True,
            ),
            Answer(
                "Ten times as many in the loop; the vectorised form needs no more lines or time.",
                "No more lines, but more time: behind each of them NumPy goes through all samples. "
                "It only does so much faster than Python.",
            ),
        ],
        look="set “samples m” to 1,000, then to 10,000, and compare. Then let this computer time "
             "both.",
        picture=picture,
    )
