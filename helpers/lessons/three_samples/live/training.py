"""Training W, step by step: what becomes right first."""

from dataclasses import replace

import numpy as np

from helpers import error_parts
from helpers import three_samples as example
from helpers.lessons.histories import COUNTS, UPDATES, History, decade
from helpers.lessons.three_samples.live import words
from helpers.lessons.three_samples.live.entries import ENTRIES
from helpers.lessons.three_samples.live.training_pictures import Fit
from helpers.live import Choice, Scene, follow, keeping, look, with_controls, wording
from helpers.three_samples_on_paper import typed

STARTS = {"the document's": example.START} | {
    f"random, seed {seed}": np.random.default_rng(seed).normal(size=(2, 3))
    for seed in range(1, 21)
}
NO_ENTRY = "none"


@with_controls(
    iteration=replace(UPDATES, first=0),
    start=Choice("start", tuple(STARTS), first="the document's"),
    entry=Choice("work out ∂L/∂w for", (NO_ENTRY, *ENTRIES), first=NO_ENTRY,
                 means="the entry whose partial derivative is worked out"),
)
def training(*, inputs=example.INPUTS, targets=example.TARGETS):
    """Show W after k updates from any start: its predictions, and how far off both are.

    Parameters
    ----------
    inputs : array_like, shape (m, 3)
    targets : array_like, shape (m, 2)
        The samples in rows, such as `example.data` allows; the document's where they are not given.
    """
    inputs, targets = example.data(inputs, targets)
    alpha = error_parts.learning_rates(inputs)[0]
    parts = error_parts.split(inputs, targets, exactly=True)
    firsts = {name: parts.of(W) for name, W in STARTS.items()}
    figure, (fit_axes, size_axes) = look.figure(2, height=4.4)
    fit = Fit(fit_axes, targets, example.predict(example.START, inputs))
    top = max(decade(np.max(sizes), 1) for sizes in
              (_sizes(parts, first[None]) for first in firsts.values()))
    history = History(size_axes, "how far off", ["largest error of W", "largest miss of ŷ"],
                      decades=8, top=top)

    def show(iteration, start, entry):
        after = parts.after(firsts[start], alpha, COUNTS[:UPDATES.options.index(iteration) + 1])
        sizes, misses = _sizes(parts, after), parts.misses_of(after[-1])
        history.put(sizes)
        outside = fit.put(targets + misses)
        is_zero = parts.is_lowest(firsts[start], alpha, iteration) and parts.lowest == 0
        worked_out = () if entry == NO_ENTRY else _worked_out(
            entry, inputs, targets, misses, parts.gradient(after[-1]), alpha)
        first_row, last_row = words.rows(parts.weights(after[-1]))
        return "\n".join([
            f"{wording.counted(iteration, 'update')} with α = {typed(alpha)}, start: {start}. "
            f"The loss is {words.loss(parts.loss(after[-1]), is_zero)}. {words.sizes(*sizes[-1])}"
            f"{words.off_the_picture(None, False, outside, misses.size)}",
            first_row,
            f"{last_row}.",
            *worked_out,
        ])

    return Scene(
        figure, show, moving=[*fit.artists, *history.artists],
        drags={history.now: follow("iteration")},
        presets={f"{count:,} updates": keeping(iteration=count) for count in (20, 400, 21_000)},
    )


def _sizes(parts, after):
    """Return how far an entry of W is from its end at most, and a prediction from its target."""
    # Where λ is 0, W stays: it is at its end there.
    errors = (after * (parts.eigenvalues > 0)) @ parts.eigenvectors.T
    return np.stack([np.max(np.abs(each), axis=(-1, -2))
                     for each in (errors, parts.misses_of(after))], axis=-1)


def _worked_out(entry, inputs, targets, misses, gradient, alpha):
    i, j = ENTRIES[entry]
    return words.worked_out(entry, inputs[:, j], targets[:, i], misses[:, i], gradient[i, j], alpha)
