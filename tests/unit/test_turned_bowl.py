"""A bowl that lies askew: its frame, and where its slope leads, by other means."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import quadratic, turned_bowl

degrees = st.floats(-1000, 1000)
curvature = st.floats(0.01, 100)
part = st.floats(-10, 10).filter(lambda value: value == 0 or abs(value) > 1e-3)


@given(turn=degrees)
def test_axes_are_a_right_angled_frame_that_is_turned(turn):
    first, second = turned_bowl.axes(turn).T
    assert first == pytest.approx([math.cos(math.radians(turn)), math.sin(math.radians(turn))],
                                  abs=1e-12)
    assert second == pytest.approx([-first[1], first[0]], abs=0)


@pytest.mark.parametrize(("turn", "first"), [
    (0, [1, 0]), (90, [0, 1]), (180, [-1, 0]), (270, [0, -1]), (-90, [0, -1]), (450, [0, 1]),
    (36_000, [1, 0]),
])
def test_right_angles_are_exact(turn, first):
    assert turned_bowl.axes(turn)[:, 0].tolist() == first
    assert not np.any(np.signbit(turned_bowl.axes(turn)) & (turned_bowl.axes(turn) == 0))


@given(turn=st.floats(0, 180), curvatures=st.tuples(curvature, curvature), place=st.tuples(part,
                                                                                          part))
def test_off_course_is_the_angle_between_slope_and_way(turn, curvatures, place):
    """In the fixed frame, with the whole Hessian, by the law of cosines."""
    if place == (0, 0):
        return
    frame = turned_bowl.axes(turn)
    theta = frame @ place
    slope = frame @ np.diag(curvatures) @ frame.T @ theta
    cosine = slope @ theta / np.linalg.norm(slope) / np.linalg.norm(theta)
    off = turned_bowl.off_course(curvatures, place)
    assert math.cos(math.radians(off)) == pytest.approx(cosine, abs=1e-9)
    assert 0 <= off < 90


def test_only_the_axes_are_straight_and_they_are_the_eigenvectors():
    places = np.array([[math.cos(math.radians(each)), math.sin(math.radians(each))]
                       for each in range(1, 180) if each != 90])
    assert np.all(turned_bowl.off_course([0.5, 2.0], places) > 0.5)
    assert turned_bowl.off_course([0.5, 2.0], [[3, 0], [0, -2]]).tolist() == [0, 0]
    assert turned_bowl.off_course([2.0, 2.0], places) == pytest.approx(0, abs=1e-12)
    frame = turned_bowl.axes(25)
    values, vectors = quadratic.eigendirections(frame @ np.diag([0.5, 2.0]) @ frame.T)
    assert values == pytest.approx([0.5, 2.0])
    assert np.abs(np.sum(vectors * frame, axis=0)) == pytest.approx([1, 1])


@given(at=st.floats(-720, 720), size=st.floats(0.01, 100))
def test_a_line_has_one_direction_at_both_ends(at, size):
    place = size * np.array([math.cos(math.radians(at)), math.sin(math.radians(at))])
    found = turned_bowl.line([place, -place])
    assert np.all((found >= 0) & (found < 180))
    apart = (found - at + 90) % 180 - 90
    assert apart == pytest.approx([0, 0], abs=1e-9)


def test_lines_along_the_axes_are_exact():
    assert turned_bowl.line([[1, 0], [-1, 0], [0, 2], [0, -2], [-1, -0.0]]).tolist() == [
        0, 0, 90, 90, 0]
    assert turned_bowl.line([1, -1e-300]) == 0


@pytest.mark.parametrize(("call", "message"), [
    (lambda: turned_bowl.axes([1, 2]), r"degrees: got shape \(2,\), allowed: shape \(\)"),
    (lambda: turned_bowl.axes(math.inf), "degrees: got .*, allowed: finite numbers"),
    (lambda: turned_bowl.off_course([1, 0], [1, 1]), "curvatures: got .*, allowed: numbers above"),
    (lambda: turned_bowl.off_course([1, 2, 3], [1, 1]), r"curvatures: got shape \(3,\)"),
    (lambda: turned_bowl.off_course([1, 2], [[1, 1], [0, 0]]), "parts: got .*, allowed: places"),
    (lambda: turned_bowl.line([0, 0]), "parts: got .*, allowed: places outside the minimum"),
    (lambda: turned_bowl.line([1, 2, 3]), "parts: got shape .* allowed: last axis of length 2"),
])
def test_bad_arguments_are_refused(call, message):
    with pytest.raises(ValueError, match=message):
        call()
