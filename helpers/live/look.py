"""One look for every picture: sizes, fonts, colours by meaning, and the artists that carry them."""

from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import FancyArrowPatch

from helpers.live import settings

# Okabe and Ito's palette, safe for colour-blind readers. One colour, one meaning, everywhere.
GRADIENT = "#D55E00"
STEP = "#0072B2"
PREDICTION = "#E69F00"
LOSS = "#1A1A1A"
MINIMUM = "#009E73"
BEST = "#56B4E9"  # of what was tried: no minimum
PATH = "#000000"
SECOND_PATH = "#CC79A7"
QUIET = "#8C8C8C"

# A picture of ten inches fills a notebook's column, so that 15 points are about 17 pixels there.
STYLE = {
    "font.family": "DejaVu Sans",
    "font.size": 15,
    "axes.titlesize": 15,
    "axes.labelsize": 15,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.linewidth": 1.0,
    "axes.axisbelow": True,
    "xtick.labelsize": 13,
    "ytick.labelsize": 13,
    "legend.fontsize": 13,
    "legend.frameon": True,
    "legend.framealpha": 0.9,
    "legend.edgecolor": "none",
    "lines.linewidth": 2.2,
    "grid.color": "#E3E3E3",
    "figure.facecolor": "white",
    "axes.facecolor": "white",
    "text.color": LOSS,
    "axes.labelcolor": LOSS,
    "xtick.color": LOSS,
    "ytick.color": LOSS,
    "svg.fonttype": "path",
    "contour.negative_linestyle": "solid",
}
POINTS_PER_INCH = 72


style = settings.Own(STYLE)


@style()
def figure(columns=1, *, width=10.0, height=4.6, width_ratios=None):
    """Make an empty figure with a row of axes, in the one look and outside pyplot.

    Parameters
    ----------
    columns : int
        Number of axes side by side.
    width, height : float
        Size in inches.
    width_ratios : sequence of float, optional
        Relative widths of the axes.

    Returns
    -------
    figure : matplotlib.figure.Figure
        At 72 dots an inch, so that one dot is one unit of the SVG.
    axes : list of matplotlib.axes.Axes
    """
    made = Figure(figsize=(width, height), dpi=POINTS_PER_INCH, layout="constrained")
    grid = made.subplots(1, columns, squeeze=False, width_ratios=width_ratios)
    return made, list(grid[0])


@style()
def mosaic(layout, *, width=10.0, height=4.6, **options):
    """Make an empty figure whose axes are laid out by name, in the one look.

    Parameters
    ----------
    layout : str or list of list of str
        As Matplotlib's ``subplot_mosaic`` takes it.
    width, height : float
        Size in inches.
    **options
        ``width_ratios``, ``height_ratios`` and the like.

    Returns
    -------
    figure : matplotlib.figure.Figure
    axes : dict of str to matplotlib.axes.Axes
    """
    made = Figure(figsize=(width, height), dpi=POINTS_PER_INCH, layout="constrained")
    return made, made.subplot_mosaic(layout, **options)


@style()
def line(axes, colour, label=None, **options):
    """Add an empty line to ``axes`` (its points are set later) and return it."""
    made = Line2D([], [], color=colour, label=label, **options)
    return axes.add_line(made)


@style()
def point(axes, colour, label=None, *, marker="o", size=13, hollow=False, **options):
    """Add a single marker with a white rim, so that it stands out on any background."""
    rim = {"markerfacecolor": "white", "markeredgecolor": colour, "markeredgewidth": 2.5}
    full = {"markerfacecolor": colour, "markeredgecolor": "white", "markeredgewidth": 1.5}
    options = {"zorder": 6, "linestyle": "none", "marker": marker, "markersize": size} | options
    return line(axes, colour, label, **(rim if hollow else full), **options)


def minimum(axes, places=((), ()), label="minimum"):
    """Add the mark of a minimum, and of nothing else, at ``places``, x and y; return it."""
    made = point(axes, MINIMUM, label, marker="*", size=17, zorder=4)
    made.set_data(*places)
    return made


@style()
def arrow(axes, colour, label=None, *, linestyle="-", width=3.0, zorder=5):
    """Add an arrow to ``axes``; move it with :func:`put_arrow`."""
    made = FancyArrowPatch(
        (0, 0), (0, 0), arrowstyle="-|>,head_length=0.5,head_width=0.28", mutation_scale=18,
        shrinkA=0, shrinkB=0, color=colour, linewidth=width, linestyle=linestyle, zorder=zorder,
        joinstyle="miter", capstyle="butt", clip_on=True, label=label,
    )
    return axes.add_patch(made)


def put_arrow(made, tail, tip):
    """Let the arrow reach from ``tail`` to ``tip``, both in data coordinates."""
    made.set_positions(tuple(map(float, tail)), tuple(map(float, tip)))


@style()
def legend(axes, handles=None, **options):
    """Add a legend; arrows in ``handles`` are shown as lines of their colour."""
    handles = axes.get_legend_handles_labels()[0] if handles is None else handles
    small = {"handlelength": 1.6, "borderpad": 0.3, "labelspacing": 0.35}
    return axes.legend(handles=[_entry(handle) for handle in handles], **small | options)


def legend_above(axes, handles, columns=3):
    """Add a legend above the axes, where it covers nothing."""
    return legend(axes, handles, loc="lower center", bbox_to_anchor=(0.48, 1.0), ncols=columns,
                  columnspacing=1.0, handletextpad=0.5)


def legend_beside(axes, handles):
    """Add a legend to the right of the axes, where it covers nothing."""
    return legend(axes, handles, loc="center left", bbox_to_anchor=(1.02, 0.5))


def _entry(handle):
    if not isinstance(handle, FancyArrowPatch):
        return handle
    return Line2D([], [], color=handle.get_edgecolor(), linestyle=handle.get_linestyle(),
                  linewidth=handle.get_linewidth(), label=handle.get_label())
