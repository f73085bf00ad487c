"""Checks of samples: inputs and targets in tables with a row for each sample."""

from helpers import arguments


def table(name, value):
    """Return a new float array with a row for each sample.

    Parameters
    ----------
    name : str
        What the caller's argument is called, for the message.
    value : array_like, shape (m, n)

    Returns
    -------
    ndarray, shape (m, n)

    Raises
    ------
    TypeError, ValueError
        If the entries are not finite real numbers, or there are none.

    References
    ----------
    D3.3.
    """
    result = arguments.array(name, value)
    if result.ndim != 2 or result.size == 0:
        arguments.refuse(name, f"shape {result.shape}", "a row of numbers for each sample")
    return result


def paired(inputs, targets):
    """Return inputs and targets as new float arrays.

    Parameters
    ----------
    inputs : array_like, shape (m, n)
    targets : array_like, shape (m, p)

    Returns
    -------
    inputs, targets : ndarray

    Raises
    ------
    TypeError, ValueError
        As `table`, and if there are not as many targets as inputs.

    References
    ----------
    D3.3.
    """
    inputs, targets = table("inputs", inputs), table("targets", targets)
    if len(targets) != len(inputs):
        arguments.refuse("targets", f"{len(targets)} rows", f"{len(inputs)}, as many as inputs")
    return inputs, targets
