"""The functions of the pictures once more, and derivatives that know no rules of differentiation.

A function of this module takes complex numbers, so that its slope can be read off an imaginary
step of any shortness: f(x + ih) = f(x) + ih f′(x) but for h², and nothing is subtracted.
"""

import cmath
import decimal
import math
from decimal import Decimal

H = 1e-100


def exponential_valley(x):
    return cmath.exp(x) - x


def two_hollows(x):
    return x**4 - 2 * x**2 + x / 4 + 1


def log_example(x1, x2):
    return x1 * x1 - cmath.log(x2)


def hill(x1, x2):
    return 8 / 5 - (3 * x1 * x1 + 2 * x2 * x2) / 10


def two_valleys(x1, x2):
    return two_hollows(x1) + (x2 - x1 / 2) ** 2


def bowl(*curvatures, bottom=None):
    """Return the bowl with these curvatures whose lowest place is ``bottom``."""
    bottom = bottom or [0.0] * len(curvatures)

    def value(*x):
        return sum(c * (at - low) ** 2 / 2
                   for c, at, low in zip(curvatures, x, bottom, strict=True))

    return value


def at(f, *x):
    """Return the value of a function as a real number."""
    return complex(f(*x)).real


def gradient(f, *x):
    """Return the list of all partial derivatives."""
    return [complex(f(*x[:i], x[i] + 1j * H, *x[i + 1:])).imag / H for i in range(len(x))]


def slope(f, x):
    """Return the slope of a function of one variable."""
    return gradient(f, x)[0]


def change(f, start, step):
    """Return how much a function changes by a step."""
    return at(f, *(a + s for a, s in zip(start, step, strict=True))) - at(f, *start)


def predicted(f, start, step):
    """Return how much it would change if the slope along the step stayed the same."""
    return slope(lambda t: f(*(a + t * s for a, s in zip(start, step, strict=True))), 0.0)


def polar(length, degrees):
    """Return a vector of the plane."""
    turn = cmath.rect(length, math.radians(degrees))
    return turn.real, turn.imag


def length(vector):
    return math.hypot(*vector)


def exactly(*numbers):
    """Return numbers as they are written, 0.1 as a tenth."""
    return [Decimal(repr(float(number))) for number in numbers]


def run(slopes, start, learning_rate, steps, normalise=False):
    """Return the path of gradient descent in 60 digits, as far as it goes: a list of lists.

    ``slopes`` takes and returns a list of Decimal. A run ends where all slopes are 0.
    """
    with decimal.localcontext() as context:
        context.prec = 60
        place, rate = exactly(*start), exactly(learning_rate)[0]
        path = [place]
        for _ in range(steps):
            downhill = slopes(place)
            if normalise:
                size = sum(s * s for s in downhill).sqrt()
                downhill = [s / size for s in downhill] if size else downhill
            if not any(downhill) or max(map(abs, place)) > 1e6:
                break
            place = [p - rate * s for p, s in zip(place, downhill, strict=True)]
            path.append(place)
    return path


def two_hollows_slope(place):
    """The slope of `two_hollows` for `run`."""
    [x] = place
    return [4 * x**3 - 4 * x + Decimal("0.25")]


def two_valleys_flat_places():
    """Return where the gradient of `two_valleys` is zero: the deep bottom, saddle, shallow one."""
    places = []
    for low, high in ((-2.0, -0.6), (-0.5, 0.5), (0.6, 2.0)):
        while (low + high) / 2 not in (low, high):
            middle = (low + high) / 2
            same_side = slope(two_hollows, low) * slope(two_hollows, middle) > 0
            low, high = (middle, high) if same_side else (low, middle)
        places.append((low, low / 2))
    return places
