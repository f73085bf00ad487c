"""Each number in a question, in its reasons and in what to look at is the true one.

So the reasons agree with the pictures below them, whose read-outs are held against the same truth.
"""

import itertools
import math
from fractions import Fraction

import pytest

from tests import demos
from tests.checking import found
from tests.lessons.readouts import steepest, zoom
from tests.lessons.readouts.functions import (
    at,
    bowl,
    change,
    exponential_valley,
    gradient,
    hill,
    length,
    log_example,
    polar,
    predicted,
    run,
    slope,
    two_hollows,
    two_hollows_slope,
    two_valleys,
    two_valleys_flat_places,
)
from tests.lessons.readouts.start_here import POINTS, misses
from tests.lessons.readouts.start_here import loss as line_loss
from tests.lessons.readouts.start_here import loss_slopes as line_slopes
from tests.lessons.readouts.told import Told

ASKED, LOOK = "asked", "look"
LETTERS = "abcd"


def first(name):
    """Return the first values of a demo: the picture as the question speaks of it."""
    return demos.reset(demos.found()[name]).values


def lowest_line():
    places = [(Fraction(w, 20), Fraction(b, 20)) for w in range(-8, 41) for b in range(-8, 49)]
    w, b = min(places, key=lambda place: line_loss(*place))
    assert line_slopes(w, b) == (0, 0)
    through_three, others = (Fraction(1, 2), Fraction(13, 10)), [Fraction(3, 2)] * 2
    assert [abs(gap) for gap in misses(*through_three) if gap] == others
    assert max(map(points_on, itertools.combinations(POINTS, 2))) == 3
    gaps = [abs(gap) for gap in misses(w, b)]
    assert all(gaps)
    return {
        "a": [("loss is ", 0), ("loss is ", 0), ("gaps are ", 0), ("height ", 0)],
        "b": [("by ", others[0]), ("Its loss is ", line_loss(*through_three))],
        "c": [("them by ", gaps[0]), (", ", gaps[1]), (", ", gaps[2]), (", ", gaps[3]),
              (" and ", gaps[4]), ("the loss is ", line_loss(w, b))],
        LOOK: [("w = ", through_three[0]), ("b = ", through_three[1])],
    }


def points_on(pair):
    """Return how many of the points lie on the line through two of them."""
    (x1, y1), (x2, y2) = pair
    return sum((y - y1) * (x2 - x1) == (y2 - y1) * (x - x1) for x, y in POINTS)


def which_hollow():
    ball = first("start_here.rolling_ball")
    assert slope(two_hollows, ball["start"]) < 0
    assert run(two_hollows_slope, [ball["start"]], 0.03, 60)[-1][0] > 0
    start = ("At ", ball["start"])
    return {ASKED: [("starts at θ = ", ball["start"])], "a": [("and at ", ball["start"])],
            "b": [start]}


def other_variable():
    here, there = (gradient(log_example, 1.0, x2) for x2 in (2.0, 4.0))
    assert here[0] == pytest.approx(there[0])
    return {
        ASKED: [("x = (", 1), (", ", 2), ("to (", 1), (", ", 4)],
        "b": [("At (", 1), (", ", 4), ("along x₂ is ", there[1])],
        "c": [("2x₁ = ", here[0])],
        LOOK: [("x = (", 1), (", ", 2), ("x = (", 1), (", ", 4)],
    }


def slope_zero():
    place = first("what_is_a_gradient.dial")
    slopes = gradient(log_example, place["x1"], place["x2"])
    across = math.degrees(math.atan2(slopes[1], slopes[0])) + 90
    return {
        ASKED: [("x = (", place["x1"]), (", ", place["x2"]),
                ("the gradient is (", slopes[0]), (", ", slopes[1])],
        "b": [("direction of ", 0), ("angle of ", 0), ("At ", 0),
              (", along x₁, it is ", slopes[0])],
        "c": [("v·∇f is ", 0), (": at ", across), (", at ", across + 180)],
        "d": [("the slope is ", -length(slopes))],
        LOOK: [("meets ", 0)],
    }


def flat_or_up():
    place = first("what_is_a_gradient.above_the_map")
    return {"c": [("here ", length(gradient(hill, place["x1"], place["x2"]))), ("each ", 1)]}


