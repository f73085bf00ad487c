"""Reads what a learner answers, whatever it is, and says it in a few words."""

import numpy as np

CLOSE = {"rtol": 1e-6, "atol": 1e-9}
MOST_NUMBERS = 9  # of an array that is written out


def same(results, expected):
    """Whether two lists of results agree, shapes included; one that could not be had never does."""
    return all(
        one is not None and other is not None
        and all(a.shape == b.shape and np.allclose(a, b, equal_nan=True, **CLOSE)
                for a, b in zip(one, other, strict=True))
        for one, other in zip(results, expected, strict=True)
    )


def numbers(value):
    """Return the value as an array of floats, or None if it is not made of real numbers."""
    try:
        given = np.asarray(value)
        # From NumPy 2.5 on, eigvals answers in complex numbers, also where all are real.
        if given.dtype.kind == "c" and not np.any(given.imag):
            given = given.real
        if given.dtype.kind not in "iuf" and not _are_numbers(value):
            return None
        return np.array(given, dtype=float)
    except Exception:
        return None


def _are_numbers(value):
    """Whether NumPy holds as objects what are numbers all the same, such as fractions."""
    entries = np.asarray(value, dtype=object).ravel()
    return len(entries) > 0 and all(hasattr(type(entry), "__float__") for entry in entries)


def kind(value):
    """Say of what kind a value is."""
    return f"a {type(value).__name__}" if value is not None else "nothing"


def shaped(shape):
    """Say an array's shape."""
    if shape == ():
        return "one number"
    return f"a vector of {shape[0]}" if len(shape) == 1 else f"of shape {shape}"


def written(value):
    """Write a number, an array or a function in a few words on one line."""
    if callable(value):
        return getattr(value, "__name__", "a function")
    if isinstance(value, np.ndarray) and value.shape == ():
        value = float(value)
    if isinstance(value, float):
        return f"{value:.6g}"
    if isinstance(value, np.ndarray) and value.size > MOST_NUMBERS:
        return f"an array of shape {value.shape}"
    if isinstance(value, np.ndarray):
        return " ".join(np.array2string(value, precision=4, separator=", ").split())
    return repr(value)
