"""What is true of notebook 05's demos, by fractions, step by step and by powers of a matrix.

An entry of W, a loss, an eigenvalue: everything comes from the typed numbers as fractions or with
eighty digits, never through the eigenvectors that the demos use.
"""

import functools
import math
import re
from decimal import Context, Decimal, localcontext
from fractions import Fraction
from typing import NamedTuple

import numpy as np

from helpers import three_samples as example
from helpers.lessons.histories import UPDATES
from helpers.lessons.three_samples import live
from helpers.lessons.three_samples.live.training import STARTS
from tests.lessons.readouts import told
from tests.lessons.readouts.told import holds, printed

DIGITS = 120  # More where a run has grown, so that what is left of a difference is right.
HUGE = 1e100
ENDLESS = 2**60  # Updates after which nothing that shrinks is left.
# A comma belongs to a number only between its digits.
NUMBER = told.NUMBER.replace("[0-9][0-9,]*", "[0-9]+(?:,[0-9]{3})*")
TOKEN = re.compile(rf"> 10¹⁰⁰|< −10¹⁰⁰|{NUMBER}")
ENTRIES = [f"w{'₁₂'[i]}{'₁₂₃'[j]}" for i in range(2) for j in range(3)]
DOCUMENT = (example.INPUTS.tolist(), example.TARGETS.tolist())
START = "the document's"
LIMIT_SPECIALS = (0.25, 0.31, 0.313, 0.314, 0.32, 0.36, 0.37)


@functools.cache
def fraction(number):
    """Return the decimal number that a float stands for."""
    return Fraction(repr(float(number)))


def frozen(table):
    """Return a table that can be a key."""
    return tuple(tuple(fraction(each) for each in row) for row in table)


def tidied(line):
    """Return the line with each sign at its number: "a − b" becomes "a + −b", "(−b)" "−b"."""
    return re.sub(r"\((−[^()\s]*)\)", r"\1", line.replace("− ", "+ −"))


def follows(readout, line, skeleton, values):
    """Hold a whole line: its words, with # for each number, and its numbers one by one."""
    tokens, words = list(TOKEN.finditer(tidied(line))), TOKEN.sub("#", tidied(line))
    assert words == skeleton, f"{words!r} is not {skeleton!r}"
    for token, value in zip(tokens, values, strict=True):
        agrees(token, value, line)
    readout.says(line)


def agrees(token, value, line):
    """Fail where a printed number is not the true value, to half of its last digit."""
    if token[0].startswith(("<", ">")):
        assert (value > HUGE) if token[0][0] == ">" else (value < -HUGE), line
        return
    said, half = printed(token)
    value = float(value)
    slack = half * (1 + 1e-6) + 1e-12 * abs(value)
    assert abs(said - value) <= slack, f"{token[0]} is {value!r} in: {line}"
    if value and "." not in token["mantissa"] and not token["power"]:
        assert abs(said - value) <= 0.005 * abs(value), f"{token[0]} is {value!r} in: {line}"


def printed_as_typed(number):
    """Return a number with a true minus and a power of ten, as somebody would type it."""
    value = Decimal(repr(float(number))).normalize()
    if value == 0 or Decimal("1e-6") <= abs(value) < Decimal("1e9"):
        return f"{value:f}".replace("-", "−")
    power = str(value.adjusted()).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
    return f"{value.scaleb(-value.adjusted()):f}·10{power}".replace("-", "−")


def summand(samples):
    """Return the words of ∂L/∂w as a sum of 2·x·(ŷ − y)."""
    return " + ".join(["#·#·(# + #)"] * samples)


# --- Move one entry ------------------------------------------------------------------------------

