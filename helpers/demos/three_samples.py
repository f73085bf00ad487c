"""Notebook 05: a partial derivative as a sum, and the descent of the three samples at any k."""

import math

import numpy as np
from matplotlib.lines import Line2D
from matplotlib.ticker import NullLocator

from helpers import closed_form, step_limits, tables
from helpers import three_samples as example
from helpers.demos import pieces
from helpers.demos.counts import CountSlider
from helpers.demos.three_samples_challenge import settle_in_time
from helpers.live import Choice, Demo, Slider, follow, look

ENTRIES = {f"w{'₁₂'[i]}{'₁₂₃'[j]}": (i, j) for i in range(2) for j in range(3)}
STARTS = {"the document's": example.START} | {
    f"random, seed {seed}": np.random.default_rng(seed).normal(size=(2, 3))
    for seed in range(1, 21)
}
UPDATES = CountSlider("updates k", 21_000)
COUNTS = np.array(UPDATES.options)
LOW, HIGH = -3.0, 3.0
VALUES = np.linspace(LOW, HIGH, 61)
HUGE = 1e100


@look.style()
def summands(entry="w₁₁", value=0.98, *, inputs=example.INPUTS, targets=example.TARGETS):
    """Move one entry of W: what each sample adds to its partial derivative, and the loss along it.

    Parameters
    ----------
    entry : str
        Which entry, from "w₁₁" to "w₂₃". The other five stay at the document's start.
    value : float
        The entry's value, from −3 to 3.
    inputs : array_like, shape (3, 3)
    targets : array_like, shape (3, 2)
        The samples in rows; the document's where they are not given.

    Returns
    -------
    Demo

    Raises
    ------
    TypeError, ValueError
        If an argument is outside its range, or the data have another shape.
    """
    data = _three(inputs, targets)
    ends = [_with(name, end) for name in ENTRIES for end in (LOW, HIGH)]
    parts = example.summands(ends, *data)
    bar_view = _view([*parts.ravel(), *parts.sum(axis=-1).ravel()])
    loss_view = _view(example.loss(ends, *data))
    figure, (bar_axes, loss_axes) = look.figure(2, height=4.2)
    with look.style():
        bar_axes.axhline(0, color=look.LOSS, linewidth=1)
        bar_axes.set(xlim=(0.4, 4.6), ylim=bar_view, xticks=range(1, 5),
                     xticklabels=["sample 1", "sample 2", "sample 3", "sum"])
        loss_axes.set(xlim=(LOW, HIGH), ylim=loss_view,
                      xlabel="value of the entry", ylabel="loss L")
    bars = [look.line(bar_axes, colour, label, linewidth=40, solid_capstyle="butt")
            for colour, label in [(look.QUIET, "added by each sample"), (look.QUIET, None),
                                  (look.QUIET, None), (look.GRADIENT, "∂L/∂w")]]
    curve = look.line(loss_axes, look.LOSS, "loss")
    tangent = look.line(loss_axes, look.PREDICTION, "slope ∂L/∂w", linewidth=3)
    lowest = look.point(loss_axes, look.MINIMUM, "lowest", marker="*", size=17, zorder=4)
    here = look.point(loss_axes, look.PATH)
    look.legend_above(bar_axes, [_swatch(bars[0]), _swatch(bars[3])])
    look.legend_above(loss_axes, [curve, tangent, lowest])

    def lowest_along(entry):
        i, j = ENTRIES[entry]
        column = data[0][:, j]
        slope, curvature = example.gradient(example.START, *data)[i, j], 2 * column @ column
        return example.START[i, j] - (slope / curvature if curvature else 0)

    def show(entry, value):
        W, bottom = _with(entry, value), lowest_along(entry)
        parts = example.summands(W, *data)[ENTRIES[entry]]
        height = example.loss(W, *data)
        for place, (bar, size) in enumerate(zip(bars, [*parts, parts.sum()], strict=True), 1):
            bar.set_data([place, place], [0, size])
        curve.set_data(VALUES, example.loss([_with(entry, at) for at in VALUES], *data))
        tangent.set_data(VALUES[[0, -1]], height + parts.sum() * (VALUES[[0, -1]] - value))
        lowest.set_data([bottom], [example.loss(_with(entry, bottom), *data)])
        here.set_data([value], [height])
        return _said_of_summands(entry, W, parts, height, data)

    def balanced(now):
        return {"value": float(np.clip(lowest_along(now["entry"]), LOW, HIGH))}

    return Demo(
        figure, show,
        {"entry": Choice("entry", tuple(ENTRIES)), "value": Slider("its value", LOW, HIGH, 0.02)},
        {"entry": entry, "value": value}, moving=[*bars, curve, tangent, lowest, here],
        drags={here: follow("value")}, presets={"where the three balance": balanced},
    )


