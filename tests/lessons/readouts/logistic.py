"""Notebook 06: one sample, and two losses of five samples, each known by other means."""

import functools
import itertools
import math

import numpy as np
from scipy import optimize

from helpers.lessons.logistic_regression.live.squared_error import INPUTS, LABELS
from tests.lessons.readouts.told import Told, holds
from tests.lessons.readouts.wording import digits, lines, plural, rises

TINY = 1e-30
SAMPLES = list(zip(INPUTS.tolist(), LABELS.tolist(), strict=True))
NODES = "z", "a", "L", "da", "dz", "dw₁", "dw₂", "db"


# Five penguins


FIVE = [(39.1, 0), (42.5, 1), (44.1, 0), (46.5, 1), (49.0, 1)]


def shares(w, b):
    """What each of the five is given: a where it is a Chinstrap, and else what is missing to 1."""
    return [1 / (1 + math.exp((-1 if label else 1) * (w * (bill - 42) + b)))
            for bill, label in FIVE]


@holds("logistic_regression.five_penguins", {"w": 2.5, "b": 3.0}, {"w": 2.5, "b": -3.0},
       {"b": 3.0}, {"b": -3.0}, {"w": 0.05}, {"w": 0.55, "b": -0.6}, {"w": 2.5}, {"w": 0.4})
def five_penguins(told, w, b):
    """The product is multiplied out, and each price is a logarithm of its own."""
    given = shares(w, b)
    told.number("w = ", w, ", b = ")
    told.number("", b, ": to what they really are, the model gives the five penguins ")
    for number, share in enumerate(given):
        after = (", ", ", ", ", ", " and ", ".")[number]
        if share >= 0.9995:
            told.fixed(f"almost 1{after}")
        else:
            digits(told, "", share, after)
    assert told.text.count("almost 1") == sum(share >= 0.9995 for share in given)
    digits(told, "The product is ", math.prod(given), ". ")
    prices = [-math.log(share) for share in given]
    told.number("−log of it is ", math.fsum(prices), ", the sum of what the five pay.")
    least, dearest = sorted(prices)[-2:]
    alone = dearest - least > 1e-9
    told.says(" pays most, ", alone)
    if alone:
        told.number(" Penguin ", prices.index(dearest) + 1, to=1)
        told.number("", dearest, ".")
    told.number("J is a fifth of the sum: ", math.fsum(prices) / 5, ".")


# The sigmoid and its losses


@holds("logistic_regression.losses", *({"z": z, "y": y} for y in (0, 1)
                            for z in (0.0, 0.05, -0.05, 1e-6, 3.0, -3.0, 2.95, -2.95, 8.0, -8.0)))
def losses(told, z, y):
    """The slope is a difference, and what is paid follows from the two probabilities."""
    a, other, h = 1 / (1 + math.exp(-z)), 1 / (1 + math.exp(z)), 1e-5
    slope = (1 / (1 + math.exp(-z - h)) - 1 / (1 + math.exp(h - z))) / (2 * h)
    price = -math.log(a if y else other)
    told.number("z = ", z, ": the model says ")
    told.number("a = σ(z) = ", a)
    told.number(", with slope a(1 − a) = ", slope)
    told.number(". The truth is y = ", y, ", so the loss is ")
    told.number("−log a = " if y else "−log(1 − a) = ", price)
    right, sure = (a if y else other) > 0.5, max(a, other) > 0.9525
    told.says("It cannot tell, and pays log 2 whatever the truth is.", a == other)
    told.says("Sure and right: almost nothing to pay.", right and sure)
    told.says("a is on the right side of ½.", right and not sure)
    told.says("a is on the wrong side of ½.", not right and not sure and a != other)
    told.says("Sure and wrong: ", sure and not right)
    assert not (right and sure) or price < 0.05
    if sure and not right:
        assert abs(z) < price < abs(z) + 0.05
        told.number("the loss is just above |z| = ", abs(z), ".")


# The computation graph


def _loss(x1, w1, x2, w2, b, y):
    z = w1 * x1 + w2 * x2 + b
    return np.log(1 + np.exp(-z if y else z))


