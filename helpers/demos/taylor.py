"""Notebook 02: the tangent line, the step as a vector, and how fast the error shrinks."""

import numpy as np

from helpers import directions, objectives, taylor
from helpers.demos import pieces
from helpers.demos.taylor_challenge import trust_the_tangent
from helpers.live import Demo, LogSlider, Slider, follow, look

LENGTHS = np.logspace(-3, 0, 13)
NOTHING = 1e-12  # a change below this is rounding
SECTION = np.linspace(-1.2, 1.2, 161)
BOWL = objectives.bowl([0.8, 2.4], minimum=[2.0, 1.5])


@look.style()
def tangent_line(theta0=0.5, step=0.8, challenge=False):
    """Show a curve, its tangent at θ₀, and the gap between the two after a step.

    Parameters
    ----------
    theta0 : float
        Where the tangent touches, from −1.5 to 1.5.
    step : float
        Δθ, from −1 to 1.
    challenge : bool
        Whether the read-out judges the challenge of the longest step that can be trusted.

    Returns
    -------
    Demo

    Raises
    ------
    ValueError
        If an argument is outside its range.
    """
    objective = objectives.exponential_valley
    figure, (axes,) = look.figure(height=4.8)
    with look.style():
        pieces.curve(axes, objective, low=-2.6, high=2.6)
        axes.set(ylim=(-1.5, 9.5), xlabel="parameter θ", ylabel="loss L(θ)")
    tangent = look.line(axes, look.PREDICTION, "the tangent at θ₀", linewidth=3)
    gap = look.line(axes, look.QUIET, "the gap", linestyle=":", linewidth=4)
    start = look.point(axes, look.PATH, "θ₀", hollow=True)
    predicted = look.point(axes, look.PREDICTION, "predicted at θ₀ + Δθ", marker="D", size=11)
    actual = look.point(axes, look.LOSS, "actual at θ₀ + Δθ")
    look.legend(axes, loc="upper center")

    def show(theta0, step):
        line = taylor.first_order(objective, theta0)
        height, there = objective.value(theta0), theta0 + step
        ends = np.array(axes.get_xlim())
        tangent.set_data(ends, line(ends[:, None]))
        start.set_data([theta0], [height])
        predicted.set_data([there], [line(there)])
        actual.set_data([there], [objective.value(there)])
        gap.set_data([there, there], [line(there), objective.value(there)])
        return (
            f"From θ₀ = {pieces.fixed(theta0)} a step of {pieces.fixed(step)}: "
            + _changes(objective, [theta0], [step])
        )

    return Demo(
        figure, show,
        {"theta0": Slider("start θ₀", -1.5, 1.5, 0.02), "step": Slider("step Δθ", -1.0, 1.0, 0.02)},
        {"theta0": theta0, "step": step},
        moving=[tangent, gap, start, predicted, actual],
        drags={start: follow("theta0"), actual: lambda x, y, now: {"step": x - now["theta0"]}},
        presets={"short step down": {"theta0": 1.0, "step": -0.2},
                 "long step down": {"theta0": 0.3, "step": -1.0}},
        challenge=trust_the_tangent if challenge else None,
    )


def _changes(objective, theta0, step):
    """Say predicted change, actual change and gap, and whether the prediction kept its word."""
    predicted = directions.predicted_change(objective, theta0, step)
    actual = directions.actual_change(objective, theta0, step)
    if not np.any(step):
        return "that is no step, so nothing changes."
    predicted, actual, gap = (0.0 if abs(change) < NOTHING else change
                              for change in (predicted, actual, actual - predicted))
    words = _written_alike(predicted, actual, gap)
    said = f"predicted change {words[0]}, actual change {words[1]}, gap {words[2]}. "
    if predicted == 0:
        return said + "To first order nothing changes, because Δθᵀ∇L = 0."
    if predicted < 0 < actual:
        return said + "The prediction says down, the loss goes up: the step is too long for it."
    if actual < 0 < predicted:
        return said + "The prediction says up, the loss goes down: the step is too long for it."
    return said + f"The gap is {pieces.number(100 * abs(gap / predicted), 2)} % of the prediction."


def _written_alike(*changes):
    """Write numbers with so many decimals, the same for all, that the smallest shows two digits."""
    smallest = min((abs(change) for change in changes if change), default=1)
    decimals = int(np.clip(1 - np.floor(np.log10(smallest)), 3, 7))
    return [pieces.fixed(change, decimals) for change in changes]