def where_it_points():
    start = (1.0, -0.5)
    down = [-each for each in gradient(two_valleys, *start)]
    bottoms = two_valleys_flat_places()[::2]
    bottom = min(bottoms, key=lambda each: math.dist(each, start))
    way = [b - s for b, s in zip(bottom, start, strict=True)]
    cosine = sum(d * w for d, w in zip(down, way, strict=True)) / length(down) / length(way)
    return {"c": [("x = (", start[0]), (", ", start[1]),
                  ("by ", math.degrees(math.acos(cosine)))]}


def tangent_side():
    f, start = exponential_valley, (first("taylor_expansion.tangent_line")["theta0"],)
    gaps = [change(f, start, (step,)) - predicted(f, start, (step,)) for step in (-1.0, 1.0)]
    assert gaps[0] * gaps[1] > 0
    return {"c": [("shorter than ", 1), ("", 1)], LOOK: [("at ", -1), ("at ", 1)]}


def whole_step():
    valley, place = bowl(0.8, 2.4, bottom=(2.0, 1.5)), first("taylor_expansion.triangle")
    start = (place["theta1"], place["theta2"])
    across = gradient(valley, *start)[1]
    curvature = across / (start[1] - 1.5)
    end = [s - g for s, g in zip(start, gradient(valley, *start), strict=True)]
    assert at(valley, *end) > at(valley, *start)
    return {
        ASKED: [("α = ", 1)],
        "c": [("curvature is ", curvature), ("by ", 1), (" − ", curvature),
              (" = ", (end[1] - 1.5) / (start[1] - 1.5))],
        LOOK: [("α = ", 1)],
    }


def which_side():
    place = first("taylor_expansion.surface_step")
    start = (place["x1"], place["x2"])

    def gap(length, degrees):
        step = polar(length, degrees)
        return change(two_valleys, start, step) - predicted(two_valleys, start, step)

    assert gap(0.7, 90) > 0 > gap(0.7, 180)
    assert gap(0.02, 90) > 0 > gap(0.02, 0)
    assert predicted(two_valleys, start, polar(1, 90)) < 0 < predicted(two_valleys, start,
                                                                       polar(1, 180))
    return {
        ASKED: [("θ₀ = (", start[0]), (", ", start[1])],
        "c": [("At ", 90)],
        LOOK: [("“", 90), (", ", 0.7), ("“", 180), (", ", 0.7)],
    }


def error_order():
    def errors(step):
        f, start = exponential_valley, (first("taylor_expansion.error_orders")["theta0"],)
        return change(f, start, (step,)) - predicted(f, start, (step,))

    assert errors(0.1) / errors(0.01) == pytest.approx(100, rel=0.05)
    return {"b": [("slope ", 2)], "c": [("not ", 0)],
            LOOK: [("step ", 0.1), ("step ", 0.01), ("step ", 0.001)]}


def sign_of_product():
    lengths = demos.reset(demos.found()["why_the_negative_gradient.angle"]).specs["length_b"]
    turn = [sum(a * b for a, b in zip(polar(1, 37), polar(1, 37 + beta), strict=True))
            for beta in range(361)]
    negative = [beta for beta, product in enumerate(turn) if product < -1e-9]
    assert turn.index(min(turn)) == 180
    return {
        "a": [("From ", negative[0] - 1)],
        "b": [("than ", negative[0] - 1), ("between ", negative[0] - 1),
              (" and ", negative[-1] + 1)],
        "d": [("above ", 0), ("to ", lengths.extremes[0]), ("to ", lengths.extremes[-1])],
    }


def under_the_glass():
    place = first("why_the_negative_gradient.zoom")
    assert place["closer"] == 1
    x1, x2 = place["x1"], place["x2"]
    (wide, *_), (narrow, _, off) = (zoom.measures(x1, x2, (1, 0), step) for step in (1, 1e-3))
    return {
        ASKED: [("enlarged ", 1000)],
        "a": [("up to ", round(wide)), ("at ", 1), ("by ", narrow), ("at ", 1000)],
        "b": [("At ", 1000), ("only ", off)],
        "d": [("about ", 1000), ("|∇L| = ", length(gradient(two_valleys, x1, x2)))],
        LOOK: [("“", 10), ("“", 100), ("“", 1000)],
    }


