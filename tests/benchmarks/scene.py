"""The one scene that every contender shows: 30 contour lines and 50 steps on two valleys."""

import contourpy
import ipywidgets
import numpy as np

from helpers import descent, objectives

OBJECTIVE = objectives.two_valleys
INCHES = (9, 5)
DOTS_PER_INCH = 100
PIXELS = tuple(DOTS_PER_INCH * inches for inches in INCHES)
STEPS = 50
LABELS = {"xlabel": "x₁", "ylabel": "x₂", "xlim": OBJECTIVE.view[0], "ylim": OBJECTIVE.view[1]}

# Name: label, low, high, step. No value lets a run diverge, so that all contenders draw 50 steps.
CONTROLS = {
    "learning_rate": ("learning rate α", 0.005, 0.08, 0.001),
    "start_x": ("start x₁", -1.6, 1.6, 0.02),
    "start_y": ("start x₂", -1.3, 1.3, 0.02),
}
FIRST = {"learning_rate": 0.02, "start_x": -1.5, "start_y": 1.2}


def landscape():
    """Return x₁ and x₂ of a grid, the loss on it, and the 30 levels of the contour lines."""
    sides = [np.linspace(low, high, 120) for low, high in OBJECTIVE.view]
    x, y = np.meshgrid(*sides)
    loss = OBJECTIVE.value(np.stack([x, y], axis=-1))
    return x, y, loss, np.linspace(loss.min(), loss.max(), 32)[1:-1]


def path(learning_rate, start_x, start_y):
    """Return the x₁ and the x₂ of a descent's 51 points."""
    start = [start_x, start_y]
    return descent.descend(OBJECTIVE.gradient, start, learning_rate, max_steps=STEPS).path.T


def sliders():
    """Return plain sliders: a dict of name to widget."""
    return {
        name: ipywidgets.FloatSlider(
            value=FIRST[name], min=low, max=high, step=step, description=label,
            readout_format=".3f", continuous_update=True, layout={"width": "400px"},
        )
        for name, (label, low, high, step) in CONTROLS.items()
    }


def values(sliders):
    """Return where the sliders stand: a dict of name to number."""
    return {name: slider.value for name, slider in sliders.items()}


def contour(axes):
    """Draw the landscape with Matplotlib."""
    x, y, loss, levels = landscape()
    axes.contour(x, y, loss, levels=levels, linewidths=0.8)
    axes.set(**LABELS)


def contour_lines():
    """Return the x and the y of each contour line; short ones repeat their last point."""
    x, y, loss, levels = landscape()
    of_levels = contourpy.contour_generator(x, y, loss).multi_lines(levels)
    lines = [line for of_level in of_levels for line in of_level]
    longest = max(map(len, lines))
    padded = [np.pad(line, ((0, longest - len(line)), (0, 0)), mode="edge") for line in lines]
    return np.moveaxis(padded, -1, 0)


def artists(axes, **options):
    """Make a path, its hollow start and its filled end with Matplotlib."""
    path, = axes.plot([], [], "o-", color="black", markersize=4, **options)
    start, = axes.plot([], [], "o", color="black", markersize=11, fillstyle="none", **options)
    end, = axes.plot([], [], "o", color="black", markersize=11, **options)
    return path, start, end


def move(path, start, end, x, y):
    """Move what `artists` made to a path's points."""
    path.set_data(x, y)
    start.set_data(x[:1], y[:1])
    end.set_data(x[-1:], y[-1:])
