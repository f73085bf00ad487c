"""Matplotlib's SVG renderer, made cheap where lines have markers."""

import itertools

import matplotlib
from matplotlib.backend_bases import RendererBase
from matplotlib.backends.backend_svg import RendererSVG
from matplotlib.transforms import Affine2D

INVISIBLE = (0, 0, 0, 0)


class Renderer(RendererSVG):
    """Draws what ``RendererSVG`` draws, in less time and fewer bytes.

    ``RendererSVG`` writes an element for every marker of a line and works out its style each time,
    which costs more than all the rest. SVG itself can repeat a marker at the points of a path.
    """

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        self._numbers = itertools.count(1)

    def draw_markers(self, gc, marker_path, marker_trans, path, trans, rgbFace=None):
        """Draw a single marker as a path in its place, several as SVG's markers on a path."""
        if len(path) < 2:
            RendererBase.draw_markers(self, gc, marker_path, marker_trans, path, trans, rgbFace)
            return
        name = f"marker-{matplotlib.rcParams['svg.hashsalt']}-{next(self._numbers)}"
        self._define(name, gc, marker_path, marker_trans, rgbFace)
        places = self._copied(gc)
        places.set_linewidth(0)
        places.set_alpha(None)
        self.writer.start("g", style=f"marker: url(#{name})")
        # A path with a face is neither simplified nor cut off, so that every point stays.
        self.draw_path(places, path, trans, INVISIBLE)
        self.writer.end("g")

    def _define(self, name, gc, marker_path, marker_trans, rgbFace):
        whole = self._copied(gc)
        whole.set_clip_rectangle(None)
        whole.set_clip_path(None)
        # y grows upwards from the figure's lower edge, but in a marker it starts at the marker.
        lifted = marker_trans + Affine2D().translate(0, self.height)
        self.writer.start("marker", id=name, markerUnits="userSpaceOnUse", overflow="visible")
        self.draw_path(whole, marker_path, lifted, rgbFace)
        self.writer.end("marker")

    def _copied(self, gc):
        made = self.new_gc()
        made.copy_properties(gc)
        return made
