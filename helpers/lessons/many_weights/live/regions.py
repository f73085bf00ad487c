"""A network in training, and the region where it says 1."""

import contourpy  # comes with Matplotlib
import numpy as np
from matplotlib.path import Path

from helpers import network
from helpers.lessons.many_weights.live import rings, training_runs
from helpers.lessons.many_weights.live.low_loss import low_loss
from helpers.lessons.many_weights.live.training_runs import HALVES, RATES, STARTS, STEPS, ZEROS
from helpers.live import Choice, Scene, Slider, follow, look, with_controls, wording

STEPS_A_FRAME = 3  # 300 steps, one a frame, would take half a minute
PRESETS = {
    "α = 1": {}, "α = 0.03": {"learning_rate": 0.03}, "α = 30": {"learning_rate": 30.0},
    "seed 3": {"start": "seed 3"}, "all 0.5": {"start": HALVES}, "all 0": {"start": ZEROS},
}
LOSSES = 2e-3, 30.0
FAR = 10 * rings.VIEW
# The grid reaches beyond the view, so that a region that goes on has no border there.
GRID = np.linspace(-rings.VIEW - 0.1, rings.VIEW + 0.1, 49)
PLACES = np.stack(np.meshgrid(GRID, GRID), axis=-1).reshape(-1, 2)


@with_controls(
    learning_rate=Choice("learning rate α", RATES, first=1.0, means=(
        "the learning rate α, each about three times the one before")),
    start=Choice("start", STARTS, first="seed 0", means=(
        "where the weights start, drawn with a seed or all equal")),
    iteration=Slider("steps so far", 0, STEPS, 1, first=0, means="steps taken so far"),
)
def regions(*, challenge=False):
    """Watch a network with three hidden units learn to tell a disc from the ring around it.

    Parameters
    ----------
    challenge : bool
        Whether the read-out judges the challenge of a loss below 0.01.
    """
    figure, (plane, loss_axes) = look.figure(2, height=4.4, width_ratios=[1, 1.1])
    samples = rings.plane(plane)
    guess = _guess(loss_axes)
    with look.style():
        says = {0.1: rings.region(plane), 0.9: rings.region(plane),
                0.5: rings.region(plane, "says 1 (darker: surer)", width=3)}
        units = [look.line(plane, look.QUIET, "lines of the hidden units", linestyle="--")
                 for _ in range(training_runs.HIDDEN)]
        curve = look.line(loss_axes, look.LOSS, "the loss L(θ)")
        now = look.point(loss_axes, look.STEP, "now (drag it)", clip_on=False)
    look.legend_above(plane, [*samples, says[0.5], units[0]], columns=2)
    look.legend_above(loss_axes, [guess, curve, now], columns=2)

    def show(learning_rate, start, iteration):
        weights = training_runs.weights(learning_rate, start, iteration)
        y_hat = network.predict(weights, PLACES).reshape(len(GRID), -1)
        outlines = contourpy.contour_generator(GRID, GRID, y_hat, fill_type="ChunkCombinedCode")
        for sureness, region in says.items():
            region.set_path(_above(sureness, outlines))
        for unit, line in enumerate(units):
            line.set_data(*_line_of(weights.W1[:, unit], weights.b1[unit]))
        losses, right = training_runs.history(learning_rate, start)
        shown = np.clip(losses, *LOSSES)
        curve.set_data(np.arange(iteration + 1), shown[:iteration + 1])
        now.set_data([iteration], [shown[iteration]])
        return (
            f"α = {wording.number(learning_rate)}, start: {start}. After "
            f"{wording.counted(iteration, 'step')} the loss is {wording.number(losses[iteration])} "
            f"and {right[iteration]} of {len(rings.Y)} samples are right. "
            f"{_verdict(start, losses[:iteration + 1], weights)}"
        )

    return Scene(
        figure, show, moving=[*says.values(), *units, curve, now], player="iteration",
        skip=STEPS_A_FRAME, drags={now: follow("iteration")},
        presets={label: {"iteration": STEPS} | values for label, values in PRESETS.items()},
        challenge=low_loss if challenge else None,
    )


def _guess(axes):
    """Label the axes of the loss and draw that of a guess; return the artist for a legend."""
    with look.style():
        axes.set(xlim=(0, STEPS), ylim=LOSSES, yscale="log", xlabel="step", ylabel="loss")
        axes.grid(True)
        return axes.axhline(np.log(2), color=look.QUIET, linestyle="--",
                            label="always ŷ = ½: log 2")


def _above(sureness, outlines):
    """The border of the region where ŷ is larger; an empty one if there is no such region."""
    (points,), (codes,) = outlines.filled(sureness, 2)
    return Path(np.empty((0, 2)) if points is None else points, codes)


def _line_of(weights, bias):
    """Where a hidden unit's z is 0: both ends of a line, or nothing if it is far away."""
    steepness = np.hypot(*weights)
    if abs(bias) >= FAR * steepness:
        return [], []
    normal = weights / steepness
    along = FAR * np.array([-normal[1], normal[0]])
    return np.transpose([along, -along] - bias / steepness * normal)


def _verdict(start, losses, weights):
    if start == ZEROS:
        return "Every ŷ is ½ and every slope is 0, so nothing moves."
    rises = int(np.sum(np.diff(losses) > 0))
    if len(losses) == 1:
        said = "This is the start."
    elif rises:
        said = f"The loss rose at {wording.counted(rises, 'step')}: there α was too large."
    else:
        said = "The loss never rose."
    each_layer = weights.W1, weights.b1, weights.W2
    if all(np.allclose(units, units[..., :1]) for units in each_layer):
        said += " The hidden units are equal: three lines in one."
    return said
