"""The angle between step and gradient, and its cosine."""

import numpy as np

from helpers.lessons.why_the_negative_gradient.live.compass import TURN
from helpers.lessons.why_the_negative_gradient.live.steepest_is_best import rotated
from helpers.live import Scene, Slider, keeping, look, with_controls, wording

ZERO = 1e-9  # so small a cosine is 0 but for rounding


@with_controls(
    beta=Slider("angle β", 0, 360, 1, first=0, means="the angle from A to B, in degrees"),
    length_a=Slider("length |A|", 0.5, 2.5, 0.05, first=2.0),
    length_b=Slider("length |B|", 0.5, 2.5, 0.05, first=1.5),
)
def angle():
    """Turn a vector B away from a vector A; the product A·B is drawn as far as B has turned."""
    figure, (plane, product_axes) = look.figure(2, height=4.6)
    plane.set(xlim=(-2.8, 2.8), ylim=(-2.8, 2.8), aspect="equal", xticks=[], yticks=[])
    passed = _Passed(plane)
    arc = look.line(plane, look.QUIET, linewidth=1.5)
    arrow_a = look.arrow(plane, look.GRADIENT, "A")
    arrow_b = look.arrow(plane, look.STEP, "B (drag its tip)")
    tip = look.point(plane, look.STEP, size=10)
    look.legend_above(plane, [arrow_a, arrow_b, *passed.artists], columns=2)
    products = _Products(product_axes)

    def show(beta, length_a, length_b):
        a = np.array([length_a, 0.0])
        b = rotated((length_b, 0.0), beta)
        look.put_arrow(arrow_a, (0, 0), a)
        look.put_arrow(arrow_b, (0, 0), b)
        tip.set_data(*b[:, None])
        arc.set_data(*rotated((0.5, 0.0), np.linspace(0, beta, 90)).T)
        passed.put(length_b, beta)
        product = a @ b
        products.put(length_a * length_b, beta, product)
        return (
            f"β = {beta}°: A·B = |A||B| cos β = {wording.fixed(length_a)} · "
            f"{wording.fixed(length_b)} · {wording.fixed(np.cos(np.radians(beta)), 3)} = "
            f"{wording.fixed(product, 3)}. {_case(beta)}"
        )

    return Scene(
        figure, show, moving=[arc, *passed.artists, arrow_a, arrow_b, tip, *products.artists],
        drags={tip: lambda x, y, now: {"beta": np.degrees(np.arctan2(y, x)) % 360}},
        presets={"β = 50°": keeping(beta=50), "β = 90°": keeping(beta=90),
                 "a half turn": keeping(beta=180), "the whole turn": keeping(beta=360)},
    )


class _Passed:
    """Where the tip of B has been: apart where A·B is positive, and where it is negative."""

    def __init__(self, axes):
        self.artists = [
            look.line(axes, look.QUIET, "A·B > 0", linestyle=":", linewidth=4),
            look.line(axes, look.STEP, "A·B < 0", linewidth=6, alpha=0.4),
        ]

    def put(self, length, beta):
        turned = np.append(TURN[beta > TURN], beta)
        along = np.cos(np.radians(turned))
        for line, shown in zip(self.artists, (along > ZERO, along < -ZERO), strict=True):
            places = rotated((length, 0.0), turned)
            places[~shown] = np.nan  # nan lifts the pen
            line.set_data(*places.T)


class _Products:
    """The product A·B against the angle, as far as B has turned, with the present one."""

    def __init__(self, axes):
        axes.axhline(0, color=look.QUIET, linewidth=1)
        axes.set(xlim=(0, 360), ylim=(-7, 7), xticks=range(0, 361, 90),
                 xlabel="angle β in degrees", ylabel="A·B")
        self.curve = look.line(axes, look.LOSS, "|A||B| cos β")
        self.here = look.point(axes, look.STEP, "β now")
        look.legend_above(axes, [self.curve, self.here])

    @property
    def artists(self):
        return [self.curve, self.here]

    def put(self, largest, beta, product):
        turned = np.append(TURN[beta > TURN], beta)
        self.curve.set_data(turned, largest * np.cos(np.radians(turned)))
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
