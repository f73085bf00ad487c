"""The network of lesson 07 with one α for all steps, and with steps that choose their own."""

import numpy as np

from helpers.lessons.beyond_the_plain_step.live import network_runs
from helpers.lessons.beyond_the_plain_step.live.network_runs import RATES, STARTS, STEPS
from helpers.live import Choice, Scene, Slider, follow, keeping, look, with_controls, wording

LOSSES, ALPHAS = (2e-3, 3.0), (0.2, 100.0)


@with_controls(
    start=Choice("start", STARTS, first=STARTS[0], means="the seed with which weights are drawn"),
    learning_rate=Choice("one α for all steps", RATES, first=1.0),
    iteration=Slider("steps so far", 0, STEPS, 1, first=0, means="steps taken so far"),
)
def network_steps():
    """Train a network with one α, and with backtracking; beside it the limit that moves."""
    figure, (loss_axes, rate_axes) = look.figure(2, height=4.8)
    with look.style():
        loss_axes.set(xlim=(0, STEPS), ylim=LOSSES, yscale="log", xlabel="step", ylabel="loss")
        rate_axes.set(xlim=(0, STEPS), ylim=ALPHAS, yscale="log", xlabel="step", ylabel="α")
        for axes in (loss_axes, rate_axes):
            axes.grid(True)
    own = look.line(loss_axes, look.PATH, "own length")
    fixed = look.line(loss_axes, look.SECOND_PATH, "one α", linestyle="--")
    now = look.point(loss_axes, look.PATH, size=11, clip_on=False)
    steps = look.line(rate_axes, look.PATH, "α of each step", linewidth=1.2)
    limit = look.line(rate_axes, look.GRADIENT, "2/λ_max there", linestyle="-.", linewidth=1.6)
    one = look.line(rate_axes, look.SECOND_PATH, "one α", linestyle="--")
    look.legend_above(loss_axes, [own, fixed])
    look.legend_above(rate_axes, [steps, limit, one])

    def show(start, learning_rate, iteration):
        run, limits = network_runs.own(start), network_runs.limits(start)
        _, losses = network_runs.fixed(start, learning_rate)
        upto = np.arange(iteration + 1)
        own.set_data(upto, np.clip(run.losses[:iteration + 1], *LOSSES))
        fixed.set_data(upto, np.clip(losses[:iteration + 1], *LOSSES))
        now.set_data([iteration] * 2, np.clip([run.losses[iteration], losses[iteration]], *LOSSES))
        steps.set_data(upto[:-1], run.rates[:iteration])
        limit.set_data(upto, np.clip(limits[:iteration + 1], *ALPHAS))
        one.set_data([0, STEPS], [learning_rate] * 2)
        return _said(start, learning_rate, iteration, run, limits, losses)

    return Scene(
        figure, show, moving=[own, fixed, now, steps, limit, one], player="iteration", skip=3,
        drags={now: follow("iteration")},
        presets={"300 steps": keeping(iteration=STEPS),
                 "α = 10": keeping(learning_rate=10.0, iteration=STEPS),
                 "seed 5": keeping(start="seed 5", iteration=STEPS)},
    )


def _said(start, rate, iteration, run, limits, losses):
    """Say both losses, what the tries have cost, and where α and the limit are."""
    rises = int(np.sum(np.diff(losses[:iteration + 1]) > 0))
    said = [
        f"{start.capitalize()}, {wording.counted(iteration, 'step')}. With α = "
        f"{wording.number(rate)} the loss is {wording.number(losses[iteration])}"
        + (f", and it rose at {wording.counted(rises, 'step')}." if rises else "."),
    ]
    if iteration == 0:
        return said[0] + f" At the start 2/λ_max is {wording.number(limits[0])}."
    tries = int(np.sum(run.tries[:iteration]))
    taken = run.rates[:iteration]
    over = int(np.sum(taken > limits[:iteration]))
    return "\n".join([
        *said,
        f"Steps that choose their own length: the loss is {wording.number(run.losses[iteration])} "
        f"after {tries} {'try' if tries == 1 else 'tries'}, and it never rose.",
        f"Their α went from {wording.number(taken.min())} to {wording.number(taken.max())}. It was "
        f"above 2/λ_max at {over} of {wording.counted(iteration, 'step')}.",
    ])
