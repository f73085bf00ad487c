"""A challenge: bring W home in fewer updates than the best pair needs."""

import numpy as np

from helpers import momentum
from helpers.lessons.histories import UPDATES
from helpers.live import Challenge, wording
from helpers.rates import WITHIN

MOST = 240


def home_sooner(parts, first):
    """Return the challenge.

    Parameters
    ----------
    parts : error_parts.Parts
    first : ndarray, shape (2, 3)
        The parts of the error at the start.
    """

    def errors(learning_rate, beta, counts):
        """The largest error of an entry of W after each of these numbers of updates."""
        left = momentum.factors(parts.eigenvalues, learning_rate, beta, counts)
        return np.max(np.abs(first * left[:, None] @ parts.eigenvectors.T), axis=(-1, -2))

    far = np.flatnonzero(errors(*momentum.best(np.diag(parts.eigenvalues)),
                                np.arange(UPDATES.highest + 1)) > WITHIN)
    needed = int(far[-1]) + 1

    def judge(learning_rate, iteration, **values):
        if iteration > MOST:
            return False, f"{wording.counted(iteration, 'update')} are too many."
        beta = values["momentum"]
        [now] = errors(learning_rate, beta, [iteration])
        said = f"after {wording.counted(iteration, 'update')} the largest error of an entry is "
        if now > WITHIN:
            return False, f"{said}{wording.apart(now, WITHIN)[0] if now < 1e6 else 'over 10⁶'}."
        later = errors(learning_rate, beta, np.arange(iteration, UPDATES.highest + 1))
        said += wording.apart(now, WITHIN)[0]
        if later.max() > WITHIN:
            again = iteration + int(np.argmax(later > WITHIN))
            return False, f"{said}, but at update {again} it is above {WITHIN} again."
        return True, f"{said}, and it stays within {WITHIN}. The best pair needs {needed}."

    return Challenge(
        f"bring every entry of W within {WITHIN} of its final value, to stay there, in at most "
        f"{MOST} updates.", judge)
