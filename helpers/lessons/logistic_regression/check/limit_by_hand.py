"""The exercise limit_by_hand."""

from helpers.checking.answers import Mistake, Numbers

limit_by_hand = Numbers(
    right=[8, 8 / 9],
    mistakes={
        "quarter forgotten": Mistake(
            [2, 2 / 9],
            "The means are right. The Hessian also holds a(1 − a), and that is never above 1/4.",
        ),
        "spread not squared": Mistake(
            [8, 8 / 3],
            "The first is right. The Hessian holds the mean of x², not of x. How large is it if "
            "the standard deviation is 3?",
        ),
        "curvature, not limit": Mistake(
            [1 / 4, 9 / 4],
            "These are the largest curvatures, and they are right. What is the limit for α, given "
            "λ_max?",
        ),
        "2 forgotten": Mistake(
            [4, 4 / 9],
            "That is 1/λ_max: the longest step that does not jump over the bottom. The limit is "
            "where the jumps stop getting smaller.",
        ),
        "smallest eigenvalue": Mistake(
            [8, 8],
            "The first is right. In the second valley one direction is steeper than the other. "
            "The steepest one sets the limit.",
        ),
        "wider taken for flatter": Mistake(
            [8, 72],
            "The first is right. A larger x makes z answer more to w. So is the valley steeper or "
            "flatter?",
        ),
    },
    praise="Three times the spread, nine times the curvature, a ninth of α. That is why scaling "
           "helps, even for a single measurement.",
    hint="Write the two by two table AᵀA/(4m): it holds the means of x², x and 1, each over 4. It "
         "is diagonal here, so its eigenvalues can be read off. The limit is 2/λ_max.",
)
