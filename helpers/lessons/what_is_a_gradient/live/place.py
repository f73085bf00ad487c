"""A place on the surface x₁² − log x₂, as two sliders."""

from helpers.live import Slider


def place(x1, x2):
    """Return the two controls of a place, by name; it is first at (x1, x2)."""
    return {
        "x1": Slider("x₁", -2.4, 2.4, 0.02, first=x1, means="the point's x₁"),
        "x2": Slider("x₂", 0.4, 4.0, 0.02, first=x2, means="the point's x₂"),
    }
