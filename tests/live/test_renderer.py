"""Our renderer against Matplotlib's own: the same markers in the same places, in fewer elements."""

import io

import numpy as np
import pytest
from matplotlib.backends.backend_svg import RendererSVG

from helpers.live import look
from helpers.live.renderer import Renderer
from tests.live import svg

PLACES = np.array([[0.1, 0.2], [0.5, 0.9], [0.6, 0.4], [2.5, 0.5]])  # the last is outside


@pytest.fixture
def point():
    figure, (axes,) = look.figure(width=5, height=3)
    axes.set(xlim=(0, 1), ylim=(0, 1))
    figure.draw_without_rendering()
    return look.point(axes, look.STEP, gid="here")


def _drawn(artist, renderer_class):
    """Return the group of the artist, and all elements that have an id."""
    text = io.StringIO()
    with look.style(**{"svg.hashsalt": "a"}):
        renderer = renderer_class(*artist.get_figure().bbox.size, text)
        artist.draw(renderer)
        renderer.finalize()
    made = text.getvalue()
    named = {each.get("id"): each for each in svg.parse(made[made.index("<svg"):]).iter()}
    return named["here"], named


def _all(parent, tag):
    return [each for each in parent.iter() if each.tag.endswith(f"}}{tag}")]


def _as_matplotlib_draws(point):
    """Return the outline of the marker around (0, 0), and the places."""
    group, _ = _drawn(point, RendererSVG)
    places = [(float(use.get("x")), float(use.get("y"))) for use in _all(group, "use")]
    return svg.points(_all(group, "path")[0]), places


@pytest.mark.parametrize("marker", ["o", "X", "s", "*"])
def test_several_markers_are_svg_markers_in_the_same_places(point, marker):
    point.set_marker(marker)
    point.set_data(*PLACES.T)
    outline, places = _as_matplotlib_draws(point)
    group, named = _drawn(point, Renderer)
    definition, = _all(group, "marker")
    carrier, = _all(_all(group, "g")[-1], "path")
    assert f"url(#{definition.get('id')})" in _all(group, "g")[-1].get("style")
    assert definition.get("id") in named
    np.testing.assert_allclose(svg.points(_all(definition, "path")[0]), outline, atol=1e-5)
    np.testing.assert_allclose(svg.points(carrier), places, atol=1e-5)
    assert "stroke" not in carrier.get("style")
    assert "fill-opacity: 0" in carrier.get("style")


def test_several_markers_are_cut_off_where_the_axes_end_but_not_one_by_one(point):
    point.set_data(*PLACES.T)
    group, named = _drawn(point, Renderer)
    inside, carrier = _all(group, "path")
    assert inside.get("clip-path") is None
    assert svg.clip_paths(carrier.get("clip-path")) <= set(named)


def test_one_marker_is_a_path_in_its_place(point):
    point.set_data(*PLACES[:1].T)
    outline, places = _as_matplotlib_draws(point)
    group, _ = _drawn(point, Renderer)
    drawn, = _all(group, "path")
    np.testing.assert_allclose(svg.points(drawn), outline + places, atol=1e-5)
    assert "clip-path" in drawn.attrib


def test_no_marker_is_nothing(point):
    group, _ = _drawn(point, Renderer)
    assert not list(group)


def test_the_markers_of_two_pictures_have_different_names(point):
    point.set_data(*PLACES.T)
    names = set()
    for salt in "ab":
        text = io.StringIO()
        with look.style(**{"svg.hashsalt": salt}):
            point.draw(Renderer(100, 100, text))
        names |= {name for name in svg.ids(text.getvalue()) if name.startswith("marker")}
    assert len(names) == 2
