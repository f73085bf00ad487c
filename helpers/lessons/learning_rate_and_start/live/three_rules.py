"""Three rules for stopping, and what fools each of them."""

import functools

import numpy as np

from helpers import descent, objectives
from helpers.lessons import pieces, run_in_words
from helpers.live import LogSlider, Scene, Slider, follow, look, with_controls, wording

PLATEAU = objectives.plateau
MAX_STEPS = 100
PATIENCE = 5
LOWEST = 0.2  # the loss at w = 0


@functools.lru_cache(maxsize=8)
def _run(learning_rate, start):
    """The weights of the whole run, so that a rule can be changed without running again."""
    made = descent.descend(PLATEAU.gradient, [start], learning_rate, max_steps=MAX_STEPS)
    return run_in_words.whole(made.path, MAX_STEPS)


def _first_below(path, losses, threshold):
    """As `stopping.first_below`, but a run does not reach the very minimum by being rounded."""
    if threshold <= LOWEST and path[0, 0] != 0:
        return None
    return descent.first_below(losses, threshold)


PRESETS = {
    "start 3.4": {"start": 3.4, "steps": MAX_STEPS},
    "α = 0.002": {"learning_rate": 0.002, "steps": MAX_STEPS},
    "α = 0.1": {"learning_rate": 0.1, "steps": MAX_STEPS},
    "threshold 0.15": {"threshold": 0.15, "steps": MAX_STEPS},
}


@with_controls(
    learning_rate=LogSlider("learning rate α", 0.001, 2.0, first=0.5),
    start=Slider("start w₀", -4.5, 4.5, 0.05, first=2.4, means="the first weight"),
    threshold=Slider("threshold", 0.1, 1.2, 0.01, first=0.25,
                     means="stop where the loss is at or below this"),
    number=Slider("number of steps", 1, MAX_STEPS, 1, first=30, means="stop after so many steps"),
    progress=LogSlider("least progress", 1e-6, 0.1, 10, first=0.001, means=(
        f"stop where the loss has fallen by less than this in {PATIENCE} steps")),
    steps=Slider("steps", 0, MAX_STEPS, 1, first=0, means="steps taken so far"),
)
def three_rules():
    """Stop one run by a threshold on the loss, by a number of steps, and by lack of progress."""
    figure, (curve_axes, loss_axes) = look.figure(2, height=4.2)
    with look.style():
        pieces.curve(curve_axes, PLATEAU, low=-4.8, high=4.8)
        curve_axes.set(ylim=(0, 1.35), xlabel="weight w", ylabel="loss L(w)")
        loss_axes.set(xlim=(0, MAX_STEPS), ylim=(0, 1.35), xlabel="step", ylabel="loss")
    run = look.line(curve_axes, look.PATH, linestyle="none", marker="o", markersize=5)
    first = look.point(curve_axes, look.PATH, hollow=True)
    history = look.line(loss_axes, look.PATH)
    line = look.line(loss_axes, look.QUIET, linestyle="--")
    markers = {"threshold": "s", "number": "D", "no progress": "^"}
    stops = {name: _Stop(curve_axes, loss_axes, name, marker) for name, marker in markers.items()}
    look.legend_above(loss_axes, [stop.on_history for stop in stops.values()])

    def show(learning_rate, start, threshold, number, progress, steps):
        path = _run(learning_rate, start)
        losses = PLATEAU.value(path)
        run.set_data(path[:steps + 1, 0], losses[:steps + 1])
        first.set_data(path[0], losses[:1])
        history.set_data(np.arange(steps + 1), losses[:steps + 1])
        line.set_data([0, MAX_STEPS], [threshold, threshold])
        at = {
            "threshold": _first_below(path, losses, threshold),
            "number": number,
            "no progress": descent.first_without_progress(losses, progress, PATIENCE),
        }
        said = {
            "threshold": f"Loss at most {wording.number(threshold)}",
            "number": f"{wording.counted(number, 'step')}",
            "no progress": f"Less than {wording.number(progress)} lower in {PATIENCE} steps",
        }
        # A rule says when it stops the run, and not before.
        at = {name: step if step is not None and step <= steps else None
              for name, step in at.items()}
        for name, stop in stops.items():
            stop.put(at[name], path, losses)
        return "\n".join(f"{said[name]}: {_stopped(at[name], path, losses, steps)}"
                         for name in stops)

    return Scene(
        figure, show, player="steps",
        moving=[run, first, history, line, *(each for s in stops.values() for each in s.artists)],
        drags={first: follow("start")}, presets=PRESETS,
    )


class _Stop:
    """Where one of the rules stops the run, on the curve and on the history."""

    def __init__(self, curve_axes, loss_axes, name, marker):
        self.artists = self._on_curve, self.on_history = [
            look.point(axes, look.SECOND_PATH, name, marker=marker, size=14)
            for axes in (curve_axes, loss_axes)]

    def put(self, step, path, losses):
        """Mark a step, or nothing where it is None."""
        for point in self.artists:
            point.set_visible(step is not None)
        if step is not None:
            self._on_curve.set_data(path[step], losses[step, None])
            self.on_history.set_data([step], [losses[step]])


def _stopped(step, path, losses, taken):
    if step is None:
        return (f"never, in {MAX_STEPS} steps." if taken == MAX_STEPS
                else f"not yet, after {wording.counted(taken, 'step')}.")
    slope = PLATEAU.gradient(path[step])[0]
    return (
        f"stops after {wording.counted(step, 'step')} at w = {wording.fixed(path[step, 0])}, "
        f"loss {wording.fixed(losses[step], 3)}, slope {wording.fixed(slope, 3)}."
    )
