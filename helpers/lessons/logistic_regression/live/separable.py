"""Samples that a line separates, on which the weights grow for ever."""

import functools

import numpy as np

from helpers import logistic, logistic_descent, penguins
from helpers.lessons.logistic_regression.live.boundary import MEASUREMENTS
from helpers.lessons.logistic_regression.live.penguin_pieces import (
    Shading,
    load_table,
    plane,
    scatter,
    sides,
)
from helpers.live import Choice, Scene, look, with_controls, wording
from helpers.live.counts import CountSlider

LEARNING_RATE = 4.0
HIGHEST = 30_000
ITERATION = CountSlider("iteration", HIGHEST, first=100)
FIRST = 0.7  # where iteration 0 stands on a logarithmic axis
GROUPS = {"males only": "male", "all penguins": None}


@with_controls(
    iteration=ITERATION,
    group=Choice("penguins", tuple(GROUPS), first="males only"),
)
def separable():
    """Descend for 30,000 steps on samples that a line separates, and on samples that none does.

    A line separates the males of the two species; it cannot separate all of them.
    """
    everyone = load_table(*MEASUREMENTS)
    figure, parts = look.mosaic([["data", "size"], ["data", "cost"]], height=4.8,
                                width_ratios=[1.2, 1])
    plane(parts["data"])
    shading = Shading(parts["data"], everyone)
    scatter(parts["data"], everyone.inputs[False], everyone.y, alpha=0.3)
    males = penguins.load(measurements=MEASUREMENTS, sex="male")
    species = scatter(parts["data"], males.X, males.y)
    look.legend(parts["data"], [*species, *shading.named], loc="lower left",
                title="males; others pale")
    curves = {each: _curves(parts, each) for each in GROUPS}
    here = [look.point(parts[name], look.PATH) for name in ("size", "cost")]
    look.legend(parts["size"], list(curves.values()), loc="upper left")

    def show(iteration, group):
        path, costs = _run(group)
        place = ITERATION.options.index(iteration)
        shading.put(path[place])
        for point, value in zip(here, (np.hypot(*path[place, :2]), costs[place]), strict=True):
            point.set_data([max(iteration, FIRST)], [value])
        return _said(iteration, group)

    return Scene(
        figure, show, moving=[shading.artist, *here],
        presets={"males, to the end": {"iteration": HIGHEST},
                 "all, to the end": {"iteration": HIGHEST, "group": "all penguins"}},
    )


def _curves(parts, group):
    """Draw |w| and J against the iteration, once; return the artist for a legend."""
    style = {"color": look.PATH, "linestyle": "-" if GROUPS[group] else "--", "label": group}
    path, costs = _run(group)
    at = np.maximum(ITERATION.options, FIRST)
    with look.style():
        line = parts["size"].plot(at, np.hypot(*path[:, :2].T), **style)[0]
        parts["cost"].plot(at, costs, **style)
        parts["size"].set(xscale="log", xlim=(FIRST, 4e4), ylim=(0, 26), ylabel="size |w|")
        parts["cost"].set(xscale="log", xlim=(FIRST, 4e4), yscale="log", ylim=(5e-5, 1),
                          xlabel="iteration", ylabel="cost J")
        parts["size"].tick_params(labelbottom=False)
    return line


@functools.cache
def _run(group):
    """θ and J at each value of the slider; everyone's mean and deviation scale all groups."""
    X, y = _samples(group)
    path = logistic_descent.path([0, 0], 0, X, y, LEARNING_RATE, HIGHEST)[list(ITERATION.options)]
    return path, logistic.cost(path[:, :2], path[:, 2], X, y)


@functools.cache
def _samples(group):
    everyone = load_table(*MEASUREMENTS)
    X, y, _ = penguins.load(measurements=MEASUREMENTS, sex=GROUPS[group])
    return (X - everyone.mean) / everyone.spread, y


def _said(iteration, group):
    X, y = _samples(group)

    def at(iteration):
        place = ITERATION.options.index(iteration)
        return _run(group)[0][place], _run(group)[1][place]

    theta, cost = at(iteration)
    said = (
        f"{group.capitalize()}, iteration {iteration:,}: |w| = "
        f"{wording.fixed(np.hypot(*theta[:2]))}, J = {wording.number(cost)}.\n{sides(theta, X, y)} "
    )
    if iteration == 0:
        return said + "This is the start."
    if iteration < 10:
        return said.rstrip()
    earlier = ITERATION.nearest(iteration / 10)
    before, cost_before = at(earlier)
    return said + (
        f"At iteration {earlier:,} it was |w| = {wording.fixed(np.hypot(*before[:2]))} and J = "
        f"{wording.number(cost_before)}."
    )
