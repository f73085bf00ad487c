"""What is true of the bowls of notebook 04: one weight, three runs, and the narrow valley.

On a quadratic each step multiplies a weight by 1 − αλ. The truth is computed in exact fractions,
without a loop over floats.
"""

from fractions import Fraction

from tests.lessons.readouts.descents import by_line, counted, loss, number
from tests.lessons.readouts.told import holds

SAME = 1e-10  # what the twelve digits of a slider's value can be off


def meant(factor):
    """The factor, exactly −1, 0 or 1 where the slider's value can only mean that."""
    for exact in (-1, 0, 1):
        if abs(factor - exact) < SAME:
            return Fraction(exact)
    return factor


@holds(
    "learning_rate_and_start.three_runs", {"start": 0.0}, {"start": 0.0, "steps": 40}, {"steps": 0},
    {"steps": 1}, {"steps": 6}, {"steps": 7}, {"steps": 40}, {"start": 1.6, "steps": 40},
    {"start": 0.02, "steps": 40}, {"start": -0.02, "steps": 1},
)
def three_runs(told, start, steps):
    told.fixed(f"After {counted(steps, 'step')} from w = ")
    told.says("0, the minimum: there is no slope, so nothing moves", start == 0)
    if start == 0:
        return
    told.number("", start, ":")
    for rate in ("0.01", "0.3", "1.03"):
        factor = 1 - 2 * Fraction(rate)
        heights = [(factor**k * Fraction(start)) ** 2 for k in range(steps + 1)]
        loss(told, f"with α = {rate} the loss is ", heights[-1])
        if max(heights) > 4.6:  # the upper edge of the picture
            at = next(k for k, height in enumerate(heights) if height > 4.6)
            told.number(" (it left the picture at step ", at, ")")


ONE_WEIGHT = [
    {"learning_rate": 0.01, "curvature": 0.05}, {"learning_rate": 0.01, "curvature": 5.0},
    {"learning_rate": 1.0}, {"learning_rate": 1.0, "steps": 1}, {"learning_rate": 1.0, "steps": 0},
    {"learning_rate": 2.0}, {"learning_rate": 2.0, "steps": 0}, {"learning_rate": 2.0, "steps": 40},
    {"learning_rate": 1.99999}, {"learning_rate": 2.00001}, {"learning_rate": 0.99999},
    {"learning_rate": 1.00001}, {"learning_rate": 2.00000001, "steps": 40},
    {"learning_rate": 0.1}, {"learning_rate": 0.0999}, {"learning_rate": 0.1001},
    {"learning_rate": 0.333333333333, "curvature": 0.3},
    {"learning_rate": 6.66666666667, "curvature": 0.15},
    {"learning_rate": 13.3333333333, "curvature": 0.15, "steps": 40},
    {"start": 0.0}, {"start": 0.0, "learning_rate": 3.0}, {"start": 0.0, "learning_rate": 2.0},
    {"start": 0.0, "steps": 0}, {"start": 0.02, "learning_rate": 100.0, "curvature": 5.0},
    {"start": -2.0, "learning_rate": 2.1, "steps": 1}, {"start": 2.0, "curvature": 5.0, "steps": 0},
    {"steps": 0}, {"steps": 1}, {"learning_rate": 11.0}, {"learning_rate": 101 / 10},
]
ONE_WEIGHT += [{"steps": 10, **special} for special in ONE_WEIGHT]


@holds("learning_rate_and_start.one_weight", *ONE_WEIGHT)
def one_weight(told, learning_rate, curvature, start, steps):
    alpha, bend, first = Fraction(learning_rate), Fraction(curvature), Fraction(start)
    number(told, "λ = ", bend)
    number(told, ": the limit is 2/λ = ", 2 / bend)
    number(told, " the best α is 1/λ = ", 1 / bend)
    number(told, ". Now α = ", alpha, apart_from=(1 / bend, 2 / bend))
    factor = meant(1 - alpha * bend)
    number(told, "Each step multiplies w by 1 − αλ = ", factor, digits=4, apart_from=(-1, 0, 1))
    _one_verdict(told, factor, start if steps else 0)  # before a step, nothing is said of the run
    told.says("The start w = 0 is the minimum: there is no slope, so nothing moves", start == 0)
    if start:
        weights = [factor**k * first for k in range(steps + 1)]
        _one_course(told, weights, [bend * w**2 / 2 for w in weights])


