"""Writing draws the letters that Matplotlib itself would draw, many texts as one artist."""

import numpy as np
import pytest
from matplotlib.font_manager import FontProperties
from matplotlib.textpath import TextPath

from helpers.live import layers, look
from helpers.live.writing import Writing
from tests.live import svg

SIZE = 15
WORDS = ["−1.50", "dw₁=0.248", "1.3·10⁻⁹"]


@pytest.fixture
def axes():
    figure, (made,) = look.figure(height=4.0)
    made.set(xlim=(0, 10), ylim=(0, 4))
    return made


@pytest.mark.parametrize("word", WORDS)
def test_a_text_is_matplotlibs_own_with_its_middle_at_the_place(axes, word):
    writing = Writing(axes, SIZE)
    writing.put([(3, 2, word, look.LOSS)])
    [path] = writing.artist.get_paths()
    drawn = writing.artist.get_transform().transform(path.vertices)
    own = TextPath((0, 0), word, SIZE, FontProperties(family=look.STYLE["font.family"])).vertices
    assert np.ptp(drawn, axis=0) == pytest.approx(np.ptp(own, axis=0), abs=0.5)
    assert drawn.min(axis=0) + drawn.max(axis=0) == pytest.approx([0, 0], abs=SIZE / 3)
    assert writing.artist.get_offsets().tolist() == [[3, 2]]


def test_each_text_has_its_colour_and_old_texts_go(axes):
    writing = Writing(axes)

    def drawn(*texts):
        writing.put(texts)
        return layers.moving(axes.figure, [writing.artist], "salt")

    both = drawn((1, 1, "12 3", look.LOSS), (2, 3, "4", look.GRADIENT))
    assert svg.parse(both).tag.endswith("svg")
    assert look.LOSS.lower() in both
    assert look.GRADIENT.lower() in both
    assert look.GRADIENT.lower() not in drawn((1, 1, "5", look.LOSS))
