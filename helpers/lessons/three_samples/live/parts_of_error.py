"""The error of W in its three parts, below the limit of α and above it."""

from dataclasses import replace

import numpy as np

from helpers import error_parts
from helpers import three_samples as example
from helpers.lessons.histories import COUNTS, UPDATES, History, decade, left_at
from helpers.lessons.three_samples.live import words
from helpers.lessons.three_samples.live.learning_rates import LearningRates
from helpers.lessons.three_samples.live.settle_in_time import settle_in_time
from helpers.lessons.three_samples.live.training import STARTS
from helpers.live import Choice, Scene, follow, keeping, look, with_controls, wording
from helpers.three_samples_on_paper import typed


@with_controls(
    iteration=replace(UPDATES, first=0),
    start=Choice("start", tuple(STARTS), first="the document's"),
)
def parts_of_error(learning_rate=None, *, inputs=example.INPUTS, targets=example.TARGETS,
                   challenge=False):
    """Show the loss and the three parts of the error of W after k updates with any α.

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
    figure, axes = look.mosaic([["ruler", "ruler"], ["loss", "errors"]], height=4.6,
                               height_ratios=[1, 9])
    ruler = rates.ruler(axes["ruler"])
    top = max(decade(parts.loss(firsts["the document's"]), 3),
              *(decade(parts.loss(first), 1) for first in firsts.values()))
    losses = History(axes["loss"], "loss L", ["loss L"], decades=12, top=top)
    errors = History(axes["errors"], "error of W",
                     [f"λ = {words.shown(each, 3)}" for each in parts.eigenvalues], decades=7,
                     top=decade(np.max(np.abs(example.START - parts.best)), 2))

    def show(learning_rate, iteration, start):
        first, alpha = firsts[start], rates.alpha(learning_rate)
        after = parts.after(first, alpha, COUNTS[:UPDATES.options.index(iteration) + 1])
        heights = parts.loss(after)
        ruler.put(learning_rate)
        losses.put(heights[:, None])
        errors.put(np.linalg.norm(after, axis=-2))
        out = left_at(heights, lambda k: parts.loss(parts.after(first, alpha, k)), losses.top)
        is_zero = parts.is_lowest(first, alpha, iteration) and parts.lowest == 0
        below = heights[-1] < losses.low and not is_zero
        return "\n".join([
            f"{wording.counted(iteration, 'update')} with α = {typed(alpha)}, start: {start}. "
            f"The loss is {words.loss(heights[-1], is_zero)}."
            f"{words.off_the_picture(out, below, 0, 1)}",
            words.rates(alpha, parts.eigenvalues),
        ])

    return Scene(
        figure, show, moving=[ruler.now, *losses.artists, *errors.artists],
        controls={"learning_rate": slider},
        drags={ruler.now: follow("learning_rate"), losses.now: follow("iteration"),
               errors.now: follow("iteration")},
        presets={f"α = {typed(alpha)}": keeping(learning_rate=rates.shown(alpha), iteration=200)
                 for alpha in (rates.usual, *rates.around)}
        | {"12,000 updates": keeping(iteration=12_000)},
        challenge=settle_in_time(parts, rates.usual, slider, rates.unit) if challenge else None,
    )
