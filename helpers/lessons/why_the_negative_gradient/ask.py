"""Questions: the best way for a long step, who comes to rest, rising losses."""

from helpers.live import Answer, Question


def longer_step(picture=None):
    """Ask whether the steepest direction stays the best one when the step gets longer."""
    return Question(
        "From this start you take a step that is 1 long. In which direction does it end lowest?",
        [
            Answer(
                "At β = 180°: the steepest way down is the best way.",
                "It is the steepest where the step begins. On the way the slope changes, but the "
                "step goes straight on. At 180° the loss changes by −1.27, at 145° by −1.98.",
            ),
            Answer(
                "At β = 180°: that way leads straight to the minimum.",
                "The gradient knows only the ground under it, not where the minimum is. From this "
                "start the minimum lies at β = 134°. The steepest way passes it by.",
            ),
            Answer(
                "At another β, turned from 180° towards the minimum.",
                "The shorter the step, the more the loss is like a plane, and the nearer the best "
                "way is to 180°. At length 1 the bend counts too: at β = 145° the loss changes by "
                "−1.98, at 180° only by −1.27.",
                right=True,
            ),
        ],
        look="set the step length to 1.00 and turn β from 180° to 145°.",
        picture=picture,
    )


def who_settles(picture=None):
    """Ask whether plain and normalised descent come to rest at the minimum."""
    return Question(
        "Both take many steps with α = η = 0.2. Which of them comes to rest at the minimum?",
        [
            Answer(
                "The normalised one: its steps stay equally long to the end.",
                "Where the ground is flat, that helps to get on. But near the minimum a step of "
                "0.2 leads past it, and so does the next one.",
            ),
            Answer(
                "The plain one: its steps get shorter near the minimum.",
                "The slope goes to 0 there, so α|∇L| does so too, although α stays the same. Step "
                "20 is only 0.0052 long. The normalised one is still 0.2 long.",
                right=True,
            ),
            Answer(
                "Both: they go the same way, one of them faster.",
                "From the same place both start in the same direction. But a step must also have "
                "the right length, or it passes the minimum, and then the ways differ.",
            ),
            Answer(
                "Neither: both jump over the minimum, to and fro.",
                "One of them does. The other does not jump at all at this α: each step multiplies "
                "its x₁ by 0.8 and its x₂ by 0.2, so it never changes sides.",
            ),
        ],
        look="compare the last steps at α = η = 0.20, then at 0.36.",
        picture=picture,
    )


def falls_every_time(picture=None):
    """Ask whether a step against the slope always lowers the loss."""
    return Question(
        "Every step goes against the slope. Does the loss fall at every step?",
        [
            Answer(
                "Only if α is small enough for the curvature.",
                "The curvature at the bottom of the deep hollow is about 8.7. Above α = 2/8.7 = "
                "0.23 a weight near it is driven away. Higher up the curve is bent even more, so "
                "single steps rise from a smaller α on.",
                right=True,
            ),
            Answer(
                "Yes, always: against the slope is downhill.",
                "It is downhill where the step begins. A long step crosses the hollow and climbs "
                "the other side. From w₀ = −1.30 with α = 0.22, the loss rises at 2 of 24 steps.",
            ),
            Answer(
                "Yes, as long as α is below 1.",
                "1 is not a special number. From w₀ = 1.60 with α = 0.4, the very first step lifts "
                "the loss from 2.83 to 26.6, out of the picture.",
            ),
        ],
        look="press “some steps go up”, then lower α until the loss rises at no step.",
        picture=picture,
    )
