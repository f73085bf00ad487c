"""A place on the surface x₁² − log x₂, as two sliders; at first it is the document's point."""

from helpers.live import Slider

PLACE = {
    "x1": Slider("x₁", -2.4, 2.4, 0.02, first=1.0, means="the point's x₁"),
    "x2": Slider("x₂", 0.4, 4.0, 0.02, first=2.0, means="the point's x₂"),
}
