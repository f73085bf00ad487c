"""Five points and a line y = wx + b: how far the line is off, as a function of the place (w, b).

No line goes through all five; three of them, the first, second and fourth, lie on one.
"""

import numpy as np

from helpers import checks
from helpers.objectives import Objective

X = np.array([-1.0, 0.0, 1.0, 2.0, 3.0])
Y = np.array([0.8, 1.3, 0.3, 2.3, 4.3])
for each in (X, Y):
    each.flags.writeable = False
VIEW = (-0.4, 2.0), (-0.4, 2.4)  # of w and b
ONES = np.column_stack([X, np.ones(len(X))])


def gaps(theta):
    """Return how far the line is above each point: wx + b − y, below 0 where it is underneath.

    Parameters
    ----------
    theta : array_like, shape (..., 2)
        w and b.

    Returns
    -------
    ndarray, shape (..., 5)

    Raises
    ------
    TypeError, ValueError
        If `theta` is not as above.

    References
    ----------
    D3.4.
    """
    return checks.vectors("theta", theta, 2) @ ONES.T - Y


squared_loss = Objective(
    name="five points", formula="L(w, b) = mean of (w xᵢ + b − yᵢ)²", source="D3.5, for one output",
    value=lambda theta: np.mean((theta @ ONES.T - Y) ** 2, axis=-1),
    gradient=lambda theta: 2 * (theta @ ONES.T - Y) @ ONES / len(X),
    hessian=lambda theta: np.broadcast_to(2 * ONES.T @ ONES / len(X), (*theta.shape, 2)),
    view=VIEW, minima=[np.linalg.lstsq(ONES, Y, rcond=None)[0]],
)  # fmt: skip
