"""Draws arguments for a learner's function: also zeros, ties, ends, one and many.

What somebody writes to fit a few examples fails for others. Tenths are drawn, so that zeros and
equal numbers are frequent, and the boundary of a comparison is met.
"""

import numpy as np

SEED = 20261125


def drawn(draw, count, seed=SEED):
    """Return so many tuples of arguments from ``draw(random)``, always the same."""
    random = np.random.default_rng(seed)
    return tuple(draw(random) for _ in range(count))


def tenths(random, *shape, low=-20, high=20):
    """Return whole numbers from ``low`` to ``high`` as tenths, all 0 now and then, if 0 is between.

    Returns
    -------
    float or ndarray
        A float where no shape is given.
    """
    numbers = random.integers(low, high, endpoint=True, size=shape) / 10
    numbers = numbers if low > 0 or random.integers(8) else 0 * numbers
    return numbers if shape else float(numbers)


def one_of(random, *things):
    """Return one of some things."""
    return things[random.integers(len(things))]


def size(random, low=1, high=5):
    """Return a small whole number."""
    return int(random.integers(low, high, endpoint=True))


def point(random, n):
    """Return a vector of tenths, of which about every second one is 0."""
    return tenths(random, n) * random.integers(0, 2, size=n)


def symmetric(random, n):
    """Return a symmetric matrix whose eigenvalues are above 0, and all different where it is 0."""
    root = tenths(random, n, n)
    return root @ root.T + 0.1 * np.diag(np.arange(1, n + 1))


def spread(*shape):
    """Return numbers to try, none like another: of both signs, large and small."""
    count = int(np.prod(shape))
    return (200 * np.sin(np.arange(1, count + 1) ** 2)).reshape(shape)
