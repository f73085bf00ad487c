"""Many short texts that move, as one artist: a text artist for each would cost a millisecond."""

import functools

import numpy as np
from matplotlib.collections import PathCollection
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path
from matplotlib.textpath import text_to_path
from matplotlib.transforms import Affine2D, IdentityTransform

from helpers.live import look

EM = text_to_path.FONT_SCALE  # the size at which Matplotlib outlines letters


class _Texts(PathCollection):
    """Outlines at places, drawn as one path for each colour and not for each text."""

    def draw(self, renderer):
        """Draw the texts of each colour in turn."""
        if not self.get_visible():
            return
        colours = self.get_facecolor()
        gc = renderer.new_gc()
        gc.set_linewidth(0)
        renderer.open_group("texts", self.get_gid())
        for colour in np.unique(colours, axis=0):
            path = self._together(np.flatnonzero((colours == colour).all(axis=1)))
            renderer.draw_path(gc, path, IdentityTransform(), tuple(colour))
        renderer.close_group("texts")
        gc.restore()

    def _together(self, chosen):
        """The outlines with these numbers as one path, in dots."""
        outlines = [self.get_paths()[index] for index in chosen]
        places = self.get_offset_transform().transform(self.get_offsets()[chosen])
        vertices = self.get_transform().transform(np.concatenate([o.vertices for o in outlines]))
        return Path(vertices + np.repeat(places, [len(outline) for outline in outlines], axis=0),
                    np.concatenate([outline.codes for outline in outlines]))


class Writing:
    """Texts centred at places in data coordinates, each in its own colour."""

    def __init__(self, axes, size=15, *, zorder=7):
        points = Affine2D().scale(size / look.POINTS_PER_INCH) + axes.figure.dpi_scale_trans
        self.artist = _Texts(
            [], offsets=np.empty((0, 2)), offset_transform=axes.transData, linewidths=0,
            zorder=zorder, clip_on=False,
        )
        axes.add_collection(self.artist, autolim=False)
        self.artist.set_transform(points)

    def put(self, texts):
        """Write ``texts``, a list of (x, y, text, colour)."""
        x, y, words, colours = zip(*texts, strict=True)
        self.artist.set_paths([_outline(word) for word in words])
        self.artist.set_offsets(np.column_stack([x, y]))
        self.artist.set_facecolor(colours)


@functools.lru_cache(maxsize=4096)
def _outline(text):
    """The outline of a text, one em high, with its middle at the origin."""
    letters = [_letter(letter) for letter in text]
    ends = np.cumsum([width for _, _, width in letters])
    vertices = [vertices + [end - width, 0]
                for (vertices, _, width), end in zip(letters, ends, strict=True)]
    outline = np.concatenate(vertices) - [ends[-1] / 2, 0.36]  # digits are 0.73 em high
    return Path(outline, np.concatenate([codes for _, codes, _ in letters]))


@functools.cache
def _letter(letter):
    font = FontProperties(family=look.STYLE["font.family"], size=EM)
    vertices, codes = text_to_path.get_text_path(font, letter)
    width, _, _ = text_to_path.get_text_width_height_descent(letter, font, ismath=False)
    return np.reshape(vertices, (-1, 2)) / EM, np.array(codes, Path.code_type), width / EM
