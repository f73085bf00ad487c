"""Notebook 05 keeps its promise: with other samples, every cell runs and says what is true of them.

All numbers are recomputed from the samples with fractions, step by step, or with many digits.
"""

import functools
import math
import re
from decimal import Context, localcontext
from fractions import Fraction

import numpy as np
import pytest

from helpers.live import Demo
from helpers.three_samples import START
from tests import demos
from tests.lessons.readouts import three_samples as oracle
from tests.lessons.readouts.test_readouts import held
from tests.lessons.three_samples_data import EDITED
from tests.notebooks import edited

pytestmark = pytest.mark.filterwarnings("error")


@pytest.fixture(autouse=True)
def undrawn():
    """Run the cells without drawing the pictures: what they say is read."""
    with demos.undrawn():
        yield


PLAIN = str.maketrans("₀₁₂₃₄₅₆₇₈₉−", "0123456789-")
SUPERSCRIPTS = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")
FLOAT = r"[-+]?\d[\d,]*\.?\d*(?:e[-+]\d+)?"
# What is said of the document's data or of others, whatever the samples are.
OTHERS = ("PRINTED_SUMS", "right_A", "more_inputs", "doubled", "check.", "ask.", "exam", "by_loop",
          "import", "test.check")
MANY = Context(prec=150)


class Data:
    """Samples, and what is true of them."""

    def __init__(self, inputs, targets):
        self.inputs, self.targets = oracle.frozen(inputs), oracle.frozen(targets)
        self.eigenvalues = oracle.eigenvalues(self.inputs)
        self.start = [[oracle.fraction(w) for w in row] for row in START.tolist()]

    def misses(self, W):
        return [[oracle.dot(row, x) - of for row, of in zip(W, y, strict=True)]
                for x, y in zip(self.inputs, self.targets, strict=True)]

    def loss(self, W):
        return sum(miss**2 for row in self.misses(W) for miss in row)

    def gradient(self, W):
        return [[sum(2 * x[j] * miss[i] for x, miss in
                     zip(self.inputs, self.misses(W), strict=True)) for j in range(3)]
                for i in range(2)]

    def after(self, alpha, k):
        """Return W after k updates from the document's start, as floats."""
        alpha = oracle.fraction(alpha)
        with localcontext(Context(prec=oracle.digits(self.inputs, alpha, k))):
            return oracle.after(self.inputs, self.targets, oracle.START, alpha, k)

    @functools.cached_property
    def end(self):
        """Where descent ends from the document's start."""
        return self.after(1 / (self.eigenvalues[-1] or 1), oracle.ENDLESS)

    @functools.cached_property
    def lowest(self):
        with localcontext(MANY):
            return float(oracle.loss_of(self.end, self.inputs, self.targets))

    @functools.cached_property
    def rank(self):
        """The size of the largest square part of the inputs that has an inverse."""
        def determinant(rows):
            if len(rows) == 1:
                return rows[0][0]
            return sum((-1) ** j * rows[0][j] * determinant([row[:j] + row[j + 1:]
                                                             for row in rows[1:]])
                       for j in range(len(rows)))
        gram = [[oracle.dot([x[i] for x in self.inputs], [x[j] for x in self.inputs])
                 for j in range(3)] for i in range(3)]
        pairs = [(0, 1), (0, 2), (1, 2)]
        if determinant(gram):
            return 3
        if any(determinant([[gram[i][k] for k in pair] for i in pair]) for pair in pairs):
            return 2
        return int(any(gram[i][i] for i in range(3)))


def numbers(text):
    """Return the numbers in a text that Python printed."""
    return [float(number.replace(",", "")) for number in re.findall(FLOAT, text)]


def near(text, value, *, least=0.0):
    """Fail where a printed number is not the true one, to half of its last digit."""
    mantissa, _, power = text.replace(",", "").strip("+").partition("e")
    half = 0.5 * 10.0 ** (int(power or 0) - len(mantissa.partition(".")[2]))
    if "." not in mantissa and not power:
        half = max(half, 0)
    value = float(value)
    assert abs(float(text.replace(",", "")) - value) <= half * 1.001 + least + 1e-11 * abs(value), (
        f"{text} is {value!r}")


