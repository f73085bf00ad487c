"""Two layers of one figure, both drawn by Matplotlib: what stands still, and what moves."""

import io
from contextlib import contextmanager

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from helpers.live import look
from helpers.live.renderer import Renderer

PNG_DOTS_PER_INCH = 80
PNG_COLOURS = 255
NO_METADATA = dict.fromkeys(("Creator", "Date", "Format", "Type"))


@contextmanager
def _hidden(artists):
    seen = [artist for artist in artists if artist.get_visible()]
    try:
        for artist in seen:
            artist.set_visible(False)
        yield
    finally:
        for artist in seen:
            artist.set_visible(True)


@contextmanager
def _drawing(salt):
    with look.style(**{"svg.hashsalt": salt}):
        yield


@contextmanager
def _dots_per_inch(figure, wanted):
    usual = figure.dpi
    figure.dpi = wanted
    try:
        yield
    finally:
        figure.dpi = usual


def still(figure, moving, salt):
    """Draw everything but the moving artists, once.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
        Its layout is frozen afterwards, so that the moving layer fits for ever.
    moving : list of matplotlib.artist.Artist
        The artists to leave out.
    salt : str
        Goes into every id of the SVG; two pictures on a page need two salts.

    Returns
    -------
    str
        A complete SVG document.
    """
    text = io.StringIO()
    with _drawing(salt), _hidden(moving):
        FigureCanvasSVG(figure).print_svg(text, metadata=NO_METADATA)
        figure.set_layout_engine("none")
    return text.getvalue()


def moving(figure, artists, salt):
    """Draw only ``artists``, in the order of their z-order; return an ``<svg>`` element."""
    text = io.StringIO()
    with _drawing(salt):
        renderer = Renderer(*figure.bbox.size, text, metadata=NO_METADATA)
        for artist in sorted(artists, key=lambda artist: artist.get_zorder()):
            artist.draw(renderer)
        renderer.finalize()
    made = text.getvalue()
    return made[made.index("<svg"):]


def png(figure):
    """Draw the whole figure as it stands now, as PNG bytes, for readers without a kernel."""
    full, small = io.BytesIO(), io.BytesIO()
    with _drawing("png"), _dots_per_inch(figure, PNG_DOTS_PER_INCH):
        FigureCanvasAgg(figure).print_png(full)  # print_figure would draw twice
    drawn, about = Image.open(full), PngInfo()
    about.add_text("Software", drawn.info["Software"])  # which Matplotlib
    # A palette keeps notebooks small: a third of the size, and no difference to be seen.
    drawn.convert("RGB").quantize(
        PNG_COLOURS, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE
    ).save(small, format="png", optimize=True, pnginfo=about)
    return small.getvalue()
