"""The exercise: one slope by hand, to see how a check answers.

Source: D1.1 (feel the slope, take a small step down).
"""

from helpers.checking.answers import Mistake, Numbers

first_slope = Numbers(
    right=1.75,
    mistakes={
        "last term forgotten": Mistake(
            1.5,
            "Nearly. The formula has one more term at its end.",
        ),
        "square forgotten": Mistake(
            3.25,
            "In the bracket θ is squared.",
        ),
        "minus sign lost": Mistake(
            -1.25,
            "That is the slope at θ = +0.5. Put in −0.5, with its sign, in both places.",
        ),
    },
    praise="The slope is positive: uphill is to the right, so the ball goes to the left. The sign "
           "says where down is. The size says how long the next step will be.",
    hint="Put −0.5 in for each θ of the formula, and mind the signs.",
)
