"""Two weights in a valley whose condition number can be changed."""

import numpy as np

from helpers import descent, objectives, quadratic
from helpers.lessons import pieces, run_in_words
from helpers.lessons.learning_rate_and_start.live.below_a_millionth import below_a_millionth
from helpers.live import LogSlider, Scene, Slider, follow, look, with_controls, wording

STEEP = 4.0
MAX_STEPS = 60
CRAWLING = 0.1  # of the best α
APART = 0.5  # in height, from one level line to the next
# Circles, one after the other; nan lifts the pen between them. Along x₂ the loss is STEEP x₂²/2.
TURN = np.append(np.linspace(0, 2 * np.pi, 49), np.nan)
CIRCLES = np.concatenate([radius * np.array([np.cos(TURN), np.sin(TURN)])
                          for radius in np.sqrt(2 * APART / STEEP * np.arange(1, 13))], axis=1)


PRESETS = {
    "κ = 1": {"learning_rate": 0.2, "condition": 1.0, "steps": 20},
    "κ = 20": {"learning_rate": 0.48, "condition": 20.0, "steps": 40},
    "α = 0.02": {"learning_rate": 0.02, "steps": 40},
    "best α": lambda now: {"learning_rate": _best_and_limit(now["condition"])[0]},
    "exactly at the limit":
        lambda now: {"learning_rate": _best_and_limit(now["condition"])[1]},
    "α = 0.52, x₂ = 0.02": {"learning_rate": 0.52, "x2": 0.02, "steps": 10},
}


@with_controls(
    learning_rate=Slider("learning rate α", 0.0, 0.6, 0.005, ".3f", first=0.44),
    condition=LogSlider("condition κ", 1.0, 100.0, first=10.0,
                        means="condition number κ = λ_max/λ_min"),
    x1=Slider("start x₁", -2.4, 2.4, 0.02, first=-2.2),
    x2=Slider("start x₂", -1.5, 1.5, 0.02, first=1.2),
    steps=Slider("steps", 0, MAX_STEPS, 1, first=0, means="steps taken so far"),
)
def two_weights(*, challenge=False):
    """Descend in a bowl whose level lines are ellipses; each direction shrinks at its own rate.

    The curvature along x₂ is always 4, so that the limit is 0.5; along x₁ it is 4/κ.

    Parameters
    ----------
    challenge : bool
        Whether the read-out judges the challenge of the loss below a millionth.
    """
    figure, parts = look.mosaic([["ruler", "ruler"], ["map", "losses"]], height=4.6,
                                height_ratios=[1, 9], width_ratios=[1.3, 1])
    ruler = pieces.RateRuler(
        parts["ruler"], 0, 0.6, {"limit": (look.GRADIENT, "-"), "best": (look.BEST, "--")}
    )
    with look.style():
        parts["map"].set(xlim=(-2.6, 2.6), ylim=(-1.7, 1.7), aspect="equal", ylabel="x₂",
                         xlabel=f"x₁\nlevel lines {APART:g} apart in height")
    ellipses = look.line(parts["map"], look.QUIET, linewidth=1)
    run = pieces.Run(parts["map"])
    history = _History(parts["losses"])

    def show(learning_rate, condition, x1, x2, steps):
        curvatures = np.array([STEEP / condition, STEEP])
        objective = objectives.bowl(curvatures)
        made = descent.descend(objective.gradient, [x1, x2], learning_rate, max_steps=steps)
        path = run_in_words.whole(made.path, steps)
        ellipses.set_data(*CIRCLES * np.sqrt(STEEP / curvatures)[:, None])
        left_at = run.put(path)
        losses = objective.value(path)
        history.put(losses, curvatures * path**2 / 2)
        best, limit = _best_and_limit(condition)
        ruler.put(learning_rate, limit=limit, best=best)
        return "\n".join([
            f"λ = {wording.number(curvatures[0])} along x₁ and {wording.number(STEEP)} along x₂, "
            f"κ = {wording.number(condition)}. The limit is 2/λ_max = {wording.number(limit)}, the "
            f"best α is {wording.number(best)}.",
            _factors(learning_rate, curvatures, path[0], steps),
            _so_far(learning_rate, losses, left_at),
        ])

    return Scene(
        figure, show, player="steps",
        moving=[ellipses, *run.artists, *history.artists, *ruler.artists],
        drags={run.start: follow("x1", "x2"), ruler.now: follow("learning_rate")},
        presets=PRESETS,
        challenge=below_a_millionth if challenge else None,
    )


