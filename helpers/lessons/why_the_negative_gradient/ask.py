"""Questions: a product's sign, a zoom, the best long step, who comes to rest, what rest says."""

from helpers.live import Answer, Question


def sign_of_product(picture=None):
    """Ask for which angles a product of two vectors is negative."""
    return Question(
        "B starts along A and turns once around. For which angles β is A·B negative?",
        [
            Answer(
                "For one angle only: where B points straight against A.",
                "There it is most negative. But a vector need not point straight against another "
                "one to have a part against it. From 90° on, B has such a part.",
            ),
            Answer(
                "For half of all angles: wherever B is more than 90° away from A.",
                "The lengths are positive, so the sign is that of cos β. It is negative between "
                "90° and 270°, on the side of A that A does not point to.",
                right=True,
            ),
            Answer(
                "For half of all angles: wherever B points downwards on the page.",
                "Down on the page is the sign of the sine. A lies across the page here, so what "
                "counts is how far B goes along A, to the right or to the left.",
            ),
            Answer(
                "That depends on the lengths: B must be longer than A.",
                "The lengths stretch the product, and a factor above 0 changes no sign. Set |B| to "
                "0.50 and to 2.50: the product changes its sign at the same angles.",
            ),
        ],
        look="press “the whole turn”, then change both lengths.",
        picture=picture,
    )


def under_the_glass(picture=None):
    """Ask what level lines look like when a smooth surface is enlarged."""
    return Question(
        "The map is enlarged 1000 times around the place in its middle, where the ground is not "
        "flat. New level lines are drawn, as many as before. What do they look like?",
        [
            Answer(
                "Curved as before: a curve stays a curve, however much you enlarge it.",
                "Each line keeps its bend. But the glass shows a shorter and shorter piece of it, "
                "and a short piece turns less. Around the circle the lines turn by up to 69° at "
                "1×, and by 0.06° at 1000×.",
            ),
            Answer(
                "Straight and parallel, but closer together where the ground is steeper.",
                "Where the ground is steeper, they are closer together. But so near to the place "
                "it is hardly steeper anywhere. At 1000× the loss around the circle is off by "
                "only 0.052 % of k.",
            ),
            Answer(
                "Straight, parallel and equally far apart.",
                "On so short a way the gradient hardly changes, neither its direction nor its "
                "length. So the loss is almost a plane, and a plane has such level lines.",
                right=True,
            ),
            Answer(
                "There is nothing to draw: from so near, all ground is level.",
                "The differences in height get about 1000 times smaller, but so does the way. The "
                "slope is height by way, and it stays as it is: |∇L| = 2.53 at this place.",
            ),
        ],
        look="press “10×”, “100×” and “1000×”; then turn the step by its tip.",
        picture=picture,
    )


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
        look="press “180°, 1.00 long”, switch all directions on and turn β to 145°.",
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
        look="press ▶ and compare the last steps at α = η = 0.2; then press “α = η = 0.36”.",
        picture=picture,
    )


def at_rest(picture=None):
    """Ask what is known of the place where a run comes to rest."""
    return Question(
        "The update rule has run. The weight no longer moves, and the slope is 0. What is sure "
        "about this place?",
        [
            Answer(
                "It is the lowest point of all: the loss falls until it can fall no further.",
                "The rule cannot look over a hill. From w₀ = 1.60 with α = 0.05 it rests where the "
                "loss is 0.246. From −1.60 it comes to −0.254, which is lower.",
            ),
            Answer(
                "It is the lowest point around: descent comes to rest nowhere else.",
                "That is what usually happens. But a run that starts exactly on the ridge of a "
                "saddle ends on the saddle, and right beside it the ground is lower.",
            ),
            Answer(
                "It is flat there, and no more is sure.",
                "The step is α times the slope, so the rule stops wherever the slope is 0: in the "
                "deepest hollow, in a shallow one, on a saddle, even on the top of a hill.",
                right=True,
            ),
            Answer(
                "α is too small: with a larger one it would go on down.",
                "The step is α times the slope. Where the slope is 0, no α moves the weight. A "
                "larger α may lead elsewhere on the way, but not away from here.",
            ),
        ],
        look="press “start 1.6” and “start −1.6”, and compare the losses at the end.",
        picture=picture,
    )
