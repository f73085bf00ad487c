"""A surface cut along each variable: a partial derivative is a slice's slope."""

import numpy as np

from helpers import objectives
from helpers.lessons import pieces
from helpers.lessons.what_is_a_gradient.live.place import place
from helpers.live import Scene, follow, keeping, look, with_controls, wording


@with_controls(**place(-0.5, 1.0))
def slices():
    """Cut the surface of x₁² − log x₂ along each axis; each slice has an ordinary slope."""
    objective = objectives.log_example
    figure, (map_axes, *slice_axes) = look.figure(3, height=4.3, width_ratios=[1.1, 1, 1])
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
            f"At x = {wording.vector(theta)}: walk along x₁ only, and the slope is ∂f/∂x₁ = "
            f"{wording.fixed(slope[0])}; walk along x₂ only, and it is ∂f/∂x₂ = "
            f"{wording.fixed(slope[1])}. Both in one vector: ∇f = {wording.vector(slope)}."
        )

    return Scene(
        figure, show,
        moving=[*along, point, *(artist for panel in panels for artist in panel.artists)],
        drags={point: follow("x1", "x2")},
        presets={"x = (1, 2)": {"x1": 1.0, "x2": 2.0}, "x = (1, 4)": {"x1": 1.0, "x2": 4.0},
                 "x₁ = 0": keeping(x1=0.0), "x₂ = 0.4": keeping(x2=0.4)},
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
