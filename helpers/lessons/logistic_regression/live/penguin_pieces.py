"""What the pictures of penguins share: the table, descent on it, and shading by probability."""

import functools

import numpy as np
from matplotlib.collections import PolyCollection

from helpers import logistic, logistic_descent, penguins, quadratic
from helpers.lessons import pieces
from helpers.live import LogSlider, Slider, keeping, look, wording
from helpers.live.wording import apart

STEPS = 200
BLOCK = 50  # A run is made only as far as it is shown, but not anew for each step further.
CERTAIN_STEPS = 5_000  # after these the scaled descent has come to rest
FAR = 60.0  # in standard deviations
PROBABILITIES = np.array([0.1, 0.25, 0.5, 0.75, 0.9])
VIEW = (31, 59), (170, 214)  # of bill length and flipper length, in mm
ROUNDING = 1e-12
RATE = LogSlider("learning rate α", 1e-5, 100.0, 20, first=4.0)
ITERATION = Slider("iteration", 0, STEPS, 1, first=0)
SPECIES = ("Chinstrap", 1, "o", look.LOSS), ("Adelie", 0, "s", "white")


class Table:
    """Measurements of all penguins of two species, as measured and scaled, and descent on both.

    A run starts from the same model in both cases: θ = (w, b) always belongs to the scaled
    measurements, (x − mean)/(standard deviation), and is converted where they are not scaled.
    """

    def __init__(self, *measurements):
        X, self.y, _ = penguins.load(measurements=measurements)
        self.mean, self.spread = X.mean(axis=0), X.std(axis=0)
        self.inputs = {True: (X - self.mean) / self.spread, False: X}
        zero = np.zeros(len(measurements))
        # The Hessian at w = 0, b = 0 has the largest eigenvalues of all.
        self.hessians = {scaled: logistic_descent.hessian(zero, 0, inputs)
                         for scaled, inputs in self.inputs.items()}
        self.limits = {scaled: quadratic.step_limit(hessian)
                       for scaled, hessian in self.hessians.items()}
        start = (0.0,) * (len(zero) + 1)
        self.lowest = self._path(True, self.limits[True], start, CERTAIN_STEPS)[-1]
        self.lowest_cost = self.cost(self.lowest)
        self._run = functools.lru_cache(maxsize=64)(self._made)

    def cost(self, theta):
        """J for scaled θ of shape (..., n + 1)."""
        return logistic.cost(theta[..., :-1], theta[..., -1], self.inputs[True], self.y)

    def run(self, scaled, learning_rate, start, iteration):
        """θ, always scaled, and the cost, after each step of a run up to an iteration or later."""
        blocks = -(-iteration // BLOCK)
        return self._run(scaled, learning_rate, start, BLOCK * blocks)

    def as_measured(self, theta):
        """Scaled θ, shape (..., n + 1), as θ of the same model for the measurements as they are."""
        w = theta[..., :-1] / self.spread
        return np.concatenate([w, theta[..., -1:] - w @ self.mean[:, None]], axis=-1)

    def as_scaled(self, theta):
        """The way back."""
        b = theta[..., -1:] + theta[..., :-1] @ self.mean[:, None]
        return np.concatenate([theta[..., :-1] * self.spread, b], axis=-1)

    def _path(self, scaled, learning_rate, start, steps):
        theta = np.array(start)
        first = theta if scaled else self.as_measured(theta)
        path = logistic_descent.path(first[:-1], first[-1], self.inputs[scaled], self.y,
                                     learning_rate, steps)
        return path if scaled else self.as_scaled(path)

    def _made(self, scaled, learning_rate, start, steps):
        path = self._path(scaled, learning_rate, start, steps)
        return path, self.cost(path)


class Shading:
    """The plane of two measurements, the darker the larger a, with lines of equal a.

    Where p is the same, w₁x₁ + w₂x₂ + b is: so these are straight, parallel lines. The artists in
    ``named`` are for a legend.
    """

    def __init__(self, axes, table):
        self.table = table
        self.artist = PolyCollection(
            [], facecolor=f"{look.PREDICTION}1A", edgecolor=look.PREDICTION, zorder=1,
            linewidths=np.where(PROBABILITIES == 0.5, 4.0, 1.0),
        )
        axes.add_collection(self.artist, autolim=False)
        self.named = [look.line(axes, look.PREDICTION, "boundary: a = ½", linewidth=4),
                      look.line(axes, look.PREDICTION, "a = 0.1, ¼, ¾, 0.9", linewidth=1)]

    def put(self, theta):
        """Shade half-planes a > 0.1, a > 0.25, …, one over the other, for scaled θ."""
        size = np.hypot(*theta[:2])
        above = np.log(PROBABILITIES / (1 - PROBABILITIES)) - theta[2]
        if size > 0:
            across, offsets = theta[:2] / size, above / size
        else:  # no lines: a is the same everywhere
            across, offsets = np.array([1.0, 0.0]), np.where(above < 0, -FAR, FAR)
        along = np.array([-across[1], across[0]])
        corners = [
            [offset * across - FAR * along, offset * across + FAR * along,
             3 * FAR * across + FAR * along, 3 * FAR * across - FAR * along]
            for offset in np.clip(offsets, -FAR, FAR)
        ]
        self.artist.set_verts(self.table.mean + self.table.spread * np.array(corners))


def scatter(axes, X, y, **options):
    """Draw penguins over two numbers each, once; return the artists for a legend."""
    options = {"linestyle": "none", "markersize": 5, "markeredgewidth": 0.8, "zorder": 3,
               "markeredgecolor": look.LOSS} | options
    with look.style():
        return [axes.plot(*X[y == label].T, label=f"{name}, y = {label}", marker=marker,
                          markerfacecolor=face, **options)[0]
                for name, label, marker, face in SPECIES]


def plane(axes):
    """Label the plane of the two measurements."""
    with look.style():
        axes.set(xlim=VIEW[0], ylim=VIEW[1], xlabel="bill length in mm",
                 ylabel="flipper length in mm")


def rate_ruler(axes):
    """Draw all learning rates in a row, the present one and the limit among them."""
    return pieces.RateRuler(axes, RATE.low, RATE.high, {"limit": (look.GRADIENT, "-")},
                            scale="log")


@functools.cache
def load_table(*measurements):
    """Return the table of these measurements; it is made once."""
    return Table(*measurements)


def allowed(table, scaled, learning_rate):
    """Say how narrow the valley is at w = b = 0, where it is steepest, and what α may be."""
    hessian, limit = table.hessians[scaled], table.limits[scaled]
    rate, most = apart(learning_rate, limit)
    below = "below" if learning_rate < limit else "not below"
    promise = "no step raises J" if learning_rate < limit else "a step may raise J"
    return (
        f"{'Scaled' if scaled else 'As measured'}: at w = b = 0 the condition number is "
        f"{wording.number(quadratic.condition_number(hessian))}. α = {rate} is {below} the limit "
        f"2/λ_max = {most}: {promise}."
    )


def sides(theta, X, y):
    """Say how many penguins are on the right side of the boundary, if there is one."""
    if not np.any(theta[:-1]):
        same = wording.number(logistic.sigmoid(theta[-1]))
        return f"w = 0, so there is no boundary: a = {same} for every penguin."
    right = np.sum((X @ theta[:-1] + theta[-1]) * (2 * y - 1) > 0)
    return f"{right} of {len(y)} penguins are on the right side of the boundary."


def rises(costs):
    """Say how often the cost rose."""
    steps = len(costs) - 1
    count = int(np.sum(np.diff(costs) > ROUNDING * np.max(costs)))
    if steps == 0:
        return "This is the start."
    if count == 0:
        return "J never rose."
    return f"J rose at {count} of {wording.counted(steps, 'step')}."


def presets(table):
    """Runs that go well and runs that do not, each with all iterations, from the present start."""
    good = {scaled: 0.9 * limit for scaled, limit in table.limits.items()}
    return {
        "scaled: 0.9 × limit":
            keeping(learning_rate=good[True], scaled=True, iteration=STEPS),
        "as measured: 0.9 × limit":
            keeping(learning_rate=good[False], scaled=False, iteration=STEPS),
        "as measured: same α":
            keeping(learning_rate=good[True], scaled=False, iteration=STEPS),
        "scaled: 10 × limit":
            keeping(learning_rate=10 * table.limits[True], scaled=True, iteration=STEPS),
    }
