"""An arrow at every place: the gradient of a surface."""

import numpy as np

from helpers import directions, objectives
from helpers.lessons import pieces
from helpers.live import Scene, Slider, Switch, follow, keeping, look, with_controls, wording

ARROWS_ACROSS = 13
FLAT = 0.05  # so short a gradient is called almost zero


@with_controls(
    gradients=Switch("the gradients", first=False, means="whether the arrows are shown"),
)
def arrows(objective=objectives.two_valleys, x1=0.5, x2=-0.8):
    """Show the gradient as an arrow at a point that can be dragged, over a field of arrows.

    Parameters
    ----------
    objective : Objective
        Of two variables.
    x1, x2 : float
        The point, in the objective's view.
    """
    figure, (axes,) = look.figure(height=4.8)
    pieces.contours(axes, objective)
    field = _field(axes, objective)
    level = pieces.LevelLine(axes, objective, "the level line through it")
    scale = _arrow_scale(objective)
    gradient = look.arrow(axes, look.GRADIENT, f"gradient ∇f, drawn {scale:.2f} times as long",
                          width=4)
    point = look.point(axes, look.PATH, "the point: drag it")
    look.legend_beside(axes, [point, gradient, level.artist])

    def show(x1, x2, gradients):
        theta = np.array([x1, x2])
        slope = objective.gradient(theta)
        point.set_data([x1], [x2])
        look.put_arrow(gradient, theta, theta + scale * slope)
        for artist in (gradient, field):
            artist.set_visible(gradients)
        level.put(theta)
        if gradients:
            return _arrow_in_words(objective, theta, slope)
        return (f"At x = {wording.vector(theta)} the height is "
                f"{wording.fixed(objective.value(theta))}. The dashed curve joins the places that "
                "are as high.")

    (left, right), (low, high) = (0.9 * objective.view).tolist()
    return Scene(
        figure, show, moving=[field, level.artist, gradient, point],
        drags={point: follow("x1", "x2")}, presets=_flat_places(objective),
        controls={"x1": Slider("x₁", left, right, 0.01, first=x1),
                  "x2": Slider("x₂", low, high, 0.01, first=x2)},
    )


def _arrow_in_words(objective, theta, slope):
    length = directions.length(slope)
    said = f"At x = {wording.vector(theta)} the gradient is {wording.vector(slope)}"
    if length > FLAT:
        return (
            f"{said} and its length {wording.fixed(length)}. It points uphill, straight across the "
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
    return {name: keeping(x1=float(x1), x2=float(x2), gradients=True)
            for name, (x1, x2) in places.items()}


def _grid(objective):
    x, y = (np.linspace(low, high, ARROWS_ACROSS + 2)[1:-1] for low, high in objective.view)
    return np.stack(np.meshgrid(x, y), axis=-1)


def _arrow_scale(objective):
    """Length in the picture of a gradient of length 1, so that most arrows stay inside."""
    typical = np.percentile(directions.length(objective.gradient(_grid(objective))), 75)
    return round(float(np.min(np.diff(objective.view)) / 5 / typical), 2)


def _field(axes, objective):
    """Return a quiet arrow at each place of a grid, no longer than the grid is wide, in one line.

    As one line they are drawn fast enough to be switched on and off.
    """
    points = _grid(objective).reshape(-1, 2)
    slopes = objective.gradient(points) * _arrow_scale(objective) / 3
    longest = np.min(np.diff(objective.view)) / ARROWS_ACROSS
    slopes *= np.minimum(1, longest / np.maximum(directions.length(slopes), 1e-9))[:, None]
    tips, across = points + slopes, np.stack([-slopes[:, 1], slopes[:, 0]], axis=-1)
    wings = [tips - 0.3 * slopes + side * across for side in (0.2, -0.2)]
    lift = np.full_like(points, np.nan)  # nan lifts the pen
    strokes = np.stack([points, tips, wings[0], tips, wings[1], lift], axis=1).reshape(-1, 2)
    field = look.line(axes, look.GRADIENT, alpha=0.5, linewidth=1.5)
    field.set_data(*strokes.T)
    return field