@look.style()
def training(learning_rate=None, iteration=20, start="the document's", entry="w₁₁", *,
             inputs=example.INPUTS, targets=example.TARGETS, challenge=False):
    """Show W after k updates from any start: predictions, loss, and the three parts of the error.

    Parameters
    ----------
    learning_rate : float, optional
        α, from 0 to a little above the limit 2/λ_max. Without it 0.25, or for other data what is
        about as far below their limit.
    iteration : int
        k, from 0 to 21,000: each up to 10, then numbers of two digits and zeros.
    start : str
        "the document's", or "random, seed 1" to "random, seed 20".
    entry : str
        The entry whose partial derivative is worked out, from "w₁₁" to "w₂₃".
    inputs : array_like, shape (3, 3)
    targets : array_like, shape (3, 2)
        The samples in rows; the document's where they are not given.
    challenge : bool
        Whether the read-out judges the challenge of bringing W home in 12,000 updates.

    Returns
    -------
    Demo

    Raises
    ------
    TypeError, ValueError
        If an argument is outside its range, the data have another shape, or all inputs are 0.
    """
    data = _three(inputs, targets)
    if not np.any(data[0]):
        raise ValueError("inputs: got only zeros, allowed: at least one other number")
    A, y = example.normal_equations(*data)
    block = A[:3, :3]
    limit, end = step_limits.step_limit(block), closed_form.minimum(block, y.reshape(2, 3))
    eigenvalues, eigenvectors = closed_form.eigendirections(block)
    below, above = _two_digits(limit)
    highest = _two_digits(1.15 * limit)[1]
    if learning_rate is None:
        learning_rate = _two_digits(0.8 * limit)[0]

    figure, axes = look.mosaic([["ruler"] * 3, ["fit", "loss", "errors"]], height=3.8,
                               height_ratios=[1, 10])
    mark = f"limit 2/λₘₐₓ = {pieces.number(limit, 4)}"
    ruler = pieces.RateRuler(axes["ruler"], 0, highest, {mark: (look.GRADIENT, "-")})
    ruler.put(learning_rate, **{mark: limit})
    fit = _Fit(axes["fit"], data[1])
    losses = _History(axes["loss"], "loss L", ["loss L"],
                      top=_decade(example.loss(example.START, *data), 2), decades=16)
    names = [f"λ = {pieces.number(each)}" for each in eigenvalues]
    errors = _History(axes["errors"], "error of W", names,
                      top=_decade(np.max(np.abs(example.START - end)), 3), decades=10)

    def show(learning_rate, iteration, start, entry):
        path = example.iterate(STARTS[start], learning_rate, COUNTS, *data)
        place = UPDATES.options.index(iteration)
        ruler.put(learning_rate)
        fit.put(example.predict(path[place], data[0]))
        history = example.loss(path, *data)
        left_at = losses.put(history[:, None], place)
        first = np.linalg.norm((STARTS[start] - end) @ eigenvectors, axis=0)
        left = closed_form.factors(eigenvalues, learning_rate, COUNTS)
        errors.put(np.abs(left) * first, place)
        return "\n".join([
            f"{pieces.counted(iteration, 'update')} with α = {pieces.number(learning_rate)}, "
            f"start: {start}. The loss is {_shown(history[place], 3)}.{_left(left_at)}",
            _rates(learning_rate, limit, eigenvalues),
            *_rows(path[place]),
            *_worked_out(entry, path[place], learning_rate, data),
        ])

    return Demo(
        figure, show,
        {"learning_rate": _rate_slider(highest), "iteration": UPDATES,
         "start": Choice("start", tuple(STARTS)), "entry": Choice("entry", tuple(ENTRIES))},
        {"learning_rate": learning_rate, "iteration": iteration, "start": start, "entry": entry},
        moving=[ruler.now, *fit.artists, *losses.artists, *errors.artists],
        drags={ruler.now: follow("learning_rate"), losses.now: follow("iteration"),
               errors.now: follow("iteration")},
        presets={
            "20 updates": {"iteration": 20}, "21,000 updates": {"iteration": 21_000},
            f"α = {pieces.number(below)}": {"learning_rate": below, "iteration": 200},
            f"α = {pieces.number(above)}": {"learning_rate": above, "iteration": 200},
        },
        challenge=settle_in_time(block, example.START - end) if challenge else None,
    )


