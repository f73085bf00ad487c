"""The same five samples with the log loss and with the squared error."""

import functools

import numpy as np

from helpers.lessons import pieces
from helpers.live import Scene, Slider, look, with_controls, wording

# One sample has a much larger input than the others; its step makes a second valley.
INPUTS = np.array([1.0, 1.0, 1.0, -0.25, 8.0])
LABELS = np.array([1.0, 1.0, 1.0, 1.0, 0.0])
WEIGHTS = np.linspace(-6, 6, 601)
STEPS = 40
FLAT = 0.02
THERE, CLOSE = 0.005, 0.05  # of the weight: two decimals are shown
ROUNDING = 1e-12
NEWTON_STEPS = 10


@with_controls(
    start=Slider("start w₀", -6.0, 6.0, 0.05, first=-5.0, means="the first weight"),
    learning_rate=Slider("learning rate α", 0.0, 2.0, 0.02, first=0.8,
                         means="the learning rate α, the same for both"),
    steps=Slider("steps", 0, STEPS, 1, first=0, means="steps taken so far"),
)
def squared_error():
    """Descend from one start on the log loss and on the squared error of the same five samples."""
    figure, axes = look.mosaic([["log", "square"], ["log bend", "square bend"]], height=4.4,
                               height_ratios=[1.8, 1])
    panels = [_Panel(axes["log"], axes["log bend"], "log loss", 10.5, _log_loss),
              _Panel(axes["square"], axes["square bend"], "squared error", 0.7, _squared_error)]

    def show(start, learning_rate, steps):
        paths = _paths(start, learning_rate)[:steps + 1].T
        said = [panel.put(path) for panel, path in zip(panels, paths, strict=True)]
        return "\n".join([
            f"α = {wording.number(learning_rate)}, {wording.counted(steps, 'step')} from w₀ = "
            f"{wording.number(start)}.", *said
        ])

    return Scene(
        figure, show, player="steps",
        moving=[artist for panel in panels for artist in panel.run.artists],
        drags={panel.run.start: lambda x, y, present: {"start": x} for panel in panels},
        presets={f"{STEPS} steps from {wording.number(start)}": {"start": start, "steps": STEPS}
                 for start in (-5.0, -1.0, 0.8)},
    )


class _Panel:
    """One loss against the weight with a run on it, and below it how the loss bends."""

    def __init__(self, axes, bend_axes, name, top, derivatives):
        self.name, self.derivatives = name, derivatives
        value, _, bend = derivatives(WEIGHTS)
        self.minima = _minima(derivatives)
        with look.style():
            axes.plot(WEIGHTS, value, color=look.LOSS)
            axes.set(xlim=(-6, 6), ylim=(-0.05 * top, top), title=name, ylabel="cost")
            axes.tick_params(labelbottom=False)
            bend_axes.axhline(0, color=look.QUIET, linewidth=1)
            bend_axes.fill_between(WEIGHTS, bend, 0, where=bend < 0, color=look.GRADIENT,
                                   linewidth=0, label="below 0")
            bend_axes.plot(WEIGHTS, bend, color=look.LOSS)
            bend_axes.set(xlim=(-6, 6), ylim=(-1.8, 3.8), xlabel="weight w", ylabel="2nd deriv.")
        if np.any(bend < 0):
            look.legend(bend_axes, loc="upper left")
        self.run = pieces.Run(axes)

    def put(self, path):
        values, slopes, bends = self.derivatives(path)
        self.run.put(np.column_stack([path, values]))
        if len(path) == 1:  # the slope would say beforehand who moves
            return (f"{self.name.capitalize()}: w = {wording.fixed(path[-1])}, cost "
                    f"{wording.fixed(values[-1], 3)}. This is the start.")
        return (
            f"{self.name.capitalize()}: w = {wording.fixed(path[-1])}, cost "
            f"{wording.fixed(values[-1], 3)}, slope {wording.fixed(slopes[-1], 3)}, second "
            f"derivative {wording.fixed(bends[-1], 3)}. {self._place(path[-1], slopes[-1])}"
            f"{_rises(values)}"
        )

    def _place(self, w, slope):
        """Say which minimum is here, or else which one lies downhill."""
        nearest = min(self.minima, key=lambda minimum: abs(w - minimum))
        if abs(w - nearest) <= CLOSE:
            here = "This is" if abs(w - nearest) <= THERE else "This is close to"
            return f"{here} {self._named(nearest)}."
        downhill = [minimum for minimum in self.minima if (minimum - w) * slope < 0]
        ahead = min(downhill, key=lambda minimum: abs(w - minimum))
        flat = "Almost flat, but downhill" if abs(slope) <= FLAT else "Downhill"
        return f"{flat} from here lies {self._named(ahead)}."

    def _named(self, minimum):
        lowest = f"the lowest point, w = {wording.fixed(self.minima[0])}"
        if minimum == self.minima[0]:
            return lowest
        return f"a local minimum, w = {wording.fixed(minimum)}; {lowest}, lies beyond a hill"


def _rises(values):
    count = int(np.sum(np.diff(values) > ROUNDING))
    return f" The cost rose at {wording.counted(count, 'step')}: α was too large." if count else ""


def _minima(derivatives):
    """The weights at which a valley has its bottom, the lowest first."""
    slopes = derivatives(WEIGHTS)[1]
    found = WEIGHTS[1:][(slopes[:-1] < 0) & (slopes[1:] >= 0)]
    for _ in range(NEWTON_STEPS):
        _, slopes, bends = derivatives(found)
        found = found - slopes / bends
    return found[np.argsort(derivatives(found)[0])]


@functools.lru_cache(maxsize=16)
def _paths(start, learning_rate):
    """The weight after each step, on the log loss and on the squared error; shape (41, 2)."""
    w = np.full(2, start)
    made = [w]
    for _ in range(STEPS):
        half = np.tanh(np.multiply.outer(w, INPUTS / 2)) / 2
        dz = half + (0.5 - LABELS)
        dz[1] *= 2 * (0.25 - half[1] ** 2)  # 2 a(1 − a)
        w = w - learning_rate / len(INPUTS) * (dz @ INPUTS)
        made.append(w)
    return np.array(made)


def _log_loss(w):
    """The mean loss at each w, and its first and second derivative."""
    a, other = _sigmoids(w)
    value = np.logaddexp(0, w[:, None] * INPUTS * (1 - 2 * LABELS))
    return _means(value, (a - LABELS) * INPUTS, a * other * INPUTS**2)


def _squared_error(w):
    """The same for (a − y)²."""
    a, other = _sigmoids(w)
    error, slope = a - LABELS, a * other
    bend = 2 * slope * (slope + error * (other - a))
    return _means(error**2, 2 * error * slope * INPUTS, bend * INPUTS**2)


def _sigmoids(w):
    """σ(z) and σ(−z) for each w and each sample."""
    half = np.tanh(w[:, None] * INPUTS / 2) / 2
    return 0.5 + half, 0.5 - half


def _means(*each):
    return [values @ np.full(len(INPUTS), 1 / len(INPUTS)) for values in each]
