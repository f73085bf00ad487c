"""Questions: the highest price, the slope at z, and descent with nothing wrong."""

from helpers.live import Answer, Question


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


def slope_at_z(picture=None):
    """Ask for dz, with its sign and with the right slope of the sigmoid."""
    return Question(
        "Below, y = 1, a = 0.55 and da = −1/0.55 = −1.82. What is dz?",
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
        look="press Step twice. The read-out shows da first, then dz with both its factors.",
        picture=picture,
    )


def nothing_wrong(picture=None):
    """Ask what descent does once every sample is on the right side."""
    return Question(
        "The line has all 107 males on the right side. What does descent do from then on?",
        [
            Answer(
                "It stops, because with no mistake left every dz is 0.",
                "dz = a − y is 0 only if a is exactly 0 or 1, and σ never gets there. To be on the "
                "right side is not yet to be sure.",
            ),
            Answer(
                "It settles after a while, as it does with all penguins.",
                "With all penguins, being surer costs more on those that are wrong, and that holds "
                "the weights back. Among the males nobody is wrong, so nothing does.",
            ),
            Answer(
                "It never ends, as larger weights go on lowering J.",
                "Double w and b: the line stays, and each a moves nearer to its y. So J gets "
                "lower, and that can be done again and again.",
                right=True,
            ),
        ],
        look="set iteration to 3, to 100 and to 10,000 and compare |w|. Then choose “all "
             "penguins”: from 1,000 on |w| stays at 6.92.",
        picture=picture,
    )