def rounded(text, value):
    """Fail where a printed number of so many digits (``:.5g``) is not the true one."""
    said = float(text.replace(",", ""))
    digits = len(re.sub(r"e.*|[-+.,]", "", text).lstrip("0")) or 1
    value = float(value)
    shown = float(f"{value:.{digits}g}")
    # A computer may round the other way in the last digit.
    unit = 10.0 ** (math.floor(math.log10(abs(value))) - digits + 1) if value else 1e-12
    assert abs(said - value) <= 0.5001 * unit + 1e-14, f"{text} is {value!r}, rounded {shown!r}"


def read(text, W):
    """Compute what a written sum says, for this W, in fractions."""
    names = {f"w{i + 1}{j + 1}": W[i][j] for i in range(2) for j in range(3)}
    plain = re.sub(r"·10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)", lambda power: "e" + power[1].translate(SUPERSCRIPTS),
                   text)
    plain = plain.replace("²", "**2").replace("·", "*").translate(PLAIN).replace("\n", " ")
    plain = re.sub(r"(?<![\w.])(\d[\d.]*(?:e-?\d+)?)", r"Fraction('\1')", plain)
    plain = plain.replace("**Fraction('2')", "**2")
    return eval(re.sub(r"\) w", ")*w", plain), {"Fraction": Fraction}, names)


def cell(shown, words):
    """Return what the one cell printed whose source holds these words."""
    [found] = [each for each in shown.values() if words in each.source]
    return found.printed


@functools.cache
def documents():
    return edited.run(*EDITED["the document's"])


@pytest.fixture(scope="module", params=EDITED)
def case(request):
    """Return samples, what is true of them, and what the cells showed."""
    inputs, targets = EDITED[request.param]
    return (inputs, targets), Data(inputs, targets), edited.run(inputs, targets)


def test_nothing_printed_is_broken(case):
    _, _, shown = case
    for each in shown.values():
        assert not re.search(r"\bnan\b|\binf\b|(?<![\d.])-0\.?(?![\d.])|Traceback|Error",
                             each.printed), each.printed
        assert "False" not in each.printed, each.printed


def test_what_is_not_about_these_samples_is_as_with_the_documents(case):
    _, _, shown = case
    about = [number for number, each in shown.items()
             if any(word in each.source for word in OTHERS)]
    assert len(about) >= 15
    for number in about:
        assert shown[number].printed == documents()[number].printed
        assert repr(shown[number].value) == repr(documents()[number].value)


def test_each_picture_says_what_is_true(case):
    data, _, shown = case
    found = [(each.source, pictured(each.value)) for each in shown.values()]
    assert [source.partition("live.")[2].partition("(")[0] for source, demo in found if demo] == [
        "summands", "training", "parts_of_error", "parts_of_error"]
    for source, demo in found:
        if demo is not None:
            name = "three_samples." + source.partition("live.")[2].partition("(")[0]
            name += ", challenge" if "challenge=True" in source else ""
            held(demo, functools.partial(oracle.HELD[name], data=data))


def pictured(value):
    """Return the picture that a cell shows, alone or under a question."""
    return value if isinstance(value, Demo) else getattr(value, "picture", None)


