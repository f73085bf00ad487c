"""Down a curve to a place where it is flat."""

import numpy as np

from helpers import descent, objectives
from helpers.lessons import pieces
from helpers.live import Scene, Slider, look, with_controls, wording

MOST_STEPS = 24  # with many more, rounding would change what is told of a run that jumps about
SAME = 1e-9  # losses nearer than this are the same but for rounding
FLAT = 0.01  # so small a slope is called almost 0


@with_controls(
    learning_rate=Slider("learning rate α", 0.0, 0.4, 0.005, ".3f", first=0.05),
    start=Slider("start w₀", -1.6, 1.6, 0.02, first=1.6, means="the first weight"),
    steps=Slider("steps", 0, MOST_STEPS, 1, first=0, means="steps taken so far"),
)
def sliding():
    """Let the update rule slide one weight down to a flat point, loss against step beside it."""
    objective = objectives.two_hollows
    figure, (curve_axes, loss_axes) = look.figure(2, height=4.6)
    pieces.curve(curve_axes, objective, low=-1.8, high=1.8)
    curve_axes.set(ylim=(-0.8, 4.5), xlabel="weight w", ylabel="loss L(w)")
    loss_axes.set(xlim=(0, MOST_STEPS), ylim=(-0.8, 4.5), xlabel="step", ylabel="loss")
    run = pieces.Run(curve_axes)
    history = look.line(loss_axes, look.PATH, marker="o", markersize=5)
    last = look.point(loss_axes, look.PATH, size=11)

    def show(learning_rate, start, steps):
        path = descent.descend(objective.gradient, [start], learning_rate, max_steps=steps).path
        losses = objective.value(path)
        left_at = run.put(np.column_stack([path[:, 0], losses]))
        shown = len(losses) if left_at is None else left_at + 1
        top = np.clip(losses[:shown], -10, 100)
        history.set_data(np.arange(shown), top)
        last.set_data([shown - 1], [min(top[-1], 4.5)])
        return _slid(learning_rate, path[:shown, 0], losses[:shown], left_at, objective)

    return Scene(
        figure, show, moving=[*run.artists, history, last], player="steps",
        drags={run.start: lambda x, y, now: {"start": x}},
        presets={"start 1.6": {"steps": MOST_STEPS},
                 "start −1.6": {"start": -1.6, "steps": MOST_STEPS},
                 "start −1.3, α = 0.22": {"learning_rate": 0.22, "start": -1.3,
                                          "steps": MOST_STEPS},
                 "start 1.6, α = 0.4": {"learning_rate": 0.4, "steps": MOST_STEPS}},
    )


def _slid(learning_rate, weights, losses, left_at, objective):
    said = f"α = {wording.fixed(learning_rate, 3)}: "
    if left_at is not None:
        return said + (
            f"step {left_at} leaves the picture: the loss jumps from "
            f"{wording.number(losses[-2])} to {wording.number(losses[-1])}. The step is too long."
        )
    slope = objective.gradient(weights[-1:])[0]
    taken = wording.counted(len(losses) - 1, "step")
    said += (
        f"after {taken} w = {wording.fixed(weights[-1])}, the loss is "
        f"{wording.fixed(losses[-1], 3)} and the slope {wording.fixed(slope, 3)}. "
    )
    rises = int(np.sum(np.diff(losses) > SAME))
    if rises:
        return said + f"The loss rose at {rises} of {taken}: α is too large here."
    if abs(slope) < FLAT:
        deepest = abs(weights[-1] - objective.minima[0, 0]) < 0.05
        where = "the lowest there is" if deepest else "flat, but not the lowest point there is"
        return said + f"The slope is almost 0: this is {where}."
    if len(losses) == 1:
        return said + "No step has been taken yet."
    if learning_rate == 0:
        return said + "With α = 0 no step moves it."
    return said + "Every step so far lowered the loss."
