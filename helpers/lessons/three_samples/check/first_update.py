"""The exercise first_update."""

from helpers.checking.answers import Mistake, Numbers

first_update = Numbers(
    right=[-1.42, 0.355],
    mistakes={
        "uphill": Mistake(
            [-1.42, -0.355],
            "The derivative is right. The update goes against it: what does minus a negative "
            "number give?",
        ),
        "wrong sign of the derivative": Mistake(
            [1.42, 0.355],
            "The update is right. But the loss falls when w₁₁ grows from 0. Which sign has the "
            "slope then?",
        ),
        "factor 2 forgotten": Mistake(
            [-0.71, 0.1775],
            "It is half of what it should be. Each square brings a factor down when you derive it.",
        ),
        "mean instead of sum": Mistake(
            [-1.42 / 3, 0.355 / 3],
            "You divided by the number of samples. The loss of this notebook is a sum, not a mean.",
        ),
        "one sample only": Mistake(
            [-0.32, 0.08],
            "That is what sample 1 adds. There are two more samples.",
        ),
        "learning rate forgotten": Mistake(
            [-1.42, 1.42],
            "The derivative is right. The step is not the whole derivative: how much of it?",
        ),
    },
    praise="At W = 0 every prediction is 0, so only the constants of the final lines are left: the "
           "gradient there is −b of the system A w = b. This step makes w₁₁ larger, although it "
           "ends at −1.5: the slope at the start knows nothing of that.",
    hint="Put 0 for all three unknowns into the final line for w₁₁. Then one update: the old value "
         "minus α times the derivative.",
)
