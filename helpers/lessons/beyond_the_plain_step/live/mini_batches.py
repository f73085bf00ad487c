"""The same penguins in many cheap steps or in a few dear ones."""

import numpy as np

from helpers.lessons.beyond_the_plain_step.live import batch_runs
from helpers.lessons.beyond_the_plain_step.live.batch_map import BatchMap
from helpers.lessons.histories import History
from helpers.live import Choice, Scene, Switch, follow, keeping, look, with_controls, wording
from helpers.live.counts import CountSlider, OptionSlider

PENGUINS = 219
LOOKS = CountSlider("penguins looked at", batch_runs.PASSES * PENGUINS, first=0)
SIZES = (1, 2, 5, 10, 20, 50, 100, PENGUINS)
TOP, DECADES = 10.0, 8


@with_controls(
    batch=OptionSlider("batch size B", SIZES, first=PENGUINS,
                       means="how many penguins one step looks at"),
    learning_rate=Choice("learning rate α", batch_runs.RATES, first=4.0),
    falls=Switch("α falls", first=False, means=(
        "whether α falls: to a half after 100 steps, to a third after 200, and so on")),
    shuffle=Choice("shuffle", batch_runs.SHUFFLES, first=batch_runs.SHUFFLES[0],
                   means="in which of three random orders the penguins come"),
    looks=LOOKS,
)
def mini_batches():
    """Descend on J(w, b) of the bill lengths with steps that look at B penguins each."""
    figure, (map_axes, axes) = look.figure(2, height=4.8, width_ratios=[1.1, 1])
    plane = BatchMap(map_axes)
    history = History(axes, "J above its lowest", ["this run", f"B = {PENGUINS}, same α"], TOP,
                      DECADES, counts=np.array(LOOKS.options), xlabel=LOOKS.label)

    def show(batch, learning_rate, falls, shuffle, looks):
        upto = LOOKS.options.index(looks) + 1
        both = [batch_runs.run(size, learning_rate, falls, shuffle, LOOKS.options, upto)
                for size in (batch, PENGUINS)]
        path = both[0][0]
        plane.put(path)
        above = np.stack([costs for _, costs in both], axis=-1) - batch_runs.lowest()[1]
        history.put(above)
        return (f"{shuffle.capitalize()} shuffle: "
                + _said(batch, learning_rate, falls, looks, path[-1], *above[-1]))

    return Scene(
        figure, show, moving=[*plane.artists, *history.artists],
        drags={history.now: follow("looks")},
        presets={
            "B = 2, 110 steps": keeping(batch=2, looks=220),
            "B = 2, 10,950 steps": keeping(batch=2, looks=LOOKS.highest),
            "B = 219, 100 steps": keeping(batch=PENGUINS, looks=LOOKS.highest),
            "α falls": keeping(falls=True, looks=LOOKS.highest),
        },
    )


def _said(batch, rate, falls, looks, theta, above, above_in_large_steps):
    steps, large = looks // batch, looks // PENGUINS
    now = rate / (1 + steps / batch_runs.HALF_AFTER) if falls else rate
    whole, lowest = batch_runs.cost(theta), batch_runs.lowest()[1]
    alpha = f"α = {wording.number(rate)}"
    if falls:
        alpha += f", by now {wording.number(now)}"
    return "\n".join([
        f"{_counted(looks, 'look')} at a penguin, in {_counted(steps, 'step')} of {batch}. "
        f"{alpha}.",
        f"w = {wording.fixed(theta[0])}, b = {wording.fixed(theta[1])}: J is "
        f"{wording.number(whole)}, and {_small(above)} above its lowest, "
        f"{wording.number(lowest)}.",
        f"In steps of {PENGUINS} it would be {_counted(large, 'step')}, and J "
        f"{_small(above_in_large_steps)} above.",
    ])


def _counted(count, name):
    return f"{count:,} {name}{'' if count == 1 else 's'}"


def _small(value):
    return wording.number(value, 2) if value > 1e-7 else "less than 10⁻⁷"
