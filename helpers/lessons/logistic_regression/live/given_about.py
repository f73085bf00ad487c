"""Whether the penguins that are given about 0.8 are Chinstraps in about 8 of 10 cases."""

import numpy as np

from helpers import logistic
from helpers.lessons.logistic_regression.live.penguin_pieces import SPECIES, load_table
from helpers.live import Scene, Slider, keeping, look, with_controls, wording

HALF = 0.1  # of the width of the window
GOLDEN = 0.618  # whose multiples lie evenly between whole numbers


@with_controls(
    about=Slider("given about", 0.1, 0.9, 0.05, first=0.2,
                 means="the middle of the window; it reaches 0.1 to both sides"),
    sureness=Slider("times w and b", 0.0, 4.0, 0.1, ".1f", first=1.0,
                    means="by what the trained w and b are multiplied"),
)
def given_about():
    """Show what a trained model gives each penguin, and how many of a window are Chinstraps."""
    table = load_table("bill_length_mm")
    figure, (axes,) = look.figure(height=4.8)
    rows = _rows(axes, table.y)
    window = look.line(axes, look.BEST, "the window", linewidth=3)
    share = look.point(axes, look.STEP, "share of Chinstraps in it", size=16)
    look.legend_above(axes, [*rows, window, share, *axes.get_lines()[:1]], columns=3)
    heights = table.y + 0.12 * (np.arange(len(table.y)) * GOLDEN % 1 - 0.5)

    def show(about, sureness):
        theta = sureness * table.lowest
        a = logistic.sigmoid(logistic.scores(theta[:-1], theta[-1], table.inputs[True]))
        for row, (_, label, _, _) in zip(rows, SPECIES, strict=True):
            row.set_data(a[table.y == label], heights[table.y == label])
        low, high = round(about - HALF, 9), round(about + HALF, 9)
        window.set_data([low, low, high, high, low], [-0.12, 1.12, 1.12, -0.12, -0.12])
        inside = (low <= a) & (a <= high)
        mean, true = (np.mean(each[inside]) if inside.any() else np.nan for each in (a, table.y))
        share.set_data(*([[mean], [true]] if inside.any() else [[], []]))
        return "\n".join([
            _window_in_words(low, high, a[inside], table.y[inside]),
            f"Of all {len(a)} the model expects {wording.fixed(a.sum(), 1)} to be Chinstraps, and "
            f"{int(table.y.sum())} are.",
            f"w and b are {wording.fixed(sureness, 1)} times the trained ones: J = "
            f"{wording.fixed(table.cost(theta), 4)}.",
        ])

    return Scene(
        figure, show, moving=[*rows, window, share],
        presets={"about 0.8": keeping(about=0.8), "1 time": keeping(sureness=1.0),
                 "0.3 times": keeping(sureness=0.3), "3 times": keeping(sureness=3.0)},
    )


def _rows(axes, y):
    """Draw the axes and a line on which says and share agree; return a row for each species."""
    axes.plot([0, 1], [0, 1], color=look.QUIET, linestyle="--", label="as many as it says")
    axes.set(xlim=(-0.02, 1.02), ylim=(-0.15, 1.15), yticks=[0, 0.5, 1], ylabel="Chinstrap: y",
             xticks=np.linspace(0, 1, 11), xlabel="a: how sure of Chinstrap")
    return [look.line(axes, look.LOSS, f"{name}: {np.sum(y == label)}", linestyle="none",
                      marker=marker, markersize=6, markerfacecolor=face, markeredgecolor=look.LOSS,
                      markeredgewidth=0.8)
            for name, label, marker, face in SPECIES]


def _window_in_words(low, high, a, y):
    between = f"{wording.fixed(low)} to {wording.fixed(high)}"
    if len(a) == 0:
        return f"No penguin is given {between}."
    penguins = "penguin is" if len(a) == 1 else "penguins are"
    return (
        f"{len(a)} {penguins} given {between}, {wording.fixed(a.mean())} on average. "
        f"Chinstraps are {int(y.sum())} of them, a share of {wording.fixed(y.mean())}."
    )
