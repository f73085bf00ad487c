"""What is true of two starts on the surface with two valleys, and of the challenge there.

Slopes come from the complex plane and minima from long runs of short steps.
"""

import math

from tests.lessons.readouts.descents import by_line, counted, run, slope
from tests.lessons.readouts.descents import number as three_digits
from tests.lessons.readouts.surfaces import off, saddle, two_minima, two_valleys
from tests.lessons.readouts.told import holds

SADDLE = saddle(two_valleys, 0.06, 0.03)
DEEP, SHALLOW = (-1.02989599, -0.51494799), (0.96714894, 0.48357447)


def pair(first, second, **others):
    (x1, x2), (other_x1, other_x2) = first, second
    return {"x1": x1, "x2": x2, "other_x1": other_x1, "other_x2": other_x2, **others}


TWO_STARTS = [
    {"steps": 0}, {"steps": 1}, {"steps": 40, "learning_rate": 0.01},
    pair(SADDLE, SADDLE), pair(SADDLE, SADDLE, steps=0),
    pair(SADDLE, SADDLE, steps=40, learning_rate=0.16), pair(DEEP, SHALLOW),
    pair(DEEP, SHALLOW, steps=0), pair(DEEP, DEEP), pair((-1.04, -0.52), (0.96, 0.48), steps=0),
    pair((-1.04, -0.52), (-1.04, -0.42), steps=0), pair((0.0, 0.0), (0.06, 0.02), steps=5),
    pair((1.7, -1.4), (-1.7, 1.4), learning_rate=0.16),
    pair((1.7, -1.4), (-1.7, 1.4), learning_rate=0.16, steps=1),
    pair((1.6, -1.0), (1.2, -1.0), learning_rate=0.16, steps=40),
    pair((-0.14, 1.2), (-0.16, 1.2), steps=40), pair((-0.14, 1.2), (-0.16, 1.2), steps=10),
]
TWO_STARTS += [{"steps": 30, **special} for special in TWO_STARTS]


@holds("learning_rate_and_start.two_starts", *TWO_STARTS)
def two_starts(told, learning_rate, steps, x1, x2, other_x1, other_x2):
    def first_line(part):
        part.number("α = ", learning_rate, ", ", to=0.01)
        part.says(f"{counted(steps, 'step')}.")

    def start_line(which, start):
        return lambda part: _one_start(part, which, start, learning_rate, steps)

    by_line(told, first_line, start_line(1, (x1, x2)), start_line(2, (other_x1, other_x2)))


def _one_start(part, which, start, learning_rate, steps):
    end = run(two_valleys, start, learning_rate, steps)[-1]
    assert abs(end[0]) <= 1.8 and abs(end[1]) <= 1.5, "off the picture, and not told"
    part.number(f"Start {which}, (", start[0], to=0.01)
    part.number(" ", start[1], "), loss ", to=0.01)
    part.number("", two_valleys(*start), ": now at (", to=0.01)
    part.number("", end[0], to=0.01)
    part.number(" ", end[1], "), loss ", to=0.01)
    part.number("", two_valleys(*end), to=0.01)
    part.number(" |∇L| = ", math.hypot(*slope(two_valleys, *end)), "; ", to=0.01)
    deep, shallow = (distance <= 0.1 for distance in off(end, two_minima()))
    part.says("within 0.1 of the deep minimum", deep)
    part.says("within 0.1 of the shallow minimum", shallow)
    part.says("not within 0.1 of a minimum", not deep and not shallow)


NEARER = [
    pair((0.26, -1.0), (0.24, -1.0), steps=40), pair((0.26, -1.0), (0.24, -1.0), steps=3),
    pair((0.26, -1.0), (0.24, -1.0), steps=40, learning_rate=0.11),
    pair((0.26, -1.0), (0.24, -1.0), steps=40, learning_rate=0.1000001),
    pair((0.24, -1.0), (0.24, -1.0), steps=40), pair((0.3, -1.0), (0.24, -0.92), steps=40),
    pair((0.26, -1.0), (0.16, -1.0), steps=40), pair((0.26, -1.0), (0.159999, -1.0), steps=40),
    pair((0.26, -1.0), (0.14, -1.0), steps=40), pair(DEEP, SHALLOW, steps=40),
    pair(DEEP, DEEP, steps=40), pair((-0.14, 1.2), (-0.16, 1.2), steps=40),
    pair(SADDLE, (-0.02, 0.0), steps=40),
]


@holds("learning_rate_and_start.two_starts, challenge", *TWO_STARTS, *NEARER)
def nearer_is_not_enough(told, learning_rate, steps, x1, x2, other_x1, other_x2):
    two_starts(told, learning_rate, steps, x1, x2, other_x1, other_x2)
    told.fixed("Challenge: two starts, at most 0.1 apart and both nearer to the deep minimum, of "
               "which only one gets there; α at most 0.10.")
    starts = ((x1, x2), (other_x1, other_x2))
    apart = math.dist(*starts)
    ends = [off(run(two_valleys, start, learning_rate, steps)[-1], two_minima())
            for start in starts]
    nearer = [deep < shallow for deep, shallow in (off(start, two_minima()) for start in starts)]
    arrived = [min(end) <= 0.1 for end in ends]
    deep = [end[0] <= 0.1 for end in ends]
    long, distant = learning_rate > 0.1, apart > 0.1 + 1e-9
    allowed = not long and all(nearer) and not distant
    reached = allowed and all(arrived) and deep[0] != deep[1]
    told.says("★ Reached", reached)
    told.says("☆ Not yet", not reached)
    told.says(": α is too large: 0.10 at most", long)
    far = None if long or all(nearer) else nearer.index(False)
    for which in (0, 1):
        told.says(f": start {which + 1} is not nearer to the deep minimum (", far == which)
    if far is not None:
        told.number("", off(starts[far], two_minima())[0], " away) than to the shallow one (",
                    to=0.01)
        told.number("", off(starts[far], two_minima())[1], " away)", to=0.01)
    if all(nearer) and not long and distant:
        three_digits(told, ": the starts are ", apart, " apart, more than 0.1: bring them closer")
    late = arrived.index(False) if allowed and not all(arrived) else None
    for which in (0, 1):
        told.says(f": start {which + 1} is still on its way after {steps} steps", late == which)
    if allowed and all(arrived):
        told.number(": they are ", apart, " apart", to=0.01)
        for name, is_so in (("deep", all(deep)), ("shallow", not any(deep))):
            told.says(f", and both end in the {name} valley", is_so)
    for which in (0, 1):
        told.says("Both are nearer to the deep minimum, but start "
                  f"{which + 1} ends in the shallow valley", reached and not deep[which])