def test_the_sums_as_text_are_the_samples(case):
    _, data, shown = case
    W = [[Fraction(3, 7), Fraction(-5, 3), 2], [Fraction(1, 9), 4, Fraction(-2, 11)]]
    printed = cell(shown, "three_samples_on_paper.predictions").split("\n")
    for number, (line, row, y) in enumerate(zip(printed, data.misses(W), data.targets,
                                                strict=False), 1):
        name, _, sums = line.partition(" = ")
        assert name == f"ŷ⁽{'⁰¹²³⁴⁵⁶⁷⁸⁹'[number] if number < 10 else '¹⁰'}⁾"
        for text, miss, of in zip(sums.strip("[] ").split(" ,  "), row, y, strict=True):
            assert read(text.strip(), W) == miss + of
    text = cell(shown, "three_samples_on_paper.loss").partition("\n\n")[0]
    assert read(text.removeprefix("L = "), W) == data.loss(W)
    [folded] = [each.value.text for each in shown.values() if "written_out" in each.source]
    for texts, count in ((cell(shown, "on_paper.partial_derivative(1, 1"), 1), (folded, 6)):
        texts = texts.strip().split("∂L/∂")[1:]
        assert len(texts) == count
        for number, text in enumerate(texts):
            i, j = divmod(number, 3)
            assert text.startswith(f"w{'₁₂'[i]}{'₁₂₃'[j]} = ")
            for stage in text.split(" = ")[1:]:
                value = data.gradient(W)[i][j]
                assert abs(read(stage.strip(), W) - value) <= abs(value) / 10**9


def test_the_numbers_at_the_start_are_right(case):
    _, data, shown = case
    lines = cell(shown, "three_samples_on_paper.predictions").split("\n")
    [line] = [each for each in lines if "by hand" in each]
    predicted = [[miss + of for miss, of in zip(row, y, strict=True)]
                 for row, y in zip(data.misses(data.start), data.targets, strict=True)]
    rounded(line.rpartition(" ")[2], predicted[0][0])
    table = numbers(" ".join(lines[lines.index("all predictions, a row for each sample:") + 1:]))
    flat = [float(each) for row in predicted for each in row]
    assert table == pytest.approx(flat, abs=0.51e-3 * max(max(map(abs, flat)), 1e-12))
    for line in cell(shown, "three_samples_on_paper.loss").split("\n")[-3:-1]:
        rounded(line.split()[-1], data.loss(data.start))
    for number, line in enumerate(cell(shown, "enumerate(zip(inputs").strip().split("\n")):
        said = numbers(line.partition(":")[2])
        assert said == [float(each) for each in (*data.inputs[number], *data.targets[number])]


def test_three_ways_give_each_partial_derivative(case):
    _, data, shown = case
    W = [[Fraction(float(w)) for w in row]
         for row in np.random.default_rng(seed=0).normal(size=(2, 3))]
    lines = cell(shown, "by_final_lines").strip().split("\n")
    for number, line in enumerate(lines):
        i, j = divmod(number, 3)
        for text in re.findall(rf"({FLOAT})(?:,|$)", line.partition(":")[2]):
            rounded(text, data.gradient(W)[i][j])
        assert len(re.findall(FLOAT, line.partition(":")[2])) == 3


def test_the_system_and_its_solution_are_right(case):
    _, data, shown = case
    H, b = oracle.equations(data.inputs, data.targets)
    printed = cell(shown, "print(rates.describe(inputs")
    table, _, rest = printed.partition("b = ")
    said = np.array(numbers(table)).reshape(6, 6)
    expected = np.kron(np.eye(2), np.array(H, dtype=float))
    assert np.abs(said - expected).max() <= 1e-5 * np.abs(expected).max()
    right = np.array(b, dtype=float).ravel()
    assert np.abs(np.array(numbers(rest.partition("\n")[0])) - right).max() <= (
        1e-5 * np.abs(right).max())
    sentence = rest.partition("]\n")[2].strip()
    if data.rank == 3:
        assert "span all 3 directions, so exactly one W has the lowest loss" in sentence
    else:
        assert f"span only {data.rank} of 3 directions: A has no inverse, and many W" in sentence
    lowest = re.search(r"which is (\d[\d.]*)(?:·10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?\.", sentence)
    value = float(lowest[1]) * 10.0 ** int((lowest[2] or "⁰").translate(SUPERSCRIPTS))
    assert value == pytest.approx(data.lowest, rel=1e-3, abs=1e-60)


