"""Training W, step by step."""

import math

import numpy as np

from helpers import error_parts
from helpers import three_samples as example
from helpers.lessons import pieces
from helpers.lessons.three_samples.live import words
from helpers.lessons.three_samples.live.entries import ENTRIES
from helpers.lessons.three_samples.live.settle_in_time import settle_in_time
from helpers.lessons.three_samples.live.training_pictures import (
    COUNTS,
    UPDATES,
    Fit,
    History,
    decade,
    left_at,
)
from helpers.live import Choice, Demo, Slider, follow, look, wording
from helpers.three_samples_on_paper import typed

STARTS = {"the document's": example.START} | {
    f"random, seed {seed}": np.random.default_rng(seed).normal(size=(2, 3))
    for seed in range(1, 21)
}


@look.style()
def training(learning_rate=None, iteration=20, start="the document's", entry="w₁₁", *,
             inputs=example.INPUTS, targets=example.TARGETS, challenge=False):
    """Show W after k updates from any start: predictions, loss, and the three parts of the error.

    Parameters
    ----------
    learning_rate : float, optional
        α, from 0 to a little above the limit 2/λ_max. Without it the first of
        `error_parts.learning_rates`. Where α must be very small or very large, the slider counts it
        in units of a power of ten, and its label says so.
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
    usual, *around = error_parts.learning_rates(inputs)
    steepest = parts.eigenvalues[-1]
    highest = error_parts.two_digits(1.15 * 2 / steepest)[1] if steepest else 2 * usual
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
            f"{wording.counted(iteration, 'update')} with α = {typed(alpha)}, start: "
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


def _tidy(value):
    return float(f"{value:.12g}")


def _unit(highest):
    """Return the power of ten in which α is counted: sliders in a browser round to 7 decimals."""
    return 1.0 if 0.001 <= highest < 1000 else 10.0 ** math.floor(math.log10(highest))


def _power(unit):
    return wording.number(unit, 1).removeprefix("1·")


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
