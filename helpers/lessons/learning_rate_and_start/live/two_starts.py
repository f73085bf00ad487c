"""Two starts on a surface with two valleys."""

import numpy as np

from helpers import basins, descent, directions, objectives
from helpers.lessons import pieces, run_in_words
from helpers.lessons.learning_rate_and_start.live.nearer_is_not_enough import nearer_is_not_enough
from helpers.live import Scene, Slider, follow, look, with_controls, wording

MAX_STEPS = 40
ARRIVED = 0.1
VALLEYS = ("deep", "shallow")


PRESETS = {
    "0.02 apart": {"steps": 40, "x1": -0.14, "other_x1": -0.16},
    "far apart": {"steps": 40, "x1": 1.6, "x2": -1.0, "other_x1": -1.6, "other_x2": 1.0},
    "α = 0.16": {"learning_rate": 0.16, "steps": 40, "x1": 1.6, "x2": -1.0,
                 "other_x1": 1.2, "other_x2": -1.0},
}


@with_controls(
    learning_rate=Slider("learning rate α", 0.01, 0.16, 0.01, first=0.1),
    steps=Slider("steps", 0, MAX_STEPS, 1, first=0, means="steps that each has taken so far"),
    x1=Slider("start 1: x₁", -1.7, 1.7, 0.02, first=-0.04),
    x2=Slider("x₂", -1.4, 1.4, 0.02, first=1.2, means="start 1: x₂"),
    other_x1=Slider("start 2: x₁", -1.7, 1.7, 0.02, first=-0.26),
    other_x2=Slider("x₂", -1.4, 1.4, 0.02, first=1.2, means="start 2: x₂"),
)
def two_starts(*, challenge=False):
    """Descend from two starts on a surface with two valleys and a saddle between them.

    Parameters
    ----------
    challenge : bool
        Whether the read-out judges the challenge of the two starts near the deep minimum.
    """
    objective = objectives.two_valleys
    figure, (map_axes, loss_axes) = look.figure(2, height=4.2, width_ratios=[1.2, 1])
    with look.style():
        pieces.contours(map_axes, objective)
        minima = pieces.mark_minima(map_axes, objective)
        loss_axes.set(xlim=(0, MAX_STEPS), ylim=(-0.5, 3.5), xlabel="step", ylabel="loss")
        loss_axes.grid(True)
    looks = {"start 1": (look.PATH, "o"), "start 2": (look.SECOND_PATH, "s")}
    runs = [pieces.Run(map_axes, colour, name, marker=marker)
            for name, (colour, marker) in looks.items()]
    curves = [look.line(loss_axes, colour, name, marker=marker, markersize=4)
              for name, (colour, marker) in looks.items()]
    look.legend_above(map_axes, [*(run.line for run in runs), minima])

    def show(learning_rate, steps, x1, x2, other_x1, other_x2):
        # Both starts make one point of four numbers, so that one run moves them together.
        made = descent.descend(
            objective.gradient, [[x1, x2], [other_x1, other_x2]], learning_rate, max_steps=steps
        )
        path = run_in_words.whole(made.path, steps)
        losses = objective.value(path)
        said = [f"α = {wording.fixed(learning_rate)}, {wording.counted(steps, 'step')}."]
        for index, (run, curve) in enumerate(zip(runs, curves, strict=True)):
            run.put(path[:, index])
            curve.set_data(np.arange(len(losses)), np.clip(losses[:, index], -1, 10))
            said.append(_ending(index + 1, path[:, index], losses[:, index], objective))
        return "\n".join(said)

    return Scene(
        figure, show,
        moving=[artist for run in reversed(runs) for artist in run.artists] + curves[::-1],
        player="steps",
        drags={runs[1].start: follow("other_x1", "other_x2"), runs[0].start: follow("x1", "x2")},
        presets=PRESETS,
        challenge=nearer_is_not_enough if challenge else None,
    )


def _ending(number, path, losses, objective):
    end = path[-1]
    reached = int(basins.nearest_minimum(end, objective.minima, within=ARRIVED))
    where = (f"not within {ARRIVED} of a minimum" if reached == basins.NO_MINIMUM
             else f"within {ARRIVED} of the {VALLEYS[reached]} minimum")
    slope = directions.length(objective.gradient(end))
    return (
        f"Start {number}, {wording.vector(path[0])}, loss {wording.fixed(losses[0])}: now at "
        f"{wording.vector(end)}, loss {wording.fixed(losses[-1])}, |∇L| = {wording.fixed(slope)}; "
        f"{where}."
    )
