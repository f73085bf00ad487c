"""What is true of the line and of the ball of notebook 00."""

from fractions import Fraction

from tests.lessons.readouts import functions
from tests.lessons.readouts.functions import at, run, two_hollows, two_hollows_slope
from tests.lessons.readouts.told import holds


@holds("start_here.rolling_ball", {"steps": 1}, {"start": 0.06, "steps": 0}, {"start": 0.0},
       {"start": 0.0, "steps": 1}, {"start": 0.06, "steps": 1},
       {"start": -1.6, "steps": 60}, {"start": 1.6, "steps": 60}, {"start": 0.1, "steps": 60},
       {"start": 0.06, "steps": 60}, {"start": -1.02, "steps": 3})
def rolling_ball(told, start, steps):
    place = float(run(two_hollows_slope, [start], 0.03, steps)[-1][0])
    slope = functions.slope(two_hollows, place)
    told.number("After ", steps, f" step{'' if steps == 1 else 's'} the ball is at θ = ")
    told.number("", place)
    told.number(", at height ", at(two_hollows, place), ". ")
    told.says("It has not been let go yet.", steps == 0)
    if steps == 0:
        return
    told.number("The slope there is ", slope)
    flat = abs(slope) < 0.05
    told.says(": almost flat, so it hardly moves.", flat)
    told.says(", so down is to the left; it is ", slope > 0 and not flat)
    told.says(", so down is to the right; it is ", slope < 0 and not flat)
    told.says("steep, ", abs(slope) > 2)
    told.says("gentle, ", abs(slope) <= 2 and not flat)
    if not flat:
        told.number("so the next step is ", 0.03 * abs(slope), " long.")


# The points in tenths, and a slider's value as a fraction: nothing is rounded here.
POINTS = [(-1, Fraction(8, 10)), (0, Fraction(13, 10)), (1, Fraction(3, 10)), (2, Fraction(23, 10)),
          (3, Fraction(43, 10))]


def exactly(value):
    """Return a slider's value as the fraction that it is written as."""
    return Fraction(repr(value))


def misses(w, b):
    """Return how far the line is above each point."""
    return [w * x + b - y for x, y in POINTS]


def loss(w, b):
    """Return the mean of the squares."""
    return sum(gap * gap for gap in misses(w, b)) / 5


def loss_slopes(w, b):
    """Return the slopes along w and b: of a parabola, a difference to both sides is exact."""
    return ((loss(w + 1, b) - loss(w - 1, b)) / 2, (loss(w, b + 1) - loss(w, b - 1)) / 2)


@holds("start_here.line_and_map", {"w": 0.8, "b": 1.0}, {"w": 0.5, "b": 1.3},
       {"w": 0.75, "b": 1.05}, {"w": 0.0, "b": 0.0}, {"w": 0.8, "b": 1.2}, {"w": 0.5, "b": 1.6},
       {"w": 0.5, "b": 1.9}, {"w": 1.0, "b": 0.3}, {"w": 0.0, "b": 1.3}, {"w": 1.0, "b": 0.4})
def line_and_map(told, w, b):
    """Everything in fractions."""
    w, b = exactly(w), exactly(b)
    sizes = [abs(gap) for gap in misses(w, b)]
    told.number("The line y = ", w, "·x ")
    told.number("+ " if b >= 0 else "− ", abs(b), " misses the five points by ")
    for size in sizes[:3]:
        told.number("", size, ", ")
    told.number("", sizes[3], " and ")
    told.number("", sizes[4], ".")
    met = sizes.count(0)
    if met:
        told.number("It goes through ", met, " of them.", to=1)
    told.number("The mean of their squares is the loss: ", loss(w, b), ".")
    along_w, along_b = loss_slopes(w, b)
    told.number("The slope of the loss is ", along_w, " along w and ")
    told.number("", along_b, " along b")
    told.says(": no line has a lower loss.", along_w == along_b == 0)
    told.says(": here both matter alike.", abs(along_w) == abs(along_b) > 0)
    told.says(": here w matters more.", abs(along_w) > abs(along_b))
    told.says(": here b matters more.", abs(along_w) < abs(along_b))
    steepest = max(along_w, along_b, key=abs) if abs(along_w) != abs(along_b) else 0
    told.says("Turn it up a little, and the loss falls.", steepest < 0)
    told.says("Turn it down a little, and the loss falls.", steepest > 0)
