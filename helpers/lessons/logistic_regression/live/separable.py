"""Samples that a line separates, on which the weights grow for ever, unless size has a price."""

import functools

import numpy as np

from helpers import logistic, logistic_descent, penguins, quadratic
from helpers.lessons.logistic_regression.live.boundary import MEASUREMENTS
from helpers.lessons.logistic_regression.live.penguin_pieces import (
    Shading,
    load_table,
    plane,
    scatter,
    sides,
)
from helpers.live import Choice, Scene, look, with_controls, wording
from helpers.live.counts import CountSlider, OptionSlider

LEARNING_RATE = 3.0
HIGHEST = 30_000
ITERATION = CountSlider("iteration", HIGHEST, first=0)
FIRST = 0.7  # where iteration 0 stands on a logarithmic axis
# Each value of the slider and the step before it: a run that jumps to and fro is seen to do so.
DRAWN = np.union1d(ITERATION.options, np.maximum(np.array(ITERATION.options) - 1, 0))
AT = np.maximum(DRAWN, FIRST)
GROUPS = {"males only": "male", "all penguins": None}


@with_controls(
    iteration=ITERATION,
    group=Choice("penguins", tuple(GROUPS), first="males only"),
    penalty=OptionSlider("penalty λ", (0.0, 0.0001, 0.001, 0.01, 0.1, 0.4), first=0.0,
                         means="λ, the price (λ/2)|w|² of the weights"),
)
def separable():
    """Descend for 30,000 steps on samples that a line separates, and on samples that none does.

    A line separates the males of the two species; it cannot separate all of them. What descent
    lowers is J + (λ/2)|w|².
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

    def show(iteration, group, penalty):
        place = np.searchsorted(DRAWN, iteration)
        for each, lines in curves.items():
            for line, values in zip(lines, _measured(each, penalty), strict=True):
                line.set_data(AT[:place + 1], values[:place + 1])
        for point, values in zip(here, _measured(group, penalty), strict=True):
            point.set_data(AT[place:place + 1], values[place:place + 1])
        shading.put(_path(group, penalty)[iteration])
        return f"{_said(iteration, group, penalty)}\n{_limit_in_words(group, penalty)}"

    return Scene(
        figure, show,
        moving=[shading.artist, *here, *(line for lines in curves.values() for line in lines)],
        presets={f"males, {HIGHEST:,} steps": {"iteration": HIGHEST},
                 f"all, {HIGHEST:,} steps": {"iteration": HIGHEST, "group": "all penguins"},
                 "males, λ = 0.01": {"iteration": HIGHEST, "penalty": 0.01},
                 "males, λ = 0.4": {"iteration": HIGHEST, "penalty": 0.4}},
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


@functools.cache
def _measured(group, penalty):
    """|w| and J at each iteration that is drawn."""
    path = _path(group, penalty)[DRAWN]
    return np.hypot(*path[:, :2].T), logistic.cost(path[:, :2], path[:, 2], *_samples(group))


@functools.cache
def _path(group, penalty):
    """θ after each step; everyone's mean and deviation scale all groups."""
    X, y = _samples(group)
    return logistic_descent.path([0, 0], 0, X, y, LEARNING_RATE, HIGHEST, penalty=penalty)


@functools.cache
def _samples(group):
    everyone = load_table(*MEASUREMENTS)
    X, y, _ = penguins.load(measurements=MEASUREMENTS, sex=GROUPS[group])
    return (X - everyone.mean) / everyone.spread, y


@functools.cache
def _limit(group, penalty):
    """2/(λ_max + λ): λ adds to the curvature along w, and λ_max is largest at w = 0, b = 0."""
    X, _ = _samples(group)
    largest = logistic_descent.hessian([0, 0], 0, X) + penalty * np.diag([1, 1, 0])
    return quadratic.step_limit(largest)


def _limit_in_words(group, penalty):
    formula = "2/λ_max with the penalty" if penalty else "2/λ_max"
    limit = _limit(group, penalty)
    return (
        f"λ = {wording.number(penalty)}: the limit {formula} is {wording.number(limit)}, and α = "
        f"{wording.number(LEARNING_RATE)} is {'above' if limit < LEARNING_RATE else 'below'} it."
    )


def _said(iteration, group, penalty):
    X, y = _samples(group)

    def at(iteration):
        theta = _path(group, penalty)[iteration]
        return theta, np.hypot(*theta[:2]), logistic.cost(theta[:2], theta[2], X, y)

    theta, size, cost = at(iteration)
    paid = f", with the penalty {wording.number(cost + penalty / 2 * size**2)}" if penalty else ""
    said = (
        f"{group.capitalize()}, iteration {iteration:,}: |w| = {wording.fixed(size)}, J = "
        f"{wording.number(cost)}{paid}.\n{sides(theta, X, y)} "
    )
    if iteration == 0:
        return said + "This is the start."
    if iteration < 10:
        return said.rstrip()
    # Above the limit it may jump to and fro: then the step before tells more than long ago.
    jumps = _limit(group, penalty) < LEARNING_RATE
    earlier = iteration - 1 if jumps else ITERATION.nearest(iteration / 10)
    _, size_before, cost_before = at(earlier)
    return said + (
        f"At iteration {earlier:,} it was |w| = {wording.fixed(size_before)} and J = "
        f"{wording.number(cost_before)}."
    )