def _one_verdict(told, factor, start):
    moves, size = start != 0, abs(factor)
    told.says(": it diverges. Every step multiplies the loss by", moves and size > 1)
    if moves and size > 1:
        number(told, " ", factor**2, ".", digits=4, apart_from=(1, 100))
    told.says(": exactly at the limit, w jumps to and fro for ever", moves and factor == -1)
    told.says(": it oscillates. Every step jumps across the minimum, but comes nearer",
              moves and -1 < factor < 0)
    told.says(": it converges, and a single step reaches the minimum", moves and factor == 0)
    # The notebook's table: below a tenth of 1/λ a run crawls.
    crawls = 1 - factor < Fraction(1, 10) - Fraction(SAME)
    told.says(": it crawls.", moves and 0 < factor <= 1 and crawls)
    told.says(": it converges.", moves and 0 < factor <= 1 and not crawls)
    if moves and 0 < factor <= 1:
        number(told, "Each step leaves ", 100 * factor, " % of the distance", digits=4,
               apart_from=(100,))


def _one_course(told, weights, losses):
    steps = len(weights) - 1
    outside = [k for k in range(steps + 1) if abs(weights[k]) > 2.4 or losses[k] > 10.5]
    told.says("No step yet: ", steps == 0)
    if steps == 0:
        told.number("w = ", float(weights[0]), ", ", to=0.001)
        number(told, "the loss is ", losses[0])
        return
    told.says("leaves the picture", outside)
    if outside:
        told.number("Step ", outside[0])
    else:
        told.says(f"After {counted(steps, 'step')} ")
        told.number("w = ", float(weights[-1]), "; ", to=0.001)
    number(told, "the loss went from ", losses[0])
    loss(told, " to ", losses[outside[0] if outside else -1])


TWO_WEIGHTS = [
    {"learning_rate": 0.0}, {"learning_rate": 0.0, "steps": 0}, {"learning_rate": 0.5},
    {"learning_rate": 0.5, "x1": 0.0}, {"learning_rate": 0.5, "x2": 0.0}, {"learning_rate": 0.6},
    {"learning_rate": 0.6, "x1": 2.4, "x2": 0.0}, {"learning_rate": 0.6, "x1": 0.0, "x2": 1.0},
    {"learning_rate": 0.6, "x1": 2.4, "x2": 0.0, "steps": 60}, {"x1": 0.0}, {"x2": 0.0},
    {"x1": 0.0, "x2": 0.0}, {"x1": 0.0, "x2": 0.0, "learning_rate": 0.6},
    {"x1": 0.0, "x2": 0.0, "learning_rate": 0.0}, {"steps": 0}, {"steps": 1},
    {"condition": 1.0}, {"condition": 1.0, "learning_rate": 0.5},
    {"condition": 1.0, "learning_rate": 0.6}, {"condition": 1.0, "learning_rate": 0.25},
    {"condition": 1.0, "learning_rate": 0.2}, {"condition": 1.0, "learning_rate": 0.6, "x2": 0.0},
    {"condition": 1.0, "learning_rate": 0.6, "x1": 0.0},
    {"condition": 1.0, "learning_rate": 0.5, "x2": 0.0},
    {"condition": 1.1, "learning_rate": 0.6, "x2": 0.0, "steps": 60},
    {"condition": 1.1, "learning_rate": 0.6}, {"condition": 1.5, "learning_rate": 0.45},
    {"condition": 1.2, "learning_rate": 0.6}, {"condition": 1.6, "learning_rate": 0.4},
    {"condition": 2.0, "learning_rate": 0.5}, {"learning_rate": 0.25}, {"learning_rate": 0.455},
    {"learning_rate": 0.454545454545}, {"learning_rate": 0.0454545454545},
    {"learning_rate": 0.045}, {"learning_rate": 0.046}, {"learning_rate": 0.04, "x1": 0.0},
    {"learning_rate": 0.04, "x2": 0.0}, {"condition": 100.0, "learning_rate": 0.005},
    {"condition": 100.0, "learning_rate": 0.0001, "steps": 60},
    {"learning_rate": 0.49999999}, {"learning_rate": 0.50000001}, {"learning_rate": 0.499},
    {"learning_rate": 0.505, "x2": 0.02, "steps": 60},
    {"learning_rate": 0.25, "condition": 1.0, "x1": 0.0, "steps": 2},
]
TWO_WEIGHTS += [{"steps": 20, **special} for special in TWO_WEIGHTS]


