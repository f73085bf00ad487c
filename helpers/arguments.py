"""Checks of arguments: the error says which is wrong, what was given and what is allowed."""

import operator

import numpy as np


def refuse(name, given, allowed):
    """Raise a ``ValueError`` that names the argument, what was given and what is allowed.

    Parameters
    ----------
    name : str
    given : object
        Shown as it is; long arrays are shortened.
    allowed : str

    Raises
    ------
    ValueError
        Always.
    """
    if isinstance(given, np.ndarray):
        given = " ".join(np.array2string(given, threshold=12, separator=", ").split())
    raise ValueError(f"{name}: got {given}, allowed: {allowed}")


def array(name, value, *, finite=True):
    """Return a new float array of any shape.

    Parameters
    ----------
    name : str
    value : array_like of int or float
    finite : bool
        Refuse nan and infinities.

    Raises
    ------
    TypeError
        If the entries are not real numbers.
    ValueError
        If rows differ in length, or an entry is not finite.
    """
    try:
        given = np.asarray(value)
    except ValueError:
        refuse(name, "rows of different lengths", "a number or an array of numbers")
    if given.dtype.kind not in "iuf":
        what = f"{type(value).__name__} with entries of type {given.dtype}"
        raise TypeError(f"{name}: got {what}, allowed: real numbers")
    with np.errstate(all="ignore"):
        numbers = np.array(given, dtype=float)
    if finite and not np.isfinite(numbers).all():
        refuse(name, numbers, "finite numbers")
    return numbers


def vectors(name, value, dimension=None, *, finite=True):
    """Return a new float array with vectors on the last axis; a plain number is a vector of one.

    Parameters
    ----------
    name : str
    value : array_like, shape (..., n)
    dimension : int, optional
        The only n allowed.
    finite : bool
        Refuse nan and infinities.

    Raises
    ------
    TypeError, ValueError
        As `array`, and ``ValueError`` if the last axis is empty or has another length.
    """
    result = np.atleast_1d(array(name, value, finite=finite))
    if dimension is not None and result.shape[-1] != dimension:
        refuse(name, f"shape {np.shape(value)}", f"last axis of length {dimension}")
    if result.shape[-1] == 0:
        refuse(name, f"shape {result.shape}", "at least one number on the last axis")
    return result


def number(name, value):
    """Return one finite float that is not negative.

    Raises
    ------
    TypeError, ValueError
        If `value` is not one real number, not finite or negative.
    """
    result = array(name, value, finite=False)
    if result.shape != ():
        refuse(name, f"shape {result.shape}", "one number")
    if not (np.isfinite(result) and result >= 0):
        refuse(name, result, "a finite number, 0 or larger")
    return float(result)


def count(name, value):
    """Return an int that is not negative.

    Raises
    ------
    TypeError
        If `value` is not a whole number.
    ValueError
        If it is negative.
    """
    try:
        result = operator.index(value)
    except TypeError:
        result = None
    if result is None or isinstance(value, bool):
        raise TypeError(f"{name}: got {value!r}, allowed: a whole number, 0 or larger")
    if result < 0:
        refuse(name, result, "a whole number, 0 or larger")
    return result


def function(name, value):
    """Return `value` if it can be called.

    Raises
    ------
    TypeError
        If it cannot.
    """
    if not callable(value):
        raise TypeError(f"{name}: got {type(value).__name__}, allowed: a function")
    return value


def together(**arrays):
    """Check that the leading axes of named arrays fit, vectors being on the last axis.

    Raises
    ------
    ValueError
        If they cannot be broadcast.
    """
    shapes = [vector.shape for vector in arrays.values()]
    try:
        np.broadcast_shapes(*[shape[:-1] for shape in shapes])
    except ValueError:
        given = " and ".join(f"shape {shape}" for shape in shapes)
        refuse(" and ".join(arrays), given, "leading axes that broadcast")
