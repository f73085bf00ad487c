"""One sample's way through the computation graph, forward and backward."""

from functools import partial

import numpy as np
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch

from helpers import logistic
from helpers.live import Choice, Scene, Slider, look, with_controls, wording
from helpers.live.writing import Writing

# Places are in units of a hundredth of the picture's width.
WIDE, HIGH, BOX = 100, 38, (15, 6)
LONGEST = 7  # letters of a number for which a box has room
FORWARD = {"z": (44.5, 23), "a": (70, 23), "L": (91, 23)}
BACKWARD = {"da": (70, 13), "dz": (44.5, 13), "dw₁": (22, 26.5), "dw₂": (22, 11.5), "db": (22, 4)}
NODES = {**FORWARD, **BACKWARD}
INPUTS = {"x₁": (11, 34), "w₁": (11, 26.5), "x₂": (11, 19), "w₂": (11, 11.5), "b": (11, 4),
          "y": (93, 4)}
TITLES = {"z = w₁x₁ + w₂x₂ + b": (44.5, 28), "a = σ(z)": (70, 28), "L(a, y)": (91, 28),
          "· a(1 − a)": (57.3, 15.5)}
GIVEN = partial(Slider, low=-3.0, high=3.0, step=0.1, shown=".1f")


@with_controls(
    x1=GIVEN("x₁", first=2.0, means="the input x₁"),
    w1=GIVEN("w₁", first=0.5, means="the weight w₁"),
    x2=GIVEN("x₂", first=1.0, means="the input x₂"),
    w2=GIVEN("w₂", first=-1.0, means="the weight w₂"),
    b=GIVEN("b", first=0.2, means="the bias b"),
    y=Choice("y", (1, 0), first=1, means="the truth y"),
    node=Slider("node", 0, len(NODES), 1, first=0,
                means="how many of z, a, L, da, dz, dw₁, dw₂ and db are computed"),
)
def graph():
    """Step through the computation graph of one sample, a node at a time."""
    figure, (axes,) = look.figure(height=3.9)
    with look.style():
        _draw(axes)
    writing = Writing(axes)
    frame = look.line(axes, look.LOSS, linewidth=4, zorder=6)

    def show(x1, w1, x2, w2, b, y, node):
        chain = logistic.chain([w1, w2], b, [x1, x2], y)
        given = dict(zip(INPUTS, (x1, w1, x2, w2, b, y), strict=True))
        computed = dict(zip(NODES, (*chain[:5], *chain.dw, chain.db), strict=True))
        shown = list(NODES)[:node]
        texts = [(*place, str(given[name]) if name == "y" else _given(given[name]), look.LOSS)
                 for name, place in INPUTS.items()]
        texts += [(*NODES[name], _said(name, computed[name]), _colour(name)) for name in shown]
        if "dz" in shown:
            texts.append((57.3, 10.5, _drawn(_slope(chain)), look.GRADIENT))
        writing.put(texts)
        last = shown[-1] if shown else None
        frame.set_data(*(_frame(NODES[last]) if last else ([], [])))
        frame.set_color(_colour(last))
        return f"Node {node} of {len(NODES)}. {_explained(last, given, chain)}"

    everything = {"node": len(NODES)}
    return Scene(
        figure, show, moving=[writing.artist, frame], player="node",
        presets={"node 8": everything,
                 "x₁ = 0": {"x1": 0.0, **everything},
                 "sure and wrong": {"x1": 3.0, "w1": 3.0, "x2": 3.0, "w2": 3.0, "b": 2.0, "y": 0,
                                    **everything}},
    )


def _draw(axes):
    """Draw everything that stands still: boxes, names and arrows."""
    axes.set(xlim=(0, WIDE), ylim=(0, HIGH), aspect="equal")
    axes.set_axis_off()
    for name, (x, y) in INPUTS.items():
        _box(axes, x - 9, y, 15 if name == "y" else 28)
        axes.text(x - 7, y, name, va="center_baseline")
        if name != "y":
            _arrow(axes, (x + 19, y), (36.5, 23), look.QUIET)
        if f"d{name}" in BACKWARD:
            _arrow(axes, (37, 13), (x + 19.5, y - 1.2), look.GRADIENT, "--")
    for x, y in (*FORWARD.values(), BACKWARD["da"], BACKWARD["dz"]):
        _box(axes, x - BOX[0] / 2, y, BOX[0])
    for text, (x, y) in TITLES.items():
        axes.text(x, y, text, ha="center", va="center_baseline")
    _arrow(axes, (52.4, 23), (62.1, 23), look.QUIET)
    _arrow(axes, (77.9, 23), (83.1, 23), look.QUIET)
    _arrow(axes, (91, 7.3), (91, 19.6), look.QUIET)
    _arrow(axes, (85, 19.6), (78, 13), look.GRADIENT, "--")
    _arrow(axes, (62.1, 13), (52.4, 13), look.GRADIENT, "--")
    forward = look.line(axes, look.QUIET, "forward: values")
    backward = look.line(axes, look.GRADIENT, "backward: slopes of L", linestyle="--")
    look.legend(axes, [forward, backward], loc="upper right", ncols=2)


