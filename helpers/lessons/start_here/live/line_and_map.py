"""A line among five points, and the place on the map of the loss that is this line."""

import numpy as np

from helpers import five_points
from helpers.lessons import pieces
from helpers.live import Scene, Slider, follow, keeping, look, with_controls, wording

ENDS = np.array([-1.5, 3.5])  # of the line that is drawn
TURN = 2.5  # where the line is taken to turn it about its height at x = 0
HEIGHTS = -2, 7.5
SCALE = 0.15  # of the arrows on the map
MARGIN = 0.1  # around the places that the sliders reach
HIDDEN = 0.1  # so short an arrow would be all head, and the ball covers it
ZERO = 1e-9  # closer than a step of a slider, but for rounding
(W_LOW, W_HIGH), (B_LOW, B_HIGH) = five_points.VIEW


@with_controls(
    w=Slider("w: how steep", W_LOW, W_HIGH, 0.05, first=-0.2,
             means="how much the line rises from x to x + 1"),
    b=Slider("b: how high", B_LOW, B_HIGH, 0.05, first=2.2,
             means="how high the line is at x = 0"),
)
def line_and_map():
    """Show five points, a line to be moved, and the line's place on the map of the loss."""
    objective = five_points.squared_loss
    figure, (data, chart) = look.figure(2, height=5.4, width_ratios=[1.25, 1])
    points, line, gaps = _line_among_points(data)
    lift, turn = (look.point(data, look.PREDICTION, "drag the line", marker="s", size=12)
                  for _ in range(2))
    look.legend_above(data, [points, lift, line, gaps], columns=2)
    pieces.contours(chart, objective, names=("w", "b"), view=objective.view + [-MARGIN, MARGIN])
    chart.set(xticks=[0, 1], yticks=[0, 1, 2])
    ball = look.point(chart, look.STEP, "the ball: drag it", size=15, clip_on=False)
    downhill = [look.arrow(chart, look.STEP, "downhill along w, along b", width=4)
                for _ in range(2)]
    look.legend_above(chart, [ball, downhill[0]], columns=1)

    def show(w, b):
        theta = np.array([w, b])
        line.set_data(ENDS, w * ENDS + b)
        gaps.set_data(*pieces.upright(five_points.X, five_points.Y, w * five_points.X + b))
        lift.set_data([0], [b])
        turn.set_data([TURN], [w * TURN + b])
        ball.set_data([w], [b])
        slope = _cleaned(objective.gradient(theta))
        for arrow, step in zip(downhill, -SCALE * np.diag(slope), strict=True):
            look.put_arrow(arrow, theta, theta + step)
            arrow.set_visible(np.abs(step).max() > HIDDEN)
        return "\n".join([
            _gaps_in_words(w, b),
            f"The mean of their squares is the loss: {wording.fixed(objective.value(theta), 3)}.",
            _slopes_in_words(slope),
        ])

    return Scene(
        figure, show, moving=[gaps, line, lift, turn, *downhill, ball],
        drags={lift: follow(y="b"),
               turn: lambda x, y, present: {"w": (y - present["b"]) / TURN},
               ball: follow("w", "b")},
        presets={f"w = {w:g}, b = {b:g}": keeping(w=w, b=b)
                 for w, b in ((0.5, 1.3), (0.8, 1.0), (W_HIGH, B_HIGH))},
    )


def _line_among_points(axes):
    """Draw the points, once; return them with the line and the gaps between, which move."""
    with look.style():
        points, = axes.plot(five_points.X, five_points.Y, linestyle="none", marker="o",
                            markersize=10, color=look.LOSS, label="five points")
        axes.set(xlim=ENDS, ylim=HEIGHTS, xlabel="x", ylabel="y")
        axes.grid(True)
    line = look.line(axes, look.PREDICTION, "the line y = wx + b", linewidth=4)
    return points, line, look.line(axes, look.LOSS, "gaps", linestyle=":", linewidth=2.5)


def _cleaned(slope):
    """Return the slopes, where rounding alone keeps one from 0 as exactly 0."""
    return np.where(np.abs(slope) < ZERO, 0.0, slope)


def _gaps_in_words(w, b):
    gaps = np.abs(five_points.gaps([w, b]))
    *others, last = map(wording.fixed, gaps)
    above = f"+ {wording.fixed(b)}" if b >= 0 else f"{wording.MINUS} {wording.fixed(-b)}"
    met = int(np.sum(gaps < ZERO))
    return (
        f"The line y = {wording.fixed(w)}·x {above} misses the five points by {', '.join(others)} "
        f"and {last}." + (f" It goes through {met} of them." if met else "")
    )


def _slopes_in_words(slope):
    along_w, along_b = map(wording.fixed, slope)
    said = f"The slope of the loss is {along_w} along w and {along_b} along b"
    if not slope.any():
        return f"{said}: no line has a lower loss."
    if abs(abs(slope[0]) - abs(slope[1])) < ZERO:
        return f"{said}: here both matter alike."
    name, steepest = max(zip("wb", slope, strict=True), key=lambda each: abs(each[1]))
    turned = "down" if steepest > 0 else "up"
    return f"{said}: here {name} matters more. Turn it {turned} a little, and the loss falls."
