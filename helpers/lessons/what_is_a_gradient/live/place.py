"""A place on the surface x₁² − log x₂, as two sliders."""

from helpers.live import Slider


def sliders():
    """The controls of a place."""
    return {"x1": Slider("x₁", -2.4, 2.4, 0.02), "x2": Slider("x₂", 0.4, 4.0, 0.02)}