class _Fit:
    """Predictions against targets: two numbers for each of the three samples."""

    def __init__(self, axes, targets):
        self.places = np.arange(1, 4)[:, None] + [-0.18, 0.18]
        margin = max(1.5, 2 * np.ptp(targets))
        self.view = targets.min() - margin, targets.max() + margin
        with look.style():
            axes.set(xlim=(0.5, 3.5), ylim=self.view, xticks=[1, 2, 3], xlabel="sample",
                     ylabel="prediction ŷ")
            target, = axes.plot(self.places, targets, linestyle="none", marker="_", markersize=16,
                                markeredgewidth=3, color=look.LOSS, label="target")[:1]
        self.rows = [look.point(axes, look.PREDICTION, label, marker=marker, size=12)
                     for label, marker in (("row 1", "o"), ("row 2", "s"))]
        self.outside = look.point(axes, look.GRADIENT, marker="X", size=13, clip_on=False)
        look.legend_above(axes, [target, *self.rows])

    @property
    def artists(self):
        return [*self.rows, self.outside]

    def put(self, predictions):
        shown = np.clip(predictions, *self.view)
        left = shown != predictions
        for row, points in enumerate(self.rows):
            points.set_data(self.places[~left[:, row], row], shown[~left[:, row], row])
        self.outside.set_data(self.places[left], shown[left])
        self.outside.set_visible(bool(np.any(left)))


class _History:
    """Curves against k, both axes logarithmic, with a point on each at the present k."""

    STYLES = ((look.PATH, "-"), (look.SECOND_PATH, "--"), (look.QUIET, "-."))

    def __init__(self, axes, ylabel, names, top, decades):
        self.low, self.top = top / 10**decades, top
        with look.style():
            axes.set_xscale("symlog", linthresh=1, linscale=0.5)
            axes.set(xlim=(0, COUNTS[-1]), ylim=(self.low, top), yscale="log", xlabel="updates k",
                     ylabel=ylabel, xticks=[0, 1, 10, 100, 1000, 10_000])
            axes.set_xticklabels(["0", "1", "10", "10²", "10³", "10⁴"])
            axes.xaxis.set_minor_locator(NullLocator())
            axes.grid(True)
        self.lines = [look.line(axes, colour, name, linestyle=linestyle)
                      for (colour, linestyle), name in zip(self.STYLES, names, strict=False)]
        self.now = look.point(axes, look.PATH, size=11, clip_on=False)
        self.exit = look.point(axes, look.GRADIENT, marker="X", size=15, clip_on=False)
        if len(names) > 1:
            look.legend(axes, self.lines, loc="upper left", borderaxespad=0, labelspacing=0.1,
                        framealpha=0)

    @property
    def artists(self):
        return [*self.lines, self.now, self.exit]

    def put(self, curves, place):
        """Draw ``curves``, shape (counts, curves); return the count at which one is above."""
        shown = np.clip(curves, self.low / 3, 3 * self.top)
        for line, values in zip(self.lines, shown.T, strict=True):
            line.set_data(COUNTS, values)
        self.now.set_data(np.full(curves.shape[1], COUNTS[place]),
                          np.clip(curves[place], self.low, self.top))
        above = COUNTS[np.any(curves > self.top, axis=1)][:1]
        self.exit.set_data(above, np.full(len(above), self.top))
        self.exit.set_visible(len(above) > 0)
        return int(above[0]) if len(above) else None


def _three(inputs, targets):
    """Check that the data are three samples of three numbers and two targets."""
    data = tables.paired(inputs, targets)
    for name, table, shape in zip(("inputs", "targets"), data, ((3, 3), (3, 2)), strict=True):
        if table.shape != shape:
            raise ValueError(f"{name}: got shape {table.shape}, allowed: shape {shape}")
    return data


def _with(entry, value):
    """Return the document's start with another value in one entry."""
    W = example.START.copy()
    W[ENTRIES[entry]] = value
    return W


def _view(values):
    """Return limits that hold the values and 0, with a margin."""
    low, high = min(0, np.min(values)), max(0, np.max(values))
    margin = 0.07 * (high - low) or 1
    return low - margin, high + margin


def _swatch(bar):
    """Return a thin line like a bar, for a legend."""
    return Line2D([], [], color=bar.get_color(), label=bar.get_label(), linewidth=8)


