"""How fast the error of each expansion falls when the step gets shorter."""

import numpy as np

from helpers.live import LogSlider, Scene, Slider, follow, look, with_controls, wording

LENGTHS = np.logspace(-3, 0, 13)


@with_controls(
    step=LogSlider("step length", 1e-2, 1.0, first=0.1, means="length of the step"),
    theta0=Slider("θ₀", -1.5, 1.5, 0.02, first=0.5, means="where the loss is expanded"),
)
def error_orders():
    """Show on two logarithmic axes how fast the error shrinks when the step does.

    The step is compared with one ten times shorter.
    """
    figure, (axes,) = look.figure(height=4.8)
    axes.set(xscale="log", yscale="log", xlim=(8e-4, 1.3), ylim=(1e-11, 10),
             xlabel="length of the step α Δθ", ylabel="error left over")
    axes.grid(True)
    lines = [look.line(axes, look.PREDICTION, "first order: tangent only", linewidth=3),
             look.line(axes, look.PREDICTION, "second order: with α² term", linestyle="--")]
    here, shorter = (
        [look.point(axes, look.LOSS, label, marker=marker, hollow=hollow)
         for label, marker in ((words, "o"), (None, "s"))]
        for words, hollow in (("this step", False), ("a step ten times shorter", True))
    )
    look.legend(axes, [*lines, here[0], shorter[0]], loc="upper left")

    def show(step, theta0):
        at_step, at_tenth = _errors(theta0, step), _errors(theta0, step / 10)
        for line, error in zip(lines, _errors(theta0, LENGTHS), strict=True):
            line.set_data(LENGTHS, error)
        for point, at, error in zip(here + shorter, 2 * [step] + 2 * [step / 10],
                                    at_step + at_tenth, strict=True):
            point.set_data([at], [error])
        return _compared(step, theta0, at_step, at_tenth)

    return Scene(figure, show, moving=[*lines, *here, *shorter], drags={here[0]: follow("step")})


def _compared(step, theta0, at_step, at_tenth):
    ratios = np.divide(at_step, at_tenth)
    return (
        f"A step of {wording.number(step)} from θ₀ = {wording.fixed(theta0)}: the tangent is "
        f"off by {wording.number(at_step[0])}, with the α² term by "
        f"{wording.number(at_step[1])}. Ten times shorter: by {wording.number(at_tenth[0])} "
        f"and {wording.number(at_tenth[1])}, {wording.number(ratios[0])} and "
        f"{wording.number(ratios[1])} times less. Slopes of the "
        f"lines between the two: {wording.fixed(np.log10(ratios[0]))} and "
        f"{wording.fixed(np.log10(ratios[1]))}."
    )


def _errors(theta0, step):
    """What is left of eˣ − x after first and after second order, also of very short steps.

    The difference of two nearly equal heights, as in `taylor.remainder`, would lose digits.
    """
    beyond_first = np.expm1(step) - step
    return np.exp(theta0) * beyond_first, np.exp(theta0) * (beyond_first - step**2 / 2)
