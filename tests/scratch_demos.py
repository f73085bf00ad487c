"""Small demos with every kind of control, to test the machinery without the course."""

import numpy as np

from helpers.live import (
    Answer,
    Choice,
    Demo,
    LogSlider,
    Question,
    Slider,
    Switch,
    follow,
    keeping,
    look,
)
from helpers.live.counts import CountSlider

MARKERS = {"circle": "o", "square": "s"}


@look.style()
def everything(x=0.5, y=1.0, size=10.0, shape="circle", filled=True, steps=0):
    """Make a demo with all kinds of controls, two points to drag, a preset and a player."""
    figure, (axes,) = look.figure(width=8, height=4)
    with look.style():
        axes.set(xlim=(-2, 2), ylim=(-1, 3), xlabel="x", ylabel="y")
        axes.plot([-2, 2], [-1, 3], color=look.QUIET)
    trail = look.line(axes, look.PATH, "trail", marker=".")
    point = look.point(axes, look.STEP, "point")
    mirror = look.point(axes, look.GRADIENT, "mirrored", marker="X")

    def show(x, y, size, shape, filled, steps):
        point.set_data([x], [y])
        mirror.set_data([-x], [y])
        point.set(marker=MARKERS[shape], markersize=5 + size / 4,
                  markerfacecolor=look.STEP if filled else "white")
        trail.set_data(np.linspace(x, 0, steps + 1), np.linspace(y, 0, steps + 1))
        kind = "filled" if filled else "hollow"
        return (f"A {kind} {shape} of size {size:.3g} at ({x:.2f}, {y:.2f}); "
                f"its trail has {steps} steps.")

    return Demo(
        figure, show,
        {
            "x": Slider("x", -2.0, 2.0, 0.1),
            "y": Slider("y", -1.0, 3.0, 0.1),
            "size": LogSlider("size", 1, 100),
            "shape": Choice("shape", tuple(MARKERS)),
            "filled": Switch("filled"),
            "steps": Slider("steps", 0, 20, 1),
        },
        {"x": x, "y": y, "size": size, "shape": shape, "filled": filled, "steps": steps},
        moving=[trail, point, mirror], player="steps", run_on_release=True,
        drags={point: follow("x", "y"), mirror: lambda x, y, _: {"x": -x, "steps": 0}},
        presets={"top right": {"x": 2.0, "y": 3.0}, "a long trail": keeping(steps=20)},
    )


@look.style()
def fragile(x=0.0):
    """Make a demo that fails to compute at x = 1 and cannot be drawn at x = −1."""
    figure, (axes,) = look.figure(width=4, height=3)
    axes.set(xlim=(-2, 2), ylim=(-2, 2))
    point = look.point(axes, look.STEP)

    def show(x):
        if x == 1:
            raise ArithmeticError("one is too many")
        point.set_data([x] * (3 if x == -1 else 1), [0] * (2 if x == -1 else 1))
        return f"x is {x:.1f}."

    def draggable(x, y, _):
        if y > 1:
            raise LookupError("nothing up there")
        return {"x": x}

    return Demo(figure, show, {"x": Slider("x", -2.0, 2.0, 0.5)}, {"x": x},
                moving=[point], drags={point: draggable})


def counting(count=95):
    """Make a demo whose slider has whole numbers from 0 to many."""
    figure, (axes,) = look.figure(width=4, height=3)
    axes.set(xlim=(0, 21_000), ylim=(-1, 1))
    point = look.point(axes, look.STEP)

    def show(count):
        point.set_data([count], [0])
        return f"The count is {count}."

    return Demo(figure, show, {"count": CountSlider("updates k", 21_000)}, {"count": count},
                moving=[point])


def asked(picture=None):
    """Make a question with two answers."""
    answers = [Answer("Up.", "It points up."), Answer("Down.", "It points down.", right=True)]
    return Question("Which way?", answers, look="turn it.", picture=picture)