def _decade(value, above):
    """Return a power of ten that many decades above the value."""
    return 10.0 ** (math.ceil(math.log10(max(value, 1))) + above)


def _two_digits(value):
    """Return the nearest numbers of two digits below and above."""
    digits = 1 - math.floor(math.log10(value))
    around = math.ceil(value * 10.0**digits) - 1, math.floor(value * 10.0**digits) + 1
    return tuple(round(whole / 10.0**digits, digits) for whole in around)


def _rate_slider(highest):
    digits = 2 - math.floor(math.log10(highest))
    return Slider("learning rate α", 0.0, highest, 10.0**-digits, f".{max(digits, 0)}f")


def _shown(value, digits):
    """Write a number that may have grown without bound."""
    if abs(value) < HUGE:
        return pieces.number(value, digits)
    return "> 10¹⁰⁰" if value > 0 else f"< {pieces.MINUS}10¹⁰⁰"


def _factor(text):
    """Put a negative number that follows a product's dot into brackets."""
    return f"({text})" if text.startswith(pieces.MINUS) else text


def _sum(texts):
    """Join numbers with plus and minus."""
    return " + ".join(texts).replace(f"+ {pieces.MINUS}", f"{pieces.MINUS} ")


def _summand(x, inside):
    return f"2·{_factor(pieces.number(x, 5))}·({_sum(inside)})"


def _said_of_summands(entry, W, parts, height, data):
    i, j = ENTRIES[entry]
    lines = [f"{entry} = {pieces.number(W[i, j], 5)}, the other entries as at the document's "
             f"start: the loss is {pieces.number(height, 4)}."]
    for sample, (x, y, part) in enumerate(zip(*data, parts, strict=True), 1):
        inside = [f"{pieces.number(a, 5)}·{_factor(pieces.number(w, 5))}"
                  for a, w in zip(x, W[i], strict=True)]
        inside.append(pieces.number(-y[i], 5))
        lines.append(f"Sample {sample}: {_summand(x[j], inside)} = {pieces.fixed(part, 4)}")
    slope, added = parts.sum(), _sum([pieces.fixed(part, 4) for part in parts])
    lines.append(f"∂L/∂{entry} = {added} = {pieces.fixed(slope, 4)}. {_pull(entry, slope)}")
    return "\n".join(lines)


def _pull(entry, slope):
    if abs(slope) < 5e-5:
        return "The three balance: this is the lowest point along this entry."
    return f"A step against it makes {entry} {'smaller' if slope > 0 else 'larger'}."


def _left(left_at):
    return "" if left_at is None else f" At k = {left_at} it has left the picture."


def _rates(learning_rate, limit, eigenvalues):
    side = "below" if learning_rate < limit else "not below"
    slow, middle, steep = (pieces.fixed(1 - learning_rate * each, 5) for each in eigenvalues)
    return (f"α is {side} the limit {pieces.number(limit, 4)}: each update multiplies the three "
            f"errors by {slow}, {middle} and {steep}.")


def _rows(W):
    """Return W as a table of two lines; the wide spaces are as wide as a digit."""
    texts = [[pieces.fixed(w) if abs(w) < 1000 else _shown(w, 3) for w in row] for row in W]
    width = max(len(text) for row in texts for text in row) + 2
    return [f"W, row {number}: " + "".join(text.rjust(width, "\u2007") for text in row)
            for number, row in enumerate(texts, 1)]


def _worked_out(entry, W, learning_rate, data):
    """Return the arithmetic of one partial derivative, in two lines."""
    i, j = ENTRIES[entry]
    (inputs, targets), predicted = data, example.predict(W, data[0])[:, i]
    parts = example.summands(W, *data)[i, j]
    # As many decimals as the summands need, so that the sum can be checked by hand.
    decimals = min(max(5, 3 - math.floor(math.log10(max(np.max(np.abs(parts)), 1e-99)))), 12)

    def shown(value):
        return pieces.fixed(value, decimals) if abs(value) < 1000 else _shown(value, 4)

    written = [_summand(x, [shown(at), pieces.number(-y, 5)])
               for x, at, y in zip(inputs[:, j], predicted, targets[:, i], strict=True)]
    slope, added = parts.sum(), _sum([shown(part) for part in parts])
    return (f"∂L/∂{entry} = {' + '.join(written)}",
            f"= {added} = {shown(slope)}, so the next update adds {shown(-learning_rate * slope)} "
            f"to {entry}.")