def _slope(name, values):
    """The slope of the loss by a step in the complex direction: no formula, and no rounding."""
    stepped = {**values, name: values[name] + 1j * TINY}
    return float(_loss(**stepped).imag / TINY)


def _given(told, before, value):
    if value < 0:
        told.number(f"{before}(", value, ")")
    else:
        told.number(before, value)


def _share(told, before, p, rest, after=""):
    """Hold a probability; where it is almost 1, what is missing to 1 is told."""
    bracket = "(" if f"{before}(" in told.text else ""
    before, after = before + bracket, (")" if bracket else "") + after
    if p > 0.9:
        told.number(f"{before}1 − ", rest, after)
    else:
        told.number(before, p, after)


def _steep(told, before, value, after=""):
    hold = digits if abs(value) >= 1000 else Told.number
    hold(told, before, value, after)


GRAPH = [
    {"node": node, "y": y, **dict(zip(("x1", "w1", "x2", "w2", "b"), numbers, strict=True))}
    for node in range(9) for y in (0, 1)
    for numbers in ((2.0, 0.5, 1.0, -1.0, 0.2), (0.0,) * 5, (3.0,) * 5, (1.0, 3.0, 1.0, 0.5, 3.0),
                    (3.0, -3.0, 3.0, -3.0, -3.0), (1.0, -2.0, 0.0, 1.0, -0.2),
                    (-3.0, 0.1, 0.0, 0.25, 3.0))
]


@holds("logistic_regression.graph", *GRAPH)
def graph(told, node, **values):
    """Each slope is a finite change of the whole loss, with no chain rule."""
    x1, w1, x2, w2, b, y = (values[name] for name in ("x1", "w1", "x2", "w2", "b", "y"))
    z = math.fsum([w1 * x1, w2 * x2, b])
    a, other = 1 / (1 + math.exp(-z)), 1 / (1 + math.exp(z))
    dw1, dw2, db = (_slope(name, values) for name in ("w1", "w2", "b"))
    told.number("Node ", node, " of 8. ")
    if node == 0:
        told.number("x, w, b and y = ", y, " are given. ")
        told.fixed("Press Step: first forward, then backward.")
        return
    name = NODES[node - 1]
    if name == "z":
        told.fixed("z = w₁x₁ + w₂x₂ + b")
        for before, value in ((" = ", w1), (" · ", x1), (" + ", w2), (" · ", x2), (" + ", b)):
            _given(told, before, value)
        told.number(" = ", z, ".")
    elif name == "a":
        _share(told, "a = σ(z) = ", a, other)
        told.fixed(": so much the model believes in y = 1.")
    elif name == "L":
        told.number("The truth is y = ", y, ", so ")
        _share(told, "L = −log(", *((a, other) if y else (other, a)), ")")
        told.number(" = ", float(_loss(**values)), ".")
    elif name == "da":
        told.fixed("da = ∂L/∂a = −y/a + (1 − y)/(1 − a) = ")
        _share(told, "−1/" if y else "1/", *((a, other) if y else (other, a)))
        _steep(told, " = ", db / (a * other), ".")
    elif name == "dz":
        _steep(told, "dz = da · a(1 − a) = ", db / (a * other))
        told.number(" · ", a * other)
        told.number(" = ", db, ". ")
        _share(told, "Shorter: dz = a − y = ", a, other)
        told.number(" − ", y, ".")
    elif name == "db":
        told.number("db = dz · 1 = ", db, ". ")
        told.number("The gradient of L is (dw₁, dw₂, db) = (", dw1, ", ")
        told.number("", dw2, ", ")
        told.number("", db, ").")
    else:
        which, slope, x = ("₁", dw1, x1) if name == "dw₁" else ("₂", dw2, x2)
        told.number(f"dw{which} = dz · x{which} = ", db)
        _given(told, " · ", x)
        told.number(" = ", slope, ".")


# Log loss and squared error


def _a(w, x):
    return 1 / (1 + math.exp(-w * x))


def _log_cost(w):
    return math.fsum(math.log1p(math.exp(w * x if y == 0 else -w * x)) for x, y in SAMPLES) / 5


