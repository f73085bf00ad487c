"""One entry of the gradient, as the sum of what each sample adds."""

import math

import numpy as np
from matplotlib.lines import Line2D

from helpers import exact
from helpers import three_samples as example
from helpers.lessons.three_samples.live import words
from helpers.lessons.three_samples.live.entries import ENTRIES
from helpers.lessons.three_samples.live.training_pictures import (
    readable,
)
from helpers.live import Choice, Demo, Slider, follow, look, wording
from helpers.three_samples_on_paper import typed

BALANCE = {1: "where it is 0", 2: "where the two balance", 3: "where the three balance"}


@look.style()
def summands(entry="w₁₁", value=0.98, *, inputs=example.INPUTS, targets=example.TARGETS):
    """Move one entry of W: what each sample adds to its partial derivative, and the loss along it.

    Parameters
    ----------
    entry : str
        Which entry, from "w₁₁" to "w₂₃". The other five stay at the document's start.
    value : float
        The entry's value, from −3 to 3; for other data from further, where a lowest point is.
    inputs : array_like, shape (m, 3)
    targets : array_like, shape (m, 2)
        The samples in rows; the document's where they are not given.

    Returns
    -------
    Demo

    Raises
    ------
    ValueError
        If an argument is outside its range, or `example.data` refuses the data.
    """
    inputs, targets = data = example.data(inputs, targets)
    samples, fractions = len(inputs), (exact.table(inputs), exact.table(targets))
    bottoms = {name: _lowest_along(place, data) for name, place in ENTRIES.items()}
    end, step, form = _value_range(max(3, *(abs(bottom) for bottom, _ in bottoms.values())))
    along = np.linspace(-end, end, 61)
    ends = [_with(name, at) for name in ENTRIES for at in (-end, end)]
    parts = example.summands(ends, *data)
    figure, (bar_axes, loss_axes) = look.figure(2, height=4.2)
    with look.style():
        bar_axes.axhline(0, color=look.LOSS, linewidth=1)
        sample = "sample {}" if samples <= 3 else "{}"
        bar_axes.set(xlim=(0.4, samples + 1.6), xticks=range(1, samples + 2),
                     xticklabels=[*map(sample.format, range(1, samples + 1)), "sum"],
                     ylim=_view([*parts.ravel(), *parts.sum(axis=-1).ravel()]))
        if samples > 3:
            bar_axes.set_xlabel("sample")
        loss_axes.set(xlim=(-end, end), ylim=_view(example.loss(ends, *data)),
                      xlabel="value of the entry", ylabel="loss L")
        readable(bar_axes.yaxis, loss_axes.xaxis, loss_axes.yaxis)
    label = "added by each sample"
    bars = [look.line(bar_axes, look.QUIET, None if number else label, solid_capstyle="butt",
                      linewidth=160 / (samples + 1)) for number in range(samples)]
    bars.append(look.line(bar_axes, look.GRADIENT, "∂L/∂w", solid_capstyle="butt",
                          linewidth=160 / (samples + 1)))
    curve = look.line(loss_axes, look.LOSS, "loss")
    tangent = look.line(loss_axes, look.PREDICTION, "slope ∂L/∂w", linewidth=3)
    lowest = look.point(loss_axes, look.MINIMUM, "lowest", marker="*", size=17, zorder=4)
    here = look.point(loss_axes, look.PATH)
    look.legend_above(bar_axes, [_swatch(bars[0]), _swatch(bars[-1])])
    look.legend_above(loss_axes, [curve, tangent, lowest])

    def show(entry, value):
        bottom, curvature = bottoms[entry]
        parts, height = _exactly(entry, value, *fractions)
        balanced = math.isclose(value, bottom, rel_tol=1e-9, abs_tol=1e-9)
        slope = 0.0 if balanced or not curvature else float(sum(parts))
        for place, (bar, size) in enumerate(zip(bars, [*parts, slope], strict=True), 1):
            bar.set_data([place, place], [0, size])
        curve.set_data(along, example.loss([_with(entry, at) for at in along], *data))
        tangent.set_data(along[[0, -1]], height + slope * (along[[0, -1]] - value))
        lowest.set_data([bottom], [example.loss(_with(entry, bottom), *data)])
        lowest.set_visible(curvature > 0)
        here.set_data([value], [height])
        return _said_of_summands(entry, value, parts, slope, height, data)

    def balanced(now):
        bottom, curvature = bottoms[now["entry"]]
        return {"value": bottom} if curvature else {}

    return Demo(
        figure, show,
        {"entry": Choice("entry", tuple(ENTRIES)),
         "value": Slider("its value", -end, end, step, form)},
        {"entry": entry, "value": value}, moving=[*bars, curve, tangent, lowest, here],
        drags={here: follow("value")},
        presets={BALANCE.get(samples, f"where the {samples} balance"): balanced},
    )


def _with(entry, value):
    """Return the document's start with another value in one entry."""
    W = example.START.copy()
    W[ENTRIES[entry]] = value
    return W


def _lowest_along(place, data):
    """Return where the loss is lowest along one entry, and its curvature there."""
    i, j = place
    column = data[0][:, j]
    slope, curvature = example.gradient(example.START, *data)[i, j], 2 * column @ column
    return float(example.START[i, j] - (slope / curvature if curvature else 0)), curvature


def _value_range(furthest):
    """Return the end, the step and the format of a slider that reaches so far."""
    if furthest <= 3:
        return 3.0, 0.02, ".2f"
    power = math.floor(math.log10(1.1 * furthest))
    end = math.ceil(1.1 * furthest / 10.0**power) * 10.0**power
    return end, end / 150, f".{max(3 - power, 0)}f"


def _exactly(entry, value, inputs, targets):
    """Return what each sample adds to the partial derivative, and the loss, without rounding."""
    i, j = ENTRIES[entry]
    misses = inputs @ exact.table(_with(entry, value)).T - targets
    return (2 * inputs[:, j] * misses[:, i]).astype(float), float(np.sum(misses**2))


def _said_of_summands(entry, value, parts, slope, height, data):
    (i, j), W = ENTRIES[entry], _with(entry, value)
    terms = [(x[j], [f"{typed(a)}·{words.bracketed(wording.number(w, 5))}"
                     for a, w in zip(x, W[i], strict=True)] + [typed(-y[i])], part)
             for x, y, part in zip(*data, parts, strict=True)]
    inputs, targets = np.abs(data[0]), np.abs(data[1])
    size = np.max(2 * inputs[:, j] * (inputs @ np.abs(W[i]) + targets[:, i]))
    always = ""
    if not np.any(inputs[:, j]):
        always = f"Nothing stands before {entry} but 0: the loss does not depend on it."
    return words.of_summands(entry, value, height, terms, slope, size or 1, always)


def _view(values):
    """Return limits that hold the values and 0, with a margin."""
    low, high = min(0, np.min(values)), max(0, np.max(values))
    margin = 0.07 * (high - low) or 1
    return low - margin, high + margin


def _swatch(bar):
    """Return a thin line like a bar, for a legend."""
    return Line2D([], [], color=bar.get_color(), label=bar.get_label(), linewidth=8)
