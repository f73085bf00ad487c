"""One entry of the gradient, as the sum of what each sample adds."""

import math

import numpy as np

from helpers import exact
from helpers import three_samples as example
from helpers.lessons.three_samples.live import words
from helpers.lessons.three_samples.live.entries import ENTRIES
from helpers.lessons.three_samples.live.summands_pictures import Bars, LossAlong
from helpers.live import Choice, Scene, Slider, follow, look, with_controls, wording
from helpers.three_samples_on_paper import typed

BALANCE = {1: "where it is 0", 2: "where the two balance", 3: "where the three balance"}


@with_controls()
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
        The samples in rows, such as `example.data` allows; the document's where they are not given.
    """
    inputs, targets = data = example.data(inputs, targets)
    fractions = exact.table(inputs), exact.table(targets)
    bottoms = {name: _lowest_along(place, data) for name, place in ENTRIES.items()}
    slider = _value_slider(max(3, *(abs(bottom) for bottom, _ in bottoms.values())), value)
    figure, (bar_axes, loss_axes) = look.figure(2, height=4.2)
    ends = [_with(name, at) for name in ENTRIES for at in slider.extremes]
    bars = Bars(bar_axes, example.summands(ends, *data))
    along = LossAlong(loss_axes, slider.high, example.loss(ends, *data),
                      example.loss(example.START, *data))

    def show(entry, value):
        bottom, curvature = bottoms[entry]
        parts, height = _exactly(entry, value, *fractions)
        balanced = math.isclose(value, bottom, rel_tol=1e-9, abs_tol=1e-9)
        slope = 0.0 if balanced or not curvature else float(sum(parts))
        bars.put(parts, slope)
        above = along.put(lambda values: example.loss([_with(entry, at) for at in values], *data),
                          value, height, slope, bottom if balanced and curvature > 0 else None)
        return _said_of_summands(entry, value, parts, slope, height, above, data)

    def balanced(now):
        bottom, curvature = bottoms[now["entry"]]
        return {"value": bottom} if curvature else {}

    return Scene(
        figure, show, moving=[*bars.artists, *along.artists],
        # Both here, so that the entry stands before its value, which depends on the data.
        controls={"entry": Choice("entry", tuple(ENTRIES), first=entry), "value": slider},
        drags={along.here: follow("value")},
        presets={BALANCE.get(len(inputs), f"where the {len(inputs)} balance"): balanced},
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


def _value_slider(furthest, first):
    """Return a slider that reaches so far."""
    end, step, shown = 3.0, 0.02, ".2f"
    if furthest > 3:
        power = math.floor(math.log10(1.1 * furthest))
        end = math.ceil(1.1 * furthest / 10.0**power) * 10.0**power
        step, shown = end / 150, f".{max(3 - power, 0)}f"
    return Slider("its value", -end, end, step, shown, first=first)


def _exactly(entry, value, inputs, targets):
    """Return what each sample adds to the partial derivative, and the loss, without rounding."""
    i, j = ENTRIES[entry]
    misses = inputs @ exact.table(_with(entry, value)).T - targets
    return (2 * inputs[:, j] * misses[:, i]).astype(float), float(np.sum(misses**2))


def _said_of_summands(entry, value, parts, slope, height, above, data):
    (i, j), W = ENTRIES[entry], _with(entry, value)
    terms = [(x[j], [f"{typed(a)}·{words.bracketed(wording.number(w, 5))}"
                     for a, w in zip(x, W[i], strict=True)] + [typed(-y[i])], part)
             for x, y, part in zip(*data, parts, strict=True)]
    inputs, targets = np.abs(data[0]), np.abs(data[1])
    size = np.max(2 * inputs[:, j] * (inputs @ np.abs(W[i]) + targets[:, i]))
    always = ""
    if not np.any(inputs[:, j]):
        always = f"Nothing stands before {entry} but 0: the loss does not depend on it."
    return words.of_summands(entry, value, height, terms, slope, size or 1, always, above)
