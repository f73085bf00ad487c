"""Reckoning as on paper: in decimals, where 3 · 0.1 − 0.3 is 0, with as many digits as wanted.

With twelve digits a result is exact for every purpose here. With three, each step of a calculation
is rounded, as by somebody who writes three digits of each intermediate result.
"""

import math
from decimal import (
    ROUND_HALF_UP,
    Context,
    Decimal,
    DivisionByZero,
    InvalidOperation,
    Overflow,
    localcontext,
)

MANY, FEW = 12, 3
# An angle of one radian. Times this, degrees are what a calculator makes of them that expects
# radians.
RADIAN = Decimal(math.degrees(1))


def digits(count):
    """Return a context manager: within it every step is rounded to so many digits."""
    return localcontext(Context(prec=count, rounding=ROUND_HALF_UP,
                                traps=[DivisionByZero, InvalidOperation, Overflow]))


def plain(value):
    """Return decimals as ordinary numbers, in lists as they were."""
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    return int(value) if value == int(value) else float(value)


def dot(one, other):
    """Return the sum of the products, entry by entry."""
    return sum(a * b for a, b in zip(one, other, strict=True))


def scaled(factor, vector):
    """Return a vector multiplied by a number."""
    return [factor * each for each in vector]


def length(vector):
    """Return the length of a vector."""
    return dot(vector, vector).sqrt()


def sigmoid(z):
    """Return σ(z) from the smaller of the two exponentials, which three digits suit less."""
    small = (-abs(z)).exp()
    return small / (1 + small) if z < 0 else 1 / (1 + small)


def tanh(z):
    """Return the hyperbolic tangent."""
    return _rounded(math.tanh(z))


def tan(z):
    """Return the tangent of an angle in radians."""
    return _rounded(math.tan(z))


def cos(degrees):
    """Return the cosine of an angle in degrees."""
    return _rounded(math.cos(math.radians(degrees)))


def sin(degrees):
    """Return the sine of an angle in degrees."""
    return _rounded(math.sin(math.radians(degrees)))


def arccos(cosine):
    """Return the angle with this cosine, in degrees; above 1 it is that of 1."""
    return _rounded(math.degrees(math.acos(min(max(cosine, -1), 1))))


def _rounded(number):
    """Return a float's decimals, without the noise far behind them, as the context wants them."""
    return +Decimal(round(number, MANY))
