"""Level lines are those of a hiking map: equally far apart in height, and it is said how far."""

import re

import numpy as np
import pytest
from matplotlib.contour import ContourSet
from matplotlib.figure import Figure

from helpers import objectives
from helpers.lessons import pieces
from helpers.lessons.what_is_a_gradient import live as gradient
from tests import demos

SAID = re.compile(r"level lines ([\d.e-]+) apart in height")


def maps(figure):
    """Return each axes of a figure that has level lines, with the levels."""
    return [(axes, each.levels) for axes in figure.axes for each in axes.collections
            if isinstance(each, ContourSet) and not each.filled]


def assert_equal_steps(axes, levels):
    steps = np.diff(levels)
    np.testing.assert_allclose(steps, steps[0], rtol=1e-9)
    assert float(SAID.search(axes.get_xlabel())[1]) == pytest.approx(steps[0])


@pytest.mark.parametrize("name", demos.found())
def test_each_map_has_equal_steps_of_height_and_says_so(name):
    for axes, levels in maps(demos.reset(demos.found()[name]).picture.figure):
        assert_equal_steps(axes, levels)


def test_the_course_has_maps():
    figures = [demos.reset(make).picture.figure for make in demos.found().values()]
    assert sum(len(maps(figure)) for figure in figures) >= 5


@pytest.mark.parametrize(("objective", "apart"), [
    (objectives.two_valleys, 0.5), (objectives.bowl([1, 6]), 0.5), (objectives.rosenbrock, 100),
    (objectives.bowl([0.001, 0.002]), 0.0002), (objectives.log_example, 0.2),
    (objectives.saddle, 0.2), (objectives.four_valleys, 1),
])
def test_any_surface_gets_a_readable_number_of_lines_over_its_whole_height(objective, apart):
    axes = Figure().subplots()
    pieces.contours(axes, objective)
    [(_, levels)] = maps(axes.figure)
    assert_equal_steps(axes, levels)
    assert 15 <= len(levels) <= 45
    points = np.random.default_rng(seed=0).uniform(*objective.view.T, size=(20_000, 2))
    heights = objective.value(points)
    assert levels[0] - heights.min() <= 1.1 * np.diff(levels)[0]
    assert heights.max() - levels[-1] <= 1.1 * np.diff(levels)[0]


PLACES = np.random.default_rng(seed=1).uniform([-1.6, -1.3], [1.6, 1.3], size=(200, 2))


def test_the_level_line_is_everywhere_as_high_as_the_point():
    surface, axes = objectives.two_valleys, Figure().subplots()
    line = pieces.LevelLine(axes, surface, "the level line")
    for place in PLACES:
        line.put(place)
        drawn = np.column_stack(line.artist.get_data())
        drawn = drawn[~np.isnan(drawn[:, 0])]
        # As a distance on the map: how far the drawn place is from the true line, to first order.
        slopes = np.linalg.norm(surface.gradient(drawn), axis=-1)
        off = np.abs(surface.value(drawn) - surface.value(place)) / np.maximum(slopes, 0.1)
        assert off.max() < 0.004, "less than half a pixel"
        nearest = np.linalg.norm(drawn - place, axis=-1).min()
        assert nearest < 0.03, "the line goes through the point"


def test_the_gradient_stands_across_the_level_line():
    surface, axes = objectives.two_valleys, Figure().subplots()
    line = pieces.LevelLine(axes, surface, "the level line")
    for place in PLACES:
        slope = surface.gradient(place)
        if np.linalg.norm(slope) < 0.5:
            continue
        line.put(place)
        drawn = np.column_stack(line.artist.get_data())
        near = drawn[np.linalg.norm(drawn - place, axis=-1) < 0.05] - place
        along = near[np.argmax(np.linalg.norm(near, axis=-1))]
        cosine = along @ slope / np.linalg.norm(along) / np.linalg.norm(slope)
        assert abs(cosine) < 0.3


def test_at_the_lowest_place_there_is_no_level_line():
    axes = Figure().subplots()
    line = pieces.LevelLine(axes, objectives.two_valleys, "the level line")
    line.put(objectives.two_valleys.minima[0])
    assert len(line.artist.get_xdata()) == 0


def test_the_picture_of_the_gradient_shows_the_level_line_through_its_point():
    demo = demos.reset(gradient.arrows)
    demo.set(x1=-1.1, x2=-0.5)
    [axes] = demo.picture.figure.axes
    [line] = [each for each in axes.lines if "level line" in each.get_label()]
    drawn = np.column_stack(line.get_data())
    heights = objectives.two_valleys.value(drawn[~np.isnan(drawn[:, 0])])
    np.testing.assert_allclose(heights, objectives.two_valleys.value([-1.1, -0.5]), atol=2e-3)
