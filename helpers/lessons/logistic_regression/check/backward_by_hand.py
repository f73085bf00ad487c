"""The exercise backward_by_hand."""

from helpers.checking.answers import Mistake, Numbers

backward_by_hand = Numbers(
    right=[0.5, 0.5, 1.5, 0.5],
    mistakes={
        "wrong sign": Mistake(
            [-0.5, -0.5, -1.5, -0.5],
            "All sizes are right. The truth is 0 and the model says more than that. Does the loss "
            "rise or fall when z rises?",
        ),
        "slope of σ is σ": Mistake(
            [1, 1, 3, 1],
            "All are twice too large. da times a would give that, but a is the slope of e^z. What "
            "is the slope of the sigmoid?",
        ),
        "slope of σ forgotten": Mistake(
            [2, 2, 6, 2],
            "That is da, handed on as it is. Between a and z stands the sigmoid: its slope is a "
            "factor too.",
        ),
        "slope of σ twice": Mistake(
            [0.125, 0.125, 0.375, 0.125],
            "There is one factor a(1 − a) too many. In a − y it has been used up already.",
        ),
        "slope of σ for dz": Mistake(
            [0.25, 0.25, 0.75, 0.25],
            "These follow from a dz that is no larger than a(1 − a), the slope of σ. But a(1 − a) "
            "has cancelled in dz. How far is a from y?",
        ),
        "input forgotten": Mistake(
            [0.5, 0.5, 0.5, 0.5],
            "dz is right, and so is db. But w₁ and w₂ reach z through different inputs.",
        ),
        "bias left out": Mistake(
            [0.5, 0.5, 1.5, 0],
            "The weights are right. The bias has no x, but it moves z all the same: one for one.",
        ),
    },
    praise="With α = 1 the next parameters are w = (−0.5, −1.5) and b = −0.5. Then z = −5.5 and "
           "a = 0.004: one step, and the model is sure of y = 0. The larger input did most of it.",
    hint="Forward: z, then a = σ(z). Backward: dz = a − y. Then each slope is dz times what stands "
         "before the parameter in z.",
)
