"""The exercise steepest_way."""

from helpers.checking.answers import Mistake, Numbers

steepest_way = Numbers(
    right=[-0.6, 0.8],
    mistakes={
        "uphill": Mistake(
            [0.6, -0.8],
            "The length is right. But that is the gradient's own direction, and it points uphill.",
        ),
        "not normalised": Mistake(
            [-3, 4],
            "The direction is right. How long is this vector? It must have length 1.",
        ),
        "divided by the square": Mistake(
            [-0.12, 0.16],
            "The direction is right. You divided by 3² + 4². What is still to do, to make a length "
            "of it?",
        ),
        "divided by the sum": Mistake(
            [-3 / 7, 4 / 7],
            "The direction is right. You divided by 3 + 4. The length of a vector comes from "
            "Pythagoras.",
        ),
        "one sign only": Mistake(
            [-0.6, -0.8],
            "Only one of the two signs is turned. The opposite of a vector turns both.",
        ),
        "across": Mistake(
            [0.8, 0.6],
            "This vector stands across the gradient: to first order nothing changes that way.",
        ),
        "across, the other way": Mistake(
            [-0.8, -0.6],
            "This vector stands across the gradient: to first order nothing changes that way.",
        ),
    },
    praise="It does not say how far to go. Every step along it has β = 180°, short or long.",
    hint="Turn the gradient around, then divide it by its length. The result must have length 1.",
)
