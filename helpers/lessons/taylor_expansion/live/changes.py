"""What the expansion promises of a step and what happens, in words."""

import numpy as np

from helpers import directions
from helpers.live import wording

NOTHING = 1e-12  # a change below this is rounding


def changes(objective, theta0, step):
    """Say predicted change, actual change and gap, and whether the prediction kept its word."""
    predicted = directions.predicted_change(objective, theta0, step)
    actual = directions.actual_change(objective, theta0, step)
    if not np.any(step):
        return "that is no step, so nothing changes."
    predicted, actual, gap = (0.0 if abs(change) < NOTHING else change
                              for change in (predicted, actual, actual - predicted))
    words = _written_alike(predicted, actual, gap)
    said = f"predicted change {words[0]}, actual change {words[1]}, gap {words[2]}. "
    if predicted == 0:
        return said + "To first order nothing changes, because Δθᵀ∇L = 0."
    if predicted < 0 < actual:
        return said + "The prediction says down, the loss goes up: the step is too long for it."
    if actual < 0 < predicted:
        return said + "The prediction says up, the loss goes down: the step is too long for it."
    return said + f"The gap is {wording.number(100 * abs(gap / predicted), 2)} % of the prediction."


def _written_alike(*changes):
    """Write numbers with so many decimals, the same for all, that the smallest shows two digits."""
    smallest = min((abs(change) for change in changes if change), default=1)
    decimals = int(np.clip(1 - np.floor(np.log10(smallest)), 3, 7))
    return [wording.fixed(change, decimals) for change in changes]
