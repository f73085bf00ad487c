"""Where a step of a given length ends lowest on a bowl, if it may go in any direction."""

import numpy as np

from helpers import arguments

HALVINGS = 64


def lowest_steps(curvatures, slope, length):
    """Return all steps s of a given length for which slope·s + ½ Σ λᵢ sᵢ² is smallest.

    Where the loss is lowest on the circle, its gradient λᵢ sᵢ + slopeᵢ points along −s. So
    sᵢ = −slopeᵢ / (λᵢ + μ) for one number μ, and for the lowest place μ is not below −λ₁. As μ
    grows from there, s gets shorter: halving finds the μ for which it is as long as it should be.

    Parameters
    ----------
    curvatures : array_like, shape (n,)
        λ, the first smaller than all others.
    slope : array_like, shape (n,)
        The gradient where the step begins.
    length : float
        Above 0.

    Returns
    -------
    ndarray, shape (1, n) or (2, n)
        Two steps where two end equally low: they differ in the sign of their first entry.

    Raises
    ------
    TypeError, ValueError
        If an argument is not as above.

    References
    ----------
    J. J. Moré and D. C. Sorensen, Computing a trust region step (1983).
    """
    curvatures = arguments.vectors("curvatures", curvatures)
    slope = arguments.vectors("slope", slope, curvatures.shape[-1])
    length = arguments.number("length", length)
    above = curvatures - curvatures[0]
    if curvatures.ndim != 1 or not np.all(above[1:] > 0):
        arguments.refuse("curvatures", curvatures, "one vector, the first smaller than all others")
    if slope.ndim != 1:
        arguments.refuse("slope", f"shape {slope.shape}", f"shape ({len(curvatures)},)")
    if length == 0:
        arguments.refuse("length", length, "a number above 0")
    if slope[0] == 0:
        others = -slope[1:] / above[1:]
        left_over = length**2 - others @ others
        if left_over > 1e-12 * length**2:
            side = np.sqrt(left_over)
            return np.array([[side, *others], [-side, *others]])
    return _step(above, slope, length)[None]


def _step(above, slope, length):
    """The step that is as long as it should be; ``above`` is λ − λ₁, and the search for μ + λ₁."""
    low, high = np.abs(slope[0]) / length, np.sqrt(slope @ slope) / length
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        step = -slope / (above + middle)
        if step @ step > length**2:
            low = middle
        else:
            high = middle
    return step * (length / np.sqrt(step @ step))
