"""A curve and its tangent, and a step along both."""

import numpy as np

from helpers import objectives, taylor
from helpers.lessons import pieces
from helpers.lessons.taylor_expansion.live.changes import changes
from helpers.lessons.taylor_expansion.live.trust_the_tangent import trust_the_tangent
from helpers.live import Scene, Slider, follow, look, with_controls, wording


@with_controls(
    theta0=Slider("start θ₀", -1.5, 1.5, 0.02, first=0.5, means="where the tangent touches"),
    step=Slider("step Δθ", -1.0, 1.0, 0.02, first=0.0),
)
def tangent_line(*, challenge=False):
    """Show a curve and, once there is a step, its tangent at θ₀ and the gap between the two.

    Parameters
    ----------
    challenge : bool
        Whether the read-out judges the challenge of the longest step that can be trusted.
    """
    objective = objectives.exponential_valley
    figure, (axes,) = look.figure(height=4.8)
    pieces.curve(axes, objective, low=-2.6, high=2.6)
    axes.set(ylim=(-1.5, 9.5), xlabel="parameter θ", ylabel="loss L(θ)")
    tangent = look.line(axes, look.PREDICTION, "the tangent at θ₀", linewidth=3)
    gap = look.line(axes, look.QUIET, "the gap", linestyle=":", linewidth=4)
    start = look.point(axes, look.PATH, "θ₀", hollow=True)
    predicted = look.point(axes, look.PREDICTION, "predicted at θ₀ + Δθ", marker="D", size=11)
    actual = look.point(axes, look.LOSS, "actual at θ₀ + Δθ")
    look.legend(axes, loc="upper center")

    def show(theta0, step):
        line = taylor.first_order(objective, theta0)
        height, there = objective.value(theta0), theta0 + step
        ends = np.array(axes.get_xlim())
        tangent.set_data(*((ends, line(ends[:, None])) if step else ([], [])))
        start.set_data([theta0], [height])
        predicted.set_data([there], [line(there)])
        actual.set_data([there], [objective.value(there)])
        gap.set_data([there, there], [line(there), objective.value(there)])
        return (
            f"From θ₀ = {wording.fixed(theta0)} a step of {wording.fixed(step)}: "
            + changes(objective, [theta0], [step])
        )

    return Scene(
        figure, show,
        moving=[tangent, gap, start, predicted, actual],
        # Where both points lie on each other, the first one is taken.
        drags={actual: lambda x, y, now: {"step": x - now["theta0"]}, start: follow("theta0")},
        presets={"θ₀ = 0.5, Δθ = 0.8": {"step": 0.8},
                 "θ₀ = 1.0, Δθ = −0.2": {"theta0": 1.0, "step": -0.2},
                 "θ₀ = 0.3, Δθ = −1.0": {"theta0": 0.3, "step": -1.0}},
        challenge=trust_the_tangent if challenge else None,
    )
