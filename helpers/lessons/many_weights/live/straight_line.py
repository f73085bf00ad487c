"""How far a straight line gets with a disc in a ring."""

import functools

import numpy as np
from matplotlib.path import Path

from helpers.lessons.many_weights.live import rings
from helpers.live import Scene, Slider, Switch, follow, keeping, look, with_controls

FARTHEST = 2.2  # beyond all samples
FAR = 10 * rings.VIEW
ANGLE = Slider("direction in °", 0.0, 359.0, 1.0, ".0f", first=20,
               means="which way the side of the ones lies, in degrees")
OFFSET = Slider("offset", -FARTHEST, FARTHEST, 0.01, first=0.7,
                means="how far that way the line is from the origin")


@with_controls(
    angle=ANGLE, offset=OFFSET,
    every=Switch("every offset", first=False, means=(
        "whether to show how many samples each line with this direction has right")),
)
def straight_line():
    """Try to separate a disc from the ring around it by one straight line."""
    best, preset = _best_line(), _best_setting()
    m = len(rings.Y)
    figure, (plane, count_axes) = look.figure(2, height=4.5, width_ratios=[1, 1.1])
    samples = rings.plane(plane)
    with look.style():
        count_axes.grid(True)
        count_axes.set(xlim=(-FARTHEST, FARTHEST), ylim=(0, m), xlabel="offset of the line",
                       ylabel=f"right, of {m}")
        region = rings.region(plane, "says 1", width=3)
        foot = look.point(plane, look.STEP, "drag the line")
        curve = look.line(count_axes, look.LOSS, "right, with this direction",
                          drawstyle="steps-post")
        here = look.point(count_axes, look.STEP, "this line")
    look.legend_above(plane, [*samples, region, foot], columns=2)
    look.legend_above(count_axes, [curve, here])

    def show(angle, offset, every):
        normal = _normal(angle)
        foot.set_data(*(offset * normal)[:, None])
        along = FAR * np.array([-normal[1], normal[0]])
        ends = np.array([along, -along]) + offset * normal
        region.set_path(Path([*ends, *(ends[::-1] + FAR * normal)]))
        offsets, counts = _every_offset(normal)
        now = rings.right(rings.X @ normal - offset)
        curve.set_data(*(([-FARTHEST, *offsets, FARTHEST], [m / 2, *counts, m / 2]) if every
                         else ([], [])))
        here.set_data([offset], [now])
        said = f"This line has {now} of {m} samples right."
        if every:
            said += f" The best line with this direction has {counts.max()}."
        return said if now < best else f"{said} No straight line has more."

    return Scene(
        figure, show, moving=[region, foot, curve, here],
        drags={foot: _dragged_line, here: follow("offset")},
        presets={f"direction {preset['angle']:.0f}°": preset,
                 "offset 0": keeping(offset=0.0),
                 f"offset {FARTHEST}": keeping(offset=FARTHEST)},
    )


def _normal(degrees):
    return np.array([np.cos(np.radians(degrees)), np.sin(np.radians(degrees))])


def _every_offset(normals):
    """Where the count of samples on their side changes as a line moves, and the count there.

    A sample that lies on the line counts with the zeros. Normals have the shape (2, ...), results
    (m, ...).
    """
    along = np.tensordot(rings.X, normals, axes=1)
    order = np.argsort(along, axis=0)
    changes = np.where(rings.Y[order] == 0, 1, -1)
    return np.take_along_axis(along, order, 0), np.sum(rings.Y == 1) + np.cumsum(changes, axis=0)


@functools.cache
def _best_line():
    """Return how many samples the best of all lines has right.

    As a line turns, the samples come in another order only where two of them are level. So one
    direction between each two such turns stands for all.
    """
    apart = rings.X[:, None] - rings.X[None]
    level = np.degrees(np.arctan2(apart[..., 1], apart[..., 0]))[~np.eye(len(rings.X), dtype=bool)]
    turns = np.unique((level + 90) % 360)
    between = (turns + np.append(turns[1:], turns[0] + 360)) / 2
    return int(np.max(_every_offset(_normal(between))[1]))


@functools.cache
def _best_setting():
    """Return the setting of both sliders with the most samples right, far from any sample."""
    angles = np.arange(ANGLE.low, ANGLE.high + 1)
    offsets, counts = _every_offset(_normal(angles))
    gaps = np.diff(offsets, axis=0)
    # A gap is less than a sample, so it decides only between equal counts.
    place, which = np.unravel_index(np.argmax(counts[:-1] + gaps), gaps.shape)
    middle = (offsets[place, which] + offsets[place + 1, which]) / 2
    return {"angle": float(angles[which]), "offset": OFFSET.nearest(middle)}


def _dragged_line(x, y, present):
    """The line through the pointer, across the way to the origin; the side of the ones stays."""
    length = np.hypot(x, y)
    if length < 1e-9:  # no way to the origin: keep the direction
        return {"offset": 0.0}
    ahead = np.array([x, y]) @ _normal(present["angle"]) >= 0
    angle = np.degrees(np.arctan2(y, x) if ahead else np.arctan2(-y, -x)) % 360
    return {"angle": angle, "offset": length if ahead else -length}
