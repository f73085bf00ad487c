"""The exercise changes_by_hand."""

import numpy as np

from helpers.checking.answers import Mistake, Numbers

changes_by_hand = Numbers(
    right=[-0.5, -0.25],
    mistakes={
        "radians": Mistake(
            [-0.5, 0.1 * 5 * np.cos(120)],
            "The first is right. For the second your calculator took 120 as radians. Switch it to "
            "degrees.",
        ),
        "radians in both": Mistake(
            [0.1 * 5 * np.cos(180), 0.1 * 5 * np.cos(120)],
            "The cosine was told 180 and 120 in radians. Both are degrees: use np.radians.",
        ),
        "sign of the cosine": Mistake(
            [-0.5, 0.25],
            "The first is right. For the second: is the cosine positive or negative above 90°?",
        ),
        "sine": Mistake(
            [0, 0.1 * 5 * 0.75**0.5],
            "You took the sine. It is 0 at 180°, where the change is largest. Which function is "
            "−1 there?",
        ),
        "length of the step forgotten": Mistake(
            [-5, -2.5],
            "These are slopes, for a step that is 1 long. How long is the step here?",
        ),
        "length of the gradient forgotten": Mistake(
            [-0.1, -0.05],
            "k is a product of two lengths. The step's is in it. The other one is missing.",
        ),
        "sum for the length": Mistake(
            [-0.7, -0.35],
            "You took 3 + 4 for |∇L|. The length of a vector comes from Pythagoras.",
        ),
        "angle forgotten": Mistake(
            [-0.5, -0.5],
            "The first is right. The second step is as long, but not as steep: where does the "
            "angle come in?",
        ),
    },
    praise="At 60° from the steepest way you still get half of it. Near 180° the cosine is flat: "
           "a direction that is 10° off loses only 1.5 %.",
    hint="Both are k cos β, with k = |Δθ||∇L|. Work out k first.",
)
