"""Training W, step by step."""

from dataclasses import replace

import numpy as np

from helpers import error_parts
from helpers import three_samples as example
from helpers.lessons.three_samples.live import words
from helpers.lessons.three_samples.live.entries import ENTRIES
from helpers.lessons.three_samples.live.learning_rates import LearningRates
from helpers.lessons.three_samples.live.settle_in_time import settle_in_time
from helpers.lessons.three_samples.live.training_pictures import (
    COUNTS,
    UPDATES,
    Fit,
    History,
    decade,
    left_at,
)
from helpers.live import Choice, Scene, follow, keeping, look, with_controls, wording
from helpers.three_samples_on_paper import typed

STARTS = {"the document's": example.START} | {
    f"random, seed {seed}": np.random.default_rng(seed).normal(size=(2, 3))
    for seed in range(1, 21)
}


@with_controls(
    iteration=replace(UPDATES, first=20),
    start=Choice("start", tuple(STARTS), first="the document's"),
    entry=Choice("entry", tuple(ENTRIES), first="w₁₁",
                 means="the entry whose partial derivative is worked out"),
)
def training(learning_rate=None, *, inputs=example.INPUTS, targets=example.TARGETS,
             challenge=False):
    """Show W after k updates from any start: predictions, loss, and the three parts of the error.

    Parameters
    ----------
    learning_rate : float, optional
        α, from 0 to a little above the limit 2/λ_max. Without it the first of
        `error_parts.learning_rates`. Where α must be very small or very large, the slider counts it
        in units of a power of ten, and its label says so.
    inputs : array_like, shape (m, 3)
    targets : array_like, shape (m, 2)
        The samples in rows, such as `example.data` allows; the document's where they are not given.
    challenge : bool
        Whether the read-out judges the challenge of bringing W home in fewer updates.
    """
    inputs, targets = example.data(inputs, targets)
    parts = error_parts.split(inputs, targets, exactly=True)
    firsts = {name: parts.of(W) for name, W in STARTS.items()}
    rates = LearningRates(inputs, parts.eigenvalues[-1])
    slider = rates.slider(rates.usual if learning_rate is None else learning_rate)
    pictures = _Pictures(rates, parts, firsts, inputs, targets)

    def show(learning_rate, iteration, start, entry):
        first, alpha = firsts[start], rates.alpha(learning_rate)
        after = parts.after(first, alpha, COUNTS[:UPDATES.options.index(iteration) + 1])
        loss, not_shown = pictures.put(learning_rate, iteration, first, after)
        return "\n".join([
            f"{wording.counted(iteration, 'update')} with α = {typed(alpha)}, start: {start}. "
            f"The loss is {loss}.{not_shown}",
            words.rates(alpha, parts.eigenvalues),
            *words.rows(parts.weights(after[-1])),
            *_worked_out(entry, inputs, targets, parts, after[-1], alpha),
        ])

    return Scene(
        pictures.figure, show, moving=pictures.moving, controls={"learning_rate": slider},
        drags=pictures.drags,
        presets={"20 updates": keeping(iteration=20), "21,000 updates": keeping(iteration=21_000)}
        | {f"α = {typed(alpha)}": keeping(learning_rate=rates.shown(alpha), iteration=200)
           for alpha in rates.around},
        challenge=settle_in_time(parts, rates.usual, slider, rates.unit) if challenge else None,
    )


class _Pictures:
    """The ruler of α above the predictions, the loss and the errors of W."""

    def __init__(self, rates, parts, firsts, inputs, targets):
        self.figure, axes = look.mosaic([["ruler"] * 3, ["fit", "loss", "errors"]], height=3.8,
                                        height_ratios=[1, 10])
        self._rates, self._parts, self._targets = rates, parts, targets
        self._ruler = rates.ruler(axes["ruler"])
        self._fit = Fit(axes["fit"], targets, example.predict(example.START, inputs))
        top = max(decade(parts.loss(firsts["the document's"]), 2),
                  *(decade(parts.loss(first), 1) for first in firsts.values()))
        self._losses = History(axes["loss"], "loss L", ["loss L"], decades=16, top=top)
        self._errors = History(axes["errors"], "error of W",
                               [f"λ = {words.shown(each, 3)}" for each in parts.eigenvalues],
                               decades=10,
                               top=decade(np.max(np.abs(example.START - parts.best)), 3))

    @property
    def moving(self):
        """The artists that move."""
        return [self._ruler.now, *self._fit.artists, *self._losses.artists, *self._errors.artists]

    @property
    def drags(self):
        """The points that can be dragged, and what they set."""
        return {self._ruler.now: follow("learning_rate"), self._losses.now: follow("iteration"),
                self._errors.now: follow("iteration")}

    def put(self, learning_rate, iteration, first, after):
        """Draw a run, given by the parts of its error; say its loss and what is not in view."""
        parts, alpha = self._parts, self._rates.alpha(learning_rate)
        losses, misses = parts.loss(after), parts.misses_of(after[-1])
        self._ruler.put(learning_rate)
        self._losses.put(losses[:, None])
        self._errors.put(np.linalg.norm(after, axis=-2))
        outside = self._fit.put(self._targets + misses)
        out = left_at(losses, lambda k: parts.loss(parts.after(first, alpha, k)), self._losses.top)
        is_zero = parts.is_lowest(first, alpha, iteration) and parts.lowest == 0
        below = losses[-1] < self._losses.low and not is_zero
        return (words.loss(losses[-1], is_zero),
                words.off_the_picture(out, below, outside, misses.size))


def _worked_out(entry, inputs, targets, parts, error, alpha):
    i, j = ENTRIES[entry]
    return words.worked_out(entry, inputs[:, j], targets[:, i], parts.misses_of(error)[:, i],
                            parts.gradient(error)[i, j], alpha)
