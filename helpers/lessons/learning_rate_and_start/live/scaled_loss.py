"""A loss, the same loss times a number, and one run on each of them."""

import numpy as np

from helpers import descent, objectives, quadratic
from helpers.lessons import pieces, run_in_words
from helpers.live import LogSlider, Scene, Slider, look, with_controls, wording

START, LEARNING_RATE, MAX_STEPS = 1.5, 0.5, 12  # of the first run
WEIGHTS = np.linspace(-2.2, 2.2, 81)
TOP = 12.0
LOSSES, OUTSIDE = (1e-8, 1e4), (1e-9, 1e5)


PRESETS = {
    "10 L, same α": {"scale": 10.0, "steps": MAX_STEPS},
    "10 L, α ÷ 10": {"scale": 10.0, "learning_rate": LEARNING_RATE / 10, "steps": MAX_STEPS},
    "L ÷ 10, same α": {"scale": 0.1, "steps": MAX_STEPS},
}


@with_controls(
    scale=LogSlider("L is multiplied by c", 0.1, 10.0, first=1.0,
                    means="what the loss of the second run is multiplied by"),
    learning_rate=LogSlider("learning rate α", 0.01, 20.0, first=LEARNING_RATE,
                            means="the learning rate of the second run"),
    steps=Slider("steps", 0, MAX_STEPS, 1, first=0, means="steps that each has taken so far"),
)
def scaled_loss():
    """Descend a loss with α = 0.5, and a multiple of it with any α."""
    figure, parts = look.mosaic([["ruler"] * 3, ["curve", "weights", "losses"]], height=4.4,
                                height_ratios=[1, 9])
    ruler = pieces.RateRuler(parts["ruler"], 0.01, 100, {
        "limit for L": (look.QUIET, "-"), "limit for c L": (look.GRADIENT, "--")}, scale="log")
    with look.style():
        parts["curve"].set(xlim=WEIGHTS[[0, -1]], ylim=(-0.4, TOP), xlabel="weight w",
                           ylabel="loss")
        parts["curve"].plot(WEIGHTS, WEIGHTS**2 / 2, color=look.LOSS)
        parts["weights"].set(xlim=(0, MAX_STEPS), ylim=(-2.2, 2.2), xlabel="step",
                             ylabel="weight w")
        parts["losses"].set(xlim=(0, MAX_STEPS), ylim=LOSSES, yscale="log", xlabel="step",
                            ylabel="loss")
        for name in ("weights", "losses"):
            parts[name].grid(True)
    curve = look.line(parts["curve"], look.LOSS, linestyle="--")
    runs = [_Run(parts, look.PATH, "run 1, on L", "o", "-"),
            _Run(parts, look.SECOND_PATH, "run 2, on c L", "s", "--")]
    look.legend_above(parts["weights"], [run.weights.line for run in runs])

    def show(scale, learning_rate, steps):
        curve.set_data(WEIGHTS, scale * WEIGHTS**2 / 2)
        said, factors = [], []
        rates = (1.0, LEARNING_RATE), (scale, learning_rate)
        limits = [quadratic.step_limit([[curvature]]) for curvature, _ in rates]
        for number, (curvature, rate) in enumerate(rates):
            objective = objectives.bowl([curvature])
            path = descent.descend(objective.gradient, [START], rate, max_steps=steps).path
            path = run_in_words.whole(path, steps)
            left_at = runs[number].put(path[:, 0], objective.value(path))
            factors.append(float(run_in_words.snapped(1 - rate * curvature)))
            said.append(_said(number + 1, curvature, rate, limits[number], factors[-1],
                              path[:, 0], left_at))
        ruler.put(learning_rate, limit_for_L=limits[0], limit_for_c_L=limits[1])
        if steps and abs(factors[0] - factors[1]) < run_in_words.SAME:
            said.append(f"Step by step both are at the same weight{_times(scale)}.")
        return "\n".join(said)

    return Scene(figure, show, player="steps", presets=PRESETS, moving=[
        curve, ruler.now, ruler.marks["limit for c L"],
        *(artist for run in runs[::-1] for artist in run.artists)])


class _Run:
    """One run: on its curve, and its weight and its loss after each step."""

    def __init__(self, parts, colour, name, marker, linestyle):
        self.on_curve, self.weights = (pieces.Run(parts[place], colour, name, marker=marker)
                                       for place in ("curve", "weights"))
        self.losses = look.line(parts["losses"], colour, linestyle=linestyle)
        # Both start at the same weight, which stands still; their steps are marks enough.
        for mark in (self.on_curve.start, self.on_curve.end, self.on_curve.exit, self.weights.end):
            mark.remove()
        self.artists = [self.on_curve.line, self.losses, self.weights.line, self.weights.exit]

    def put(self, weights, losses):
        """Draw the run; return the number of the first step that leaves the weights shown."""
        steps = np.arange(len(weights))
        self.on_curve.put(np.column_stack([weights, losses]))
        left_at = self.weights.put(np.column_stack([steps, weights]))
        shown = slice(None if left_at is None else left_at + 1)
        self.losses.set_data(steps[shown], np.clip(losses[shown], *OUTSIDE))
        return left_at


def _times(scale):
    if scale == 1:
        return ""
    return f", and the loss of run 2 is {wording.number(scale)} times that of run 1"


def _said(number, curvature, rate, limit, factor, weights, left_at):
    """Say which run it is, what each of its steps does, and where it is now."""
    on = "L" if number == 1 else f"{wording.number(curvature)} · L"
    said = (f"Run {number} is on {on} with α = "
            f"{run_in_words.precise(rate, digits=3, apart_from=(limit,))}, and the limit is "
            f"{wording.number(limit)}: each step multiplies w by {run_in_words.precise(factor)}.")
    if left_at is not None:
        return f"{said} Step {left_at} leaves the picture."
    steps = wording.counted(len(weights) - 1, "step")
    return f"{said} After {steps} w = {wording.fixed(weights[-1], 3)}."
