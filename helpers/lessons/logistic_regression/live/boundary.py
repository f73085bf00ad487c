"""Descent on two measurements of penguins, with the boundary it draws."""

import numpy as np

from helpers.lessons.logistic_regression.live.penguin_pieces import (
    ITERATION,
    RATE,
    STEPS,
    VIEW,
    Shading,
    allowed,
    load_table,
    plane,
    presets,
    rate_ruler,
    rises,
    scatter,
    sides,
)
from helpers.lessons.logistic_regression.live.quickly_down import TARGET, quickly_down
from helpers.live import Scene, Slider, Switch, look, with_controls, wording

MEASUREMENTS = "bill_length_mm", "flipper_length_mm"
COSTS = 0.08, 3.0
TICKS = 0.1, 0.2, 0.5, 1.0, 2.0


@with_controls(
    learning_rate=RATE,
    w1=Slider("start w₁", -6.0, 6.0, 0.1, first=0.0),
    w2=Slider("start w₂", -6.0, 6.0, 0.1, first=0.0),
    b=Slider("start b", -6.0, 6.0, 0.1, first=0.0),
    iteration=ITERATION,
    scaled=Switch("scaled measurements", first=True, means=(
        "whether descent runs on the scaled measurements or on those in mm")),
)
def boundary(*, challenge=False):
    """Separate two species by two measurements: boundary, probabilities, and cost by iteration.

    The start is said for the scaled measurements; as measured, the run starts from the same model.

    Parameters
    ----------
    challenge : bool
        Whether the read-out judges the challenge of getting down in a few steps.
    """
    penguins = load_table(*MEASUREMENTS)
    figure, parts = look.mosaic([["ruler", "ruler"], ["data", "cost"]], height=5.0,
                                height_ratios=[1, 11], width_ratios=[1.15, 1])
    ruler = rate_ruler(parts["ruler"])
    plane(parts["data"])
    species = scatter(parts["data"], penguins.inputs[False], penguins.y)
    shading = Shading(parts["data"], penguins)
    _costs(parts["cost"])
    history = look.line(parts["cost"], look.PATH)
    last = look.point(parts["cost"], look.PATH, clip_on=False)
    above = look.point(parts["cost"], look.GRADIENT, "above the picture", marker="X", size=17,
                       clip_on=False)
    look.legend_above(parts["data"], [*species, *shading.named], columns=2)
    look.legend_above(parts["cost"], [*([_goal(parts["cost"])] if challenge else []), above])

    def show(learning_rate, w1, w2, b, iteration, scaled):
        path, costs = penguins.run(scaled, learning_rate, (w1, w2, b), iteration)
        shading.put(path[iteration])
        shown = costs[:iteration + 1]
        history.set_data(np.arange(iteration + 1), np.clip(shown, COSTS[0] / 2, 2 * COSTS[1]))
        last.set_data([iteration], np.clip(shown[-1:], *COSTS))
        above.set_data(*([[iteration], COSTS[1:]] if shown[-1] > COSTS[1] else [[], []]))
        ruler.put(learning_rate, limit=penguins.limits[scaled])
        return "\n".join([
            allowed(penguins, scaled, learning_rate),
            f"Iteration {iteration}: J = {wording.fixed(costs[iteration], 3)}. "
            f"{rises(costs[:iteration + 1])} {_placed(penguins, path[iteration])}",
            f"For the scaled measurements w = {wording.vector(path[iteration, :2])} and "
            f"b = {wording.fixed(path[iteration, 2])}.",
        ])

    return Scene(
        figure, show, moving=[shading.artist, history, last, above, *ruler.artists],
        player="iteration", drags={ruler.now: lambda x, y, present: {"learning_rate": x}},
        presets=presets(penguins),
        challenge=quickly_down if challenge else None,
    )


def _costs(axes):
    """Label the axes of the cost."""
    with look.style():
        axes.set(xlim=(0, STEPS), ylim=COSTS, yscale="log", xlabel="iteration", ylabel="cost J")
        axes.set_yticks(TICKS, map(wording.number, TICKS))
        axes.minorticks_off()
        axes.grid(True)


def _goal(axes):
    """Draw what the challenge asks for; return the artist for a legend."""
    with look.style():
        return axes.axhline(TARGET, color=look.MINIMUM, linestyle="--", label=f"J = {TARGET}")


def _placed(penguins, theta):
    """Say how many penguins are on the right side, and where the boundary is if it is not seen."""
    said = sides(theta, penguins.inputs[True], penguins.y)
    corners = np.stack(np.meshgrid(*VIEW), axis=-1)
    z = (corners - penguins.mean) / penguins.spread @ theta[:2] + theta[2]
    unseen = np.any(theta[:2]) and (np.all(z > 0) or np.all(z < 0))
    return f"{said} It lies outside the picture." if unseen else said
