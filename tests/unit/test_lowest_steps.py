"""Where a long step ends lowest: against search over the whole circle, at ties and at the edges."""

import numpy as np
import pytest

from helpers.directions import lowest_steps

TURN = np.radians(np.arange(0, 360, 0.05))
CIRCLE = np.column_stack([np.cos(TURN), np.sin(TURN)])


def change(curvatures, slope, step):
    return step @ slope + step**2 @ np.asarray(curvatures) / 2


@pytest.mark.parametrize("seed", range(40))
def test_no_step_of_the_circle_ends_lower(seed):
    chance = np.random.default_rng(seed)
    curvatures = np.sort(chance.uniform(-2, 8, size=2))
    slope, length = chance.normal(size=2) * 10 ** chance.uniform(-3, 1), chance.uniform(0.02, 3)
    [found] = lowest_steps(curvatures, slope, length)
    assert np.linalg.norm(found) == pytest.approx(length, rel=1e-12)
    searched = change(curvatures, slope, length * CIRCLE)
    least = change(curvatures, slope, found)
    assert least <= searched.min() + 1e-12
    assert least == pytest.approx(searched.min(), abs=1e-4), "the search comes near it"


@pytest.mark.parametrize("seed", range(10))
def test_no_random_step_in_five_dimensions_ends_lower(seed):
    chance = np.random.default_rng(seed)
    curvatures, slope = np.sort(chance.uniform(0, 8, size=5)), chance.normal(size=5)
    [found] = lowest_steps(curvatures, slope, 1.5)
    steps = chance.normal(size=(20_000, 5))
    steps *= 1.5 / np.linalg.norm(steps, axis=1, keepdims=True)
    assert change(curvatures, slope, found) <= change(curvatures, slope, steps).min()
    # Where it is lowest, the gradient at the end has no part along the sphere.
    end = slope + curvatures * found
    along = end - found * (end @ found) / 1.5**2
    np.testing.assert_allclose(along, 0, atol=1e-12)


@pytest.mark.parametrize(("slope", "length", "expected"), [
    ((1.5, 0), 1, [(-1, 0)]), ((-1.5, 0), 1, [(1, 0)]), ((2, 0), 2, [(-2, 0)]),
    ((0, 6), 1, [(0, -1)]), ((0, -6), 1.2, [(0, 1.2)]), ((0, 6), 0.02, [(0, -0.02)]),
    ((0, 0), 0.5, [(0.5, 0), (-0.5, 0)]), ((0, 6), 2, [(1.6, -1.2), (-1.6, -1.2)]),
])
def test_exact_places(slope, length, expected):
    np.testing.assert_allclose(lowest_steps((1, 6), slope, length), expected, atol=1e-15)


def test_along_an_axis_the_way_is_exact():
    for x1 in np.arange(0.02, 2, 0.02):
        [[_, across]] = lowest_steps((1, 6), (x1, 0), 1)
        assert across == 0


@pytest.mark.parametrize(("arguments", "message"), [
    (((6, 1), (1, 1), 1), r"^curvatures: .* the first smaller than all others"),
    (((1, 1), (1, 1), 1), r"^curvatures: "), ((np.ones((2, 2)), (1, 1), 1), r"^curvatures: "),
    (((1, 6), (1, 1, 1), 1), r"^slope: "), (((1, 6), ((1, 1), (1, 1)), 1), r"^slope: "),
    (((1, 6), (1, np.nan), 1), r"^slope: "), (((1, 6), (1, 1), 0), r"^length: .* above 0"),
    (((1, 6), (1, 1), -1), r"^length: "), (((1, 6), (1, 1), np.inf), r"^length: "),
])
def test_bad_arguments_are_named(arguments, message):
    with pytest.raises(ValueError, match=message):
        lowest_steps(*arguments)
