"""The angle between step and gradient, and its cosine."""

import numpy as np

from helpers.lessons.why_the_negative_gradient.live.compass import TURN
from helpers.lessons.why_the_negative_gradient.live.steepest_is_best import rotated
from helpers.live import Scene, Slider, keeping, look, with_controls, wording


@with_controls(
    beta=Slider("angle β", 0, 360, 1, first=50, means="the angle from A to B, in degrees"),
    length_a=Slider("length |A|", 0.5, 2.5, 0.05, first=2.0),
    length_b=Slider("length |B|", 0.5, 2.5, 0.05, first=1.5),
)
def angle():
    """Turn a vector B against a vector A; the product A·B follows the cosine."""
    figure, (plane, product_axes) = look.figure(2, height=4.6)
    _halves(plane)
    arc = look.line(plane, look.QUIET, linewidth=1.5)
    arrow_a = look.arrow(plane, look.GRADIENT, "A")
    arrow_b = look.arrow(plane, look.STEP, "B (drag its tip)")
    tip = look.point(plane, look.STEP, size=10)
    look.legend_above(plane, [arrow_a, arrow_b])
    products = _Products(product_axes)

    def show(beta, length_a, length_b):
        a = np.array([length_a, 0.0])
        b = rotated((length_b, 0.0), beta)
        look.put_arrow(arrow_a, (0, 0), a)
        look.put_arrow(arrow_b, (0, 0), b)
        tip.set_data(*b[:, None])
        arc.set_data(*rotated((0.5, 0.0), np.linspace(0, beta, 90)).T)
        product = a @ b
        products.put(length_a * length_b, beta, product)
        return (
            f"β = {beta}°: A·B = |A||B| cos β = {wording.fixed(length_a)} · "
            f"{wording.fixed(length_b)} · {wording.fixed(np.cos(np.radians(beta)), 3)} = "
            f"{wording.fixed(product, 3)}. {_case(beta)}"
        )

    return Scene(
        figure, show, moving=[arc, arrow_a, arrow_b, tip, *products.artists],
        drags={tip: lambda x, y, now: {"beta": np.degrees(np.arctan2(y, x)) % 360}},
        presets={"below 90°": keeping(beta=50), "exactly 90°": keeping(beta=90),
                 "above 90°": keeping(beta=130), "180°": keeping(beta=180)},
    )


def _halves(axes):
    """Draw the two halves of the plane: where A·B is positive, and where it is negative."""
    axes.axvspan(-2.8, 0, color=look.STEP, alpha=0.10, linewidth=0)
    axes.axvline(0, color=look.QUIET, linewidth=1)
    axes.text(-1.4, -2.5, "A·B < 0", ha="center", color=look.STEP)
    axes.text(1.4, -2.5, "A·B > 0", ha="center")
    axes.set(xlim=(-2.8, 2.8), ylim=(-2.8, 2.8), aspect="equal", xticks=[], yticks=[])


class _Products:
    """The product A·B against the angle, between its bounds, with the present one."""

    def __init__(self, axes):
        axes.axhline(0, color=look.QUIET, linewidth=1)
        axes.set(xlim=(0, 360), ylim=(-7, 7), xticks=range(0, 361, 90),
                 xlabel="angle β in degrees", ylabel="A·B")
        self.curve = look.line(axes, look.LOSS, "|A||B| cos β")
        self.bounds = [look.line(axes, look.QUIET, "+|A||B| and −|A||B|", linestyle="--"),
                       look.line(axes, look.QUIET, linestyle="--")]
        self.here = look.point(axes, look.STEP, "β now")
        look.legend_above(axes, [self.curve, self.bounds[0], self.here])

    @property
    def artists(self):
        return [self.curve, *self.bounds, self.here]

    def put(self, largest, beta, product):
        self.curve.set_data(TURN, largest * np.cos(np.radians(TURN)))
        for bound, at in zip(self.bounds, (largest, -largest), strict=True):
            bound.set_data([0, 360], [at, at])
        self.here.set_data([beta], [product])


def _case(beta):
    between = min(beta, 360 - beta)
    if between == 0:
        return "The same way: the product is as large as it can be, +|A||B|."
    if between < 90:
        return "Less than 90° apart: the product is positive."
    if between == 90:
        return "A right angle: the product is zero."
    if between < 180:
        return "More than 90° apart: the product is negative."
    return "Opposite ways: the product is as negative as it can be, −|A||B|."
