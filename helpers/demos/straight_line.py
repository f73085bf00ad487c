"""Notebook 07: what a straight line cannot do."""

import numpy as np
from matplotlib.path import Path

from helpers.demos import rings
from helpers.live import Demo, Slider, follow, look

FARTHEST = 2.2
FAR = 10 * rings.VIEW


@look.style()
def straight_line(angle=20, offset=0.7):
    """Try to separate a disc from the ring around it by one straight line.

    Parameters
    ----------
    angle : float
        Which way the side of the ones lies, in degrees from 0 to 359.
    offset : float
        How far that way the line is from the origin, from −2.2 to 2.2.

    Returns
    -------
    Demo

    Raises
    ------
    ValueError
        If an argument is outside its range.
    """
    best_angle, best_offset, best = _best_line()
    m = len(rings.Y)
    figure, (plane, count_axes) = look.figure(2, height=4.5, width_ratios=[1, 1.1])
    samples = rings.plane(plane)
    with look.style():
        count_axes.axhline(best, color=look.QUIET, linestyle="--")
        count_axes.text(0, best + 2, f"the best of all lines: {best}", ha="center")
        count_axes.set(xlim=(-FARTHEST, FARTHEST), ylim=(0, m), xlabel="offset of the line",
                       ylabel=f"right, of {m}")
        region = rings.region(plane, "says 1", width=3)
        foot = look.point(plane, look.STEP, "drag the line")
        curve = look.line(count_axes, look.LOSS, "right, with this direction",
                          drawstyle="steps-post")
        here = look.point(count_axes, look.STEP, "this line")
    look.legend_above(plane, [*samples, region, foot], columns=2)
    look.legend_above(count_axes, [curve, here])

    def show(angle, offset):
        normal = _normal(angle)
        foot.set_data(*(offset * normal)[:, None])
        along = FAR * np.array([-normal[1], normal[0]])
        ends = np.array([along, -along]) + offset * normal
        region.set_path(Path([*ends, *(ends[::-1] + FAR * normal)]))
        offsets, counts = _every_offset(normal)
        now = rings.right(rings.X @ normal - offset)
        curve.set_data([-FARTHEST, *offsets, FARTHEST], [m / 2, *counts, m / 2])
        here.set_data([offset], [now])
        return (
            f"This line has {now} of {m} samples right. The best line with this direction has "
            f"{counts.max()}, the best of all lines {best}."
        )

    return Demo(
        figure, show,
        {"angle": Slider("direction in °", 0.0, 359.0, 1.0, ".0f"),
         "offset": Slider("offset", -FARTHEST, FARTHEST, 0.05)},
        {"angle": angle, "offset": offset}, moving=[region, foot, curve, here],
        drags={foot: _dragged_line, here: follow("offset")},
        presets={"the best line": {"angle": best_angle, "offset": best_offset},
                 "beside all": {"offset": FARTHEST}},
    )


def _normal(degrees):
    return np.array([np.cos(np.radians(degrees)), np.sin(np.radians(degrees))])


def _every_offset(normal):
    """Where the count of samples on their side changes as the line moves, and the count there.

    A sample that lies on the line counts with the zeros.
    """
    along = rings.X @ normal
    order = np.argsort(along)
    changes = np.where(rings.Y[order] == 0, 1, -1)
    return along[order], np.sum(rings.Y == 1) + np.cumsum(changes)


def _best_line():
    """Return angle, offset and count of the line with most samples right, to the nearest degree."""
    found = []
    for angle in range(360):
        offsets, counts = _every_offset(_normal(angle))
        place = int(np.argmax(counts[:-1]))
        found.append((int(counts[place]), float(angle), float(offsets[place:place + 2].mean())))
    count, angle, offset = max(found)
    return angle, offset, count


def _dragged_line(x, y, present):
    """The line through the pointer, across the way to the origin; the side of the ones stays."""
    length = np.hypot(x, y)
    if length < 1e-9:  # no way to the origin: keep the direction
        return {"offset": 0.0}
    ahead = np.array([x, y]) @ _normal(present["angle"]) >= 0
    angle = np.degrees(np.arctan2(y, x) if ahead else np.arctan2(-y, -x)) % 360
    return {"angle": angle, "offset": length if ahead else -length}