def summands(readout, data, *, entry, value):
    """Check ``three_samples.summands``."""
    inputs, targets = (frozen(table) for table in data)
    i, j = divmod(ENTRIES.index(entry), 3)
    W = [[fraction(w) for w in row] for row in example.START.tolist()]
    W[i][j] = fraction(value)
    loss, parts = Fraction(0), []
    first, *lines, last = readout.text.split("\n")
    for x, y, line in zip(inputs, targets, lines, strict=True):
        misses = [sum(w * a for w, a in zip(row, x, strict=True)) - of
                  for row, of in zip(W, y, strict=True)]
        loss += sum(miss**2 for miss in misses)
        parts.append(2 * x[j] * misses[i])
        inside = [each for pair in zip(x, W[i], strict=True) for each in pair]
        follows(readout, line, "Sample #: #·#·(#·# + #·# + #·# + #) = #",
                [len(parts), 2, x[j], *inside, -y[i], parts[-1]])
    # What is above the picture is for the picture to say; that it is above is not.
    top = _loss_along(inputs, targets)
    out = " It is above the picture."
    readout.says(out, loss > top)
    follows(readout, first.removesuffix(out), f"{entry} = #, the other entries as at the "
            "document's start: the loss is #.", [W[i][j], loss])
    slope, size = sum(parts), sum(map(abs, parts))
    flat = not any(x[j] for x in inputs)
    balanced = abs(slope) <= size * Fraction(1, 10**8)
    together = {1: "It is 0", 2: "The two balance", 3: "The three balance"}
    claims = {
        f"Nothing stands before {entry} but 0: the loss does not depend on it.": flat,
        f"{together.get(len(parts), f'The {len(parts)} balance')}: this is the lowest point along "
        "this entry.": balanced and not flat,
        f"A step against it makes {entry} smaller.": slope > 0 and not balanced,
        f"A step against it makes {entry} larger.": slope < 0 and not balanced,
    }
    for claim, truth in claims.items():
        readout.says(claim, truth)
    added = last.partition(". ")[0]
    total = " = #" if len(parts) > 1 else ""
    follows(readout, added, f"∂L/∂{entry} = {' + '.join('#' * len(parts))}{total}",
            [*parts, *([Fraction(0) if balanced else slope] if total else [])])


@functools.cache
def _loss_along(inputs, targets):
    """Return the highest loss that the picture of some samples' summands shows."""
    demo = live.summands(inputs=plain(inputs), targets=plain(targets))
    return demo.picture.figure.axes[1].get_ylim()[1]


# --- Train ---------------------------------------------------------------------------------------

@functools.cache
def equations(inputs, targets):
    """Return H and, for each row of W, b of H w = b."""
    H = [[2 * sum(x[i] * x[j] for x in inputs) for j in range(3)] for i in range(3)]
    b = [[2 * sum(x[j] * y[i] for x, y in zip(inputs, targets, strict=True)) for j in range(3)]
         for i in range(2)]
    return H, b


def digits(inputs, alpha, k):
    """Return how many digits hold a run of k updates, which may have grown."""
    growth = max(abs(1 - float(alpha) * eigenvalues(inputs)[-1]), 1)
    return DIGITS + math.ceil(2.1 * k * math.log10(growth))


@functools.cache
def after(inputs, targets, start, alpha, k):
    """Return W after k updates, by squaring the matrix of one update."""
    H, b = equations(inputs, targets)
    with localcontext(Context(prec=digits(inputs, alpha, k))):
        rows = []
        for of, w in zip(b, STARTS[start].tolist(), strict=True):
            update = [[decimal((i == j) - alpha * H[i][j]) for j in range(3)]
                      + [decimal(alpha * of[i])] for i in range(3)] + [[Decimal(0)] * 3
                                                                       + [Decimal(1)]]
            place = [*(decimal(fraction(each)) for each in w), Decimal(1)]
            for bit in reversed(f"{k:b}"):
                if bit == "1":
                    place = [dot(row, place) for row in update]
                columns = list(zip(*update, strict=True))
                update = [[dot(row, column) for column in columns] for row in update]
            rows.append(place[:3])
        return rows


def decimal(value):
    """Return a fraction with many digits."""
    return Decimal(value.numerator) / Decimal(value.denominator)


def dot(first, second):
    """Return the sum of the products."""
    return sum(a * b for a, b in zip(first, second, strict=True))


def misses_of(W, inputs, targets):
    """Return ŷ − y, a row for each sample."""
    return [[dot(row, map(decimal, x)) - decimal(of) for row, of in zip(W, y, strict=True)]
            for x, y in zip(inputs, targets, strict=True)]


def loss_of(W, inputs, targets):
    """Return the loss."""
    return sum(miss**2 for row in misses_of(W, inputs, targets) for miss in row)