def _box(axes, left, y, width):
    axes.add_patch(FancyBboxPatch(
        (left, y - BOX[1] / 2), width, BOX[1], boxstyle="round,pad=0,rounding_size=1",
        facecolor="white", edgecolor=look.LOSS, linewidth=1.2, zorder=3,
    ))


def _arrow(axes, tail, tip, colour, linestyle="-"):
    axes.add_patch(FancyArrowPatch(
        tail, tip, arrowstyle="-|>", mutation_scale=14, shrinkA=0, shrinkB=0, color=colour,
        linewidth=1.6, linestyle=linestyle, zorder=2,
    ))


def _frame(place):
    (x, y), (wide, high) = place, BOX
    corners = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1], [-1, -1]]) / 2
    return (corners * [wide, high] + [x, y]).T


def _colour(name):
    return look.GRADIENT if name in BACKWARD else look.LOSS


def _said(name, value):
    if name == "a":
        return _share(value, 2)
    return _drawn(value) if name in FORWARD else f"{name} = {_drawn(value)}"


def _drawn(value):
    """A number that fits into a box: two digits, or one where it is very small."""
    text = _short(value, 2)
    return text if len(text) <= LONGEST else _short(value, 1)


def _given(value):
    """A number that was set: all of its digits."""
    return wording.fixed(value, 1) if value == round(value, 1) else wording.number(value, 6)


def _short(value, digits=3):
    """Three decimals, or so many digits where these would say too little or too much."""
    return wording.fixed(value, 3) if 0.1 <= abs(value) < 1000 else wording.number(value, digits)


def _share(a, digits=3):
    """A number from 0 to 1, so that what is missing to 1 has its digits too."""
    return f"1 − {_short(1 - a, digits)}" if a > 0.9 else _short(a, digits)


def _slope(chain):
    return chain.a * logistic.sigmoid(-chain.z)


def _explained(name, given, chain):
    """Say how the node was computed, with its numbers."""
    x1, w1, x2, w2, b = (_factor(_given(given[each])) for each in ("x₁", "w₁", "x₂", "w₂", "b"))
    y = given["y"]
    z, loss, da, dz, db = map(_short, (chain.z, *chain[2:5], chain.db))
    a, other, slope = _share(chain.a), _share(logistic.sigmoid(-chain.z)), _short(_slope(chain))
    return {
        None: f"x, w, b and y = {y} are given. Press Step: first forward, then backward.",
        "z": f"z = w₁x₁ + w₂x₂ + b = {w1} · {x1} + {w2} · {x2} + {b} = {z}.",
        "a": f"a = σ(z) = {a}: so much the model believes in y = 1.",
        "L": f"The truth is y = {y}, so L = {f'−log({a})' if y else f'−log({other})'} = {loss}.",
        "da": "da = ∂L/∂a = −y/a + (1 − y)/(1 − a) = "
              f"{f'−1/{_factor(a)}' if y else f'1/{_factor(other)}'} = {da}.",
        "dz": f"dz = da · a(1 − a) = {da} · {slope} = {dz}. Shorter: dz = a − y = {a} − {y}.",
        "dw₁": f"dw₁ = dz · x₁ = {dz} · {x1} = {_short(chain.dw[0])}.",
        "dw₂": f"dw₂ = dz · x₂ = {dz} · {x2} = {_short(chain.dw[1])}.",
        "db": f"db = dz · 1 = {db}. The gradient of L is (dw₁, dw₂, db) = "
              f"({_short(chain.dw[0])}, {_short(chain.dw[1])}, {db}).",
    }[name]


def _factor(text):
    """A number as a factor or below a fraction line: in brackets if it has more than digits."""
    return text if text.replace(".", "").isdecimal() else f"({text})"
