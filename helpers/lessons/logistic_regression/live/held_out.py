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
    """Descend on every eighth penguin; follow J, and who is right, of these and of the others."""
    everyone, learned = load_table(*MEASUREMENTS), _learned()
    figure, parts = look.mosaic([["data", "cost"], ["data", "right"]], height=5.4,
                                width_ratios=[1.15, 1], height_ratios=[3, 2])
    data, axes = parts["data"], (parts["cost"], parts["right"])
    plane(data)
    shading = Shading(data, everyone)
    scatter(data, everyone.inputs[False][~learned], everyone.y[~learned], alpha=0.3)
    species = scatter(data, everyone.inputs[False][learned], everyone.y[learned], markersize=8)
    pale = look.line(data, look.QUIET, "held out: pale", linestyle="none", marker="o",
                     markersize=5, alpha=0.5)
    look.legend_above(data, [*species, *shading.named, pale], columns=2)
    with look.style():
        for each, low, high, name in zip(axes, (0, 80), (0.8, 102), ("cost J", "% right"),
                                         strict=True):
            each.set(xscale="log", xlim=(0.7, 1.4e4), ylim=(low, high), ylabel=name)
            each.grid(True)
        axes[0].tick_params(labelbottom=False)
        axes[1].set_xlabel("iteration")
    courses = [_Courses(each) for each in axes]
    look.legend_above(axes[0], courses[0].curves, columns=2)

    def show(iteration):
        place = ITERATION.options.index(iteration)
        path, costs, right = _run()
        courses[0].put(place, costs)
        courses[1].put(place, right, first=1)  # at w = 0 there is no boundary
        shading.put(path[place])
        return _said(iteration, path[place], *costs[:, place])

    return Scene(
        figure, show, moving=[shading.artist, *courses[0].artists, *courses[1].artists],
        presets={f"{count:,} iterations": {"iteration": count} for count in (30, HIGHEST)},
    )


def _learned():
    """Return for each penguin whether descent gets to see it."""
    return np.arange(len(load_table(*MEASUREMENTS).y)) % EACH == 0


@functools.cache
def _run():
    """θ at each iteration; J of the penguins that are learned from and of the others; % right."""
    everyone, learned = load_table(*MEASUREMENTS), _learned()
    X, y = everyone.inputs[True], everyone.y
    path = logistic_descent.path([0, 0], 0, X[learned], y[learned], LEARNING_RATE, HIGHEST)
    path = path[list(ITERATION.options)]
    right = (path[:, :2] @ X.T + path[:, 2:] > 0) == (y == 1)
    groups = learned, ~learned
    costs = [logistic.cost(path[:, :2], path[:, 2], X[which], y[which]) for which in groups]
    return path, np.array(costs), np.array([100 * right[:, which].mean(axis=1)
                                            for which in groups])


class _Courses:
    """A number against the iteration, of the penguins learned from and of the others."""

    def __init__(self, axes):
        learned = _learned()
        styles = {"-": f"the {learned.sum()} learned from", "--": f"the other {(~learned).sum()}"}
        self.curves = [look.line(axes, look.PATH, name, linestyle=how)
                       for how, name in styles.items()]
        self._here = look.line(axes, look.PATH, linestyle="none", marker="o", markersize=9,
                               clip_on=False)
        self.artists = [*self.curves, self._here]

    def put(self, place, values, first=0):
        """Draw ``values``, shape (2, n), from the ``first`` to that at this place."""
        shown = slice(first, place + 1)
        for curve, course in zip(self.curves, values, strict=True):
            curve.set_data(AT[shown], course[shown])
        last = slice(max(first, place), place + 1)
        self._here.set_data(np.tile(AT[last], 2), values[:, last].ravel())


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
