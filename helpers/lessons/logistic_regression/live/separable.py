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
ITERATION = CountSlider("iteration", HIGHEST, first=0)
FIRST = 0.7  # where iteration 0 stands on a logarithmic axis
AT = np.maximum(ITERATION.options, FIRST)
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
    figure, parts = look.mosaic([["data", "size"], ["data", "cost"]], height=5.2,
                                width_ratios=[1.2, 1])
    plane(parts["data"])
    shading = Shading(parts["data"], everyone)
    scatter(parts["data"], everyone.inputs[False], everyone.y, alpha=0.3)
    males = penguins.load(measurements=MEASUREMENTS, sex="male")
    species = scatter(parts["data"], males.X, males.y)
    pale = look.line(parts["data"], look.QUIET, "not males: pale", linestyle="none", marker="o",
                     markersize=5, alpha=0.5)
    look.legend_above(parts["data"], [*species, *shading.named, pale], columns=2)
    _axes(parts)
    curves = {group: [look.line(parts[name], look.PATH, group,
                                linestyle="-" if GROUPS[group] else "--")
                      for name in ("size", "cost")] for group in GROUPS}
    here = [look.point(parts[name], look.PATH, clip_on=False) for name in ("size", "cost")]
    look.legend_above(parts["size"], [size for size, _ in curves.values()], columns=2)

    def show(iteration, group):
        place = ITERATION.options.index(iteration)
        for each, lines in curves.items():
            for line, values in zip(lines, _measured(each), strict=True):
                line.set_data(AT[:place + 1], values[:place + 1])
        for point, values in zip(here, _measured(group), strict=True):
            point.set_data(AT[place:place + 1], values[place:place + 1])
        shading.put(_run(group)[0][place])
        return _said(iteration, group)

    return Scene(
        figure, show,
        moving=[shading.artist, *here, *(line for lines in curves.values() for line in lines)],
        presets={f"males, {HIGHEST:,} steps": {"iteration": HIGHEST},
                 f"all, {HIGHEST:,} steps": {"iteration": HIGHEST, "group": "all penguins"}},
    )


def _axes(parts):
    """Label the axes of |w| and J."""
    with look.style():
        for axes in (parts["size"], parts["cost"]):
            axes.set(xscale="log", xlim=(FIRST, 4e4))
            axes.grid(True)
        parts["size"].set(ylim=(-1.5, 26), ylabel="size |w|")
        parts["cost"].set(yscale="log", ylim=(1e-4, 3), xlabel="iteration", ylabel="cost J")
        parts["size"].tick_params(labelbottom=False)


def _measured(group):
    """|w| and J at each value of the slider."""
    path, costs = _run(group)
    return np.hypot(*path[:, :2].T), costs


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