@look.style()
def triangle(learning_rate=0.25, theta1=0.8, theta2=2.6):
    """Add the step to the position, whole or scaled by α, by the triangle rule.

    Parameters
    ----------
    learning_rate : float
        α, from 0 to 1.2; the step is Δθ = −∇L(θ).
    theta1, theta2 : float
        The position θ, in the bowl's view.

    Returns
    -------
    Demo

    Raises
    ------
    ValueError
        If an argument is outside its range.
    """
    figure, (axes,) = look.figure(height=4.8)
    with look.style():
        pieces.contours(axes, BOWL, view=((-0.5, 4.5), (-0.6, 3.6)), names=("θ₁", "θ₂"))
        minimum = pieces.mark_minima(axes, BOWL)
        axes.plot(0, 0, marker="P", color=look.LOSS, markersize=9)
        axes.text(0.1, -0.35, "origin")
    position = look.arrow(axes, look.QUIET, "θ (drag its tip)")
    whole = look.arrow(axes, look.STEP, "Δθ = −∇L, whole", width=1.5, linestyle="--")
    scaled = look.arrow(axes, look.STEP, "α Δθ", width=5)
    total = look.arrow(axes, look.PATH, "θ + α Δθ")
    start = look.point(axes, look.PATH, hollow=True)
    look.legend_beside(axes, [position, whole, scaled, total, minimum])

    def show(learning_rate, theta1, theta2):
        theta = np.array([theta1, theta2])
        step = -BOWL.gradient(theta)
        new = theta + learning_rate * step
        for arrow, tail, tip in ((position, (0, 0), theta), (whole, theta, theta + step),
                                 (scaled, theta, new), (total, (0, 0), new)):
            look.put_arrow(arrow, tail, tip)
        start.set_data(*theta[:, None])
        return _big_or_small(learning_rate, theta, step)

    return Demo(
        figure, show,
        {"learning_rate": Slider("learning rate α", 0.0, 1.2, 0.01),
         "theta1": Slider("θ₁", 0.2, 3.8, 0.02), "theta2": Slider("θ₂", 0.2, 3.0, 0.02)},
        {"learning_rate": learning_rate, "theta1": theta1, "theta2": theta2},
        moving=[position, whole, scaled, total, start],
        drags={start: follow("theta1", "theta2")},
        presets={"the whole step, α = 1": {"learning_rate": 1.0},
                 "a small step, α = 0.1": {"learning_rate": 0.1}},
    )


def _big_or_small(learning_rate, theta, step):
    new = theta + learning_rate * step
    before, after = BOWL.value(theta), BOWL.value(new)
    said = (
        f"α = {pieces.fixed(learning_rate)}: θ = {pieces.vector(theta)} moves to "
        f"θ + αΔθ = {pieces.vector(new)}, and the loss goes from {pieces.number(before)} to "
        f"{pieces.number(after)}. "
    )
    if not np.any(step):
        return said + "This is the minimum: the gradient is zero, so there is no step."
    if learning_rate == 0:
        return said + "It did not move."
    if after > before:
        return said + "It went past the lowest place on its way, and ended higher than it began."
    still_falling = -step @ BOWL.gradient(new)
    if abs(still_falling) < NOTHING:
        return said + "It ended at the lowest place on its way."
    if still_falling < 0:
        return said + "It went past the lowest place on its way, but ended lower than it began."
    return said + "It ended lower, and had not yet come to the lowest place on its way."


@look.style()
def surface_step(direction=110, length=0.7, x1=0.5, x2=-0.8):
    """Take a step of any length in any direction: predicted change, actual change and gap.

    Parameters
    ----------
    direction : int
        Angle of the unit vector v with the x₁ axis, in degrees from 0 to 360.
    length : float
        The step's length η, from 0 to 1.2.
    x1, x2 : float
        The start θ₀, with x₁ from −1.4 to 1.4 and x₂ from −1.2 to 1.2.

    Returns
    -------
    Demo

    Raises
    ------
    ValueError
        If an argument is outside its range.
    """
    objective = objectives.two_valleys
    figure, (map_axes, cut_axes) = look.figure(2, height=4.8)
    with look.style():
        pieces.contours(map_axes, objective)
    ray = look.line(map_axes, look.QUIET, linestyle=":")
    gradient = look.arrow(map_axes, look.GRADIENT, "∇L, a fifth as long")
    step_arrow = look.arrow(map_axes, look.STEP, "step η v", width=4)
    look.legend_above(map_axes, [gradient, step_arrow])
    start = look.point(map_axes, look.PATH, hollow=True)
    tip = look.point(map_axes, look.STEP)
    with look.style():
        cut_axes.axhline(0, color=look.QUIET, linewidth=1)
        cut_axes.set(xlim=SECTION[[0, -1]], ylim=(-4, 5), xlabel="distance η along v",
                     ylabel="change of the loss")
        loss = look.line(cut_axes, look.LOSS, "actual")
        linear = look.line(cut_axes, look.PREDICTION, "predicted: η v·∇L", linewidth=3)
        quadratic = look.line(cut_axes, look.PREDICTION, "with second order", linestyle="--")
        gap = look.line(cut_axes, look.QUIET, "gap", linestyle=":", linewidth=4)
        ends = [look.point(cut_axes, look.PREDICTION, marker="D", size=11),
                look.point(cut_axes, look.LOSS)]
    look.legend_above(cut_axes, [loss, linear, quadratic, gap], columns=2)

    def show(direction, length, x1, x2):
        theta0 = np.array([x1, x2])
        v = np.array([np.cos(np.radians(direction)), np.sin(np.radians(direction))])
        step = length * v
        start.set_data(*theta0[:, None])
        tip.set_data(*(theta0 + step)[:, None])
        ray.set_data(*np.transpose([theta0, theta0 + 1.2 * v]))
        look.put_arrow(gradient, theta0, theta0 + 0.2 * objective.gradient(theta0))
        look.put_arrow(step_arrow, theta0, theta0 + step)
        line = theta0 + SECTION[:, None] * v
        height = objective.value(theta0)
        loss.set_data(SECTION, objective.value(line) - height)
        linear.set_data(SECTION, taylor.first_order(objective, theta0)(line) - height)
        quadratic.set_data(SECTION, taylor.second_order(objective, theta0)(line) - height)
        there = [directions.predicted_change(objective, theta0, step),
                 directions.actual_change(objective, theta0, step)]
        gap.set_data([length, length], there)
        for point, change in zip(ends, there, strict=True):
            point.set_data([length], [change])
        return (
            f"From θ₀ = {pieces.vector(theta0)}, {pieces.fixed(length)} long at {direction}°: "
            + _changes(objective, theta0, step)
        )

    return Demo(
        figure, show,
        {"direction": Slider("direction of v", 0, 360, 1),
         "length": Slider("step length η", 0.0, 1.2, 0.01),
         "x1": Slider("start x₁", -1.4, 1.4, 0.02), "x2": Slider("start x₂", -1.2, 1.2, 0.02)},
        {"direction": direction, "length": length, "x1": x1, "x2": x2},
        moving=[ray, gradient, step_arrow, start, tip, loss, linear, quadratic, gap, *ends],
        drags={start: follow("x1", "x2"), tip: _aim},
        presets={"a tenth as long": {"length": 0.07},
                 "too long: down predicted, up in truth":
                     {"direction": 40, "length": 1.2, "x1": 0.5, "x2": -0.8}},
    )


