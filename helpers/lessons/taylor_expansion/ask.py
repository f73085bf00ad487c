"""Questions: the side of the tangent, the whole step, any direction, the order of the error."""

from helpers.live import Answer, Question


def tangent_side(picture=None):
    """Ask on which side of a convex curve the tangent lies."""
    return Question(
        "Where does the tangent at θ₀ lie, compared with this curve?",
        [
            Answer(
                "Below it on the right of θ₀, above it on the left.",
                "A tangent that changes sides would cross the curve at θ₀. That happens only where "
                "the bend changes its sign. This curve bends upwards everywhere.",
            ),
            Answer(
                "Below it on both sides.",
                "The curve bends upwards everywhere, so on both sides it leaves the tangent "
                "upwards. A step down is therefore never as good as the tangent promises.",
                right=True,
            ),
            Answer(
                "On it, as long as the step is shorter than 1.",
                "1 is not a special length. The tangent and the curve agree at θ₀ only. Close to "
                "it the gap is small, but it is there for every step.",
            ),
        ],
        look="put Δθ at −1, then at 1, and read the gap: it has the same sign both times.",
        picture=picture,
    )


def whole_step(picture=None):
    """Ask where the whole negative gradient leads."""
    return Question(
        "The whole step is Δθ = −∇L, with α = 1. It points downhill. Where does it end?",
        [
            Answer(
                "Lower than the start, because it points the steepest way down.",
                "The direction is right, but it is right at the start only. A step in a good "
                "direction can be so long that it goes down one side and up the other.",
            ),
            Answer(
                "At the minimum: the gradient points straight to it and is as long as the way.",
                "The gradient knows only the slope under it. It does not know how far the minimum "
                "is, and in a bowl that is not round it does not even point to it.",
            ),
            Answer(
                "Higher than the start, on the other side of the valley.",
                "Across this valley the curvature is 2.4. The whole step multiplies the distance "
                "by 1 − 2.4 = −1.4: it changes sides and gets larger.",
                right=True,
            ),
        ],
        look="press “α = 1”, then lower α until the loss falls.",
        picture=picture,
    )


def which_side(picture=None):
    """Ask on which side of a surface that is not convex the straight prediction lies."""
    return Question(
        "From θ₀ = (0.5, −0.8) you may step in any direction. Where does the straight prediction "
        "lie, compared with the surface along the step?",
        [
            Answer(
                "Below it in every direction, as with the convex curve.",
                "The curve was bent upwards everywhere. Here the first entry of the Hessian is "
                "negative: along x₁ the surface is bent downwards at this place.",
            ),
            Answer(
                "Below it in some directions and above it in others.",
                "The side follows the bend along the step. Along x₂ the surface is bent upwards, "
                "so the line lies below it. Along x₁ it is bent downwards at this place, so near "
                "it the line lies above.",
                right=True,
            ),
            Answer(
                "Below it where the step goes up, above it where it goes down.",
                "Up or down is the slope, and the line has that slope too. Which side it lies on "
                "comes from the bend. At 90° the step goes down, and the line is below.",
            ),
        ],
        look="press “90°, 0.70 long” and “180°, 0.70 long”, and read the sign of the gap.",
        picture=picture,
    )


def error_order(picture=None):
    """Ask how much smaller the error is for a step ten times shorter."""
    return Question(
        "You make the step ten times shorter. How much smaller does the error of the tangent get?",
        [
            Answer(
                "About ten times.",
                "The predicted change gets ten times smaller. The error is what the tangent leaves "
                "out. It begins with the square of the step, so it shrinks faster.",
            ),
            Answer(
                "About a hundred times.",
                "The first term that the tangent leaves out holds the square of the step. A tenth, "
                "squared, is a hundredth. On logarithmic axes that is a line of slope 2.",
                right=True,
            ),
            Answer(
                "It depends on the curve: there is no rule.",
                "How large the error is depends on the curve. How fast it shrinks does not, as "
                "long as the second derivative at θ₀ is not 0.",
            ),
        ],
        look="press “step 0.1”, “step 0.01” and “step 0.001”, and compare the errors.",
        picture=picture,
    )
