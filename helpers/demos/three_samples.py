"""Notebook 05: a partial derivative as a sum, and the descent of the samples at any k."""

import math

import numpy as np
from matplotlib.lines import Line2D

from helpers import error_parts, exact, rates
from helpers import three_samples as example
from helpers.demos import pieces
from helpers.demos import three_samples_words as words
from helpers.demos.three_samples_challenge import settle_in_time
from helpers.demos.training_pictures import COUNTS, UPDATES, Fit, History, decade, left_at
from helpers.live import Choice, Demo, Slider, follow, look
from helpers.written_out import typed

ENTRIES = {f"w{'₁₂'[i]}{'₁₂₃'[j]}": (i, j) for i in range(2) for j in range(3)}
STARTS = {"the document's": example.START} | {
    f"random, seed {seed}": np.random.default_rng(seed).normal(size=(2, 3))
    for seed in range(1, 21)
}
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


@look.style()
def training(learning_rate=None, iteration=20, start="the document's", entry="w₁₁", *,
             inputs=example.INPUTS, targets=example.TARGETS, challenge=False):
    """Show W after k updates from any start: predictions, loss, and the three parts of the error.

    Parameters
    ----------
    learning_rate : float, optional
        α, from 0 to a little above the limit 2/λ_max. Without it the first of
        `rates.learning_rates`. Where α must be very small or very large, the slider counts it in
        units of a power of ten, and its label says so.
    iteration : int
        k, from 0 to 21,000: each up to 10, then numbers of two digits and zeros.
    start : str
        "the document's", or "random, seed 1" to "random, seed 20".
    entry : str
        The entry whose partial derivative is worked out, from "w₁₁" to "w₂₃".
    inputs : array_like, shape (m, 3)
    targets : array_like, shape (m, 2)
        The samples in rows; the document's where they are not given.
    challenge : bool
        Whether the read-out judges the challenge of bringing W home in fewer updates.

    Returns
    -------
    Demo

    Raises
    ------
    ValueError
        If an argument is outside its range, or `example.data` refuses the data.
    """
    inputs, targets = example.data(inputs, targets)
    parts = error_parts.split(inputs, targets, exactly=True)
    firsts = {name: parts.of(W) for name, W in STARTS.items()}
    usual, *around = rates.learning_rates(inputs)
    steepest = parts.eigenvalues[-1]
    highest = rates.two_digits(1.15 * 2 / steepest)[1] if steepest else 2 * usual
    unit = _unit(highest)
    slider = _rate_slider(highest, unit)

    figure, axes = look.mosaic([["ruler"] * 3, ["fit", "loss", "errors"]], height=3.8,
                               height_ratios=[1, 10])
    ruler = _ruler(axes["ruler"], steepest, highest, unit)
    fit = Fit(axes["fit"], targets, example.predict(example.START, inputs))
    top = decade(parts.loss(firsts["the document's"]), 2)
    losses = History(axes["loss"], "loss L", ["loss L"], decades=16, top=max(
        top, *(decade(parts.loss(first), 1) for first in firsts.values())))
    errors = History(axes["errors"], "error of W",
                     [f"λ = {words.shown(each, 3)}" for each in parts.eigenvalues], decades=10,
                     top=decade(np.max(np.abs(example.START - parts.best)), 3))

    def show(learning_rate, iteration, start, entry):
        alpha = _tidy(learning_rate * unit)
        counts = COUNTS[:UPDATES.options.index(iteration) + 1]
        after = parts.after(firsts[start], alpha, counts)
        history, misses = parts.loss(after), parts.misses_of(after[-1])
        ruler.put(learning_rate)
        losses.put(history[:, None])
        errors.put(np.linalg.norm(after, axis=-2))
        out = left_at(history, lambda k: parts.loss(parts.after(firsts[start], alpha, k)),
                      losses.top)
        outside = fit.put(targets + misses)
        is_zero = parts.is_lowest(firsts[start], alpha, iteration) and parts.lowest == 0
        i, j = ENTRIES[entry]
        return "\n".join([
            f"{pieces.counted(iteration, 'update')} with α = {typed(alpha)}, start: "
            f"{start}. The loss is {words.loss(history[-1], is_zero)}."
            + words.off_the_picture(out, history[-1] < losses.low and not is_zero, outside,
                                    misses.size),
            words.rates(alpha, parts.eigenvalues),
            *words.rows(parts.weights(after[-1])),
            *words.worked_out(entry, inputs[:, j], targets[:, i], misses[:, i],
                              parts.gradient(after[-1])[i, j], alpha),
        ])

    return Demo(
        figure, show,
        {"learning_rate": slider, "iteration": UPDATES,
         "start": Choice("start", tuple(STARTS)), "entry": Choice("entry", tuple(ENTRIES))},
        {"learning_rate": _tidy((usual if learning_rate is None else learning_rate) / unit),
         "iteration": iteration, "start": start, "entry": entry},
        moving=[ruler.now, *fit.artists, *losses.artists, *errors.artists],
        drags={ruler.now: follow("learning_rate"), losses.now: follow("iteration"),
               errors.now: follow("iteration")},
        presets={"20 updates": {"iteration": 20}, "21,000 updates": {"iteration": 21_000}} | {
            f"α = {typed(alpha)}": {"learning_rate": _tidy(alpha / unit), "iteration": 200}
            for alpha in around
        },
        challenge=settle_in_time(parts, usual, slider, unit) if challenge else None,
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
    terms = [(x[j], [f"{typed(a)}·{words.bracketed(pieces.number(w, 5))}"
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


def _tidy(value):
    return float(f"{value:.12g}")


def _unit(highest):
    """Return the power of ten in which α is counted: sliders in a browser round to 7 decimals."""
    return 1.0 if 0.001 <= highest < 1000 else 10.0 ** math.floor(math.log10(highest))


def _power(unit):
    return pieces.number(unit, 1).removeprefix("1·")


def _ruler(axes, steepest, highest, unit):
    mark = "no limit: all inputs are 0"
    if steepest:
        mark = f"limit 2/λₘₐₓ = {words.shown(2 / steepest, 4)}"
    ruler = pieces.RateRuler(axes, 0, highest / unit, {mark: (look.GRADIENT, "-")})
    if steepest:
        ruler.put(0, **{mark: 2 / steepest / unit})
    if unit != 1:
        axes.set_ylabel(f"α / {_power(unit)}", rotation=0, ha="right", va="center")
    return ruler


def _rate_slider(highest, unit):
    highest = _tidy(highest / unit)
    digits = 2 - math.floor(math.log10(highest))
    label = "learning rate α" if unit == 1 else f"α, in units of {_power(unit)}"
    return Slider(label, 0.0, highest, 10.0**-digits, f".{max(digits, 0)}f")