def _aim(x, y, present):
    dx, dy = x - present["x1"], y - present["x2"]
    return {"direction": np.degrees(np.arctan2(dy, dx)) % 360, "length": np.hypot(dx, dy)}


@look.style()
def error_orders(step=0.1, theta0=0.5):
    """Show on two logarithmic axes how fast the error shrinks when the step does.

    Parameters
    ----------
    step : float
        Length of the step, from 0.01 to 1; it is compared with one ten times shorter.
    theta0 : float
        Where the loss is expanded, from −1.5 to 1.5.

    Returns
    -------
    Demo

    Raises
    ------
    ValueError
        If an argument is outside its range.
    """
    figure, (axes,) = look.figure(height=4.8)
    with look.style():
        axes.set(xscale="log", yscale="log", xlim=(8e-4, 1.3), ylim=(1e-11, 10),
                 xlabel="length of the step α Δθ", ylabel="error left over")
        axes.grid(True)
        lines = [
            look.line(axes, look.PREDICTION, "first order: tangent only", linewidth=3),
            look.line(axes, look.PREDICTION, "second order: with α² term", linestyle="--"),
        ]
    here, shorter = (
        [look.point(axes, look.LOSS, label, marker=marker, hollow=hollow)
         for label, marker in ((words, "o"), (None, "s"))]
        for words, hollow in (("this step", False), ("a step ten times shorter", True))
    )
    look.legend(axes, [*lines, here[0], shorter[0]], loc="upper left")

    def show(step, theta0):
        at_step, at_tenth = _errors(theta0, step), _errors(theta0, step / 10)
        for line, error in zip(lines, _errors(theta0, LENGTHS), strict=True):
            line.set_data(LENGTHS, error)
        for point, at, error in zip(here + shorter, 2 * [step] + 2 * [step / 10],
                                    at_step + at_tenth, strict=True):
            point.set_data([at], [error])
        ratios = np.divide(at_step, at_tenth)
        return (
            f"A step of {pieces.number(step)} from θ₀ = {pieces.fixed(theta0)}: the tangent is off "
            f"by {pieces.number(at_step[0])}, with the α² term by {pieces.number(at_step[1])}. "
            f"Ten times shorter: by {pieces.number(at_tenth[0])} and {pieces.number(at_tenth[1])}, "
            f"{pieces.number(ratios[0])} and {pieces.number(ratios[1])} times less. Slopes of the "
            f"lines between the two: {pieces.fixed(np.log10(ratios[0]))} and "
            f"{pieces.fixed(np.log10(ratios[1]))}."
        )

    return Demo(
        figure, show,
        {"step": LogSlider("step length", 1e-2, 1.0), "theta0": Slider("θ₀", -1.5, 1.5, 0.02)},
        {"step": step, "theta0": theta0}, moving=[*lines, *here, *shorter],
        drags={here[0]: follow("step")},
    )


def _errors(theta0, step):
    """What is left of eˣ − x after first and after second order, also of very short steps.

    The difference of two nearly equal heights, as in `taylor.remainder`, would lose digits.
    """
    beyond_first = np.expm1(step) - step
    return np.exp(theta0) * beyond_first, np.exp(theta0) * (beyond_first - step**2 / 2)
