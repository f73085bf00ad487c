"""The loss of a line among five points: its derivatives, and its lowest place in fractions."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from numerics import central_difference, random_points, seeds

from helpers import five_points

LOSS = five_points.squared_loss
POINTS = [(-1, Fraction("0.8")), (0, Fraction("1.3")), (1, Fraction("0.3")), (2, Fraction("2.3")),
          (3, Fraction("4.3"))]


def test_the_points_are_these():
    points = np.array(POINTS, dtype=float)
    assert np.array_equal(points, np.column_stack([five_points.X, five_points.Y]))


@given(seed=seeds)
def test_gaps_and_loss_are_those_of_a_line(seed):
    w, b = random_points(LOSS, seed)
    gaps = [float(w * x + b - float(y)) for x, y in POINTS]
    assert five_points.gaps([w, b]) == pytest.approx(gaps)
    assert LOSS.value([w, b]) == pytest.approx(sum(gap**2 for gap in gaps) / 5)


@given(seed=seeds)
def test_derivatives_agree_with_central_differences(seed):
    theta = random_points(LOSS, seed)
    for function, derivative in ((LOSS.value, LOSS.gradient), (LOSS.gradient, LOSS.hessian)):
        numerical, uncertainty = central_difference(function, theta)
        assert np.all(np.abs(derivative(theta) - numerical) <= uncertainty)


def test_they_take_many_places_at_once():
    places = np.random.default_rng(1).normal(size=(3, 4, 2))
    for function in (five_points.gaps, LOSS.value, LOSS.gradient, LOSS.hessian):
        assert np.allclose(function(places)[2, 1], function(places[2, 1]))


def test_the_lowest_place_solves_the_normal_equations():
    xs, ys = zip(*POINTS, strict=True)
    middle, height = Fraction(sum(xs), 5), sum(ys) / 5
    w = sum((x - middle) * (y - height) for x, y in POINTS) / sum((x - middle) ** 2 for x in xs)
    assert LOSS.minima[0] == pytest.approx([float(w), float(height - w * middle)])
    assert (w, height - w * middle) == (Fraction("0.8"), 1)


def test_what_is_no_place_is_refused():
    with pytest.raises(ValueError, match="theta"):
        five_points.gaps([1.0, 2.0, 3.0])
