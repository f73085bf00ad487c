"""Reads what a learner answers, whatever it is, and says it in a few words."""

import re
from collections.abc import Iterable, Mapping, Set

import numpy as np

CLOSE = {"rtol": 1e-6, "atol": 1e-9}
MOST_IN_A_VECTOR, MOST_IN_A_TABLE = 14, 9  # numbers that are written out
LONGEST = 160  # characters of what is quoted
TEXT, TRUTH = (str, bytes), (bool, np.bool_)
DECIMAL_COMMA = re.compile(r"\d,\d")
UNIT = re.compile(r"\d\s*[^\W\d_e]|[%°]")
SPOKEN_WITH_AN = re.compile("[aeio]|un(?!i)|ndarray$", re.I)
FRACTION = re.compile("[¼½¾⅐-⅞]")


def same(results, expected):
    """Whether two lists of results agree, shapes included; one that could not be had never does."""
    return all(
        one is not None and other is not None
        and all(a.shape == b.shape and np.allclose(a, b, equal_nan=True, **CLOSE)
                for a, b in zip(one, other, strict=True))
        for one, other in zip(results, expected, strict=True)
    )


def place(theta):
    """Return a place that somebody has written as a list as an array."""
    return np.array(theta, dtype=float) if isinstance(theta, (list, tuple)) else theta


def numbers(value):
    """Return the value as an array of floats, or None if it is not made of real numbers."""
    try:
        given = np.asarray(value)
        # From NumPy 2.5 on, eigvals answers in complex numbers, also where all are real.
        if given.dtype.kind == "c" and not np.any(given.imag):
            given = given.real
        if given.dtype.kind not in "iuf" and not _are_numbers(value):
            return None
        if isinstance(value, (list, tuple)) and any(isinstance(each, TRUTH) for each in value):
            return None
        return np.array(given, dtype=float)
    except Exception:
        return None


def _are_numbers(value):
    """Whether NumPy holds as objects what are numbers all the same, such as fractions."""
    entries = np.asarray(value, dtype=object).ravel()
    return len(entries) > 0 and all(
        hasattr(type(entry), "__float__") and not isinstance(entry, (*TRUTH, *TEXT))
        for entry in entries)


def why_no_numbers(value):
    """Say what keeps a value from being numbers, as the end of a sentence and what to do."""
    if isinstance(value, (list, tuple)) or (isinstance(value, np.ndarray) and value.ndim):
        for place, entry in enumerate(value, start=1):
            if numbers(entry) is None:
                return f"number {place} is {_no_number(entry)}"
        return "the lists in your list have different lengths."
    return f"this is {_no_number(value)}"


def _no_number(value):
    """Say what a value is that is no number, and how to write one instead."""
    if isinstance(value, TEXT):
        return f"{kind(value)}, which is text, {shortened(repr(value))}: {_untexted(str(value))}"
    if value is None:
        return (f"{kind(value)} (`None`). A function without `return` gives that, and so does "
                "`print(...)`.")
    if isinstance(value, TRUTH):
        return f"{kind(value)}, {value}. A comparison gives that, not a number."
    if callable(value):
        return "a function. Call it, with brackets and its arguments, to get a number."
    if isinstance(value, Set):
        return f"{kind(value)}, and a set has no order. Write square brackets: [1, 2]."
    if isinstance(value, Mapping):
        return f"{kind(value)}. Give the numbers alone, in square brackets."
    if isinstance(value, (complex, np.complexfloating)):
        return f"{kind(value)} with an imaginary part. Here all numbers are real."
    if isinstance(value, (list, tuple)):
        return f"{kind(value)}, and not all of its entries are numbers."
    if isinstance(value, Iterable) and not hasattr(value, "__array__"):
        return f"{kind(value)}. Make a list of it, with `list(...)`."
    return f"{kind(value)}."


def _untexted(text):
    """Say how a number is written that somebody has written as text."""
    how = ["without quotation marks"]
    if FRACTION.search(text):
        how.append("a fraction with a slash, as in 1/2")
    if DECIMAL_COMMA.search(text):
        how.append("with a decimal point")
    if "−" in text:
        how.append("with the minus sign of the keyboard")
    if UNIT.search(text):
        how.append("without a unit")
    return f"write a number {', '.join(how)}."


def kind(value):
    """Say of what kind a value is."""
    if value is None:
        return "nothing"
    name = shortened(type(value).__name__)
    return f"{'an' if SPOKEN_WITH_AN.match(name) else 'a'} {name}"


def shaped(shape):
    """Say an array's shape."""
    if shape == ():
        return "one number"
    if 0 in shape:
        return "empty"
    return f"a vector of {shape[0]}" if len(shape) == 1 else f"of shape {shape}"


def written(value):
    """Write a number, an array or a function in a few words on one line."""
    if callable(value):
        ours = str(getattr(value, "__module__", "")).startswith("helpers.") and value.__doc__
        return value.__doc__.strip(".") if ours else getattr(value, "__name__", "a function")
    if isinstance(value, np.ndarray) and value.shape == ():
        value = float(value)
    if isinstance(value, float):
        return f"{value:.6g}"
    if isinstance(value, np.ndarray) and value.size > (
            MOST_IN_A_VECTOR if value.ndim == 1 else MOST_IN_A_TABLE):
        return f"an array of shape {value.shape}"
    if isinstance(value, np.ndarray):
        return " ".join(np.array2string(value, precision=4, separator=", ").split())
    return shortened(repr(value))


def shortened(text, longest=LONGEST):
    """Return a text on one line, cut where it is too long."""
    text = " ".join(text.split())
    return text if len(text) <= longest else f"{text[:longest]}…"
