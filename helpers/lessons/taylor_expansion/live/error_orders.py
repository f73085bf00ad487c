"""How fast the error of each expansion falls when the step gets shorter."""

import numpy as np

from helpers.live import LogSlider, Scene, Slider, follow, keeping, look, with_controls, wording

LONGEST = 1.0
POINTS = 13  # of a line
ROUNDING = 1e-9


@with_controls(
    step=LogSlider("step length", 1e-3, 1.0, first=1.0, means="length of the step"),
    theta0=Slider("θ₀", -1.5, 1.5, 0.02, first=0.5, means="where the loss is expanded"),
)
def error_orders():
    """Show on two logarithmic axes how fast the error shrinks when the step does.

    The lines reach from the step 1 to the present one, which is compared with one ten times longer.
    """
    figure, (axes,) = look.figure(height=4.8)
    axes.set(xscale="log", yscale="log", xlim=(8e-4, 1.3), ylim=(1e-11, 10),
             xlabel="length of the step α Δθ", ylabel="error left over")
    axes.grid(True)
    lines = [look.line(axes, look.PREDICTION, "first order: tangent only", linewidth=3),
             look.line(axes, look.PREDICTION, "second order: with α² term", linestyle="--")]
    here, longer = (
        [look.point(axes, look.LOSS, label, marker=marker, hollow=hollow)
         for label, marker in ((words, "o"), (None, "s"))]
        for words, hollow in (("this step", False), ("a step ten times longer", True))
    )
    look.legend(axes, [*lines, here[0], longer[0]], loc="upper left")

    def show(step, theta0):
        at_step, at_ten = _errors(theta0, step), _errors(theta0, 10 * step)
        lengths = np.geomspace(step, LONGEST, POINTS)
        for line, error in zip(lines, _errors(theta0, lengths), strict=True):
            line.set_data(lengths, error)
        for point, error in zip(here, at_step, strict=True):
            point.set_data([step], [error])
        compared = 10 * step < LONGEST + ROUNDING
        for point, error in zip(longer, at_ten, strict=True):
            point.set_data([10 * step], [error])
            point.set_visible(compared)
        return (
            f"A step of {wording.number(step)} from θ₀ = {wording.fixed(theta0)}: the tangent is "
            f"off by {wording.number(at_step[0])}, with the α² term by "
            f"{wording.number(at_step[1])}." + (_compared(at_step, at_ten) if compared else "")
        )

    return Scene(figure, show, moving=[*lines, *here, *longer], drags={here[0]: follow("step")},
                 presets={"step 0.1": keeping(step=0.1), "step 0.01": keeping(step=0.01),
                          "step 0.001": keeping(step=0.001)})


def _compared(at_step, at_ten):
    ratios = np.divide(at_ten, at_step)
    return (
        f" Ten times longer: by {wording.number(at_ten[0])} and {wording.number(at_ten[1])}, "
        f"{wording.number(ratios[0])} and {wording.number(ratios[1])} times more. Slopes of the "
        f"lines between the two: {wording.fixed(np.log10(ratios[0]))} and "
        f"{wording.fixed(np.log10(ratios[1]))}."
    )


def _errors(theta0, step):
    """What is left of eˣ − x after first and after second order, also of very short steps.

    The difference of two nearly equal heights, as in `taylor.remainder`, would lose digits.
    """
    beyond_first = np.expm1(step) - step
    return np.exp(theta0) * beyond_first, np.exp(theta0) * (beyond_first - step**2 / 2)