def is_zero(inputs, targets, start, alpha, k):
    """Whether the loss is exactly 0: then it is so from the start or after the first update."""
    H, b = equations(inputs, targets)
    W = [[fraction(each) for each in row] for row in STARTS[start].tolist()]
    if k:
        W = [[w - alpha * (dot(row, h) - of) for w, h, of in zip(row, H, each, strict=True)]
             for row, each in zip(W, b, strict=True)]
    return all(dot(row, x) == of for x, y in zip(inputs, targets, strict=True)
               for row, of in zip(W, y, strict=True))


@functools.cache
def eigenvalues(inputs):
    """Return the eigenvalues of H from small to large, each halved into a tiny interval.

    How many are below t says the number of negative pivots of H − t (Sylvester).
    """
    H, _ = equations(inputs, ((Fraction(0),) * 2,) * len(inputs))
    highest = sum(H[i][i] for i in range(3))
    found = []
    for number in range(1, 4):
        low, high = Fraction(-1, 10**40), highest * Fraction(1000003, 1000000) + Fraction(1, 10**40)
        while high - low > Fraction(1, 10**45) and high - low > abs(high) / 10**14:
            middle = (low * 1000003 + high * 1000000) / 2000003  # Hits no eigenvalue itself.
            middle = Fraction(int(middle * 10**60), 10**60)
            low, high = (low, middle) if below(H, middle) >= number else (middle, high)
        found.append(0.0 if high < Fraction(1, 10**38) else float(high))
    return found


def is_inverse(inputs, alpha):
    """Return whether α is exactly 1/λ for an eigenvalue λ of H: then det(αH − 1) is 0."""
    H, _ = equations(inputs, ((Fraction(0),) * 2,) * len(inputs))
    (a, b, c), (d, e, f), (g, h, i) = [
        [Fraction(alpha) * H[row][column] - (row == column) for column in range(3)]
        for row in range(3)]
    return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g) == 0


def below(H, t):
    """Return how many eigenvalues of H are below t."""
    rows = [[H[i][j] - (t if i == j else 0) for j in range(3)] for i in range(3)]
    count = 0
    for i in range(3):
        pivot = rows[i][i] or Fraction(1, 10**90)
        count += pivot < 0
        for other in range(i + 1, 3):
            share = rows[other][i] / pivot
            rows[other] = [a - share * b for a, b in zip(rows[other], rows[i], strict=True)]
    return count


class Picture(NamedTuple):
    """What belongs to the picture of some samples' training."""

    loss: tuple
    predictions: tuple
    slider: object
    unit: float
    first: float


@functools.cache
def picture(inputs, targets):
    """Return the picture's limits for the loss and the predictions, and α's slider, unit and first.

    What can be shown is for the picture to say; what is shown is not.
    """
    fit = live.training(inputs=plain(inputs), targets=plain(targets)).picture.figure.axes[0]
    demo = live.parts_of_error(inputs=plain(inputs), targets=plain(targets))
    _, losses, _ = demo.picture.figure.axes
    slider, unit = demo.specs["learning_rate"], 1.0
    if slider.label != "learning rate α":
        power = slider.label.removeprefix("α, in units of ")
        unit = float(power.replace("10", "1e", 1).translate(told.SUPERSCRIPTS))
    return Picture(losses.get_ylim(), fit.get_ylim(), slider, unit,
                   demo.values["learning_rate"] * unit)


def plain(table):
    """Return a table of floats."""
    return [[float(each) for each in row] for row in table]


def training(readout, data, *, iteration, start, entry):
    """Check ``three_samples.training``."""
    inputs, targets = (frozen(table) for table in data)
    alpha = fraction(f"{picture(inputs, targets).first:.12g}")
    with localcontext(Context(prec=digits(inputs, alpha, iteration))):
        W = after(inputs, targets, start, alpha, iteration)
        first, *lines = readout.text.split("\n")
        rows, worked = lines[:2], lines[2:]
        _predictions(readout, inputs, targets, W)
        head, _, sizes = re.split(r" (?:All \d|\d+ of)", first)[0].partition(" The largest")
        run(readout, head, data, alpha, iteration, start)
        _sizes(readout, f" The largest{sizes}", inputs, targets, start, W)
        for number, (row, line) in enumerate(zip(W, rows, strict=True), 1):
            follows(readout, line, re.sub(r"(?<=:).*", lambda match: TOKEN.sub("#", match[0]), line)
                    .replace(f"row {number}", "row #"), [number, *row])
            assert line.startswith(f"W, row {number}:")
        assert len(worked) == (0 if entry == "none" else 2)
        if worked:
            i, j = divmod(ENTRIES.index(entry), 3)
            misses = [row[i] for row in misses_of(W, inputs, targets)]
            worked_out(readout, *worked, entry, alpha, [x[j] for x in inputs],
                       [y[i] for y in targets], misses)


