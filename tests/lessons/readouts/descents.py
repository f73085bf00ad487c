"""What the oracles of notebook 04 share: slopes without a derivative, and what a digit is worth."""

import math

import numpy as np

from tests.lessons.readouts.told import Told

TINY = 1e-30
HELD = 1e6  # beyond it a run on a surface of fourth degree never comes back


def unit(value, digits=3):
    """What one unit of the last digit is worth in a number that is told with so many digits."""
    return 10.0 ** (math.floor(math.log10(abs(value))) - digits + 1) if value else 1e-12


def number(told, before, value, after="", digits=3, *, apart_from=()):
    """Hold a number that must not look like one of the others, as 0.9999 must not look like 1."""
    gaps = [abs(value - other) for other in apart_from if abs(value - other) > 1e-10]
    told.number(before, float(value), after, to=float(min([unit(value, digits), *gaps])))


def loss(told, before, value, after=""):
    """Hold a loss, or that there is almost none."""
    if value < 1e-12:
        told.says(f"{before}less than 10⁻¹²{after}")
    else:
        number(told, before, value, after)


def by_line(told, *checks):
    """Hold each of the first lines by a check of its own: two lines may make the same claim."""
    for line, check in zip(told.text.splitlines(), checks, strict=False):
        part = Told(line)
        check(part)
        assert not part.rest, f"nobody checks {part.rest!r} in: {told.text}"
        told.fixed(line)


def counted(number, name):
    return f"{number} {name}" if number == 1 else f"{number} {name}s"


def slope(surface, x, y):
    """The two partial derivatives by a step into the complex plane, exact to the last digits."""
    return (surface(x + 1j * TINY, y).imag / TINY, surface(x, y + 1j * TINY).imag / TINY)


def run(surface, start, learning_rate, steps):
    """The places of a run, up to where it is lost."""
    places = [tuple(start)]
    for _ in range(steps):
        x, y = places[-1]
        if not (abs(x) < HELD and abs(y) < HELD):
            break
        along, across = slope(surface, x, y)
        places.append((x - learning_rate * along, y - learning_rate * across))
    return places


def lowest_places(surface, corners):
    """The minima in which long, short-stepped runs from these corners end, the lowest first."""
    ends = [run(surface, corner, 0.005, 4000)[-1] for corner in corners]
    return sorted(ends, key=lambda end: surface(*end))


def ends_of_all(surface, starts, learning_rate, steps):
    """Where runs from all these starts, shape (n, 2), are after so many steps."""
    x, y = np.array(starts, dtype=float).T
    for _ in range(steps):
        along, across = slope(surface, x, y)
        x, y = x - learning_rate * along, y - learning_rate * across
    return np.stack([x, y], axis=-1)
