"""Notebook 01: slices, gradient arrows, and the slope as the direction turns."""

import numpy as np

from helpers import directions, objectives
from helpers.demos import pieces
from helpers.live import Demo, Slider, follow, look

TURN = np.arange(0, 361, 2)
ARROWS_ACROSS = 13
HALF = 0.5  # of a degree: the slider has whole ones
FLAT = 0.05  # so short a gradient is called almost zero


@look.style()
def slices(x1=1.0, x2=2.0):
    """Cut the surface of x₁² − log x₂ along each axis; each slice has an ordinary slope.

    Parameters
    ----------
    x1, x2 : float
        The point, with x₁ from −2.4 to 2.4 and x₂ from 0.4 to 4.

    Returns
    -------
    Demo

    Raises
    ------
    ValueError
        If an argument is outside its range.
    """
    objective = objectives.log_example
    figure, (map_axes, *slice_axes) = look.figure(3, height=4.3, width_ratios=[1.1, 1, 1])
    with look.style():
        pieces.contours(map_axes, objective, equal=False)
        map_axes.set_title("the surface from above")
    along = [look.line(map_axes, look.LOSS, linestyle=style) for style in ("--", ":")]
    point = look.point(map_axes, look.PATH)
    panels = [_Slice(slice_axes[0], objective, 0, "dashed"),
              _Slice(slice_axes[1], objective, 1, "dotted")]

    def show(x1, x2):
        theta = np.array([x1, x2])
        point.set_data([x1], [x2])
        along[0].set_data(map_axes.get_xlim(), [x2, x2])
        along[1].set_data([x1, x1], map_axes.get_ylim())
        for panel in panels:
            panel.put(theta)
        slope = objective.gradient(theta)
        return (
            f"At x = {pieces.vector(theta)}: walk along x₁ only, and the slope is ∂f/∂x₁ = "
            f"{pieces.fixed(slope[0])}; walk along x₂ only, and it is ∂f/∂x₂ = "
            f"{pieces.fixed(slope[1])}. Both in one vector: ∇f = {pieces.vector(slope)}."
        )

    return Demo(
        figure, show, _log_example_sliders(), {"x1": x1, "x2": x2},
        moving=[*along, point, *(artist for panel in panels for artist in panel.artists)],
        drags={point: follow("x1", "x2")},
        presets={"the document's point": {"x1": 1.0, "x2": 2.0},
                 "flat along x₁": {"x1": 0.0, "x2": 2.0},
                 "steep along x₂": {"x1": 1.0, "x2": 0.4}},
    )


class _Slice:
    """The objective as a function of one parameter, the other held fast, with its tangent."""

    def __init__(self, axes, objective, index, how):
        self.objective, self.index = objective, index
        self.at = np.linspace(*objective.view[index], 201)
        self.curve = look.line(axes, look.LOSS, "the slice")
        self.tangent = look.line(axes, look.PREDICTION, "its tangent", linewidth=3)
        self.point = look.point(axes, look.PATH)
        name = "x₁x₂"[2 * index:2 * index + 2]
        with look.style():
            axes.set(xlim=objective.view[index], ylim=(-2.5, 8), xlabel=name)
            axes.set_title(f"slice along {name} ({how})")
        look.legend(axes, [self.curve, self.tangent], loc="upper center")

    @property
    def artists(self):
        return [self.curve, self.tangent, self.point]

    def put(self, theta):
        line = np.tile(theta, (len(self.at), 1))
        line[:, self.index] = self.at
        self.curve.set_data(self.at, self.objective.value(line))
        here, height = theta[self.index], self.objective.value(theta)
        slope = self.objective.gradient(theta)[self.index]
        self.tangent.set_data(self.at, height + slope * (self.at - here))
        self.point.set_data([here], [height])