def _square_cost(w):
    return math.fsum((_a(w, x) - y) ** 2 for x, y in SAMPLES) / 5


def _log_slope(w):
    return math.fsum((_a(w, x) - y) * x for x, y in SAMPLES) / 5


def _square_slope(w):
    return math.fsum(2 * (_a(w, x) - y) * _a(w, x) * (1 - _a(w, x)) * x for x, y in SAMPLES) / 5


KINDS = {"Log loss": (_log_cost, _log_slope), "Squared error": (_square_cost, _square_slope)}


@functools.cache
def _minima(kind):
    """The minima from −6 to 6, the lowest first, between places where the slope is − and +."""
    cost, slope = KINDS[kind]
    places = np.linspace(-6, 6, 1001)
    found = [optimize.brentq(slope, low, high) for low, high in itertools.pairwise(places)
             if slope(low) < 0 < slope(high)]
    return sorted(found, key=cost)


def _downhill(kind, w):
    """Where a ball that never jumps comes to rest: walk with tiny steps until it goes up again."""
    _, slope = KINDS[kind]
    towards = -math.copysign(0.02, slope(w))
    while slope(w) * slope(w + towards) > 0:
        w += towards
        assert abs(w) < 7
    return min(_minima(kind), key=lambda minimum: abs(w - minimum))


@holds("logistic_regression.squared_error",
       *({"start": start, "steps": steps} for start in (2.0, 2.02, -0.14, -0.18, 0.41, 0.42, 0.43,
                                                        -6.0, 6.0) for steps in (0, 1, 40)),
       *({"start": start, "learning_rate": 0.0, "steps": 1}
         for start in (-5.0, 0.0, 2.0, 2.02, -0.14, -0.18, 0.41, 0.42, 0.43, -6.0, 6.0,
                       2.015695563, -0.139094607, -0.1818743611)),
       {"learning_rate": 2.0, "steps": 40}, {"start": 2.0, "learning_rate": 2.0, "steps": 40},
       {"learning_rate": 0.004, "steps": 20}, {"start": 0.125, "steps": 20}, {"steps": 20})
def squared_error(told, start, learning_rate, steps):
    """The runs are plain loops; slopes are differences of the cost, bends of the slope."""
    with lines(told) as (first, *both):
        first.number("α = ", learning_rate, ", ")
        first.number("", steps, plural(steps, "step"))
        first.number(" from w₀ = ", start, ".")
        for line, (kind, (cost, slope)) in zip(both, KINDS.items(), strict=True):
            w, costs, h = start, [cost(start)], 1e-5
            for _ in range(steps):
                w -= learning_rate * slope(w)
                costs.append(cost(w))
            assert -6 <= w <= 6, "it has left the picture, and nobody says so"
            line.number(f"{kind}: w = ", w)
            line.number(", cost ", costs[-1])
            line.says(". This is the start.", steps == 0)
            if steps == 0:
                continue
            line.number(", slope ", (cost(w + h) - cost(w - h)) / (2 * h))
            line.number(", second derivative ", (slope(w + h) - slope(w - h)) / (2 * h))
            _hold_place(line, kind, w)
            count = rises(line, costs, r"rose at (\d+)")
            line.says(": α was too large.", count)
            if count:
                line.number(". The cost rose at ", count, plural(count, "step"))


def _hold_place(line, kind, w):
    minima, (_, slope) = _minima(kind), KINDS[kind]
    nearest = min(minima, key=lambda minimum: abs(w - minimum))
    away = abs(w - nearest)
    ahead = nearest if away <= 0.05 else _downhill(kind, w)
    flat = abs(slope(w)) <= 0.02
    line.says(". This is close to ", 0.005 < away <= 0.05)
    line.says(". This is ", away <= 0.005)
    line.says(". Almost flat, but downhill from here lies ", away > 0.05 and flat)
    line.says(". Downhill from here lies ", away > 0.05 and not flat)
    if ahead == minima[0]:
        line.number("the lowest point, w = ", ahead)
    else:
        line.number("a local minimum, w = ", ahead, "; ")
        line.number("the lowest point, w = ", minima[0], ", lies beyond a hill")
