"""The question: where the ball stops."""

from helpers.live import Answer, Question


def which_hollow(picture=None):
    """Ask in which hollow the ball stops, and whether it knows which one is deeper."""
    return Question(
        "The ball starts at θ = 0.5. One hollow is deeper than the other. Where will it stop?",
        [
            Answer(
                "In the deeper hollow, on the left: the lowest point attracts it.",
                "Nothing attracts the ball. It feels only the slope under it, and at 0.5 that "
                "slope leads down to the right. It cannot know of the hollow behind the hill.",
            ),
            Answer(
                "In the hollow on the right, where the slope under it leads.",
                "At 0.5 the ground falls to the right, and it goes on falling until the hollow on "
                "the right. That the other one is deeper plays no part.",
                right=True,
            ),
            Answer(
                "It rolls to and fro between both hollows for ever.",
                "A real ball has a speed and can roll over a hill. This one has none: it takes a "
                "step downhill, stops, looks, and takes the next.",
            ),
        ],
        look="press ▶ and watch it; then drag the ball to the left of the hill and let it go.",
        picture=picture,
    )
