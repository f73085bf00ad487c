"""A few penguins to learn from, and what descent on them does to the cost of all others."""

import functools

import numpy as np

from helpers import logistic, logistic_descent
from helpers.lessons.logistic_regression.live.boundary import MEASUREMENTS
from helpers.lessons.logistic_regression.live.penguin_pieces import (
    Shading,
    load_table,
    plane,
    scatter,
)
from helpers.live import Scene, look, with_controls, wording
from helpers.live.counts import CountSlider

LEARNING_RATE = 4.0
EACH = 8  # every so manieth penguin is learned from
HIGHEST = 10_000
ITERATION = CountSlider("iteration", HIGHEST, first=0)
AT = np.maximum(ITERATION.options, 0.7)  # 0 has no place on a logarithmic axis


@with_controls(iteration=ITERATION)
def held_out():
    """Descend on every eighth penguin, and follow the cost of these and of the others."""
    everyone, learned = load_table(*MEASUREMENTS), _learned()
    figure, (data, axes) = look.figure(2, height=4.9, width_ratios=[1.15, 1])
    plane(data)
    shading = Shading(data, everyone)
    scatter(data, everyone.inputs[False][~learned], everyone.y[~learned], alpha=0.3)
    species = scatter(data, everyone.inputs[False][learned], everyone.y[learned], markersize=8)
    pale = look.line(data, look.QUIET, "held out: pale", linestyle="none", marker="o",
                     markersize=5, alpha=0.5)
    look.legend_above(data, [*species, *shading.named, pale], columns=2)
    with look.style():
        axes.set(xscale="log", xlim=(0.7, 1.4e4), ylim=(0, 0.8), xlabel="iteration",
                 ylabel="cost J")
        axes.grid(True)
    styles = {"-": f"J of the {learned.sum()}", "--": f"J of the other {(~learned).sum()}"}
    curves = [look.line(axes, look.PATH, name, linestyle=how) for how, name in styles.items()]
    here = look.line(axes, look.PATH, linestyle="none", marker="o", markersize=9,
                     clip_on=False)
    look.legend_above(axes, curves, columns=2)

    def show(iteration):
        place = ITERATION.options.index(iteration)
        path, *costs = _run()
        for curve, values in zip(curves, costs, strict=True):
            curve.set_data(AT[:place + 1], values[:place + 1])
        here.set_data(AT[[place, place]], [values[place] for values in costs])
        shading.put(path[place])
        return _said(iteration, path[place], *(values[place] for values in costs))

    return Scene(
        figure, show, moving=[shading.artist, *curves, here],
        presets={f"{count:,} iterations": {"iteration": count} for count in (30, HIGHEST)},
    )


def _learned():
    """Return for each penguin whether descent gets to see it."""
    return np.arange(len(load_table(*MEASUREMENTS).y)) % EACH == 0


@functools.cache
def _run():
    """θ, J of the penguins that are learned from, and J of the others, at each iteration."""
    everyone, learned = load_table(*MEASUREMENTS), _learned()
    X, y = everyone.inputs[True], everyone.y
    path = logistic_descent.path([0, 0], 0, X[learned], y[learned], LEARNING_RATE, HIGHEST)
    path = path[list(ITERATION.options)]
    return path, *(logistic.cost(path[:, :2], path[:, 2], X[which], y[which])
                   for which in (learned, ~learned))


def _said(iteration, theta, cost, cost_of_others):
    everyone, learned = load_table(*MEASUREMENTS), _learned()
    said = (
        f"Iteration {iteration:,}: of the {learned.sum()} penguins J = {wording.number(cost)}, of "
        f"the other {(~learned).sum()} J = {wording.number(cost_of_others)}.\n"
    )
    if not np.any(theta[:2]):
        return said + "w = 0, so there is no boundary yet."
    z = everyone.inputs[True] @ theta[:2] + theta[2]
    right = (z > 0) == (everyone.y == 1)
    return said + (
        f"On the right side are {right[learned].sum()} of the {learned.sum()} and "
        f"{right[~learned].sum()} of the other {(~learned).sum()}. "
        f"|w| = {wording.fixed(np.hypot(*theta[:2]))}."
    )
