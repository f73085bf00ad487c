"""The questions: where the loss of a line is lowest, and where the ball stops."""

from helpers.live import Answer, Question


def lowest_line(picture=None):
    """Ask how the line runs that the lowest place of the map stands for."""
    return Question(
        "Each place on the map is a line, and the height there is its loss. Drag the ball to the "
        "lowest place. How does the line run then?",
        [
            Answer(
                "Through all five points: at the lowest place the loss is 0.",
                "The loss is 0 only where all five gaps are 0, and no line goes through all five. "
                "So no place on the map has the height 0.",
            ),
            Answer(
                "Through three of the points: no line goes through more.",
                "The loss does not count points, it adds up squares, and a large gap has a very "
                "large square. The line through three misses the other two by 1.5 each. Its loss "
                "is 0.9, and there is a lower place.",
            ),
            Answer(
                "Through none of the points: it passes between them.",
                "It misses them by 0.6, 0.3, 1.5, 0.3 and 0.9, and the loss is 0.72. It could come "
                "closer to any one of them, but the others would have to pay more for that.",
                right=True,
            ),
        ],
        look="press “w = 0.5, b = 1.3”: this line goes through three points. Then look for a place "
             "with a lower loss.",
        picture=picture,
    )


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