@look.style()
def arrows(objective=objectives.two_valleys, x1=0.5, x2=-0.8):
    """Show the gradient as an arrow at a point that can be dragged, over a field of arrows.

    Parameters
    ----------
    objective : Objective
        Of two variables.
    x1, x2 : float
        The point, in the objective's view.

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
        pieces.contours(axes, objective)
        _field(axes, objective)
    level = pieces.LevelLine(axes, objective, "the level line through it")
    scale = _arrow_scale(objective)
    gradient = look.arrow(axes, look.GRADIENT, f"gradient ∇f, drawn {scale:.2f} times as long",
                          width=4)
    point = look.point(axes, look.PATH, "the point: drag it")
    look.legend_beside(axes, [point, gradient, level.artist])

    def show(x1, x2):
        theta = np.array([x1, x2])
        slope = objective.gradient(theta)
        point.set_data([x1], [x2])
        look.put_arrow(gradient, theta, theta + scale * slope)
        level.put(theta)
        return _arrow_in_words(objective, theta, slope)

    (left, right), (low, high) = (0.9 * objective.view).tolist()
    return Demo(
        figure, show,
        {"x1": Slider("x₁", left, right, 0.01), "x2": Slider("x₂", low, high, 0.01)},
        {"x1": x1, "x2": x2},
        moving=[level.artist, gradient, point], drags={point: follow("x1", "x2")},
        presets=_flat_places(objective),
    )


def _arrow_in_words(objective, theta, slope):
    length = directions.length(slope)
    said = f"At x = {pieces.vector(theta)} the gradient is {pieces.vector(slope)}"
    if length > FLAT:
        return (
            f"{said} and its length {pieces.fixed(length)}. It points uphill, straight across the "
            "level line."
        )
    return f"{said}: almost zero, so the ground is almost level. {_bend(objective.hessian(theta))}"


def _bend(hessian):
    """Say which way a surface bends: near a flat place this tells what kind of place it is."""
    lowest, highest = np.linalg.eigvalsh(hessian)
    if lowest > 0:
        return "It bends upwards every way, as at the bottom of a valley."
    if highest < 0:
        return "It bends downwards every way, as on a summit."
    if lowest < 0 < highest:
        return "It bends upwards one way and downwards another, as at a saddle."
    return "One way it does not bend at all."


def _flat_places(objective):
    """A preset for the lowest minimum and one for a saddle, where the objective has them."""
    places = {}
    if len(objective.minima):
        places["bottom of a valley"] = objective.minima[0]
    points = np.stack(np.meshgrid(*np.linspace(*objective.view.T, 61).T), axis=-1).reshape(-1, 2)
    hessians = objective.hessian(points)
    bent_both_ways = np.linalg.det(hessians) < 0
    if np.any(bent_both_ways):
        lengths = directions.length(objective.gradient(points))
        place = points[np.argmin(np.where(bent_both_ways, lengths, np.inf))]
        # Newton's method: to second order, the gradient is zero at this place.
        for _ in range(5):
            place -= np.linalg.solve(objective.hessian(place), objective.gradient(place))
        places["saddle"] = place
    return {name: {"x1": float(x1), "x2": float(x2)} for name, (x1, x2) in places.items()}


def _grid(objective):
    x, y = (np.linspace(low, high, ARROWS_ACROSS + 2)[1:-1] for low, high in objective.view)
    return np.stack(np.meshgrid(x, y), axis=-1)


def _arrow_scale(objective):
    """Length in the picture of a gradient of length 1, so that most arrows stay inside."""
    typical = np.percentile(directions.length(objective.gradient(_grid(objective))), 75)
    return round(float(np.min(np.diff(objective.view)) / 5 / typical), 2)


def _field(axes, objective):
    """A quiet arrow at each place of a grid, no longer than the grid is wide."""
    points = _grid(objective)
    slopes = objective.gradient(points) * _arrow_scale(objective) / 3
    longest = np.min(np.diff(objective.view)) / ARROWS_ACROSS
    slopes *= np.minimum(1, longest / np.maximum(directions.length(slopes), 1e-9))[..., None]
    axes.quiver(
        points[..., 0], points[..., 1], slopes[..., 0], slopes[..., 1], color=look.GRADIENT,
        alpha=0.5, angles="xy", scale_units="xy", scale=1, width=0.004,
    )


@look.style()
def dial(direction=30, x1=1.0, x2=2.0):
    """Turn a direction; the slope along it is largest along the gradient and zero across it.

    Parameters
    ----------
    direction : int
        Angle of the direction with the x₁ axis, in degrees from 0 to 360.
    x1, x2 : float
        The point, with x₁ from −2.4 to 2.4 and x₂ from 0.4 to 4.

    Returns
    -------
    Demo

    Raises
    ------
    ValueError
        If an argument is outside its range.
    """
    objective = objectives.log_example
    figure, (map_axes, slope_axes) = look.figure(2, height=4.6)
    with look.style():
        pieces.contours(map_axes, objective)
    gradient = look.arrow(map_axes, look.GRADIENT, "∇f, half as long")
    heading = look.arrow(map_axes, look.STEP, "direction v")
    look.legend_above(map_axes, [gradient, heading])
    point = look.point(map_axes, look.PATH)
    tip = look.point(map_axes, look.STEP, size=10)
    with look.style():
        slope_axes.axhline(0, color=look.QUIET, linewidth=1)
        slope_axes.set(xlim=(0, 360), ylim=(-6, 6), xticks=range(0, 361, 90),
                       xlabel="direction in degrees", ylabel="slope that way")
        curve = look.line(slope_axes, look.LOSS, "slope v·∇f")
        uphill = look.line(slope_axes, look.GRADIENT, "along ∇f", linestyle="--")
        here = look.point(slope_axes, look.STEP, "direction v now")
    look.legend_above(slope_axes, [curve, uphill, here])

    def show(direction, x1, x2):
        theta = np.array([x1, x2])
        slope = objective.gradient(theta)
        v = _unit_at(direction)
        point.set_data([x1], [x2])
        tip.set_data(*(theta + v)[:, None])
        look.put_arrow(heading, theta, theta + v)
        look.put_arrow(gradient, theta, theta + slope / 2)
        along = directions.directional_derivative(objective, theta, v)
        curve.set_data(TURN, _unit_at(TURN) @ slope)
        angle = np.degrees(np.arctan2(slope[1], slope[0])) % 360
        uphill.set_data([angle, angle], [0, directions.length(slope)])
        here.set_data([direction], [along])
        return _slope_in_words(direction, slope, v, along)

    return Demo(
        figure, show, {"direction": Slider("direction", 0, 360, 1), **_log_example_sliders()},
        {"direction": direction, "x1": x1, "x2": x2},
        moving=[gradient, heading, point, tip, curve, uphill, here],
        drags={point: follow("x1", "x2"), tip: _turn_to},
        presets={"along the gradient": {"direction": 346, "x1": 1.0, "x2": 2.0},
                 "across it": {"direction": 76, "x1": 1.0, "x2": 2.0},
                 "against it": {"direction": 166, "x1": 1.0, "x2": 2.0}},
    )


def _unit_at(degrees):
    return np.stack([np.cos(np.radians(degrees)), np.sin(np.radians(degrees))], axis=-1)


def _turn_to(x, y, present):
    return {"direction": np.degrees(np.arctan2(y - present["x2"], x - present["x1"])) % 360}


def _slope_in_words(direction, slope, v, along):
    length = directions.length(slope)
    beta = np.degrees(np.arccos(directions.cos_angle(v, slope)))
    said = (
        f"Direction {direction}°, which is {pieces.fixed(beta, 0)}° away from the gradient: the "
        f"slope is v·∇f = {pieces.fixed(along)}, where |∇f| = {pieces.fixed(length)}. "
    )
    return said + _way_in_words(beta)


def _way_in_words(beta):
    nearest = "To the nearest degree, this is"
    if beta <= HALF:
        return f"{nearest} the gradient's own way: no whole degree climbs faster."
    if beta >= 180 - HALF:
        return f"{nearest} against the gradient: no whole degree falls faster."
    if abs(beta - 90) <= HALF:
        return f"{nearest} across the gradient: you stay almost level."
    return "This way is uphill." if beta < 90 else "This way is downhill."


def _log_example_sliders():
    return {"x1": Slider("x₁", -2.4, 2.4, 0.02), "x2": Slider("x₂", 0.4, 4.0, 0.02)}
