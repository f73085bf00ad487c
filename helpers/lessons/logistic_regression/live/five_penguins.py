"""What a model gives to what five penguins really are: a product, and −log of it as a sum."""

import numpy as np

from helpers import logistic
from helpers.lessons import pieces
from helpers.lessons.logistic_regression.live.penguin_pieces import scatter
from helpers.live import Scene, Slider, keeping, look, with_controls, wording
from helpers.live.writing import Writing

BILLS = np.array([39.1, 42.5, 44.1, 46.5, 49.0])  # of penguins in the table, in mm
LABELS = np.array([0, 1, 0, 1, 1])
ZERO_AT, TURN_AT = 42.0, 48.0  # where x = 0, and where the curve is taken to make it steeper
CURVE = np.linspace(36, 52, 161)
NUMBERS = np.arange(1, len(BILLS) + 1)
SURE = 1e-12  # as near to 0 and 1 as the curve can be dragged
ALMOST_ONE = 0.9995
SAME = 1e-9


@with_controls(
    w=Slider("weight w", 0.0, 2.5, 0.05, first=0.0, means="weight w of a millimetre"),
    b=Slider("bias b", -3.0, 3.0, 0.1, first=0.0,
             means=f"bias b, the score of a bill of {ZERO_AT:g} mm"),
)
def five_penguins():
    """Show what a model says of five penguins, the product of its shares, and −log as a sum."""
    figure, parts = look.mosaic([["said", "product"], ["said", "sum"]], height=5.6,
                                width_ratios=[1.5, 1])
    said = parts["said"]
    markers = _penguins(said)
    curve = look.line(said, look.PREDICTION, "a = σ(wx + b)", linewidth=3)
    shares = look.line(said, look.QUIET, "given to what it is", linewidth=11,
                       solid_capstyle="butt", alpha=0.8, zorder=1)
    grips = [look.point(said, look.PREDICTION, "drag the curve", marker="D", size=10)
             for _ in range(2)]
    texts = Writing(said, 13)
    look.legend_above(said, [*markers, curve, shares, grips[0]], columns=2)
    bars = _bars(parts)

    def show(w, b):
        z = w * (BILLS - ZERO_AT) + b
        prices = logistic.loss(z, LABELS)
        given = np.exp(-prices)
        curve.set_data(CURVE, logistic.sigmoid(w * (CURVE - ZERO_AT) + b))
        shares.set_data(*pieces.upright(BILLS, 1 - LABELS, logistic.sigmoid(z)))
        for grip, at in zip(grips, (ZERO_AT, TURN_AT), strict=True):
            grip.set_data([at], [logistic.sigmoid(w * (at - ZERO_AT) + b)])
        texts.put([(bill, 1.12 if label else -0.12, _short(share), look.LOSS)
                   for bill, label, share in zip(BILLS, LABELS, given, strict=True)])
        sums = np.cumsum(prices)
        bars["product"].set_data(*pieces.upright(NUMBERS, 0 * sums, np.exp(-sums)))
        bars["sum"].set_data(*pieces.upright(NUMBERS, sums - prices, sums))
        return _in_words(w, b, given, prices)

    return Scene(
        figure, show, moving=[shares, curve, *grips, texts.artist, *bars.values()],
        drags={grips[0]: lambda x, y, present: {"b": _score(y)},
               grips[1]: lambda x, y, present: {
                   "w": (_score(y) - present["b"]) / (TURN_AT - ZERO_AT)}},
        presets={f"w = {w:g}, b = {wording.number(b)}": keeping(w=w, b=b)
                 for w, b in ((0.4, 0.0), (2.5, 0.0), (0.55, -0.6))},
    )


def _penguins(axes):
    """Draw the five, each at the height of what it is, once; return the artists for a legend."""
    axes.set(xlim=(CURVE[0], CURVE[-1]), ylim=(-0.2, 1.2), yticks=[0, 0.5, 1],
             xlabel="bill length in mm", ylabel="a: how sure of Chinstrap")
    penguins = np.column_stack([BILLS, LABELS])
    return scatter(axes, penguins, LABELS, markersize=11, markeredgewidth=1.5)


def _bars(parts):
    """Label the axes of the product and of the sum; return a thick line for each."""
    made = {}
    for name, top, words in (("product", 1, "product so far"), ("sum", 10, "sum of −log so far")):
        parts[name].set(xlim=(0.4, len(BILLS) + 0.6), ylim=(0, top), title=words, xticks=NUMBERS)
        parts[name].grid(True, axis="y")
        made[name] = look.line(parts[name], look.LOSS, linewidth=16, solid_capstyle="butt")
    parts["product"].tick_params(labelbottom=False)
    parts["sum"].set_xlabel("penguins, from the left")
    return made


def _score(a):
    """Return the z for which σ(z) is a."""
    a = min(max(a, SURE), 1 - SURE)
    return np.log(a) - np.log1p(-a)


def _short(share):
    if share < 0.01:
        return "< 0.01"
    return f"{share:.2f}" if share <= 0.99 else "> 0.99"


def _share(share):
    return "almost 1" if share >= ALMOST_ONE else wording.number(share)


def _in_words(w, b, given, prices):
    *first, last = map(_share, given)
    total = prices.sum()
    *least, dearest = np.sort(prices)
    most = "" if dearest - least[-1] < SAME else (
        f" Penguin {np.argmax(prices) + 1} pays most, {wording.fixed(dearest, 3)}.")
    return "\n".join([
        f"w = {wording.fixed(w)}, b = {wording.fixed(b)}: to what they really are, the model gives "
        f"the five penguins {', '.join(first)} and {last}.",
        f"The product is {wording.number(np.exp(-total))}. −log of it is {wording.fixed(total, 3)}"
        f", the sum of what the five pay.{most}",
        f"J is a fifth of the sum: {wording.fixed(total / len(given), 3)}.",
    ])