@holds(
    "learning_rate_and_start.scaled_loss", {"steps": 1}, {"steps": 12}, {"scale": 10.0},
    {"scale": 10.0, "steps": 12}, {"scale": 10.0, "learning_rate": 0.05, "steps": 12},
    {"scale": 0.1, "learning_rate": 5.0, "steps": 3}, {"scale": 0.1, "learning_rate": 20.0},
    {"scale": 0.1, "learning_rate": 20.0, "steps": 12}, {"scale": 2.0, "learning_rate": 0.25},
    {"scale": 2.0, "learning_rate": 0.25, "steps": 1}, {"scale": 2.0, "steps": 4},
    {"scale": 10.0, "learning_rate": 0.2, "steps": 5}, {"scale": 0.5, "steps": 12},
    {"scale": 10.0, "learning_rate": 0.2000001, "steps": 5}, {"learning_rate": 2.1, "steps": 9},
)
def scaled_loss(told, scale, learning_rate, steps):
    runs = ("Run 1 is on L", 1, 0.5), ("Run 2 is on ", scale, learning_rate)
    factors = [meant(1 - Fraction(rate) * Fraction(bend)) for _, bend, rate in runs]

    def of_run(index):
        words, bend, rate = runs[index]
        factor = factors[index]
        weights = [factor**k * Fraction(3, 2) for k in range(steps + 1)]
        out = next((k for k, w in enumerate(weights) if abs(w) > 2.2), None)

        def check(part):
            limit = 2 / Fraction(bend)
            part.says(words)
            if index:
                number(part, "", Fraction(bend), " · L")
            alike = f"{rate:.3g}" == f"{float(limit):.3g}"
            number(part, " with α = ", Fraction(rate), ", ", apart_from=(limit,) * alike)
            number(part, "and the limit is ", limit, ": ")
            number(part, "each step multiplies w by ", factor, digits=4, apart_from=(-1, 0, 1))
            part.says("leaves the picture", out is not None)
            if out is not None:
                part.number("Step ", out, to=1)
            else:
                part.says(f"After {counted(steps, 'step')}")
                part.number("w = ", float(weights[-1]), to=0.001)
        return check

    by_line(told, of_run(0), of_run(1))
    alike = steps > 0 and abs(factors[0] - factors[1]) < SAME
    told.says("Step by step both are at the same weight", alike)
    told.says(", and the loss of run 2 is ", alike and scale != 1)
    if alike and scale != 1:
        number(told, "", Fraction(scale), " times that of run 1.")


@holds("learning_rate_and_start.two_weights", *TWO_WEIGHTS)
def two_weights(told, learning_rate, condition, x1, x2, steps):
    alpha, kappa = Fraction(learning_rate), Fraction(condition)
    bends = (4 / kappa, Fraction(4))
    number(told, "λ = ", bends[0], " along x₁")
    told.fixed(" and 4 along x₂, ", ". The limit is 2/λ_max = 0.5, ")
    number(told, "κ = ", kappa)
    best = 2 / (bends[0] + bends[1])
    number(told, "the best α is ", best, ".")
    number(told, "α = ", alpha, ": ", apart_from=(best, Fraction(1, 2)))
    along, across = (meant(1 - alpha * bend) for bend in bends)
    number(told, "each step multiplies x₁ by ", along, digits=4, apart_from=(-1, 0, 1))
    number(told, " and x₂ by ", across, digits=4, apart_from=(-1, 0, 1))
    _two_verdict(told, alpha if steps else 0, (along, across), (x1, x2), best)
    parts = [[bend / 2 * (factor**k * Fraction(x)) ** 2 for k in range(steps + 1)]
             for bend, factor, x in zip(bends, (along, across), (x1, x2), strict=True)]
    out = next((k for k in range(steps + 1) if abs(along**k * Fraction(x1)) > 2.6
                or abs(across**k * Fraction(x2)) > 1.7), None)
    _two_course(told, alpha, [sum(pair) for pair in zip(*parts, strict=True)], out)


def _two_verdict(told, alpha, factors, start, best):
    """What the factors do to the weights that are not 0; the others do nothing at all."""
    acting = {name: factor for name, factor, x in zip(("x₁", "x₂"), factors, start, strict=True)
              if x != 0 and alpha != 0}
    growing = [name for name, factor in acting.items() if abs(factor) > 1]
    staying = [name for name, factor in acting.items() if factor == -1]
    shrinks = bool(acting) and not growing and not staying
    for names in ("x₁", "x₂", "x₁ and x₂"):
        s = "" if "and" in names else "s"
        told.says(f": it diverges, because {names} grow{s}.", growing == names.split(" and "))
        told.says(f": exactly at the limit, {names} jump{s} to and fro for ever.",
                  not growing and staying == names.split(" and "))
    crawls = start[0] != 0 and alpha < best / 10 - Fraction(SAME)
    told.says(": it crawls", shrinks and crawls)
    told.says(": it converges", shrinks and not crawls)
    turning = [name for name, factor in acting.items() if factor < 0]
    for names in ("x₁ and x₂", "x₁", "x₂"):
        s = "" if "and" in names else "s"
        told.says(f"; {names} change{s} sides each time",
                  shrinks and turning == names.split(" and "))
    told.says(": the zig-zag", shrinks and turning == ["x₂"] and acting.get("x₁", 0) > 0)
    told.says(". α is not below the limit, but x₂ = 0 stays 0", shrinks and alpha >= Fraction(1, 2))


