"""A step of two parts, and how much each of them changes the loss."""

import numpy as np

from helpers import objectives
from helpers.lessons import pieces
from helpers.lessons.taylor_expansion.live.changes import NOTHING
from helpers.live import Scene, Slider, follow, keeping, look, with_controls, wording

BOWL = objectives.bowl([0.8, 2.4], minimum=[2.0, 1.5])


@with_controls(
    learning_rate=Slider("learning rate α", 0.0, 1.2, 0.01, first=0.0),
    theta1=Slider("θ₁", 0.2, 3.8, 0.02, first=0.8, means="the position's θ₁"),
    theta2=Slider("θ₂", 0.2, 3.0, 0.02, first=2.6, means="the position's θ₂"),
)
def triangle():
    """Add the step Δθ = −∇L(θ) to the position, whole or scaled by α, by the triangle rule."""
    figure, (axes,) = look.figure(height=4.8)
    pieces.contours(axes, BOWL, view=((-1.0, 4.5), (-0.6, 3.6)), names=("θ₁", "θ₂"))
    minimum = pieces.mark_minima(axes, BOWL)
    axes.plot(0, 0, marker="P", color=look.LOSS, markersize=9)
    axes.text(-0.15, 0.0, "origin", ha="right", va="center",
              bbox={"facecolor": "white", "edgecolor": "none", "pad": 1})
    position = look.arrow(axes, look.QUIET, "θ (drag its tip)")
    whole = look.arrow(axes, look.STEP, "Δθ = −∇L, whole", width=1.5, linestyle="--")
    scaled = look.arrow(axes, look.STEP, "α Δθ", width=5)
    total = look.arrow(axes, look.PATH, "θ + α Δθ")
    start = look.point(axes, look.PATH, hollow=True)
    look.legend_beside(axes, [position, whole, scaled, total, minimum])

    def show(learning_rate, theta1, theta2):
        theta = np.array([theta1, theta2])
        step = -BOWL.gradient(theta)
        new = theta + learning_rate * step
        for arrow, tail, tip in ((position, (0, 0), theta), (whole, theta, theta + step),
                                 (scaled, theta, new), (total, (0, 0), new)):
            look.put_arrow(arrow, tail, tip)
        for arrow in (whole, scaled, total):
            arrow.set_visible(learning_rate > 0)
        start.set_data(*theta[:, None])
        return _big_or_small(learning_rate, theta, step)

    return Scene(
        figure, show,
        moving=[position, whole, scaled, total, start],
        drags={start: follow("theta1", "theta2")},
        presets={"α = 0.1": keeping(learning_rate=0.1), "α = 0.25": keeping(learning_rate=0.25),
                 "α = 1": keeping(learning_rate=1.0)},
    )


def _big_or_small(learning_rate, theta, step):
    new = theta + learning_rate * step
    before, after = BOWL.value(theta), BOWL.value(new)
    said = (
        f"α = {wording.fixed(learning_rate)}: θ = {wording.vector(theta)} moves to "
        f"θ + αΔθ = {wording.vector(new)}, and the loss goes from {wording.number(before)} to "
        f"{wording.number(after)}. "
    )
    if not np.any(step):
        return said + "This is the minimum: the gradient is zero, so there is no step."
    if learning_rate == 0:
        return said + "It did not move."
    if after > before:
        return said + "It went past the lowest place on its way, and ended higher than it began."
    still_falling = -step @ BOWL.gradient(new)
    if abs(still_falling) < NOTHING:
        return said + "It ended at the lowest place on its way."
    if still_falling < 0:
        return said + "It went past the lowest place on its way, but ended lower than it began."
    return said + "It ended lower, and had not yet come to the lowest place on its way."
