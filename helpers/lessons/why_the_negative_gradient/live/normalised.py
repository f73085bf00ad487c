"""Plain and normalised steps on the same bowl."""

import numpy as np

from helpers import descent, directions, objectives
from helpers.lessons import pieces
from helpers.live import Scene, Slider, follow, keeping, look, with_controls, wording

STEPS = 20
AT_REST = 1e-12  # so near the minimum a run has come to rest but for rounding
BOWL = objectives.bowl([1.0, 4.0])
ACROSS, UP = BOWL.view.tolist()  # how far the view goes


@with_controls(
    learning_rate=Slider("α, and η the same", 0.0, 0.6, 0.01, first=0.2,
                         means="one number for both"),
    x1=Slider("start x₁", *ACROSS, 0.02, first=-1.8),
    x2=Slider("start x₂", *UP, 0.02, first=1.2),
    steps=Slider("steps", 0, STEPS, 1, first=0, means="steps taken so far"),
)
def normalised():
    """Run plain and normalised descent from one start: whose steps shrink, and who settles.

    The plain step is α|∇L| long, the normalised one η = α.
    """
    figure, (map_axes, length_axes) = look.figure(2, height=4.6)
    pieces.contours(map_axes, BOWL)
    pieces.mark_minima(map_axes, BOWL)
    length_axes.set(xlim=(0, STEPS), ylim=(1e-4, 20), yscale="log", xlabel="step number",
                    ylabel="length of the step")
    length_axes.grid(True)
    constant = pieces.Run(map_axes, look.SECOND_PATH, "normalised", marker="s")
    plain = pieces.Run(map_axes, look.PATH, "plain")
    curves = [
        look.line(length_axes, look.PATH, "plain: α|∇L|", marker="o", markersize=5),
        look.line(length_axes, look.SECOND_PATH, "normalised: η", marker="s", markersize=5),
    ]
    look.legend_above(length_axes, curves)

    def show(learning_rate, x1, x2, steps):
        paths, left_at = [], []
        for run, curve, normalise in ((plain, curves[0], False), (constant, curves[1], True)):
            # Normalised, a slope of 1e-17 in place of 0 would be a whole step away from the bottom.
            path = descent.descend(BOWL.gradient, [x1, x2], learning_rate, max_steps=steps,
                                   normalise=normalise, tolerance=AT_REST * normalise).path
            lengths = directions.length(np.diff(path, axis=0)) if len(path) > 1 else np.zeros(0)
            shown = np.flatnonzero(lengths)
            curve.set_data(shown + 1, np.clip(lengths[shown], 1e-9, 1e9))
            paths.append(path)
            left_at.append(run.put(path))
        return f"α = η = {wording.fixed(learning_rate)}. " + (
            _standing(paths[0], steps)
            or " ".join(_ending(*each, steps)
                        for each in zip(("Plain", "Normalised"), paths, left_at, strict=True))
        )

    return Scene(
        figure, show, moving=[*constant.artists, *plain.artists, *curves],
        drags={plain.start: follow("x1", "x2")}, player="steps",
        presets={f"α = η = {rate}": keeping(learning_rate=rate, steps=STEPS)
                 for rate in (0.05, 0.36, 0.52)},
    )


def _standing(path, steps):
    """What is said of a run that has not moved; of any other, nothing."""
    if np.any(path != path[0]):
        return ""
    if not np.any(path[0]):
        return "Both stand on the minimum. The gradient is 0 there, so there is no step."
    away = wording.number(directions.length(path[0]), 2)
    if steps == 0:
        return f"No step has been taken yet: both are at the start, {away} from the minimum."
    return f"Every step is 0 long, and both stay at the start, {away} from the minimum."


def _ending(name, path, left_at, most):
    steps, distance = len(path) - 1, directions.length(path[-1])
    if left_at is not None:
        return f"{name}: leaves the picture at step {left_at}."
    if distance < AT_REST and steps < most:
        return f"{name}: on the minimum after {wording.counted(steps, 'step')}, where it stays."
    last = directions.length(path[-1] - path[-2])
    return (
        f"{name}: step {steps} is {wording.number(last, 2)} long and ends "
        f"{wording.number(distance, 2)} from the minimum."
    )
