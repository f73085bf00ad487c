"""What the zoom draws: from near, level lines of a plane; and what it reads out, by the rate."""

import re

import numpy as np
import pytest

from tests import demos

PLACES = [{}, {"x1": -1.4, "x2": 0.2}, {"x1": 0.8, "x2": -1.0}, {"x1": 1.6, "x2": 1.2}]


def seen(label, **values):
    """Return the points of the line of the map that is called so."""
    demo = demos.reset(demos.found()["why_the_negative_gradient.zoom"])
    demo.set(**values)
    [line] = [each for each in demo.picture.figure.axes[0].lines if each.get_label() == label]
    return np.array(line.get_xydata())


def heights_off(place, closer):
    """Return how far the thick lines are, at most, from one step up or down the gradient."""
    return np.nanmax(np.abs(np.abs(seen("k up, k down", **place, closer=closer)[:, 1]) - 1))


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_from_near_the_next_level_lines_are_straight_and_one_step_away(place):
    assert heights_off(place, 1000) < 0.005
    assert heights_off(place, 10) > 5 * heights_off(place, 100) > 25 * heights_off(place, 1000)


def test_the_diamond_is_cos_beta_of_a_step_along_the_gradient():
    for beta in (0, 75, 180, 240):
        _, foot, _ = seen("cos β", beta=beta)
        assert foot == pytest.approx([0, np.cos(np.radians(beta))])


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_from_a_hundred_on_ten_times_closer_divides_each_measure_by_about_ten(place):
    demo = demos.reset(demos.found()["why_the_negative_gradient.zoom"])
    demo.set(**place, closer=1000)
    divided = re.search(r"divided them by (\S+), (\S+) and (\S+)\.$", demo.readout).groups()
    assert [float(each) for each in divided] == pytest.approx([10, 10, 10], abs=0.5)
