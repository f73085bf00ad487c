"""The view of the hill: what is flat, upright, or in sight is drawn as it is."""

import itertools

import numpy as np
import pytest

from helpers.lessons.what_is_a_gradient.live import in_space
from tests import demos
from tests.lessons.readouts.functions import at, gradient, hill
from tests.live.messages import drag

ENDS = [spec.extremes for spec in
        demos.reset(demos.found()["what_is_a_gradient.above_the_map"]).specs.values()][1:]
PLACES = list(itertools.product(*(np.linspace(*ends, 9) for ends in ENDS)))


def test_nothing_is_stretched_and_upright_is_upright():
    np.testing.assert_allclose(in_space.SCREEN.T @ in_space.SCREEN, np.eye(2), atol=1e-12)
    sideways, up = in_space.seen([0, 0], 1) - in_space.seen([0, 0], 0)
    assert sideways == pytest.approx(0)
    assert up > 0


def test_the_hill_is_the_one_of_the_oracle_and_lies_below_each_plane_that_touches_it():
    for x1, x2 in PLACES:
        assert in_space.HILL.value([x1, x2]) == pytest.approx(at(hill, x1, x2))
        slopes = gradient(hill, x1, x2)
        assert in_space.HILL.gradient([x1, x2]) == pytest.approx(slopes)
        for d1, d2 in itertools.product((-0.7, 0, 0.7), repeat=2):
            plane = at(hill, x1, x2) + d1 * slopes[0] + d2 * slopes[1]
            assert at(hill, x1 + d1, x2 + d2) <= plane + 1e-12


def test_no_place_is_hidden_by_the_hill():
    to_the_eye = np.cross(in_space.ACROSS, in_space.UPWARDS)
    assert to_the_eye[2] > 0
    for x1, x2 in PLACES:
        for way in np.linspace(0.01, 5, 50):
            y1, y2, height = [x1, x2, at(hill, x1, x2)] + way * to_the_eye
            assert at(hill, y1, y2) < height


def test_a_drag_leads_to_the_place_of_the_map_under_the_pointer():
    demo = demos.reset(demos.found()["what_is_a_gradient.above_the_map"])
    [handle] = demo.picture.handles
    for x1, x2 in PLACES:
        demo.set(x1=demo.specs["x1"].nearest(x1), x2=demo.specs["x2"].nearest(x2))
        wanted, [there] = demo.values, demo.picture.handles
        demo.reset()
        drag(demo.picture, handle["name"], there["at"])
        assert [demo.values["x1"], demo.values["x2"]] == pytest.approx(
            [wanted["x1"], wanted["x2"]], abs=1e-9)
    demo.reset()
