"""How nearly a loss is a plane, against closed forms, and how fast that changes with the way."""

import numpy as np
import pytest

from helpers import objectives, zoom

ROUND = objectives.bowl([2.0, 2.0])
LONG = objectives.bowl([1.0, 6.0])
PLACE = np.array([1.5, 0.6])
LENGTHS = [0.01, 0.3, 1.0]
WAY = np.array([0.6, -0.8])


@pytest.mark.parametrize("length", LENGTHS)
def test_level_lines_of_a_round_bowl_turn_as_tangents_of_a_circle_do(length):
    # The gradient points from the middle; from there a circle of this radius is so wide.
    widest = np.degrees(np.arcsin(length / np.linalg.norm(PLACE)))
    assert zoom.off_plane(ROUND, PLACE, length * WAY).turn == pytest.approx(widest, rel=1e-6)


def test_level_lines_turn_by_a_half_turn_where_the_circle_is_around_a_bottom():
    assert zoom.off_plane(ROUND, [0.1, 0.2], WAY).turn == pytest.approx(180, abs=0.1)


@pytest.mark.parametrize("length", LENGTHS)
def test_a_bowl_leaves_a_cosine_by_half_its_largest_curvature(length):
    wanted = length * 6.0 / 2 / np.linalg.norm([1.5, 3.6])
    assert zoom.off_plane(LONG, PLACE, length * WAY).around == pytest.approx(wanted, rel=1e-6)


@pytest.mark.parametrize("length", LENGTHS)
def test_a_bowl_leaves_its_tangent_most_at_the_end_of_the_step(length):
    step = length * WAY
    wanted = step @ np.diag([1.0, 6.0]) @ step / 2 / length / np.linalg.norm([1.5, 3.6])
    assert zoom.off_plane(LONG, PLACE, step).along == pytest.approx(wanted, rel=1e-9)


def test_the_largest_gap_may_be_on_the_way():
    # x⁴ − 2x² + x/4 + 1 without its tangent at x: x⁴ + 4ax³ + (6a² − 2)x², 0 again at the end.
    a, end = -0.5, 1 + np.sqrt(1.5)
    part = np.linspace(0, end, 200_001)
    gaps = np.abs(part**4 + 4 * a * part**3 + (6 * a**2 - 2) * part**2)
    assert gaps[-1] < 1e-9
    k = end * np.linalg.norm(objectives.two_valleys.gradient([a, a / 2]))
    # Along (1, 1/2) the surface with two valleys is that curve.
    gap = zoom.off_plane(objectives.two_valleys, [a, a / 2], [end, end / 2]).along
    assert gap == pytest.approx(gaps.max() / (k * np.hypot(1, 0.5)), rel=1e-6)


def test_from_ten_times_closer_all_three_are_a_tenth():
    far, near = (zoom.off_plane(objectives.two_valleys, [0.3, -1.1], length * WAY)
                 for length in (1e-3, 1e-4))
    assert np.divide(far, near) == pytest.approx(10, rel=0.01)


def test_several_steps_at_once_are_as_one_after_the_other():
    steps = np.multiply.outer([[0.1, 1.0], [0.3, 0.01]], WAY)
    together = zoom.off_plane(LONG, PLACE, steps)
    for place in np.ndindex(2, 2):
        alone = zoom.off_plane(LONG, PLACE, steps[place])
        assert [measure[place] for measure in together] == pytest.approx(alone)


def test_bad_arguments_are_refused():
    with pytest.raises(ValueError, match=r"step: got .*allowed: steps that lead away"):
        zoom.off_plane(LONG, PLACE, [0, 0])
    with pytest.raises(ValueError, match=r"step: got shape \(3,\), allowed: last axis of length 2"):
        zoom.off_plane(LONG, PLACE, [1, 2, 3])
    with pytest.raises(ValueError, match=r"theta: .*where the gradient is not zero"):
        zoom.off_plane(LONG, [0, 0], WAY)
    with pytest.raises(ValueError, match=r"theta: got shape \(1, 2\)"):
        zoom.off_plane(LONG, [[0, 1]], WAY)
    with pytest.raises(ValueError, match=r"theta: "):
        zoom.off_plane(objectives.parabola, [1], WAY)
    with pytest.raises(ValueError, match=r"theta: .*x₂ > 0"):
        zoom.off_plane(objectives.log_example, [1, -1], WAY)