class _History:
    """The loss against the step, and what x₁ and x₂ each contribute to it."""

    def __init__(self, axes):
        self._parts = [
            look.line(axes, look.QUIET, f"along {name}", linestyle=linestyle, linewidth=3)
            for name, linestyle in (("x₁", "--"), ("x₂", ":"))]
        self._whole = pieces.LossCurve(axes, MAX_STEPS)
        look.legend_above(axes, [self._whole.line, *self._parts])
        self.artists = [*self._parts, *self._whole.artists]

    def put(self, losses, parts):
        """Draw ``losses``, shape (steps + 1,), and ``parts``, shape (steps + 1, 2)."""
        self._whole.put(losses)
        for line, part in zip(self._parts, parts.T, strict=True):
            line.set_data(np.arange(len(part)), np.clip(part, 1e-7, 1e4))


def _best_and_limit(condition):
    hessian = np.diag([STEEP / condition, STEEP])
    return quadratic.best_step(hessian), quadratic.step_limit(hessian)


def _factors(learning_rate, curvatures, start, steps):
    """What each step does; what becomes of the run is said once there is one."""
    factors = run_in_words.snapped(1 - learning_rate * curvatures)
    along, across = map(run_in_words.precise, factors)
    now = run_in_words.precise(
        learning_rate, digits=3, apart_from=(2 / curvatures.sum(), 2 / curvatures[1])
    )
    said = f"α = {now}: each step multiplies x₁ by {along} and x₂ by {across}"
    if learning_rate == 0 or steps == 0 or not start.any():
        return f"{said}."
    return f"{said}: {_what_happens(learning_rate, curvatures, factors, start != 0)}"


def _what_happens(learning_rate, curvatures, factors, off_zero):
    """What the run does: a weight that starts at 0 stays there, whatever its factor."""
    if growing := _names(off_zero & (factors < -1)):
        return f"it diverges, because {growing} {_verb(growing, 'grow')}."
    if jumping := _names(off_zero & (factors == -1)):
        return f"exactly at the limit, {jumping} {_verb(jumping, 'jump')} to and fro for ever."
    crawls = off_zero[0] and learning_rate < CRAWLING * 2 / curvatures.sum() - run_in_words.SAME
    said = "it crawls" if crawls else "it converges"
    if turning := _names(off_zero & (factors < 0)):
        said += f"; {turning} {_verb(turning, 'change')} sides each time"
    if off_zero.all() and factors[0] > 0 > factors[1]:
        said += ": the zig-zag"
    if factors[1] <= -1:
        said += ". α is not below the limit, but x₂ = 0 stays 0"
    return f"{said}."


def _names(chosen):
    return " and ".join(name for name, is_so in zip(("x₁", "x₂"), chosen, strict=True) if is_so)


def _verb(subject, verb):
    return verb if "and" in subject else f"{verb}s"


def _so_far(learning_rate, losses, left_at):
    steps, at_first = len(losses) - 1, wording.number(losses[0])
    if losses[0] == 0:
        return "The start (0, 0) is the minimum: there is no slope, so nothing moves."
    if steps == 0:
        return f"No step yet: the loss is {at_first}."
    if learning_rate == 0:
        return f"With α = 0 nothing moves: after {steps} steps the loss is still {at_first}."
    rises = int(np.sum(np.diff(losses) > 0))
    taken = wording.counted(steps, "step")
    said = (
        f"After {taken} the loss went from {at_first} to {run_in_words.loss(losses[-1])}. "
        + (f"It rose at {rises} of {taken}." if rises else "It never rose.")
    )
    return said if left_at is None else f"{said} Step {left_at} leaves the map."
