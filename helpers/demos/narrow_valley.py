"""Notebook 04: two weights in a valley whose condition number can be changed."""

import numpy as np

from helpers import descent, objectives
from helpers.demos import pieces
from helpers.demos.learning_rate_challenge import below_a_millionth
from helpers.live import Demo, LogSlider, Slider, follow, look

STEEP = 4.0
MAX_STEPS = 60
# Circles, one after the other; nan lifts the pen between them.
TURN = np.append(np.linspace(0, 2 * np.pi, 61), np.nan)
CIRCLES = np.concatenate(
    [radius * np.array([np.cos(TURN), np.sin(TURN)]) for radius in 0.25 * np.arange(1, 9)], axis=1
)


@look.style()
def two_weights(learning_rate=0.44, condition=10.0, x1=-2.2, x2=1.2, steps=20,
                challenge=False):
    """Descend in a bowl whose level lines are ellipses; each direction shrinks at its own rate.

    Parameters
    ----------
    learning_rate : float
        α, from 0 to 0.6. The curvature along x₂ is always 4, so that the limit is 0.5.
    condition : float
        κ = λ_max/λ_min, from 1 to 100. The curvature along x₁ is 4/κ.
    x1, x2 : float
        The start, with x₁ from −2.4 to 2.4 and x₂ from −1.5 to 1.5.
    steps : int
        Steps taken so far, from 0 to 60.
    challenge : bool
        Whether the read-out judges the challenge of the loss below a millionth.

    Returns
    -------
    Demo

    Raises
    ------
    ValueError
        If an argument is outside its range.
    """
    figure, parts = look.mosaic([["ruler", "ruler"], ["map", "losses"]], height=4.2,
                                height_ratios=[1, 9], width_ratios=[1.3, 1])
    ruler = pieces.RateRuler(
        parts["ruler"], 0, 0.6, {"limit": (look.GRADIENT, "-"), "best": (look.MINIMUM, "--")}
    )
    with look.style():
        parts["map"].set(xlim=(-2.6, 2.6), ylim=(-1.7, 1.7), aspect="equal", xlabel="x₁",
                         ylabel="x₂")
    ellipses = look.line(parts["map"], look.QUIET, linewidth=1)
    run = pieces.Run(parts["map"])
    flat = look.line(parts["losses"], look.QUIET, "part along x₁", linestyle="--", linewidth=3)
    steep = look.line(parts["losses"], look.QUIET, "part along x₂", linestyle=":", linewidth=3)
    history = pieces.LossCurve(parts["losses"], MAX_STEPS)
    look.legend(parts["losses"], [history.line, flat, steep], loc="upper right")

    def show(learning_rate, condition, x1, x2, steps):
        curvatures = np.array([STEEP / condition, STEEP])
        objective = objectives.bowl(curvatures)
        path = descent.descend(objective.gradient, [x1, x2], learning_rate, max_steps=steps).path
        ellipses.set_data(*CIRCLES * np.sqrt(STEEP / curvatures)[:, None])
        left_at = run.put(path)
        for line, part in zip((flat, steep), (curvatures * path**2 / 2).T, strict=True):
            line.set_data(np.arange(len(part)), np.clip(part, 1e-7, 1e4))
        losses = objective.value(path)
        history.put(losses)
        best, limit = _best_and_limit(condition)
        ruler.put(learning_rate, limit=limit, best=best)
        return "\n".join([
            f"λ = {pieces.number(curvatures[0])} along x₁ and {pieces.number(STEEP)} along x₂, "
            f"κ = {pieces.number(condition)}. The limit is 2/λ_max = {pieces.number(limit)}, the "
            f"best α is {pieces.number(best)}.",
            _factors(learning_rate, curvatures),
            _so_far(losses, left_at),
        ])

    return Demo(
        figure, show,
        {"learning_rate": Slider("learning rate α", 0.0, 0.6, 0.005, ".3f"),
         "condition": LogSlider("condition κ", 1.0, 100.0),
         "x1": Slider("start x₁", -2.4, 2.4, 0.02), "x2": Slider("start x₂", -1.5, 1.5, 0.02),
         "steps": Slider("steps", 0, MAX_STEPS, 1)},
        {"learning_rate": learning_rate, "condition": condition, "x1": x1, "x2": x2,
         "steps": steps},
        moving=[ellipses, *run.artists, flat, steep, *history.artists, *ruler.artists],
        player="steps",
        drags={run.start: follow("x1", "x2"),
               ruler.now: lambda x, y, now: {"learning_rate": x}},
        presets={
            "round bowl": {"learning_rate": 0.2, "condition": 1.0},
            "zig-zag": {"learning_rate": 0.48, "condition": 20.0, "x1": -2.2, "x2": 1.2,
                        "steps": 40},
            "too small": {"learning_rate": 0.02, "condition": 10.0},
            "best α": lambda now: {"learning_rate": _best_and_limit(now["condition"])[0]},
            "exactly at the limit":
                lambda now: {"learning_rate": _best_and_limit(now["condition"])[1]},
            "falls, then explodes": {"learning_rate": 0.52, "condition": 10.0, "x1": -2.2,
                                     "x2": 0.02, "steps": MAX_STEPS},
        },
        challenge=below_a_millionth if challenge else None,
    )


def _best_and_limit(condition):
    hessian = np.diag([STEEP / condition, STEEP])
    return descent.best_step(hessian), descent.step_limit(hessian)


def _factors(learning_rate, curvatures):
    factors = np.round(1 - learning_rate * curvatures, 4) + 0.0
    said = (
        f"α = {pieces.number(learning_rate)}: each step multiplies x₁ by "
        f"{pieces.number(factors[0], 4)} and x₂ by {pieces.number(factors[1], 4)}: "
    )
    verdict = descent.verdict(learning_rate, np.diag(curvatures))
    if factors[1] == -1:
        return said + "exactly at the limit, x₂ jumps to and fro for ever."
    if verdict == "diverges":
        return said + "it diverges, because x₂ grows."
    if factors[1] < 0:
        return said + f"it {verdict}; x₂ changes sides each time: the zig-zag."
    return said + f"it {verdict}."


def _so_far(losses, left_at):
    if losses[0] == 0:
        return "The start (0, 0) is the minimum: there is no slope, so nothing moves."
    rises = int(np.sum(np.diff(losses) > 0))
    said = (
        f"After {pieces.counted(len(losses) - 1, 'step')} the loss went from "
        f"{pieces.number(losses[0])} to {pieces.number(losses[-1])}. "
        + (f"It rose at {pieces.counted(rises, 'step')}." if rises else "It never rose.")
    )
    return said if left_at is None else f"{said} Step {left_at} leaves the map."
