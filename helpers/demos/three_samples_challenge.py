"""Notebook 05's challenge: bring W home in fewer updates than α = 0.25 needs."""

import numpy as np

from helpers import closed_form
from helpers.demos import pieces
from helpers.live import Challenge

MOST_UPDATES = 12_000
WITHIN = 0.005  # Closer than this, the first two decimals are right.


def settle_in_time(block, error):
    """Return the challenge for one set of data.

    Parameters
    ----------
    block : ndarray, shape (3, 3)
        H, the block of A.
    error : ndarray, shape (2, 3)
        The error of the document's start.
    """
    eigenvalues, eigenvectors = closed_form.eigendirections(block)
    parts = error @ eigenvectors
    steep = eigenvalues > 0  # Where an eigenvalue is 0, W stays as it is: there it is final.
    limit = 2 / eigenvalues[-1]
    best = 2 / (eigenvalues[steep][0] + eigenvalues[-1])

    def off(learning_rate, count):
        """The largest error of an entry of W, for α below the limit."""
        left = parts * steep * (1 - learning_rate * eigenvalues) ** count
        return np.max(np.abs(left @ eigenvectors.T))

    hopeless = ""
    if off(best, MOST_UPDATES) > WITHIN:
        hopeless = (f" With these data the best α, {pieces.number(best)}, leaves "
                    f"{pieces.number(off(best, MOST_UPDATES))} after {MOST_UPDATES:,}.")

    def judge(learning_rate, iteration, start, entry):
        if start != "the document's":
            return False, "choose the document's start."
        if learning_rate >= limit:
            return False, "α is not below the limit, so W does not settle."
        if iteration > MOST_UPDATES:
            return False, f"{iteration:,} updates are too many."
        largest = off(learning_rate, iteration)
        updates = "1 update" if iteration == 1 else f"{iteration:,} updates"
        size = pieces.number(largest) if largest > 1e-6 else "below 10⁻⁶"
        said = f"after {updates} the largest error of an entry is {size}."
        return bool(largest <= WITHIN), said + ("" if largest <= WITHIN else hopeless)

    return Challenge(
        f"from the document's start, bring every entry of W within {WITHIN} of its final value, "
        f"in at most {MOST_UPDATES:,} updates.", judge,
    )
