"""The scene in four techniques for notebooks, each as its users would write it well.

Each function displays the scene in a notebook's cell and returns the learning rate's slider. Only
ours has a read-out to keep up to date: the others are spared that work.
"""

import warnings

import ipywidgets
from IPython import get_ipython
from IPython.display import display

from tests.benchmarks import scene


def ours():
    from helpers.live import Demo, Slider, follow, look

    width, height = scene.INCHES
    figure, (axes,) = look.figure(width=width, height=height)
    with look.style():
        scene.contour(axes)
    path = look.line(axes, look.PATH, marker="o", markersize=4)
    start = look.point(axes, look.PATH, hollow=True)
    end = look.point(axes, look.PATH)

    def show(**values):
        x, y = scene.path(**values)
        scene.move(path, start, end, x, y)
        loss = scene.OBJECTIVE.value([x[-1], y[-1]])
        return f"α = {values['learning_rate']:.3f}: the loss falls to {loss:.4f} in 50 steps."

    demo = Demo(
        figure, show,
        {name: Slider(*parts, ".3f") for name, parts in scene.CONTROLS.items()}, scene.FIRST,
        moving=[path, start, end], drags={start: follow("start_x", "start_y")},
    )
    demo.widget.layout.width = f"{scene.PIXELS[0]}px"
    display(demo)
    return demo.controls["learning_rate"]


def interact():
    """What most people write: everything is drawn anew at each change."""
    get_ipython().run_line_magic("matplotlib", "inline")
    from matplotlib import pyplot

    def draw(**values):
        _, axes = pyplot.subplots(figsize=scene.INCHES, dpi=scene.DOTS_PER_INCH)
        scene.contour(axes)
        scene.move(*scene.artists(axes), *scene.path(**values))
        pyplot.show()

    sliders = scene.sliders()
    ipywidgets.interact(draw, **sliders)
    return sliders["learning_rate"]


def ipympl():
    """Blitting, as Matplotlib's manual shows it: keep the background, draw what moves over it."""
    get_ipython().run_line_magic("matplotlib", "widget")
    from matplotlib import pyplot

    with pyplot.ioff():
        figure, axes = pyplot.subplots(figsize=scene.INCHES, dpi=scene.DOTS_PER_INCH)
    canvas = figure.canvas
    canvas.header_visible = canvas.footer_visible = canvas.toolbar_visible = False
    scene.contour(axes)
    artists = scene.artists(axes, animated=True)
    background = None

    def keep_background(_):
        nonlocal background
        background = canvas.copy_from_bbox(figure.bbox)
        draw_artists()

    def draw_artists():
        for artist in artists:
            axes.draw_artist(artist)

    def update(_):
        scene.move(*artists, *scene.path(**scene.values(sliders)))
        canvas.restore_region(background)
        draw_artists()
        canvas.blit(figure.bbox)

    sliders = scene.sliders()
    scene.move(*artists, *scene.path(**scene.FIRST))
    canvas.mpl_connect("draw_event", keep_background)
    return _displayed(canvas, sliders, update)


def bqplot():
    """Native marks in SVG, drawn by the browser; a change sends the path's new points."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what bqplot's own imports say is not ours to mend
        import bqplot

    scales = {
        side: bqplot.LinearScale(min=float(low), max=float(high))
        for side, (low, high) in zip("xy", scene.OBJECTIVE.view, strict=True)
    }
    x, y = scene.contour_lines()
    contour = bqplot.Lines(x=x, y=y, scales=scales, stroke_width=0.8)
    path = bqplot.Lines(scales=scales, colors=["black"], marker="circle", marker_size=16)
    start = bqplot.Scatter(scales=scales, colors=["black"], fill=False, default_size=120)
    end = bqplot.Scatter(scales=scales, colors=["black"], default_size=120)
    axes = [
        bqplot.Axis(scale=scales["x"], label=scene.LABELS["xlabel"], grid_lines="none"),
        bqplot.Axis(scale=scales["y"], label=scene.LABELS["ylabel"], grid_lines="none",
                    orientation="vertical"),
    ]
    width, height = scene.PIXELS
    figure = bqplot.Figure(
        marks=[contour, path, start, end], axes=axes, animation_duration=0,
        layout={"width": f"{width}px", "height": f"{height}px"},
    )

    def move(x, y):
        for mark, part in ((path, slice(None)), (start, slice(1)), (end, slice(-1, None))):
            with mark.hold_sync():
                mark.x, mark.y = x[part], y[part]

    sliders = scene.sliders()
    move(*scene.path(**scene.FIRST))
    return _displayed(figure, sliders, lambda _: move(*scene.path(**scene.values(sliders))))


def _displayed(picture, sliders, update):
    for slider in sliders.values():
        slider.observe(update, "value")
    display(ipywidgets.VBox([*sliders.values(), picture]))
    return sliders["learning_rate"]
