"""What is true of the pictures of notebook 02."""

import math

from tests.lessons.readouts.functions import (
    at,
    bowl,
    change,
    exponential_valley,
    gradient,
    polar,
    predicted,
    slope,
    two_valleys,
    two_valleys_flat_places,
)
from tests.lessons.readouts.told import holds

BOWL = bowl(0.8, 2.4, bottom=(2.0, 1.5))
SERIES = range(2, 40)


def shown(said, value):
    """Fail where a number other than 0 is written as 0."""
    assert said or abs(value) < 1e-7, f"{value} is told as 0"


def changes(told, f, start, step):
    """Hold what is said of a step, in one variable or two."""
    moved = any(step)
    told.says("that is no step, so nothing changes.", not moved)
    if not moved:
        return
    promised, happened = predicted(f, start, step), change(f, start, step)
    shown(told.number("predicted change ", promised), promised)
    shown(told.number(", actual change ", happened), happened)
    shown(told.number(", gap ", happened - promised, "."), happened - promised)
    level = abs(promised) < 1e-12
    down_and_up, up_and_down = promised < -1e-12 < happened, happened < -1e-12 < promised
    told.says("To first order nothing changes, because Δθᵀ∇L = 0.", level)
    told.says("The prediction says down, the loss goes up: the step is too long for it.",
              down_and_up and happened > 1e-12)
    told.says("The prediction says up, the loss goes down: the step is too long for it.",
              up_and_down and promised > 1e-12)
    if not (level or down_and_up or up_and_down):
        told.number("The gap is ", 100 * abs(happened / promised - 1), " % of the prediction.",
                    digits=2)


TANGENT_LINE = [{"theta0": 0.02, "step": 0.02}, {"theta0": 0.02, "step": -0.02},
                {"theta0": 0.0}, {"step": 0.0}, {"theta0": 0.02, "step": -1.0},
                {"theta0": -0.02, "step": 0.02}, {"theta0": 1.5, "step": -0.02},
                {"theta0": 0.5, "step": -1.0}, {"theta0": -1.5, "step": 1.0}]


@holds("taylor_expansion.tangent_line", *TANGENT_LINE)
def tangent_line(told, theta0, step):
    told.number("From θ₀ = ", theta0, " a step of ")
    told.number("", step, ": ")
    changes(told, exponential_valley, (theta0,), (step,))


def share(step):
    """The gap as a part of the predicted change, from θ₀ = 1."""
    promised = step * slope(exponential_valley, 1.0)
    return abs(change(exponential_valley, (1.0,), (step,)) - promised) / abs(promised)


@holds("taylor_expansion.tangent_line, challenge", *TANGENT_LINE, {"theta0": 1.0, "step": 0.0},
       *({"theta0": 1.0, "step": -step / 50} for step in range(1, 20)),
       {"theta0": 1.0, "step": 0.1}, {"theta0": 0.98, "step": -0.12})
def tangent_line_challenge(told, theta0, step):
    longest = max(k for k in range(1, 51) if share(-k / 50) <= 0.1)
    steps = round(-50 * step)
    reached = theta0 == 1 and steps == longest
    tangent_line(told, theta0, step)
    told.challenge("from θ₀ = 1, the longest step down whose gap is at most 10 % of the predicted "
                   "change.", reached)
    if theta0 != 1:
        told.number("start from θ₀ = 1.00, not from ", theta0, ".")
        return
    told.says("from 1.00, down is to the left: this step does not go down.", step >= 0)
    if step < 0:
        told.number("the gap is ", 100 * share(step), " % of the predicted change", digits=2)
    told.says(": too long.", steps > longest)
    told.says(": the step can be longer.", 0 < steps < longest)
    told.says(", and the slider's next longer step has more.", reached)