def parts_of_error(readout, data, *, learning_rate, iteration, start):
    """Check ``three_samples.parts_of_error``."""
    inputs, targets = (frozen(table) for table in data)
    shown = picture(inputs, targets)
    alpha = fraction(f"{learning_rate * shown.unit:.12g}")
    with localcontext(Context(prec=digits(inputs, alpha, iteration))):
        first, second = readout.text.split("\n")[:2]
        _height(readout, first, inputs, targets, start, alpha, iteration)
        run(readout, re.split(r" At k| That is", first)[0], data, alpha, iteration, start)
        rates(readout, second, alpha, inputs)


def _sizes(readout, line, inputs, targets, start, W):
    """Check the sentence on the largest error and the largest miss."""
    end = after(inputs, targets, start, fraction(1 / (eigenvalues(inputs)[-1] or 1)), ENDLESS)
    error = max(abs(a - b) for row, to in zip(W, end, strict=True)
                for a, b in zip(row, to, strict=True))
    miss = max(abs(each) for row in misses_of(W, inputs, targets) for each in row)
    words = re.fullmatch(r" The largest error of an entry of W is (.*), the largest miss of a "
                         r"prediction (.*)\.", line)
    for text, size in zip(words.groups(), (error, miss), strict=True):
        if text == "below 10⁻⁶":
            assert size <= 1.01e-6, line
        else:
            assert size > 0.99e-6, line
            agrees(TOKEN.fullmatch(text), size, line)
    readout.says(line)


def _predictions(readout, inputs, targets, W):
    """Check what is said of predictions that are off their picture."""
    view = picture(inputs, targets).predictions
    every = [miss + decimal(of) for row, y in
             zip(misses_of(W, inputs, targets), targets, strict=True)
             for miss, of in zip(row, y, strict=True)]
    outside = sum(not view[0] <= each <= view[1] for each in every)
    verb = "is" if outside == 1 else "are"
    readout.says(f" All {len(every)} predictions are off their picture.", outside == len(every))
    readout.says(f" {outside} of the {len(every)} predictions {verb} off their picture.",
              0 < outside < len(every))


def _height(readout, line, inputs, targets, start, alpha, iteration):
    """Check what is said of a loss that is off the picture."""
    lowest, highest = picture(inputs, targets).loss
    loss = loss_of(after(inputs, targets, start, alpha, iteration), inputs, targets)
    assert loss_of(after(inputs, targets, start, alpha, 0), inputs, targets) <= highest
    # The loss is a sum of powers, so it is convex in k: once above its start it never comes back.
    left = loss > highest
    readout.says(" At k = ", left)
    if left:
        said = re.search(r"At k = (\d+) it has left the picture\.", line)
        k = int(said[1])
        assert k <= iteration
        assert loss_of(after(inputs, targets, start, alpha, k), inputs, targets) > highest
        assert loss_of(after(inputs, targets, start, alpha, k - 1), inputs, targets) <= highest
        readout.says(f"{k} it has left the picture.")
    zero = is_zero(inputs, targets, start, alpha, iteration)
    readout.says(" That is below the picture.", loss < lowest and not zero)


def run(readout, head, data, alpha, iteration, start):
    """Check the sentences on the run so far."""
    inputs, targets = (frozen(table) for table in data)
    zero = is_zero(inputs, targets, start, alpha, iteration)
    loss = loss_of(after(inputs, targets, start, alpha, iteration), inputs, targets)
    loss = Fraction(0) if zero else loss
    updates = "1 update" if iteration == 1 else f"{iteration} updates"
    assert head.startswith(f"{updates} with α = "), head
    assert f"start: {start}. " in head
    tiny = not zero and loss < 1 / Decimal(HUGE)
    assert head.endswith("The loss is 0.") == zero, head
    words = re.sub(r"\d+", "#", f"{updates} with α = 0, start: {start}. The loss is 0.")
    if tiny:
        words = words.removesuffix("#.") + "below 10⁻¹⁰⁰."
        words, head_values = TOKEN.sub("#", words), [10]
    follows(readout, head, words, [iteration, alpha, *re.findall(r"\d+", start),
                                   *(head_values if tiny else [loss])])


