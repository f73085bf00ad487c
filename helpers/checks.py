"""What every function says of a bad argument: its name, what was given, and what is allowed.

Each check returns the argument as new float arrays (or as a number), or raises: ``TypeError`` where
it does not hold numbers, else ``ValueError``.
"""

import operator
import reprlib
from numbers import Real

import numpy as np

SMALLEST, LARGEST = 1e-9, 1e9  # What somebody means to type. Their products are safe in floats.
OBJECTIVE = "dimension", "value", "gradient", "hessian", "domain"  # What `start` asks of one.


def refuse(name, given, allowed):
    """Raise a ``ValueError`` that says so; a long array is shortened."""
    if isinstance(given, np.ndarray):
        given = " ".join(np.array2string(given, threshold=12, separator=", ").split())
    raise ValueError(f"{name}: got {given}, allowed: {allowed}")


def array(name, value, *, finite=True):
    """Return an array of any shape; nan and infinities only where ``finite`` is False."""
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


def shaped(name, value, shape):
    """Return an array of this shape."""
    result = array(name, value)
    if result.shape != shape:
        refuse(name, f"shape {result.shape}", f"shape {shape}")
    return result


def vectors(name, value, dimension=None, *, finite=True):
    """Return vectors on the last axis, each with ``dimension`` numbers; a number is a vector."""
    result = np.atleast_1d(array(name, value, finite=finite))
    if dimension is not None and result.shape[-1] != dimension:
        refuse(name, f"shape {np.shape(value)}", f"last axis of length {dimension}")
    if result.shape[-1] == 0:
        refuse(name, f"shape {result.shape}", "at least one number on the last axis")
    return result


def number(name, value):
    """Return one finite number that is not negative."""
    result = array(name, value, finite=False)
    if result.shape != ():
        refuse(name, f"shape {result.shape}", "one number")
    if not (np.isfinite(result) and result >= 0):
        refuse(name, result, "a finite number, 0 or larger")
    return float(result)


def count(name, value, least=0):
    """Return a whole number, ``least`` or larger."""
    allowed = f"a whole number, {least} or larger"
    try:
        result = operator.index(value)
    except TypeError:
        result = None
    if result is None or isinstance(value, bool):
        raise TypeError(f"{name}: got {value!r}, allowed: {allowed}")
    if result < least:
        refuse(name, result, allowed)
    return result


def function(name, value):
    """Return what can be called."""
    if not callable(value):
        raise TypeError(f"{name}: got {type(value).__name__}, allowed: a function")
    return value


def together(**arrays):
    """Check that the leading axes of named arrays fit, vectors being on the last axis."""
    shapes = [vector.shape for vector in arrays.values()]
    try:
        np.broadcast_shapes(*[shape[:-1] for shape in shapes])
    except ValueError:
        given = " and ".join(f"shape {shape}" for shape in shapes)
        refuse(" and ".join(arrays), given, "leading axes that broadcast")


def start(name, theta, objective):
    """Return points where an objective, its gradient and its Hessian are finite."""
    if not all(hasattr(objective, part) for part in OBJECTIVE):
        raise TypeError(f"objective: got {type(objective).__name__}, allowed: an Objective")
    points = vectors(name, theta, objective.dimension)
    usable = (
        np.isfinite(objective.value(points))
        & np.isfinite(objective.gradient(points)).all(axis=-1)
        & np.isfinite(objective.hessian(points)).all(axis=(-2, -1))
    )
    if not usable.all():
        refuse(name, points[~usable][0], f"{objective.domain}, without overflow")
    return points


def slope(gradient, theta):
    """Return the gradient at θ, of θ's shape; it may be nan or infinite."""
    # A copy, so that a gradient that works in place cannot alter the path.
    result = array("gradient", gradient(np.array(theta)), finite=False)
    if result.shape != theta.shape:
        refuse("gradient", f"a result of shape {result.shape}", f"shape {theta.shape}")
    return result


# Samples


def features(X):
    """Return X with a sample a row, shape (m, n)."""
    X = array("X", X)
    if X.size == 0:
        refuse("X", f"no samples, shape {X.shape}", "at least one sample")
    if X.ndim != 2:
        refuse("X", f"shape {X.shape}", "shape (m, n): a sample a row")
    return X


def labels(y, shape):
    """Return labels, each 0 or 1."""
    y = shaped("y", y, shape)
    wrong = y[(y != 0) & (y != 1)]
    if wrong.size:
        refuse("y", f"the label {wrong[0]:g}", "labels 0 and 1")
    return y


def samples(X, y):
    """Return X and y, a label for each sample."""
    X = features(X)
    return X, labels(y, X.shape[:1])


def parameters(w, b, n):
    """Return n weights and a bias."""
    return shaped("w", w, (n,)), float(shaped("b", b, ()))


def table(name, value):
    """Return a row of numbers for each sample, shape (m, n)."""
    result = array(name, value)
    if result.ndim != 2 or result.size == 0:
        refuse(name, f"shape {result.shape}", "a row of numbers for each sample")
    return result


def paired(inputs, targets):
    """Return a table of inputs and one of targets with as many rows."""
    inputs, targets = table("inputs", inputs), table("targets", targets)
    if len(targets) != len(inputs):
        refuse("targets", f"{len(targets)} rows", f"{len(inputs)}, as many as inputs")
    return inputs, targets


# What somebody types


class DataError(ValueError):
    """Says what is wrong with data that somebody typed. A notebook shows this line alone."""

    def _render_traceback_(self):
        return [f"{type(self).__name__}: {self}"]


def typed(name, value, columns, most_rows):
    """Return a table that somebody typed, shape (m, columns); a `DataError` names the row."""
    rows = _listed(name, value, f"a list of rows with {columns} numbers each")
    if not 1 <= len(rows) <= most_rows:
        raise DataError(f"{name}: got {len(rows)} rows, allowed: 1 to {most_rows}")
    return np.array([_row(f"{name}, row {place}", row, columns)
                     for place, row in enumerate(rows, 1)])


def _row(name, row, columns):
    entries = _listed(name, row, f"{columns} numbers")
    if len(entries) != columns:
        hint = " (with a decimal point, not a comma)" if len(entries) > columns else ""
        raise DataError(f"{name}: got {len(entries)} numbers, allowed: {columns}{hint}")
    return [_entry(name, entry) for entry in entries]


def _listed(name, value, allowed):
    value = value.tolist() if isinstance(value, np.ndarray) else value
    if not isinstance(value, (list, tuple)):
        raise DataError(f"{name}: got {reprlib.repr(value)}, allowed: {allowed}")
    return value


def _entry(name, value):
    value = value.item() if isinstance(value, np.generic) else value
    if isinstance(value, bool) or not isinstance(value, Real):
        raise DataError(f"{name}: got {reprlib.repr(value)}, allowed: real numbers")
    if value and not SMALLEST <= abs(value) <= LARGEST:  # nan is not between them either.
        raise DataError(f"{name}: got {reprlib.repr(value)}, allowed: 0, and sizes from "
                        f"{SMALLEST:g} to {LARGEST:g}")
    return float(value) + 0.0  # Never −0.