@holds("taylor_expansion.triangle", {"learning_rate": 0.5, "theta1": 3.8, "theta2": 1.52},
       {"learning_rate": 0.0}, {"theta1": 2.0, "theta2": 1.5}, {"learning_rate": 1.2},
       {"learning_rate": 0.25, "theta1": 2.0, "theta2": 1.5}, {"theta1": 2.0, "theta2": 2.6},
       {"learning_rate": 0.25, "theta1": 2.0, "theta2": 2.6},
       {"learning_rate": 0.01, "theta1": 2.02, "theta2": 1.5},
       {"learning_rate": 1.0, "theta1": 0.2, "theta2": 1.5},
       {"learning_rate": 1 / 2.4, "theta1": 2.0, "theta2": 2.0},
       *({"learning_rate": k / 100, "theta1": 2.0, "theta2": 2.6} for k in (41, 42, 83, 84)))
def triangle(told, learning_rate, theta1, theta2):
    def on_the_way(t):
        return BOWL(theta1 - t * slopes[0], theta2 - t * slopes[1])

    slopes = gradient(BOWL, theta1, theta2)
    new = [theta - learning_rate * s for theta, s in zip((theta1, theta2), slopes, strict=True)]
    before, after = at(BOWL, theta1, theta2), at(BOWL, *new)
    told.number("α = ", learning_rate, ": ")
    told.vector("θ = ", (theta1, theta2), " moves to ")
    told.vector("θ + αΔθ = ", new, ", ")
    told.number("and the loss goes from ", before, " to ", digits=3)
    told.number("", after, ". ", digits=3)
    minimum = not any(slopes)
    told.says("This is the minimum: the gradient is zero, so there is no step.", minimum)
    told.says("It did not move.", not minimum and learning_rate == 0)
    moved = not minimum and learning_rate > 0
    rising = slope(on_the_way, learning_rate)
    past = moved and rising > 1e-12
    told.says("It went past the lowest place on its way, and ended higher than it began.",
              past and after > before)
    told.says("It went past the lowest place on its way, but ended lower than it began.",
              past and after < before)
    told.says("It ended at the lowest place on its way.", moved and abs(rising) <= 1e-12)
    told.says("It ended lower, and had not yet come to the lowest place on its way.",
              moved and rising < -1e-12)
    assert not moved or past or after < before


@holds("taylor_expansion.surface_step", {"length": 0.0}, {"length": 0.01}, {"length": 0.7},
       {"x1": 0.0, "x2": 0.0, "direction": 90, "length": 0.7},
       {"x1": 0.0, "x2": 0.0, "direction": 270, "length": 0.7},
       *({"x1": x1, "x2": x2, "length": 0.7} for x1, x2 in two_valleys_flat_places()),
       {"x1": -1.02, "x2": -0.5, "length": 0.01}, {"x1": 0.06, "x2": 0.04, "length": 0.02})
def surface_step(told, direction, length, x1, x2):
    told.vector("From θ₀ = ", (x1, x2))
    told.number(", ", length, " long at ")
    told.number("", direction, "°: ")
    changes(told, two_valleys, (x1, x2), polar(length, direction))


def left_over(theta0, step, order):
    """What a Taylor series of eˣ − x leaves over after its second or third term."""
    return math.exp(theta0) * math.fsum(step**k / math.factorial(k) for k in SERIES if k > order)


@holds("taylor_expansion.error_orders",
       {"step": 0.1}, {"step": 10**-0.98}, {"step": 0.01}, {"step": 0.001}, {"step": 1.0},
       {"step": 0.001, "theta0": -1.5}, {"step": 1.0, "theta0": 1.5})
def error_orders(told, step, theta0):
    first, second = (left_over(theta0, step, order) for order in (1, 2))
    first_ten, second_ten = (left_over(theta0, 10 * step, order) for order in (1, 2))
    told.number("A step of ", step, " from θ₀ = ", digits=3)
    told.number("", theta0, ": ")
    told.number("the tangent is off by ", first, ", ", digits=3)
    told.number("with the α² term by ", second, ".", digits=3)
    told.says(" Ten times longer: by ", 10 * step <= 1 + 1e-6)
    if 10 * step > 1 + 1e-6:
        return
    told.number("", first_ten, " and ", digits=3)
    told.number("", second_ten, ", ", digits=3)
    told.number("", first_ten / first, " and ", digits=3)
    told.number("", second_ten / second, " times more. ", digits=3)
    told.number("Slopes of the lines between the two: ", math.log10(first_ten / first), " and ")
    told.number("", math.log10(second_ten / second), ".")