def test_the_best_w_is_the_best(case):
    _, data, shown = case
    *solved, best = re.split(r"\n(?=by |A )",
                             cell(shown, "np.linalg.lstsq(inputs, targets)").strip())
    W = np.array(numbers(best.partition(":")[2])).reshape(2, 3)
    size = np.abs(W).max()
    assert ("the best W" in best) == (data.rank == 3) or "the shortest" in best
    assert ("the shortest of the best W" in best) == (data.rank < 3)
    X = np.array(data.inputs, dtype=float)
    if data.rank == 3:
        end = np.array(data.end, dtype=float)
        assert np.abs(W - end).max() <= 2e-5 * size + 1e-12
    else:
        # It fulfils the equations and lies in the directions of the inputs.
        H, b = (np.array(each, dtype=float) for each in oracle.equations(data.inputs, data.targets))
        assert np.abs(W @ H - b).max() <= 1e-4 * max(np.abs(H).max() * size, 1e-30)
        flat = np.linalg.svd(np.vstack([X, np.zeros((3, 3))]))[2][data.rank:]
        assert np.abs(W @ flat.T).max(initial=0) <= 1e-4 * max(size, 1e-30)
    for line in solved:
        if line.startswith("by solve"):
            assert np.abs(np.array(numbers(line)) - W.ravel()).max() <= 1e-4 * size
        assert line.startswith("by ") or data.rank < 3 or data.eigenvalues[0] < (
            1e-14 * data.eigenvalues[-1])


def test_in_fractions_it_is_exact(case):
    _, data, shown = case
    weights, missed, loss, directions = cell(shown, "best_exactly").strip().split("\n")
    assert directions.endswith(f": {data.rank}")
    W = [[Fraction(each) for each in re.findall(r"'([^']*)'", row)]
         for row in weights.partition("[[")[2].split("], [")] if "about" not in weights else None
    if W is None:
        return
    assert W and all(slope == 0 for row in data.gradient(W) for slope in row)
    if "about" not in missed + loss:
        said = [Fraction(each) for each in re.findall(r"'([^']*)'", missed)]
        assert said == [miss for row in data.misses(W) for miss in row]
        assert Fraction(loss.partition(": ")[2]) == data.loss(W)


def learning_rate(data):
    """Return the α that the notebook should use: 0.25, or two digits below 0.8 of the limit."""
    if not data.eigenvalues[-1]:
        return 0.25
    limit = 2 / data.eigenvalues[-1]
    if 0.1 * limit <= 0.25 <= 0.8 * limit:
        return 0.25
    highest = float(f"{0.8 * limit:.12g}")
    power = math.floor(math.log10(highest)) - 1
    digits = math.ceil(round(highest / 10.0**power, 9)) - 1
    return float(f"{digits}e{power}")


def test_the_run_is_right_line_by_line(case):
    _, data, shown = case
    first, *lines = cell(shown, "for update in range(21_001)").strip().split("\n")
    alpha = float(first.removeprefix("α = "))
    assert alpha == pytest.approx(learning_rate(data), rel=1e-9)
    assert f"α = {alpha:g}" == first
    [picture] = [pictured(each.value) for each in shown.values()
                 if "live.training(inputs=inputs, targets=targets)" in each.source]
    assert f"with α = {oracle.printed_as_typed(alpha)}, " in picture.readout
    lines.append(cell(shown, "run.path[last]").replace("by the helper, ", "").strip())
    for line in lines:
        k, *W = numbers(line)
        expected = np.array(data.after(alpha, int(k)), dtype=float).ravel()
        assert np.abs(np.array(W) - expected).max() <= 0.00501 + 1e-8 * np.abs(expected).max()


def test_losses_and_errors_on_the_way_are_right(case):
    _, data, shown = case
    alpha = learning_rate(data)
    for line in cell(shown, "for count in (0, 20, 3000)").strip().split("\n"):
        k, loss, error = re.fullmatch(
            rf"after +(\d+) updates: loss ({FLOAT}), largest error of an entry of W ({FLOAT})",
            line).groups()
        W = data.after(alpha, int(k))
        with localcontext(MANY):
            true = float(oracle.loss_of(W, data.inputs, data.targets))
        scale = float(data.loss(data.start)) + sum(float(of)**2 for y in data.targets for of in y)
        near(loss, true, least=1e-24 * scale)
        far = max(float(abs(a - b)) for row, to in zip(W, data.end, strict=True)
                  for a, b in zip(row, to, strict=True))
        least = 1e-8 * max(1, float(max(abs(w) for row in data.end for w in row)))
        assert abs(float(error) - far) <= 0.00501 * abs(far) + least, f"{error} is {far}"


