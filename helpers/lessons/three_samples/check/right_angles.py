"""The exercise right_angles."""

from helpers.checking.answers import Mistake, Numbers

right_angles = Numbers(
    right=[9, 1 / 9],
    mistakes={
        "squares forgotten": Mistake(
            [3, 1 / 3],
            "These follow from the lengths of the inputs. H holds their squares.",
        ),
        "lengths divided": Mistake(
            [3, 1 / 9],
            "The limit is right. Your first number is the largest length divided by the smallest. "
            "How do the lengths come into H?",
        ),
        "factor 2 forgotten": Mistake(
            [9, 2 / 9],
            "The first is right. The limit is twice too large: H is not XᵀX alone. What stands "
            "before it?",
        ),
        "limit of the flattest direction": Mistake(
            [9, 1],
            "The first is right. Your limit is that of the flattest direction. The steepest one "
            "allows less.",
        ),
        "1/λ instead of 2/λ": Mistake(
            [9, 1 / 18],
            "The first is right. At your second number the steepest part is gone after one update. "
            "α may still be larger: until the factor is −1.",
        ),
        "best α instead of the limit": Mistake(
            [9, 0.1],
            "The first is right. Your second number is the best α. The limit is where the steepest "
            "part stops shrinking.",
        ),
        "turned over": Mistake(
            [1 / 9, 1 / 9],
            "The limit is right. The condition number is the largest λ divided by the smallest, so "
            "it is never below 1.",
        ),
    },
    praise="Inputs at right angles, and still their lengths alone make a valley. If all three had "
           "one length, the condition number would be 1: all parts of the error shrink alike, and "
           "with the right α a single update removes them all.",
    hint="H = 2 XᵀX is diagonal here, so its eigenvalues stand on the diagonal. You need the "
         "largest and the smallest.",
    within=0.002,
)
