"""One weight, one learning rate, and the limit between them."""

import numpy as np

from helpers import descent, objectives, quadratic
from helpers.lessons import pieces, run_in_words
from helpers.live import LogSlider, Scene, Slider, follow, keeping, look, with_controls, wording

MAX_STEPS = 40
CRAWLING = 0.9  # α below a tenth of 1/λ leaves more than this of the distance
WEIGHTS = np.linspace(-2.4, 2.4, 81)


PRESETS = {
    "α = 0.03": keeping(learning_rate=0.03, curvature=1.0, steps=30),
    "α = 0.6": keeping(learning_rate=0.6, curvature=1.0, steps=30),
    "best α": lambda now: {"learning_rate": quadratic.best_step([[now["curvature"]]])},
    "exactly at the limit":
        lambda now: {"learning_rate": quadratic.step_limit([[now["curvature"]]])},
    "α = 2.1": {"learning_rate": 2.1, "start": 1.2, "steps": 30},
    "λ = 0.05, α = 30": {"learning_rate": 30.0, "curvature": 0.05, "steps": 30},
    "λ = 5, α = 0.6": {"learning_rate": 0.6, "curvature": 5.0, "start": 0.3, "steps": 30},
}


@with_controls(
    learning_rate=LogSlider("learning rate α", 0.01, 100.0, first=0.3),
    curvature=Slider("curvature λ", 0.05, 5.0, 0.05, first=1.0,
                     means="curvature λ of the loss ½ λ w²"),
    start=Slider("start w₀", -2.0, 2.0, 0.02, first=1.8, means="the first weight"),
    steps=Slider("steps", 0, MAX_STEPS, 1, first=0, means="steps taken so far"),
)
def one_weight():
    """Descend in one weight; the ruler marks the limit 2/λ and the best α for this curvature."""
    figure, parts = look.mosaic([["ruler", "ruler"], ["curve", "losses"]], height=4.2,
                                height_ratios=[1, 9])
    ruler = pieces.RateRuler(
        parts["ruler"], 0.01, 100, {"limit": (look.GRADIENT, "-"), "best": (look.BEST, "--")},
        scale="log",
    )
    with look.style():
        parts["curve"].set(xlim=(-2.4, 2.4), ylim=(-0.4, 10.5), xlabel="weight w",
                           ylabel="loss L(w) = ½ λ w²")
    curve = look.line(parts["curve"], look.LOSS)
    run = pieces.Run(parts["curve"])
    history = pieces.LossCurve(parts["losses"], MAX_STEPS)

    def show(learning_rate, curvature, start, steps):
        objective = objectives.bowl([curvature])
        hessian = objective.hessian([0.0])
        best, limit = quadratic.best_step(hessian), quadratic.step_limit(hessian)
        made = descent.descend(objective.gradient, [start], learning_rate, max_steps=steps)
        path = run_in_words.whole(made.path, steps)
        losses = objective.value(path)
        curve.set_data(WEIGHTS, curvature * WEIGHTS**2 / 2)
        left_at = run.put(np.column_stack([path[:, 0], losses]))
        history.put(losses)
        ruler.put(learning_rate, limit=limit, best=best)
        now = run_in_words.precise(learning_rate, digits=3, apart_from=(best, limit))
        return (
            f"λ = {wording.number(curvature)}: the limit is 2/λ = {wording.number(limit)}, the "
            f"best α is 1/λ = {wording.number(best)}. Now α = {now}.\n"
            f"{_what_a_step_does(1 - learning_rate * curvature, start, steps)}\n"
            f"{_so_far(path[:, 0], losses, left_at)}"
        )

    return Scene(
        figure, show, moving=[curve, *run.artists, *history.artists, *ruler.artists],
        player="steps",
        drags={run.start: follow("start"), ruler.now: follow("learning_rate")},
        presets=PRESETS,
    )


def _what_a_step_does(factor, start, steps):
    """What each step does; what becomes of the run is said once there is one."""
    factor = float(run_in_words.snapped(factor))
    said = f"Each step multiplies w by 1 − αλ = {run_in_words.precise(factor)}"
    if start == 0 or steps == 0:
        return f"{said}."
    if factor == 0:
        return f"{said}: it converges, and a single step reaches the minimum."
    if factor == -1:
        return f"{said}: exactly at the limit, w jumps to and fro for ever."
    if factor < -1:
        times = run_in_words.precise(factor**2)
        return f"{said}: it diverges. Every step multiplies the loss by {times}."
    if factor < 0:
        return f"{said}: it oscillates. Every step jumps across the minimum, but comes nearer."
    verdict = "crawls" if factor > CRAWLING + run_in_words.SAME else "converges"
    left = run_in_words.precise(100 * factor)
    return f"{said}: it {verdict}. Each step leaves {left} % of the distance."


def _so_far(weights, losses, left_at):
    if weights[0] == 0:
        return "The start w = 0 is the minimum: there is no slope, so nothing moves."
    at_first, now = wording.number(losses[0]), run_in_words.loss(losses[-1])
    if len(weights) == 1:
        return f"No step yet: w = {wording.fixed(weights[0], 3)}, the loss is {at_first}."
    if left_at is not None:
        return (
            f"Step {left_at} leaves the picture: the loss went from {at_first} to "
            f"{wording.number(losses[left_at])}."
        )
    return (
        f"After {wording.counted(len(losses) - 1, 'step')} w = {wording.fixed(weights[-1], 3)}; "
        f"the loss went from {at_first} to {now}."
    )
