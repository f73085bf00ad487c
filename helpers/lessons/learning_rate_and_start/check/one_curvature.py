"""The exercise one_curvature."""

from helpers.checking.answers import Mistake, Numbers

one_curvature = Numbers(
    right=[8, 0.25, 0.125, -0.6],
    mistakes={
        "wrong curvature": Mistake(
            [4, 0.5, 0.25, 0.2],
            "The rest fits your curvature, but that is not right. The formulas hold for ½ λ w². "
            "What must λ be, so that ½ λ is 4? Or: differentiate the loss twice.",
        ),
        "limit and best α exchanged": Mistake(
            [8, 0.125, 0.25, -0.6],
            "The curvature and the factor are right. Of the other two, the limit is the larger: "
            "the best α lies halfway to it.",
        ),
        "best α for the limit": Mistake(
            [8, 0.125, 0.125, -0.6],
            "Your limit is the α that reaches the minimum in one step. You can go further, until "
            "the factor is −1.",
        ),
        "wrong sign": Mistake(
            [8, 0.25, 0.125, 0.6],
            "The size of the factor is right. But a sign tells whether w changes sides. Write "
            "1 − αλ with your numbers.",
        ),
        "how much is taken away": Mistake(
            [8, 0.25, 0.125, 1.6],
            "Your last number is αλ. So much of w is taken *away*. The factor is what is left.",
        ),
        "factor of the loss": Mistake(
            [8, 0.25, 0.125, 0.36],
            "Your last number is what the loss is multiplied by. The factor of w is asked for.",
        ),
    },
    praise="α = 0.2 is below the limit, so the run arrives, but it changes sides at each step: it "
           "oscillates. A smaller α would be faster here.",
    hint="Find λ first: the loss is ½ λ w². Then the limit is 2/λ, the best α is 1/λ, and the "
         "factor is 1 − αλ.",
)
