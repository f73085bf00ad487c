"""A weight that is used twice: two ways lead from it, and back to it."""

from helpers.lessons.graph_pieces import GAP, HALF, Graph
from helpers.live import Scene, Slider, look, with_controls, wording

HIGH = 33.0
NODES = "h", "z", "dh", "dw"
NUDGE = 0.01
UPPER, LOWER = 17.4, 5.8  # the rows of the way over h and of the straight one
W, H, Z = (9.5, 17.0), (50.0, 16.0), (90.5, 17.0)  # the middle and the width of each
X = 28.0


@with_controls(
    w=Slider("w", -2.0, 2.0, 0.1, first=0.5, shown=".1f", means="the weight w"),
    x=Slider("x", -5.0, 5.0, 0.5, first=4.0, shown=".1f", means="the input x"),
    node=Slider("node", 0, len(NODES), 1, first=0,
                means="how many of h, z, dh and dw are computed"),
)
def two_ways():
    """Step through h = w·x + 1 and z = w·h, a node at a time: w is used twice."""
    figure, (axes,) = look.figure(height=HIGH / 10)
    with look.style():
        graph = _graph(axes)

    def show(w, x, node):
        h = w * x + 1
        values = {"h": h, "z": w * h, "dh": w, "dw": w * x + h}
        shown = NODES[:node]
        said = {"w": f"w = {_number(w)}", "x": f"x = {_number(x)}"}
        said |= {name: f"{name} = {_number(values[name])}" for name in shown}
        factors = []
        if "dh" in shown:
            said["dz"] = "dz = 1"
            factors.append(((H[0] + Z[0]) / 2, UPPER, "∂z/∂h = w"))
        if "dw" in shown:
            factors += [((W[0] + H[0]) / 2, UPPER, "∂h/∂w = x"),
                        (H[0], LOWER, f"∂z/∂w = h = {_number(h)}")]
        graph.put(said, factors, shown[-1] if shown else None)
        return f"Node {node} of {len(NODES)}. {_explained(shown[-1] if shown else None, w, x)}"

    return Scene(figure, show, moving=graph.artists, player="node",
                 presets={"node 4": {"node": len(NODES)},
                          "w = 0, node 4": {"w": 0.0, "node": len(NODES)}})


def _graph(axes):
    """Draw everything that stands still."""
    graph = Graph(axes, HIGH)
    top, bottom = UPPER + HALF, LOWER - HALF
    for (x, width), names in ((W, ("w", "dw")), (Z, ("z", "dz"))):
        graph.frame(x, (top + bottom) / 2, width, top - bottom, face="#F6F6F6")
        graph.node(x, (top + bottom) / 2, width - 1.2, *names)
    graph.node(H[0], UPPER, H[1], "h", "dh")
    graph.node(H[0], X, H[1], "x")
    ends = {name: (x - width / 2 - GAP, x + width / 2 + GAP)
            for name, (x, width) in {"w": W, "h": H, "z": Z}.items()}
    for left, right, value, slope, row in (("w", "h", "h", "dw", UPPER),
                                           ("h", "z", "z", "dh", UPPER),
                                           ("w", "z", "z", "dw", LOWER)):
        tail, tip = ends[left][1], ends[right][0]
        graph.arrow(value, (tail, row + HALF / 2), (tip, row + HALF / 2))
        graph.arrow(slope, (tip, row - HALF / 2), (tail, row - HALF / 2))
    graph.arrow("h", (H[0], X - HALF / 2 - GAP), (H[0], top + GAP))
    axes.text(H[0] + 2, top + 2.0, "h = w·x + 1", va="center_baseline")
    axes.text(Z[0], top + 2.0, "z = w·h", ha="center", va="center_baseline")
    graph.legend(loc="upper left")
    return graph


def _number(value):
    return wording.fixed(value, 2)


def _explained(name, w, x):
    """Say how the node was computed, with its numbers."""
    h, h_after = w * x + 1, (w + NUDGE) * x + 1
    rise = (w + NUDGE) * h_after - w * h
    w_, x_, h_ = (text if value >= 0 else f"({text})"
                  for value, text in ((each, _number(each)) for each in (w, x, h)))
    return {
        None: "w and x are given. Press Step: first forward, then backward.",
        "h": f"h = w·x + 1 = {w_} · {x_} + 1 = {_number(h)}.",
        "z": f"z = w·h = {w_} · {h_} = {wording.fixed(w * h, 3)}.",
        "dh": f"dh = ∂z/∂h = w = {_number(w)}.",
        "dw": f"Over h it is dh · x = {w_} · {x_} = {_number(w * x)}, straight it is h = "
              f"{_number(h)}, and together dw = {_number(w * x + h)}.\nWith w raised by {NUDGE}, z "
              f"changes by {wording.fixed(rise, 4)}.",
    }[name]