def rates(readout, line, alpha, inputs):
    """Check the line on the limit and the three factors."""
    values = eigenvalues(inputs)
    if not values[-1]:
        readout.says("All inputs are 0: no prediction depends on W, so its gradient is 0 and W "
                     "stays.")
        return
    product = float(alpha) * values[-1]
    exactly = abs(product - 2) < 1e-11
    side = "exactly at" if exactly else "below" if product < 2 else "not below"
    flat = " No prediction depends on a part with λ = 0."
    readout.says(flat, values[0] == 0)
    said = line.removesuffix(flat)
    match = re.fullmatch(rf"α is {side} the limit (.*): each update multiplies the three parts of "
                         r"the error by (.*), (.*) and (.*)\.", said)
    assert match, f"α is {side} the limit: {line}"
    limit, *factors = match.groups()
    agrees(TOKEN.fullmatch(limit), 2 / values[-1], line)
    for text, value in zip(factors, values, strict=True):
        away = re.fullmatch(rf"1 − ({NUMBER})", text)
        token = away and TOKEN.fullmatch(away[1]) or TOKEN.fullmatch(text)
        factor = 1 - float(alpha) * value
        if abs(factor) < 1e-11 and is_inverse(inputs, alpha):
            factor = 0.0  # which an eigenvalue of 14 digits does not show
        agrees(token, float(alpha) * value if away else factor, line)
        # What is not 1, −1 or 0 is not written so.
        assert away or abs(printed(token)[0]) not in (0, 1) or text in ("0", "1", "−1"), line
        if text in ("0", "1", "−1"):
            assert abs(1 - float(alpha) * value - float(text.replace("−", "-"))) < 1e-11, line
    readout.says(said)


def worked_out(readout, derivative, rest, entry, alpha, x, y, misses):
    """Check the two lines of arithmetic."""
    parts = [2 * decimal(a) * miss for a, miss in zip(x, misses, strict=True)]
    if max(map(abs, parts)) >= HUGE:
        readout.says(f"The summands of ∂L/∂{entry} have grown beyond 10¹⁰⁰.")
        assert float(alpha) * 1 > 0
        readout.says("With this α the run does not come back.")
        return
    inside = [each for a, of, miss in zip(x, y, misses, strict=True)
              for each in (2, a, miss + decimal(of), -of)]
    follows(readout, derivative, f"∂L/∂{entry} = {summand(len(x))}", inside)
    slope = sum(parts)
    total = " = #" if len(x) > 1 else ""
    follows(readout, rest, f"= {' + '.join('#' * len(x))}{total}, so the next update adds # to "
                        f"{entry}.",
            [*parts, *([slope] if total else []), -decimal(alpha) * slope])


# --- The challenge -------------------------------------------------------------------------------

def off(inputs, targets, alpha, k):
    """Return the largest error of an entry of W, from the document's start."""
    end = after(inputs, targets, START, fraction(1 / (eigenvalues(inputs)[-1] or 1)), ENDLESS)
    W = after(inputs, targets, START, alpha, k)
    return float(max(abs(a - b) for row, to in zip(W, end, strict=True)
                     for a, b in zip(row, to, strict=True)))


@functools.cache
def most_updates(inputs, targets):
    """Return how many the challenge allows: at most nine tenths of what the first α needs."""
    alpha = picture(inputs, targets).first
    H, b = equations(inputs, targets)
    H, b = (np.array(each, dtype=float) for each in (H, b))
    end = np.array(after(inputs, targets, START, fraction(1 / (eigenvalues(inputs)[-1] or 1)),
                         ENDLESS), dtype=float)
    W, needed = example.START, 0
    for k in range(21_001):
        if np.max(np.abs(W - end)) > 0.005:
            needed = k + 1
        W = W - alpha * (W @ H - b)
    return needed, max(count for count in UPDATES.options if count <= 0.9 * needed)


@functools.cache
def nearest(inputs, targets, most):
    """Return how near the best α of the slider comes."""
    _, _, slider, unit, _ = picture(inputs, targets)
    H, _ = (np.array(each, dtype=float) for each in equations(inputs, targets))
    end = np.array(after(inputs, targets, START, fraction(1 / (eigenvalues(inputs)[-1] or 1)),
                         ENDLESS), dtype=float)
    found = []
    for number in range(round(slider.high / slider.step) + 1):
        alpha = number * slider.step * unit
        if alpha * eigenvalues(inputs)[-1] < 2 * (1 - 1e-12):
            power = np.linalg.matrix_power(np.eye(3) - alpha * H, most)
            found.append(np.max(np.abs((example.START - end) @ power)))
    return min(found)


