"""A step in a narrow valley that chooses its own length, and the tries that it takes."""

import numpy as np

from helpers import backtracking, objectives, quadratic
from helpers.lessons import pieces, run_in_words
from helpers.lessons.beyond_the_plain_step.live.tries import Tries
from helpers.live import LogSlider, Scene, Slider, follow, keeping, look, with_controls, wording

CURVATURES = np.array([0.4, 4.0])  # the valley of lesson 04, with κ = 10
VALLEY = objectives.bowl(CURVATURES)
VIEW = np.array([[-2.6, 2.6], [-1.7, 1.7]])
STEPS = 40
GOAL = 1e-6


@with_controls(
    first=LogSlider("first α to try", 0.06, 2.4, 50, first=0.6,
                    means="the α that the first step tries first"),
    share=Slider("share c", 0.05, 0.95, 0.05, first=0.5, means=(
        "the least share of the promised fall that is good enough")),
    x1=Slider("start x₁", -2.4, 2.4, 0.02, first=-2.2),
    x2=Slider("start x₂", -1.5, 1.5, 0.02, first=1.2),
    steps=Slider("steps", 0, STEPS, 1, first=0, means="steps taken so far"),
)
def own_length():
    """Walk down a narrow valley: before each step α is doubled, then halved until it is safe."""
    figure, (map_axes, try_axes) = look.figure(2, height=4.8, width_ratios=[1.25, 1])
    pieces.contours(map_axes, VALLEY, view=VIEW)
    star = pieces.mark_minima(map_axes, VALLEY)
    run = pieces.Run(map_axes)
    look.legend_above(map_axes, [run.line, star])
    tries = Tries(try_axes)
    limit = quadratic.step_limit(VALLEY.hessian([0.0, 0.0]))

    def show(first, share, x1, x2, steps):
        made = backtracking.descend(_loss_at, _slope_at, [x1, x2], first=first, share=share,
                                    max_steps=steps)
        run.put(made.path)
        tries.put(*_last(made), share)
        return "\n".join([_so_far(made, steps), *_tried(made, share),
                          f"For one α for all steps the limit would be {wording.number(limit)}; "
                          f"{_above(made, limit)}."])

    return Scene(
        figure, show, moving=[*run.artists, *tries.artists], player="steps",
        drags={run.start: follow("x1", "x2")},
        presets={"29 steps": keeping(steps=29), "c = 0.05": keeping(share=0.05, steps=29),
                 "c = 0.95": keeping(share=0.95, steps=29)},
    )


def _loss_at(theta):
    """The loss, without the checks of `VALLEY`, of which a run would make some hundred."""
    return (theta * theta) @ CURVATURES / 2


def _slope_at(theta):
    return theta * CURVATURES


def _last(made):
    """Return what `Tries.put` draws of the last step."""
    if not len(made.rates):
        return None, None, None
    tried = made.rates[-1] * 2.0 ** (made.tries[-1] - 1)
    place = made.path[-2]
    slope = _slope_at(place)
    along = _loss_at(place - tried * Tries.SHARES[:, None] * slope)
    promised = tried * (slope @ slope)
    return along / made.losses[-2], promised / made.losses[-2], made.tries[-1]


def _so_far(made, steps):
    """Say where the run is, and what it has cost."""
    if not len(made.rates):
        return (f"No step yet: the loss is {wording.number(made.losses[0])}." if steps == 0
                or made.losses[0] else "The start (0, 0) is the minimum: the slope is 0.")
    return (f"{wording.counted(len(made.rates), 'step')} and "
            f"{_tries(int(np.sum(made.tries)))}: the loss went from "
            f"{wording.number(made.losses[0])} to {run_in_words.loss(made.losses[-1])}. "
            "It never rose.")


def _tried(made, share):
    """Say what the last step tried, and how much of the promised fall it brought."""
    if not len(made.rates):
        return []
    slope = _slope_at(made.path[-2])
    kept = (made.losses[-2] - made.losses[-1]) / (made.rates[-1] * (slope @ slope))
    count, rate = int(made.tries[-1]), made.rates[-1]
    first = f" The first, α = {wording.number(rate * 2.0 ** (count - 1))}, was too long."
    return [f"The last step took α = {wording.number(rate)} after "
            f"{_tries(count)}.{first * (count > 1)} It kept {wording.apart(kept, share)[0]} of "
            f"what the slope promised; {wording.number(share)} is asked."]


def _above(made, limit):
    """Say how many steps were longer than that limit allows."""
    count = int(np.sum(made.rates > limit))
    if not len(made.rates):
        return "no step has been taken"
    if count == 0:
        return "no step was above it"
    return f"{wording.counted(count, 'step')} {'was' if count == 1 else 'were'} above it"


def _tries(count):
    return f"{count} {'try' if count == 1 else 'tries'}"
