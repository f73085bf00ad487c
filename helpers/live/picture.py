"""A Matplotlib figure as a live picture: a still layer, a moving layer, and points to drag."""

import logging
import uuid
from dataclasses import dataclass

import anywidget
import traitlets
from matplotlib.artist import Artist

from helpers.live import layers, look, page, settings

DECIMALS = 9  # of a place in SVG units

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Handle:
    """A point of the picture that the pointer can drag.

    Attributes
    ----------
    name : str
        What the drag is called when it is reported.
    artist : matplotlib.lines.Line2D
        The marker that shows where the point is; its axes are where it may be dragged.
    """

    name: str
    artist: Artist

    def box(self, height):
        """Left, top, right and bottom of the axes, in SVG units (y grows downwards)."""
        extent = self.artist.axes.bbox
        return [extent.x0, height - extent.y1, extent.x1, height - extent.y0]

    def at(self, height):
        """Where the point is now, in SVG units."""
        x, y = self.artist.axes.transData.transform(self.artist.get_xydata()[-1])
        return [float(x), float(height - y)]

    def data(self, at, height):
        """Data coordinates of the place ``at``, which is in SVG units, kept inside the axes."""
        left, top, right, bottom = self.box(height)
        x, y = min(max(at[0], left), right), min(max(at[1], top), bottom)
        return tuple(map(float, self.artist.axes.transData.inverted().transform((x, height - y))))


class LivePicture(anywidget.AnyWidget):
    """A Matplotlib figure whose moving artists are redrawn in a few milliseconds.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
        Made by :func:`helpers.live.look.figure`; axis limits are set and stay as they are.
    moving : sequence of matplotlib.artist.Artist
        The artists that change; everything else is drawn once.
    handles : sequence of Handle
        The points that can be dragged.
    on_drag : callable, optional
        Called as ``on_drag(name, x, y, done)`` with data coordinates; ``done`` is True when
        the pointer lets go.
    controls : sequence of ipywidgets.Widget
        Sliders and players; controls.js mends what ipywidgets gets wrong with them.
    """

    _esm = page.source("page.js", "kernel.js", "whole.js", "controls.js", "picture.js")
    _css = page.source("whole.css", "picture.css")

    still = traitlets.Unicode().tag(sync=True)
    moving = traitlets.Unicode().tag(sync=True)
    readout = traitlets.Unicode().tag(sync=True)
    size = traitlets.List().tag(sync=True)
    handles = traitlets.List().tag(sync=True)
    answered = traitlets.Float().tag(sync=True)
    controls = traitlets.List().tag(sync=True)

    def __init__(self, figure, moving, *, handles=(), on_drag=None, controls=()):
        self.figure = figure
        self._artists = list(moving)
        self._handles = {handle.name: handle for handle in handles}
        self._on_drag = on_drag
        self._salt = uuid.uuid4().hex
        super().__init__(
            still=layers.still(figure, self._artists, self._salt),
            size=list(map(float, figure.bbox.size)),
            controls=[control.model_id for control in controls],
        )
        self.on_msg(self._receive)

    def redraw(self, readout):
        """Draw the moving artists as they are now and say ``readout``, in one message."""
        with look.style(), self.hold_sync():
            self.moving = layers.moving(self.figure, self._artists, self._salt)
            self.readout = readout
            self.handles = self._places()

    def png(self):
        """Return the present state as PNG bytes."""
        return layers.png(self.figure)

    def _places(self):
        # The last digits of a layout differ from time to time: its solver sorts by address.
        height = self.size[1]
        return [
            {"name": name, "box": _rounded(handle.box(height)), "at": _rounded(handle.at(height))}
            for name, handle in self._handles.items()
        ]

    def _receive(self, _, content, buffers):
        if content.get("kind") != "drag" or self._on_drag is None:
            return
        with settings.DRAWING, self.hold_sync():
            handle = self._handles[content["handle"]]
            with look.style():
                x, y = handle.data(content["at"], self.size[1])
            try:
                self._on_drag(handle.name, x, y, bool(content["done"]))
            finally:
                # The browser holds the next position back until it sees this.
                self.answered = float(content["sequence"])


def _rounded(places):
    return [round(float(each), DECIMALS) for each in places]
