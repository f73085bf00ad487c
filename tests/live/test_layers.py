"""The two layers: what is in which, ids, layout and limits, PNG, and many threads."""

import io
from concurrent.futures import ThreadPoolExecutor

import matplotlib
import numpy as np
import pytest
from matplotlib.layout_engine import PlaceHolderLayoutEngine
from PIL import Image

from helpers.live import layers, look
from tests.live import svg


@pytest.fixture
def scene():
    """Return a figure, its moving artists, and the ids that all its artists get in the SVG."""
    figure, (axes,) = look.figure(width=5, height=3)
    axes.set(xlim=(0, 1), ylim=(0, 1), xlabel="x")
    curve = axes.plot([0, 1], [1, 0], gid="still-curve")[0]
    point = look.point(axes, look.STEP, gid="moving-point")
    line = look.line(axes, look.PATH, gid="moving-line", zorder=9)
    point.set_data([0.5], [0.5])
    line.set_data([0, 1], [0.2, 0.9])
    return figure, curve, [line, point]


def test_each_artist_is_in_exactly_one_layer(scene):
    figure, _, moving = scene
    still, fragment = layers.still(figure, moving, "a"), layers.moving(figure, moving, "a")
    assert svg.ids(still) >= {"still-curve"}
    assert svg.ids(fragment) >= {"moving-line", "moving-point"}
    assert not svg.ids(still) & {"moving-line", "moving-point"}
    assert "still-curve" not in svg.ids(fragment)


def test_drawing_the_still_layer_leaves_visibility_as_it_was(scene):
    figure, _, (line, point) = scene
    line.set_visible(False)
    layers.still(figure, [line, point], "a")
    assert not line.get_visible()
    assert point.get_visible()
    assert "moving-line" not in svg.ids(layers.moving(figure, [line, point], "a"))


def test_the_moving_layer_is_drawn_in_z_order(scene):
    figure, _, moving = scene
    fragment = layers.moving(figure, moving, "a")
    assert fragment.index("moving-point") < fragment.index("moving-line")


def test_both_layers_are_valid_and_of_one_size(scene):
    figure, _, moving = scene
    still = svg.parse(layers.still(figure, moving, "a"))
    fragment = svg.parse(layers.moving(figure, moving, "a"))
    assert still.get("viewBox") == fragment.get("viewBox") == "0 0 360 216"


def test_two_pictures_never_clip_each_other(scene):
    figure, _, moving = scene
    for draw in (layers.still, layers.moving):
        one, other = draw(figure, moving, "one"), draw(figure, moving, "other")
        assert svg.clip_paths(one)
        assert svg.clip_paths(one) <= svg.ids(one)
        assert not svg.clip_paths(one) & svg.ids(other)


def test_one_picture_is_the_same_each_time(scene):
    figure, _, moving = scene
    for draw in (layers.still, layers.moving):
        assert draw(figure, moving, "one") == draw(figure, moving, "one")


def test_labels_of_the_still_layer_are_outlines(scene):
    figure, _, moving = scene
    assert "<text" not in layers.still(figure, moving, "a")


def test_layout_and_limits_are_frozen(scene):
    figure, curve, (line, point) = scene
    still = layers.still(figure, [line, point], "a")
    axes = curve.axes
    before = axes.get_position().bounds, axes.get_xlim(), axes.get_ylim()
    point.set_data([40], [-40])
    line.set_data(np.linspace(-9, 9, 50), np.linspace(-1e9, 1e9, 50))
    layers.moving(figure, [line, point], "a")
    layers.png(figure)
    assert (axes.get_position().bounds, axes.get_xlim(), axes.get_ylim()) == before
    assert figure.get_layout_engine() is None or isinstance(
        figure.get_layout_engine(), PlaceHolderLayoutEngine
    )
    assert layers.still(figure, [line, point], "a") == still


def test_the_png_shows_the_present_state(scene):
    figure, _, (line, point) = scene
    layers.still(figure, [line, point], "a")
    before = layers.png(figure)
    assert layers.png(figure) == before
    point.set_data([0.1], [0.9])
    after = layers.png(figure)
    assert after != before
    with Image.open(io.BytesIO(after)) as image:
        dots = layers.PNG_DOTS_PER_INCH
        assert image.size == (5 * dots, 3 * dots)


def test_the_png_says_which_matplotlib_drew_it(scene):
    figure, _, moving = scene
    layers.still(figure, moving, "a")
    with Image.open(io.BytesIO(layers.png(figure))) as image:
        assert matplotlib.__version__ in image.info["Software"]


def test_the_png_and_the_layers_agree_where_the_point_is(scene):
    figure, _, (line, point) = scene
    line.set_visible(False)
    layers.still(figure, [line, point], "a")
    point.set_data([0.8], [0.3])
    group = next(
        each for each in svg.parse(layers.moving(figure, [point], "a")).iter()
        if each.get("id") == "moving-point"
    )
    x, y = svg.middle(next(each for each in group.iter() if each.tag.endswith("path")))
    with Image.open(io.BytesIO(layers.png(figure))) as image:
        pixels = np.asarray(image.convert("RGB"), dtype=int)
    blue = np.array([0x00, 0x72, 0xB2])
    rows, columns = np.nonzero(np.abs(pixels - blue).sum(axis=2) < 30)
    scale = layers.PNG_DOTS_PER_INCH / look.POINTS_PER_INCH
    assert np.mean(columns + 0.5) == pytest.approx(x * scale, abs=1)
    assert np.mean(rows + 0.5) == pytest.approx(y * scale, abs=1)


def test_many_threads_draw_what_one_thread_draws(scene):
    figure, _, moving = scene
    layers.still(figure, moving, "a")
    alone = [layers.moving(figure, moving, "a"), layers.png(figure),
             layers.still(figure, moving, "a")]

    def draw(number):
        return (
            layers.moving(figure, moving, "a") == alone[0],
            number % 4 or layers.png(figure) == alone[1],
            number % 4 != 1 or layers.still(figure, moving, "a") == alone[2],
        )

    with ThreadPoolExecutor(8) as pool:
        assert all(all(same) for same in pool.map(draw, range(48)))
