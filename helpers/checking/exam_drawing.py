"""Numbers to draw, and how they are written in a question."""

from decimal import Decimal

# No multiple of (3, 4) or (4, 3): the notebooks work these out.
VECTORS = [(one, other) for one in range(-12, 13) for other in range(-12, 13)
           if one * other and 3 * max(abs(one), abs(other)) != 4 * min(abs(one), abs(other))]


def whole(random, low, high):
    """Return a whole number, both ends included."""
    return Decimal(int(random.integers(low, high + 1)))


def tenths(random, low, high):
    """Return a number with one decimal, both ends included."""
    return whole(random, round(10 * low), round(10 * high)) / 10


def hundredths(random, low, high):
    """Return a number with two decimals, both ends included."""
    return whole(random, round(100 * low), round(100 * high)) / 100


def choice(random, *values):
    """Return one of a few numbers."""
    return Decimal(str(values[int(random.integers(len(values)))]))


def sign(random):
    """Return 1 or −1."""
    return choice(random, 1, -1)


def vector(random, fits=lambda one, other: True):
    """Return two whole numbers that fit, from −12 to 12, neither of them 0."""
    fitting = [each for each in VECTORS if fits(*each)]
    return [Decimal(entry) for entry in fitting[int(random.integers(len(fitting)))]]


def shown(number):
    """Write a number."""
    return f"{float(number):g}"


def row(numbers):
    """Write a vector in a formula."""
    return f"({', '.join(map(shown, numbers))})"


def plus(number):
    """Write a number that is added in a formula."""
    return f"+ {shown(number)}" if number >= 0 else f"- {shown(-number)}"
