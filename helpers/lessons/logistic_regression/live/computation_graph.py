"""One sample's way through the computation graph, forward and backward."""

from functools import partial

from helpers import logistic
from helpers.lessons.graph_pieces import GAP, HALF, LINE, Graph
from helpers.live import Choice, Scene, Slider, look, with_controls, wording

HIGH = 49.6
ALMOST = 0.9995  # from there on the node says only that a ≈ 1; the read-out says how near
LONGEST = 7  # letters of a number for which a node has room
FORWARD, BACKWARD = ("z", "a", "L"), ("da", "dz", "dw₁", "dw₂", "db")
NODES = *FORWARD, *BACKWARD
ROW = 23.6  # the row in which z, a and L stand
INPUTS = {"x₁": 43.6, "w₁": 35.6, "x₂": 26.0, "w₂": 18.0, "b": 6.0}  # how high each stands
INPUT = 8.5, 16.4  # the middle and the width of each
Z, A, L = (38.4, 16.6), (66.5, 14.6), (92.7, 12.8)
Y = ROW - 15
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
    figure, (axes,) = look.figure(height=HIGH / 10)
    with look.style():
        drawn = _drawn_graph(axes)

    def show(x1, w1, x2, w2, b, y, node):
        chain = logistic.chain([w1, w2], b, [x1, x2], y)
        given = dict(zip((*INPUTS, "y"), (x1, w1, x2, w2, b, y), strict=True))
        computed = dict(zip(NODES, (*chain[:5], *chain.dw, chain.db), strict=True))
        shown = NODES[:node]
        said = {name: f"{name} = {y if name == 'y' else _given(value)}"
                for name, value in given.items()}
        said |= {name: _said(name, computed[name]) for name in shown}
        if node > len(FORWARD):
            said["dL"] = "dL = 1"
        last = shown[-1] if shown else None
        drawn.put(said, _factors(shown, given, chain), last)
        return f"Node {node} of {len(NODES)}. {_explained(last, given, chain)}"

    everything = {"node": len(NODES)}
    return Scene(
        figure, show, moving=drawn.artists, player="node",
        presets={"node 8": everything,
                 "x₁ = 0": {"x1": 0.0, **everything},
                 "sure and wrong": {"x1": 3.0, "w1": 3.0, "x2": 3.0, "w2": 3.0, "b": 2.0, "y": 0,
                                    **everything}},
    )


def _drawn_graph(axes):
    """Draw everything that stands still: nodes, arrows, and what each node computes."""
    graph = Graph(axes, HIGH)
    # A tall node, so that all ways to it and from it are level and none meets another.
    top, bottom = INPUTS["x₁"] + HALF / 2, INPUTS["b"] - HALF
    graph.frame(Z[0], (top + bottom) / 2, Z[1], top - bottom, face="#F6F6F6")
    for (x, width), names in ((Z, ("z", "dz")), (A, ("a", "da")), (L, ("L", "dL"))):
        graph.node(x, ROW, width - 1.0 if names[0] == "z" else width, *names)
    graph.node(L[0], Y, L[1], "y")
    up, down = ROW + HALF / 2, ROW - HALF / 2
    right, left = INPUT[0] + INPUT[1] / 2 + GAP, Z[0] - Z[1] / 2 - GAP
    for name, y in INPUTS.items():
        slope = f"d{name}" if f"d{name}" in BACKWARD else None
        graph.node(INPUT[0], y, INPUT[1], name, slope)
        above = y if slope is None else y + HALF / 2
        graph.arrow("z", (right, above), (left, above))
        if slope is not None:
            graph.arrow(slope, (left, y - HALF / 2), (right, y - HALF / 2))
    for (x, width), (x_next, width_next), value, slope in ((Z, A, "a", "dz"), (A, L, "L", "da")):
        ends = x + width / 2 + GAP, x_next - width_next / 2 - GAP
        graph.arrow(value, (ends[0], up), (ends[1], up))
        graph.arrow(slope, (ends[1], down), (ends[0], down))
    graph.arrow("L", (L[0], Y + HALF / 2 + GAP), (L[0], ROW - HALF - GAP))
    for text, x, y in (("z = w₁x₁ + w₂x₂ + b", Z[0], top), ("a = σ(z)", A[0], ROW + HALF),
                       ("L(a, y)", L[0], ROW + HALF)):
        axes.text(x, y + 2.2, text, ha="center", va="center_baseline")
    graph.legend(loc="upper right")
    return graph


def _factors(shown, given, chain):
    """What each way back that has been gone multiplies by, line by line."""
    between = {"da": (A, L), "dz": (Z, A)}
    lines = {
        "da": ("∂L/∂a", "= −1/a" if given["y"] else "= 1/(1 − a)", f"= {_drawn(chain.da)}"),
        "dz": ("da/dz", "= a(1 − a)", f"= {_drawn(_slope(chain))}"),
    }
    found = []
    for name in between.keys() & set(shown):
        (x, width), (x_next, width_next) = between[name]
        middle = (x + width / 2 + x_next - width_next / 2) / 2
        found += [(middle, ROW - HALF - 0.3 - LINE * row, text)
                  for row, text in enumerate(lines[name])]
    middle = (INPUT[0] + INPUT[1] / 2 + Z[0] - Z[1] / 2) / 2
    ways = {"dw₁": ("w₁", "∂z/∂w₁ = x₁"), "dw₂": ("w₂", "∂z/∂w₂ = x₂"), "db": ("b", "∂z/∂b = 1")}
    return found + [(middle, INPUTS[name], text) for slope, (name, text) in ways.items()
                    if slope in shown]


def _said(name, value):
    if name == "a" and value > ALMOST:
        return "a ≈ 1"
    return f"{name} = {_drawn(value, LONGEST + 1 - len(name.removeprefix('d')))}"


def _drawn(value, longest=LONGEST):
    """A number that fits into a node: two digits, or one where it is very small."""
    text = _short(value, 2)
    if 10 <= abs(value) < 1000:
        text = wording.fixed(value, 2 if abs(value) < 100 else 1)
    return text if len(text) <= longest else _short(value, 1)


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