def test_the_eigenvalues_and_what_follows_from_them_are_right(case):
    _, data, shown = case
    alpha = learning_rate(data)
    first, *lines = cell(shown, "H e = λ e").strip().split("\n")
    assert first == "H e = λ e for all three: True"
    for line, value in zip(lines, data.eigenvalues, strict=False):
        said, factor, words = re.fullmatch(rf"λ = ({FLOAT}): factor ({FLOAT}), (.*)", line).groups()
        rounded(said, value)
        near(factor, 1 - alpha * value)
        if value == 0:
            assert words == "it stays as it is"
            continue
        said = re.fullmatch(r"at most a tenth is left after (about )?(.*) updates?", words)
        k = float(said[2].replace(",", ""))
        # log1p: 1 − 10⁻¹⁵ has lost its last digits.
        shrinks = (math.log1p(-alpha * value) if alpha * value < 1
                   else math.log(alpha * value - 1))
        if said[1]:
            assert k == pytest.approx(math.log(0.1) / shrinks, rel=0.05)
            continue
        assert k == 1 or (k - 1) * shrinks > math.log(0.1) * (1 + 1e-6)
        assert k * shrinks <= math.log(0.1) * (1 - 1e-6)
    limits(lines[3:], data.eigenvalues)


def limits(lines, values):
    steep = [value for value in values if value > 0]
    if not steep:
        assert lines == ["All λ are 0: the gradient is 0 everywhere, and no α changes anything."]
        return
    if len(steep) == 3:
        rounded(lines[0].rpartition(" ")[2], steep[-1] / steep[0])
    else:
        assert lines[0] == "λ_min is 0: there is no condition number"
    best, limit = re.fullmatch(rf"best α: ({FLOAT}), limit 2/λ_max: ({FLOAT})", lines[1]).groups()
    rounded(best, 2 / (steep[0] + steep[-1]))
    rounded(limit, 2 / steep[-1])
    assert float(limit) > 0


def test_the_slowest_part_and_the_angles_are_right(case):
    _, data, shown = case
    *lines, angles = cell(shown, "rates.slowest").strip().split("\n")
    steep = [value for value in data.eigenvalues if value > 0]
    if steep:
        for line, alpha in zip(lines, (learning_rate(data), 2 / (steep[0] + steep[-1])),
                               strict=True):
            said, lost = re.search(rf"α.* = ({FLOAT}): .* loses ({FLOAT}) %", line).groups()
            rounded(said, alpha)
            # What the part loses that shrinks least: with |1 − αλ|, without cancellation.
            rounded(lost, 100 * min(min(alpha * each, 2 - alpha * each) for each in steep))
    else:
        assert lines == ["No part of the error can shrink."]
    some = [np.array(x, dtype=float) for x in data.inputs if any(x)]
    between = [math.degrees(math.atan2(np.linalg.norm(np.cross(a, b)), a @ b))
               for number, a in enumerate(some) for b in some[:number]]
    if not between:
        assert angles == "There are no two inputs that are not 0, so no angle between them."
        return
    said = numbers(angles.partition(":")[2])
    assert min(said) == pytest.approx(min(between), abs=0.051)
    assert max(said) == pytest.approx(max(between), abs=0.051)


def test_when_w_has_settled_is_right(case):
    _, data, shown = case
    printed = cell(shown, "rates.settled").strip().split("\n")
    assert printed[:2] == ["equal to the loop to nine digits: True",
                           "equal to the helper to nine digits: True"]
    alpha = learning_rate(data)

    def off(k):
        return float(max(abs(a - b) for row, to in zip(data.after(alpha, k), data.end, strict=True)
                         for a, b in zip(row, to, strict=True)))

    settled = re.fullmatch(r"every entry of W is within 0\.005 of where it ends after ([\d,]+) "
                           r"updates?", printed[2])
    if settled:
        k = int(settled[1].replace(",", ""))
        assert off(k) <= 0.005
        assert k == 0 or off(k - 1) > 0.005
    else:
        away = re.fullmatch(rf"after 21,000 updates an entry of W is still ({FLOAT}) away from "
                            r"where it ends", printed[2])
        assert off(21_000) > 0.005
        rounded(away[1], off(21_000))


