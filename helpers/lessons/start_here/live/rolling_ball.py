"""A ball that rolls down."""

import numpy as np

from helpers import descent, objectives
from helpers.lessons import pieces
from helpers.live import Scene, Slider, look, with_controls, wording

LEARNING_RATE = 0.03
MAX_STEPS = 60
FLAT = 0.05


@with_controls(
    start=Slider("start θ₀", -1.6, 1.6, 0.02, first=0.5, means="where the ball is let go"),
    steps=Slider("steps", 0, MAX_STEPS, 1, first=0, means="steps taken so far"),
)
def rolling_ball():
    """Show a ball on a landscape with two hollows; let it go and gradient descent rolls it."""
    objective = objectives.two_hollows
    figure, (axes,) = look.figure(height=4.2)
    with look.style():
        pieces.curve(axes, objective, low=-1.7, high=1.7, label="the landscape: height L(θ)")
        axes.set(ylim=(-0.9, 4.2), xlabel="position θ", ylabel="height L(θ)")
    trail = look.line(axes, look.PATH, "places so far", linestyle="none", marker="o",
                      markersize=6, alpha=0.5)
    ball = look.point(axes, look.STEP, "the ball: drag it, let go", size=26)
    look.legend(axes, loc="upper center", markerscale=0.6)

    def show(start, steps):
        run = descent.descend(objective.gradient, [start], LEARNING_RATE, max_steps=steps)
        heights = objective.value(run.path)
        trail.set_data(run.path[:, 0], heights)
        ball.set_data(run.path[-1], heights[-1:])
        place, slope = run.path[-1, 0], objective.gradient(run.path[-1])[0]
        return (
            f"After {wording.counted(steps, 'step')} the ball is at θ = {wording.fixed(place)}, at "
            f"height {wording.fixed(heights[-1])}. "
            + (_next_move(slope) if steps else "It has not been let go yet.")
        )

    return Scene(
        figure, show, moving=[trail, ball], player="steps", run_on_release=True,
        drags={ball: lambda x, y, present: {"start": x, "steps": 0}},
    )


def _next_move(slope):
    if abs(slope) < FLAT:
        return f"The slope there is {wording.fixed(slope)}: almost flat, so it hardly moves."
    where = "left" if slope > 0 else "right"
    steep = "steep" if abs(slope) > 2 else "gentle"
    return (
        f"The slope there is {wording.fixed(slope)}, so down is to the {where}; it is {steep}, "
        f"so the next step is {wording.fixed(np.abs(LEARNING_RATE * slope), 3)} long."
    )
