"""The error of W in its three parts again, now with momentum, and the roots behind it."""

from dataclasses import replace

import numpy as np

from helpers import error_parts, momentum, quadratic
from helpers import three_samples as example
from helpers.lessons import pieces, run_in_words
from helpers.lessons.beyond_the_plain_step.live.root_plane import RootPlane
from helpers.lessons.beyond_the_plain_step.live.settled import home_sooner
from helpers.lessons.histories import COUNTS, UPDATES, History, decade
from helpers.live import Scene, Slider, follow, keeping, look, with_controls, wording

HIGHEST, RULER = 0.64, 0.66  # a little above the limit with the best β
PLAIN = 0.25
ROUNDING = 1e-9
PAIR = 1e-7  # A root that is counted twice is off by the root of its rounding.
HUGE = 1e100


@with_controls(
    learning_rate=Slider("learning rate α", 0.0, HIGHEST, 0.001, ".3f", first=PLAIN),
    momentum=Slider("momentum β", 0.0, 0.99, 0.001, ".3f", first=0.0),
    iteration=replace(UPDATES, first=0),
)
def heavy_ball(*, challenge=False):
    """Show the three parts of the error of W after k updates with momentum, and their roots.

    Parameters
    ----------
    challenge : bool
        Whether the read-out judges the challenge of bringing W home in fewer updates.
    """
    parts = error_parts.split(example.INPUTS, example.TARGETS, exactly=True)
    first, eigenvalues = parts.of(example.START), parts.eigenvalues
    hessian = np.diag(eigenvalues)
    best_rate, best_momentum = momentum.best(hessian)
    figure, axes = look.mosaic([["ruler", "ruler"], ["errors", "roots"]], height=5.0,
                               height_ratios=[1, 10], width_ratios=[1.25, 1])
    ruler = pieces.RateRuler(axes["ruler"], 0, RULER, {
        "limit without momentum": (look.GRADIENT, ":"), "limit with this β": (look.GRADIENT, "-")})
    names = [f"λ = {wording.number(each)}" for each in eigenvalues]
    errors = History(axes["errors"], "error of W", names, decades=7,
                     top=decade(np.max(np.abs(example.START - parts.best)), 2))
    plane = RootPlane(axes["roots"], names)

    def show(learning_rate, iteration, **values):
        beta = values["momentum"]
        left = momentum.factors(eigenvalues, learning_rate, beta,
                                COUNTS[:UPDATES.options.index(iteration) + 1])
        sizes = np.abs(left) * np.linalg.norm(first, axis=0)
        limits = quadratic.step_limit(hessian), momentum.step_limit(hessian, beta)
        ruler.put(learning_rate, limit_without_momentum=limits[0], limit_with_this_β=limits[1])
        errors.put(sizes)
        roots = momentum.roots(eigenvalues, learning_rate, beta)
        plane.put(roots, beta)
        largest = np.max(np.abs((first * left[-1]) @ parts.eigenvectors.T))
        return "\n".join([
            f"{wording.counted(iteration, 'update')} with α = "
            f"{run_in_words.precise(learning_rate, apart_from=limits)} and β = "
            f"{wording.number(beta, 4)}. The largest error of an entry of W is {_size(largest)}.",
            _side(learning_rate, limits),
            _in_the_long_run(roots, beta),
        ])

    return Scene(
        figure, show, moving=[ruler.marks["limit with this β"], ruler.now, *errors.artists,
                              *plane.artists],
        drags={ruler.now: follow("learning_rate"), errors.now: follow("iteration")},
        presets={
            "β = 0": keeping(momentum=0.0),
            "β = 0.9": keeping(momentum=0.9),
            "best α alone": keeping(learning_rate=quadratic.best_step(hessian), momentum=0.0),
            "best pair": keeping(learning_rate=best_rate, momentum=best_momentum),
            "400 updates": keeping(iteration=400),
        },
        challenge=home_sooner(parts, first) if challenge else None,
    )


def _size(value):
    if value > HUGE:
        return "above 10¹⁰⁰"
    return wording.number(value) if value > 1e-6 else "below 10⁻⁶"


def _side(learning_rate, limits):
    """Say where α is: both limits are those of the steepest part."""
    plain, limit = (run_in_words.precise(each, apart_from=[learning_rate]) for each in limits)
    if learning_rate == 0:
        return f"α = 0: nothing moves. The limit 2(1 + β)/λ_max is {limit}."
    if learning_rate >= limits[1]:
        return f"α is above the limit 2(1 + β)/λ_max = {limit}: the steepest part grows."
    said = f"α is below the limit 2(1 + β)/λ_max = {limit}: in the end all three parts shrink."
    return said + (f" It is above {plain}, the limit without momentum."
                   if learning_rate > limits[0] else "")


def _in_the_long_run(roots, beta):
    """Say what an update does to each part in the long run: the larger of its two roots."""
    sizes = np.max(np.abs(roots), axis=-1)
    *first, last = map(_factor, sizes)
    pairs = np.abs(sizes**2 - beta) < PAIR
    count = int(np.sum(pairs)) if beta > 0 else 0
    said = ("In the long run each update multiplies the sizes of the three parts by "
            f"{', '.join(first)} and {last}.")
    if count == 0:
        return said
    which = {1: "One of them is", 2: "Two of them are", 3: "All three are"}[count]
    return f"{said} {which} √β."


def _factor(size):
    """Write a factor so that what is nearly 1 is not taken for 1."""
    if abs(size - 1) < ROUNDING:
        return "1"
    return wording.fixed(size, 5 if abs(size - 1) >= 5e-5 else 9)