def test_the_losses_about_the_limit_are_right(case):
    _, data, shown = case
    lines = cell(shown, "steep factor").strip().split("\n")
    assert len(lines) == (3 if data.eigenvalues[-1] else 1)
    alphas = []
    for line in lines:
        alpha, factor, *losses = re.fullmatch(
            rf"α = ({FLOAT}): steep factor ({FLOAT}), loss after 0, 100 and 1000 updates: "
            rf"({FLOAT}), ({FLOAT}), ({FLOAT})", line).groups()
        alphas.append(float(alpha))
        near(factor, 1 - float(alpha) * data.eigenvalues[-1])
        for text, k in zip(losses, (0, 100, 1000), strict=True):
            W = data.after(float(alpha), k)
            with localcontext(Context(prec=400)):
                true = float(oracle.loss_of(W, data.inputs, data.targets))
            if true > 1e-290:
                scale = float(data.loss(data.start)) or 1
                said = float(text)
                assert said == pytest.approx(true, rel=0.051, abs=1e-26 * scale)
    if len(alphas) == 3:
        assert alphas[0] == pytest.approx(learning_rate(data), rel=1e-9)
        assert alphas[1] < 2 / data.eigenvalues[-1] < alphas[2]


def test_the_documents_run_has_the_documents_numbers():
    shown = documents()
    assert "5,476 updates" in cell(shown, "H e = λ e")
    assert "13,998 updates" in cell(shown, "rates.settled")
    assert "best α: 0.3138, limit 2/λ_max: 0.3139" in cell(shown, "H e = λ e")


@pytest.mark.parametrize(("inputs", "targets", "message"), [
    ([[0.2, 0.5, 0.7], [0.4, 0.6]], [[1, 2]] * 2, "inputs, row 2: got 2 numbers, allowed: 3"),
    ([[0.2, 0.5, 0, 7]], [[1, 2]], "inputs, row 1: got 4 numbers, allowed: 3 (with a decimal"),
    ([[0.2, float("nan"), 0.7]], [[1, 2]], "inputs, row 1: got nan, allowed: "),
    ([[0.2, 0.5, 0.7]], [[1, float("inf")]], "targets, row 1: got inf, allowed: "),
    ([[0.2, "0,5", 0.7]], [[1, 2]], "inputs, row 1: got '0,5', allowed: real numbers"),
    ([[0.2, None, 0.7]], [[1, 2]], "inputs, row 1: got None, allowed: real numbers"),
    ([[0.2, 0.5, 0.7]], [[1, 2]] * 2, "targets: got 2 rows, allowed: 1, as many as inputs"),
    ([[0.2, 0.5, 0.7]], [[1, 2, 3]], "targets, row 1: got 3 numbers, allowed: 2"),
    ([], [], "inputs: got 0 rows, allowed: 1 to 10"),
    ([[1, 2, 3]] * 11, [[1, 2]] * 11, "inputs: got 11 rows, allowed: 1 to 10"),
    ([[1, 2, 1e200]], [[1, 2]], "inputs, row 1: got 1e+200, allowed: 0, and sizes from"),
    ([1, 2, 3], [1, 2], "inputs, row 1: got 1, allowed: 3 numbers"),
])
def test_other_data_are_refused_in_one_line(inputs, targets, message):
    with pytest.raises(ValueError) as refused:
        edited.run(inputs, targets)
    assert str(refused.value).startswith(message)
    assert "\n" not in str(refused.value)
    # What a notebook shows of it.
    assert refused.value._render_traceback_() == [f"DataError: {refused.value}"]
