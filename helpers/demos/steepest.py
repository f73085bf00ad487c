"""Notebook 03: the angle cases and the update rule at work; the compass is offered here too."""

import numpy as np

from helpers import descent, directions, objectives
from helpers.demos import pieces
from helpers.demos.compass import TURN, compass
from helpers.demos.compass_challenge import rotated
from helpers.live import Demo, Slider, follow, look

__all__ = ["angle", "compass", "normalised", "sliding"]

STEPS = 20
MOST_STEPS = 24  # with many more, rounding would change what is told of a run that jumps about
SAME = 1e-9  # losses nearer than this are the same but for rounding
FLAT = 0.01  # so small a slope is called almost 0
AT_REST = 1e-12  # so near the minimum a run has come to rest but for rounding
BOWL = objectives.bowl([1.0, 4.0])


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
            f"β = {beta}°: A·B = |A||B| cos β = {pieces.fixed(length_a)} · "
            f"{pieces.fixed(length_b)} · {pieces.fixed(np.cos(np.radians(beta)), 3)} = "
            f"{pieces.fixed(product, 3)}. {_case(beta)}"
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


@look.style()
def normalised(learning_rate=0.2, x1=-1.8, x2=1.2):
    """Run plain and normalised descent from one start: whose steps shrink, and who settles.

    Parameters
    ----------
    learning_rate : float
        One number from 0 to 0.6 for both: the plain step is α|∇L| long, the normalised one η = α.
    x1, x2 : float
        The start, in the bowl's view.

    Returns
    -------
    Demo

    Raises
    ------
    ValueError
        If an argument is outside its range.
    """
    objective = BOWL
    figure, (map_axes, length_axes) = look.figure(2, height=4.6)
    with look.style():
        pieces.contours(map_axes, objective)
        pieces.mark_minima(map_axes, objective)
        length_axes.set(xlim=(0, STEPS), ylim=(1e-4, 20), yscale="log", xlabel="step number",
                        ylabel="length of the step")
        length_axes.grid(True)
    constant = pieces.Run(map_axes, look.SECOND_PATH, "normalised", marker="s")
    plain = pieces.Run(map_axes, look.PATH, "plain")
    with look.style():
        curves = [look.line(length_axes, look.PATH, "plain: α|∇L|", marker="o", markersize=5),
                  look.line(length_axes, look.SECOND_PATH, "normalised: η", marker="s",
                            markersize=5)]
    look.legend_above(length_axes, curves)

    def show(learning_rate, x1, x2):
        paths, left_at = [], []
        for run, curve, normalise in ((plain, curves[0], False), (constant, curves[1], True)):
            # Normalised, a slope of 1e-17 in place of 0 would be a whole step away from the bottom.
            path = descent.descend(objective.gradient, [x1, x2], learning_rate, max_steps=STEPS,
                                   normalise=normalise, tolerance=AT_REST * normalise).path
            lengths = directions.length(np.diff(path, axis=0)) if len(path) > 1 else np.zeros(0)
            shown = np.flatnonzero(lengths)
            curve.set_data(shown + 1, np.clip(lengths[shown], 1e-9, 1e9))
            paths.append(path)
            left_at.append(run.put(path))
        return f"α = η = {pieces.fixed(learning_rate)}. " + (
            _standing(paths[0]) or " ".join(map(_ending, ("Plain", "Normalised"), paths, left_at))
        )

    (left, right), (low, high) = objective.view.tolist()
    return Demo(
        figure, show,
        {"learning_rate": Slider("α, and η the same", 0.0, 0.6, 0.01),
         "x1": Slider("start x₁", left, right, 0.02), "x2": Slider("start x₂", low, high, 0.02)},
        {"learning_rate": learning_rate, "x1": x1, "x2": x2},
        moving=[*constant.artists, *plain.artists, *curves],
        drags={plain.start: follow("x1", "x2")},
        presets={"small α": {"learning_rate": 0.05}, "plain diverges": {"learning_rate": 0.52}},
    )


def _standing(path):
    """What is said of a run that never moves; of any other, nothing."""
    if np.any(path != path[0]):
        return ""
    if not np.any(path[0]):
        return "Both stand on the minimum. The gradient is 0 there, so there is no step."
    away = pieces.number(directions.length(path[0]), 2)
    return f"Every step is 0 long, and both stay at the start, {away} from the minimum."


def _ending(name, path, left_at):
    steps, distance = len(path) - 1, directions.length(path[-1])
    if left_at is not None:
        return f"{name}: leaves the picture at step {left_at}."
    if distance < AT_REST and steps < STEPS:
        return f"{name}: on the minimum after {pieces.counted(steps, 'step')}, where it stays."
    last = directions.length(path[-1] - path[-2])
    return (
        f"{name}: step {steps} is {pieces.number(last, 2)} long and ends "
        f"{pieces.number(distance, 2)} from the minimum."
    )


@look.style()
def sliding(learning_rate=0.05, start=1.6, steps=12):
    """Let the update rule slide one weight down to a flat point, loss against step beside it.

    Parameters
    ----------
    learning_rate : float
        α, from 0 to 0.4.
    start : float
        The first weight, from −1.6 to 1.6.
    steps : int
        Steps taken so far, from 0 to 24.

    Returns
    -------
    Demo

    Raises
    ------
    ValueError
        If an argument is outside its range.
    """
    objective = objectives.two_hollows
    figure, (curve_axes, loss_axes) = look.figure(2, height=4.6)
    with look.style():
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

    return Demo(
        figure, show,
        {"learning_rate": Slider("learning rate α", 0.0, 0.4, 0.005, ".3f"),
         "start": Slider("start w₀", -1.6, 1.6, 0.02), "steps": Slider("steps", 0, MOST_STEPS, 1)},
        {"learning_rate": learning_rate, "start": start, "steps": steps},
        moving=[*run.artists, history, last], player="steps",
        drags={run.start: lambda x, y, now: {"start": x}},
        presets={"the deeper hollow": {"learning_rate": 0.05, "start": -1.6, "steps": MOST_STEPS},
                 "the wrong hollow": {"learning_rate": 0.05, "start": 1.6, "steps": MOST_STEPS},
                 "some steps go up": {"learning_rate": 0.22, "start": -1.3, "steps": MOST_STEPS},
                 "out of the picture": {"learning_rate": 0.4, "start": 1.6, "steps": MOST_STEPS}},
    )


def _slid(learning_rate, weights, losses, left_at, objective):
    said = f"α = {pieces.fixed(learning_rate, 3)}: "
    if left_at is not None:
        return said + (
            f"step {left_at} leaves the picture: the loss jumps from "
            f"{pieces.number(losses[-2])} to {pieces.number(losses[-1])}. The step is too long."
        )
    slope = objective.gradient(weights[-1:])[0]
    taken = pieces.counted(len(losses) - 1, "step")
    said += (
        f"after {taken} w = {pieces.fixed(weights[-1])}, the loss is "
        f"{pieces.fixed(losses[-1], 3)} and the slope {pieces.fixed(slope, 3)}. "
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
