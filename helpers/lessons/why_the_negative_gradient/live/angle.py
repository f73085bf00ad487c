"""The angle between step and gradient, and its cosine."""

import numpy as np

from helpers.lessons.why_the_negative_gradient.live.compass import TURN
from helpers.lessons.why_the_negative_gradient.live.steepest_is_best import rotated
from helpers.live import Demo, Slider, look, wording


@look.style()
def angle(beta=50, length_a=2.0, length_b=1.5):
    """Turn a vector B against a vector A; the product A·B follows the cosine.

    Parameters
    ----------
    beta : int
        The angle from A to B, in degrees from 0 to 360.
    length_a, length_b : float
        The lengths |A| and |B|, from 0.5 to 2.5.

    Returns
    -------
    Demo

    Raises
    ------
    ValueError
        If an argument is outside its range.
    """
    figure, (plane, product_axes) = look.figure(2, height=4.6)
    with look.style():
        plane.axvspan(-2.8, 0, color=look.STEP, alpha=0.10, linewidth=0)
        plane.axvline(0, color=look.QUIET, linewidth=1)
        plane.text(-1.4, -2.5, "A·B < 0", ha="center", color=look.STEP)
        plane.text(1.4, -2.5, "A·B > 0", ha="center")
        plane.set(xlim=(-2.8, 2.8), ylim=(-2.8, 2.8), aspect="equal", xticks=[], yticks=[])
        product_axes.axhline(0, color=look.QUIET, linewidth=1)
        product_axes.set(xlim=(0, 360), ylim=(-7, 7), xticks=range(0, 361, 90),
                         xlabel="angle β in degrees", ylabel="A·B")
    arc = look.line(plane, look.QUIET, linewidth=1.5)
    arrow_a = look.arrow(plane, look.GRADIENT, "A")
    arrow_b = look.arrow(plane, look.STEP, "B (drag its tip)")
    tip = look.point(plane, look.STEP, size=10)
    look.legend_above(plane, [arrow_a, arrow_b])
    with look.style():
        curve = look.line(product_axes, look.LOSS, "|A||B| cos β")
        bounds = [look.line(product_axes, look.QUIET, "+|A||B| and −|A||B|", linestyle="--"),
                  look.line(product_axes, look.QUIET, linestyle="--")]
        here = look.point(product_axes, look.STEP, "β now")
    look.legend_above(product_axes, [curve, bounds[0], here])

    def show(beta, length_a, length_b):
        a = np.array([length_a, 0.0])
        b = rotated((length_b, 0.0), beta)
        look.put_arrow(arrow_a, (0, 0), a)
        look.put_arrow(arrow_b, (0, 0), b)
        tip.set_data(*b[:, None])
        arc.set_data(*rotated((0.5, 0.0), np.linspace(0, beta, 90)).T)
        largest, product = length_a * length_b, a @ b
        curve.set_data(TURN, largest * np.cos(np.radians(TURN)))
        for bound, at in zip(bounds, (largest, -largest), strict=True):
            bound.set_data([0, 360], [at, at])
        here.set_data([beta], [product])
        return (
            f"β = {beta}°: A·B = |A||B| cos β = {wording.fixed(length_a)} · "
            f"{wording.fixed(length_b)} · {wording.fixed(np.cos(np.radians(beta)), 3)} = "
            f"{wording.fixed(product, 3)}. {_case(beta)}"
        )

    return Demo(
        figure, show,
        {"beta": Slider("angle β", 0, 360, 1), "length_a": Slider("length |A|", 0.5, 2.5, 0.05),
         "length_b": Slider("length |B|", 0.5, 2.5, 0.05)},
        {"beta": beta, "length_a": length_a, "length_b": length_b},
        moving=[arc, arrow_a, arrow_b, tip, curve, *bounds, here],
        drags={tip: lambda x, y, now: {"beta": np.degrees(np.arctan2(y, x)) % 360}},
        presets={"below 90°": {"beta": 50}, "exactly 90°": {"beta": 90},
                 "above 90°": {"beta": 130}, "180°": {"beta": 180}},
    )


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
