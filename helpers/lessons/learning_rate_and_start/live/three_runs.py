"""Three learning rates on one curve."""

import numpy as np

from helpers import descent, objectives
from helpers.lessons import pieces, run_in_words
from helpers.live import Scene, Slider, follow, keeping, look, with_controls, wording

LEARNING_RATES = (0.01, 0.3, 1.03)
MAX_STEPS = 40


@with_controls(
    start=Slider("start w₀", -1.6, 1.6, 0.02, first=-1.5, means="the first weight"),
    steps=Slider("steps", 0, MAX_STEPS, 1, first=0, means="steps that each has taken so far"),
)
def three_runs():
    """Let three runs with three learning rates race down the same curve."""
    objective = objectives.parabola
    figure, columns = look.figure(3, height=3.8)
    for axes, learning_rate in zip(columns, LEARNING_RATES, strict=True):
        with look.style():
            pieces.curve(axes, objective, low=-2.2, high=2.2)
            axes.set(ylim=(-0.2, 4.6), xlabel="weight w",
                     title=f"α = {wording.number(learning_rate)}")
    columns[0].set_ylabel("loss L(w) = w²")
    runs = [pieces.Run(axes) for axes in columns]

    def show(start, steps):
        said = []
        for run, learning_rate in zip(runs, LEARNING_RATES, strict=True):
            path = descent.descend(objective.gradient, [start], learning_rate, max_steps=steps).path
            losses = objective.value(path)
            left_at = run.put(np.column_stack([path[:, 0], losses]))
            left = f" (it left the picture at step {left_at})" if left_at is not None else ""
            said.append(f"with α = {wording.number(learning_rate)} the loss is "
                        f"{run_in_words.loss(losses[-1])}{left}")
        counted = wording.counted(steps, "step")
        if start == 0:
            return f"After {counted} from w = 0, the minimum: there is no slope, so nothing moves."
        return f"After {counted} from w = {wording.fixed(start)}: {'; '.join(said)}."

    return Scene(
        figure, show, moving=[artist for run in runs for artist in run.artists], player="steps",
        drags={run.start: follow("start") for run in runs},
        presets={f"{MAX_STEPS} steps": keeping(steps=MAX_STEPS)},
    )
