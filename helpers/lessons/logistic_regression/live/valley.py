"""The valley of J(w, b) for one measurement, scaled and as measured."""

import functools

import contourpy  # comes with Matplotlib
import numpy as np

from helpers import logistic
from helpers.lessons import pieces
from helpers.lessons.logistic_regression.live.penguin_pieces import (
    ITERATION,
    RATE,
    STEPS,
    allowed,
    load_table,
    presets,
    rate_ruler,
    rises,
    scatter,
)
from helpers.live import Scene, Slider, Switch, look, with_controls, wording
from helpers.live.writing import Writing

MEASUREMENT = "bill_length_mm"
# The axes show scaled (w, b). As measured the same axes show other numbers: these times more.
UNITS = {True: np.array([1.0, 1.0]), False: np.array([0.25, 12.5])}
VIEW = (-4.6, 12.6), (-8.7, 4.7)
TICKS = (-4, 0, 4, 8, 12), (-8, -4, 0, 4)
LEVELS = 0.25, 0.5, 0.75, 1.0, 2.0, 3.0, 4.0, 5.0  # equally far apart, and finer at the bottom
BILLS = np.linspace(30, 60, 121)
# A dot for each of 200 steps would cost 4 ms.
DOTS = *range(10), *range(10, 40, 5), *range(40, STEPS + 1, 20)


@with_controls(
    learning_rate=RATE,
    w=Slider("start w₀", -4.0, 12.0, 0.1, first=0.0),
    b=Slider("start b₀", -8.0, 4.0, 0.1, first=0.0),
    iteration=ITERATION,
    scaled=Switch("scaled measurement", first=True, means=(
        "whether descent runs on the scaled measurement or on the one in mm")),
)
def valley():
    """Walk down J(w, b) for the bill length of penguins, scaled or as measured.

    The start is said for the scaled measurement; as measured, the run starts from the same model.
    """
    penguins = load_table(MEASUREMENT)
    figure, parts = look.mosaic([["ruler", "ruler"], ["map", "data"]], height=5.0,
                                height_ratios=[1, 11], width_ratios=[1.1, 1])
    ruler = rate_ruler(parts["ruler"])
    levels = _map(parts["map"])
    numbers = Writing(parts["map"], size=13)
    star = look.minimum(parts["map"])
    run = pieces.Run(parts["map"])
    curve = _data(parts["data"], penguins)
    look.legend_above(parts["map"], [run.line, star, levels], columns=2)

    def show(learning_rate, w, b, iteration, scaled):
        path, costs = penguins.run(scaled, learning_rate, (w, b), iteration)
        levels.set_data(*_places(penguins, scaled, _level_lines()).T)
        star.set_data(*_places(penguins, scaled, penguins.lowest)[:, None])
        numbers.put(_numbers(scaled))
        left_at = run.put(_places(penguins, scaled, path[:iteration + 1]))
        drawn = len(run.line.get_xdata())
        run.line.set_markevery([step for step in DOTS if step < drawn])
        bills = (BILLS - penguins.mean) / penguins.spread
        theta = path[iteration]
        curve.set_data(BILLS, logistic.sigmoid(theta[0] * bills + theta[1]))
        ruler.put(learning_rate, limit=penguins.limits[scaled])
        away = "" if left_at is None else f" It leaves the picture at step {left_at}."
        return "\n".join([
            allowed(penguins, scaled, learning_rate),
            f"Iteration {iteration}: {_placed(penguins, scaled, theta)}, "
            f"J = {wording.fixed(costs[iteration], 3)}; the lowest is "
            f"{wording.fixed(penguins.lowest_cost, 3)}.",
            rises(costs[:iteration + 1]) + away,
        ])

    return Scene(
        figure, show, player="iteration",
        moving=[levels, numbers.artist, star, *run.artists, curve, *ruler.artists],
        drags={run.start: _start_at, ruler.now: lambda x, y, present: {"learning_rate": x}},
        presets=presets(penguins),
    )


def _start_at(x, y, present):
    """The start that belongs to a place of the map."""
    theta = np.array([x, y]) * UNITS[present["scaled"]]
    w, b = theta if present["scaled"] else load_table(MEASUREMENT).as_scaled(theta)
    return {"w": w, "b": b}


def _map(axes):
    """Label the plane of (w, b), and return its empty lines of equal J."""
    with look.style():
        axes.set(xlim=VIEW[0], ylim=VIEW[1], xticks=TICKS[0], xlabel="weight w", ylabel="bias b")
        # The numbers change with the switch, so they are written apart; these only take up room.
        axes.set_yticks(TICKS[1], ["−100"] * len(TICKS[1]))
        axes.tick_params(labelcolor="none")
    return look.line(axes, look.QUIET, "J: ¼ apart up to 1, then 1 apart", linewidth=1)


def _data(axes, penguins):
    """Draw the penguins at heights 0 and 1, shaken a little apart, and return the empty curve."""
    shaken = 0.04 * np.random.default_rng(seed=0).uniform(-1, 1, len(penguins.y))
    bills = penguins.inputs[False][:, 0]
    species = scatter(axes, np.column_stack([bills, penguins.y + shaken]), penguins.y)
    with look.style():
        axes.set(xlim=BILLS[[0, -1]], ylim=(-0.12, 1.12), yticks=(0, 0.5, 1),
                 xlabel="bill length in mm", ylabel="y, and a = σ(z)")
    curve = look.line(axes, look.PREDICTION, "a = σ(z)", linewidth=4, zorder=4)
    look.legend_above(axes, [*species, curve], columns=2)
    return curve


def _placed(penguins, scaled, theta):
    """Say scaled θ as the numbers with which descent runs."""
    w, b = theta if scaled else penguins.as_measured(theta)
    return f"w = {wording.number(w)}, b = {wording.number(b)}"


def _places(penguins, scaled, theta):
    """Where in the axes scaled θ, shape (..., 2), stands."""
    return theta if scaled else penguins.as_measured(theta) / UNITS[False]


def _numbers(scaled):
    """The numbers along both axes: in the same places, but of other size."""
    w, b = UNITS[scaled]
    across, up = TICKS
    return [
        *((at, VIEW[1][0] - 0.75, wording.number(at * w), look.LOSS) for at in across),
        *((VIEW[0][0] - 1.35, at, wording.number(at * b), look.LOSS) for at in up),
    ]


@functools.cache
def _level_lines():
    """Lines of equal J in scaled (w, b), one after the other, shape (k, 2); nan lifts the pen."""
    penguins = load_table(MEASUREMENT)
    # Closer together near the minimum, where the lines bend most.
    from_middle = np.linspace(-1, 1, 71) * np.abs(np.linspace(-1, 1, 71))
    w, b = (low + far * from_middle for low, far in zip(penguins.lowest, (18, 45), strict=True))
    found = contourpy.contour_generator(w, b, penguins.cost(np.stack(np.meshgrid(w, b), axis=-1)))
    lines = [np.append(line, [[np.nan, np.nan]], axis=0)
             for level in LEVELS for line in found.lines(level)]
    return np.concatenate(lines)