def _two_course(told, alpha, losses, out):
    steps, moves = len(losses) - 1, alpha != 0 and losses[0] != 0
    told.says("The start (0, 0) is the minimum: there is no slope, so nothing moves", not losses[0])
    told.says("No step yet: ", losses[0] and steps == 0)
    told.says(f"With α = 0 nothing moves: after {steps} steps ", losses[0] and steps and not alpha)
    if losses[0] and not (steps and moves):
        number(told, "the loss is " if steps == 0 else "the loss is still ", losses[0])
    if not (steps and moves):
        return
    told.says(f"After {counted(steps, 'step')} ")
    number(told, "the loss went from ", losses[0])
    loss(told, " to ", losses[-1])
    rises = sum(after > before for before, after in zip(losses, losses[1:], strict=False))
    told.says("It never rose", rises == 0)
    if rises:
        told.number("It rose at ", rises, f" of {counted(steps, 'step')}", to=1)
    told.says("leaves the map", out is not None)
    if out is not None:
        told.number("Step ", out, to=1)


# On the axes, at the edge of what is allowed, and where only one of the conditions fails.
JUDGED = [
    {"x1": 0.0, "x2": 1.2, "learning_rate": 0.25, "steps": 30},
    {"x1": 2.4, "x2": 0.0, "learning_rate": 0.6, "steps": 30},
    {"x1": 0.0, "x2": 0.0}, {"x1": 0.5, "x2": 1.2, "learning_rate": 0.43, "steps": 30},
    {"x1": -0.5, "x2": -0.5, "learning_rate": 0.43, "steps": 30},
    {"x1": 0.49999, "x2": 1.2, "learning_rate": 0.43, "steps": 30},
    {"x1": 0.48, "x2": 1.2, "learning_rate": 0.43, "steps": 30},
    {"x1": 0.5, "x2": 0.48, "learning_rate": 0.43, "steps": 30},
    {"x1": 0.5, "x2": 1.2, "learning_rate": 0.43, "steps": 31},
    {"x1": 0.5, "x2": 1.2, "learning_rate": 0.43, "steps": 29},
    {"x1": 0.5, "x2": 1.2, "learning_rate": 0.43, "steps": 28},
    {"x1": 0.5, "x2": 1.2, "learning_rate": 0.425, "steps": 30},
    {"x1": 0.5, "x2": 1.2, "learning_rate": 0.43, "steps": 30, "condition": 9.999},
    {"x1": 0.5, "x2": 1.2, "learning_rate": 0.25, "steps": 30, "condition": 1.0},
    {"x1": 0.5, "x2": 1.2, "learning_rate": 0.44, "steps": 30, "condition": 11.0},
]


@holds("learning_rate_and_start.two_weights, challenge", *TWO_WEIGHTS, *JUDGED)
def below_a_millionth(told, learning_rate, condition, x1, x2, steps):
    two_weights(told, learning_rate, condition, x1, x2, steps)
    told.fixed("Challenge: with κ of 10 or more and a start at least 0.5 away from both axes, get "
               "the loss below 10⁻⁶ in at most 30 steps.")
    alpha, kappa = Fraction(learning_rate), Fraction(condition)
    along, across = (
        bend / 2 * ((1 - alpha * bend) ** steps * Fraction(x)) ** 2
        for bend, x in ((4 / kappa, x1), (Fraction(4), x2))
    )
    wide, near, late = condition < 10, abs(x1) < 0.5 or abs(x2) < 0.5, steps > 30
    low = along + across < Fraction(1, 10**6)
    reached = not (wide or near or late) and low
    told.says("★ Reached", reached)
    told.says("☆ Not yet", not reached)
    told.says(": this valley is too wide: κ must be 10 or more", wide)
    told.says(": the start is too near to an axis: |x₁| and |x₂| must be 0.5 or more",
              near and not wide)
    told.says(f": {steps} steps are too many: 30 are allowed", late and not near and not wide)
    if reached:
        number(told, ": ", along + across, f" is left after {counted(steps, 'step')}.")
        first = 2 / kappa * Fraction(x1) ** 2 + 2 * Fraction(x2) ** 2
        best = 2 / (4 + 4 / kappa)
        left = first * (1 - best * 4) ** (2 * steps)
        number(told, " From the same start the “best α” would leave ", left)
        assert left >= Fraction(1, 10**6), "the best α would have done it too"
    elif not (wide or near or late):
        number(told, f": after {counted(steps, 'step')} the part along x₁ is ", along)
        number(told, ", and the part along x₂ is ", across)