def longer_step():
    place = first("why_the_negative_gradient.compass")
    x1, x2 = place["x1"], place["x2"]

    def brings(beta):
        return change(steepest.BOWL, (x1, x2), polar(1.0, beta + steepest.up(x1, x2)))

    [best], _ = steepest.lowest(x1, x2, 1.0)
    to_minimum = (math.degrees(math.atan2(-x2, -x1)) - steepest.up(x1, x2)) % 360
    return {
        ASKED: [("that is ", 1)],
        "a": [("β = ", 180), ("At ", 180), ("changes by ", brings(180)), ("at ", best),
              ("by ", brings(145))],
        "b": [("At β = ", 180), ("at β = ", to_minimum)],
        "c": [("from ", 180), ("to ", 180), ("At length ", 1), ("at β = ", best),
              ("changes by ", brings(145)), ("at ", 180), ("only by ", brings(180))],
        LOOK: [("“", 180), (", ", 1), ("to ", best)],
    }


def who_settles():
    place = first("why_the_negative_gradient.normalised")
    alpha, start = place["learning_rate"], (place["x1"], place["x2"])
    plain, normalised = (
        run(steepest.bowl_slope, start, alpha, steepest.STEPS, normalise=how)
        for how in (False, True)
    )
    plain_last, normalised_last = (math.dist(*path[-2:]) for path in (plain, normalised))
    factors = [float(plain[1][i] / plain[0][i]) for i in (0, 1)]
    assert all(factor > 0 for factor in factors)
    return {
        ASKED: [("η = ", alpha)],
        "a": [("step of ", normalised_last)],
        "b": [("goes to ", 0), ("Step ", steepest.STEPS), ("only ", plain_last),
              ("still ", normalised_last)],
        "d": [("its x₁ by ", factors[0]), ("its x₂ by ", factors[1])],
        LOOK: [("η = ", alpha), ("η = ", 0.36)],
    }


def at_rest():
    alpha = first("why_the_negative_gradient.sliding")["learning_rate"]
    ends = [run(two_hollows_slope, [start], alpha, 24)[-1][0] for start in (1.6, -1.6)]
    assert all(abs(slope(two_hollows, float(end))) < 5e-4 for end in ends)
    losses = [at(two_hollows, float(end)) for end in ends]
    assert losses[1] < losses[0]
    return {
        ASKED: [("slope is ", 0)],
        "a": [("w₀ = ", 1.6), ("α = ", alpha), ("loss is ", losses[0]), ("From ", -1.6),
              ("to ", losses[1])],
        "c": [("slope is ", 0)],
        "d": [("slope is ", 0)],
        LOOK: [("start ", 1.6), ("start ", -1.6)],
    }


NUMBERS = {
    "start_here.lowest_line": lowest_line,
    "start_here.which_hollow": which_hollow,
    "what_is_a_gradient.other_variable": other_variable,
    "what_is_a_gradient.slope_zero": slope_zero,
    "what_is_a_gradient.flat_or_up": flat_or_up,
    "what_is_a_gradient.where_it_points": where_it_points,
    "taylor_expansion.tangent_side": tangent_side,
    "taylor_expansion.whole_step": whole_step,
    "taylor_expansion.which_side": which_side,
    "taylor_expansion.error_order": error_order,
    "why_the_negative_gradient.sign_of_product": sign_of_product,
    "why_the_negative_gradient.under_the_glass": under_the_glass,
    "why_the_negative_gradient.longer_step": longer_step,
    "why_the_negative_gradient.who_settles": who_settles,
    "why_the_negative_gradient.at_rest": at_rest,
}


def texts(question):
    """Return all that a question says, by the part that says it."""
    answers = zip(LETTERS, question.answers, strict=False)
    return {ASKED: question.asked, LOOK: question.look,
            **{letter: f"{answer.words} {answer.reason}" for letter, answer in answers}}


@pytest.mark.parametrize("name", NUMBERS)
def test_each_number_of_a_question_is_true(name):
    true = NUMBERS[name]()
    for part, text in texts(found.questions()[name]()).items():
        told = Told(text)
        for before, value in true.get(part, []):
            told.number(before, value)
        assert not any(letter in "0123456789" for letter in told.rest), (
            f"nobody checks {told.rest!r} in {name}, {part}: {text}")