def challenge(readout, data, *, learning_rate, iteration, start):
    """Check ``three_samples.parts_of_error`` with its challenge."""
    parts_of_error(readout, data, learning_rate=learning_rate, iteration=iteration, start=start)
    inputs, targets = (frozen(table) for table in data)
    unit = picture(inputs, targets).unit
    alpha = fraction(f"{learning_rate * unit:.12g}")
    needed, most = most_updates(inputs, targets)
    task = ("Challenge: from the document's start, bring every entry of W within 0.005 of its "
            "final value")
    updates = "1 update" if most == 1 else f"{most:,} updates"
    readout.says(f"{task}, in at most {updates}." if needed else f"{task}.")
    steep = float(alpha) * eigenvalues(inputs)[-1]
    fair = needed and start == START and steep < 2 - 1e-11 and iteration <= most
    with localcontext(Context(prec=DIGITS)):
        error = off(inputs, targets, alpha, iteration) if fair else None
    reached = bool(fair) and error <= 0.005
    readout.says("★ Reached: ", reached)
    readout.says("☆ Not yet: ", not reached)
    made = "1 update" if iteration == 1 else f"{iteration:,} updates"
    readout.says("with these data it is there from the start, so there is nothing to win.",
              not needed)
    readout.says("choose the document's start.", needed and start != START)
    in_turn = needed and start == START
    readout.says("α is not below the limit, so W does not settle.", in_turn and steep >= 2 - 1e-11)
    readout.says(f"{made} are too many.", in_turn and steep < 2 - 1e-11 and iteration > most)
    if not fair:
        return
    if error > 1e-6:
        readout.number(f"after {made} the largest error of an entry is ", error, ".")
    else:
        readout.says(f"after {made} the largest error of an entry is below 10⁻⁶.")
    best = nearest(inputs, targets, most)
    readout.says(" With these data no α of the slider does it: the best of them leaves ",
              not reached and best > 0.005)
    if not reached and best > 0.005:
        token = re.search(r"leaves (.*) after ([\d,]+ updates?)\.$", readout.text)
        agrees(TOKEN.fullmatch(token[1]), best, readout.text)
        readout.says(f"{token[1]} after {updates}.")


# --- The document's own data ---------------------------------------------------------------------

HELD = {"three_samples.summands": summands, "three_samples.training": training,
        "three_samples.parts_of_error": parts_of_error,
        "three_samples.parts_of_error, challenge": challenge}
TRAINED = [
    *({"iteration": k, "start": start} for start in STARTS for k in (0, 1, 20, 21_000)),
    *({"iteration": k, "start": start, "entry": entry} for k in (0, 3, 400, 21_000)
      for start in ("the document's", "random, seed 1", "random, seed 20") for entry in ENTRIES),
]
SPECIAL = [
    *({"learning_rate": alpha, "iteration": k}
      for alpha in (0.0, 0.001, *LIMIT_SPECIALS) for k in (0, 1, 2, 10, 20, 200, 12_000, 21_000)),
    *({"learning_rate": 0.36, "iteration": 21_000, "start": start}
      for start in ("the document's", "random, seed 1", "random, seed 20")),
    *({"learning_rate": 0.31, "iteration": k} for k in (9500, 10_000, 11_000, 12_000, 13_000)),
]
holds("three_samples.summands",
      *({"entry": entry, "value": value} for entry in ENTRIES
        for value in (-3.0, -2.66, 0.0, 0.98, 3.0)),
      *({"entry": entry, "value": float(example.START[divmod(number, 3)])}
        for number, entry in enumerate(ENTRIES)))(
    functools.partial(summands, data=DOCUMENT))
holds("three_samples.training", *TRAINED)(functools.partial(training, data=DOCUMENT))
holds("three_samples.parts_of_error", *SPECIAL)(
    functools.partial(parts_of_error, data=DOCUMENT))
holds("three_samples.parts_of_error, challenge", *SPECIAL)(
    functools.partial(challenge, data=DOCUMENT))
