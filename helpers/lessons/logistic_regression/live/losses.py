"""What a wrong answer costs: the loss of one sample over a."""

import numpy as np

from helpers import logistic
from helpers.live import Choice, Scene, Slider, keeping, look, with_controls, wording

Z = np.linspace(-8, 8, 321)
SURE = 3  # the z at which a is 0.95


@with_controls(
    z=Slider("score z", -8.0, 8.0, 0.05, first=1.5),
    y=Choice("truth y", (1, 0), first=1),
)
def losses():
    """Show σ(z), and the loss of this answer if the truth is y."""
    figure, (sigmoid_axes, loss_axes) = look.figure(2, height=4.6)
    with look.style():
        curve, = sigmoid_axes.plot(Z, logistic.sigmoid(Z), color=look.PREDICTION, linewidth=3,
                                   label="a = σ(z)")
        sigmoid_axes.set(xlim=(-8, 8), ylim=(-0.05, 1.05), xticks=range(-8, 9, 4),
                         xlabel="z", ylabel="a: how sure of y = 1")
        sigmoid_axes.grid(True)
        said = logistic.sigmoid(np.linspace(-9, 9, 400))
        ones, = loss_axes.plot(said, -np.log(said), color=look.LOSS, label="−log a, if y = 1")
        zeros, = loss_axes.plot(said, -np.log(1 - said), color=look.LOSS, linestyle="--",
                                label="−log(1 − a), if y = 0")
        loss_axes.set(xlim=(-0.02, 1.02), ylim=(-0.3, 8.5), xlabel="a", ylabel="loss")
    tangent = look.line(sigmoid_axes, look.GRADIENT, "slope a(1 − a)", linewidth=3)
    truth = look.point(sigmoid_axes, look.LOSS, "the truth y", marker="s", size=10,
                       clip_on=False)
    here = look.point(sigmoid_axes, look.PREDICTION, "drag it", clip_on=False)
    paid = look.point(loss_axes, look.LOSS, clip_on=False)
    look.legend_above(sigmoid_axes, [curve, tangent, here, truth], columns=2)
    look.legend_above(loss_axes, [ones, zeros], columns=1)

    def show(z, y):
        a, slope = logistic.sigmoid(z), logistic.sigmoid(z) * logistic.sigmoid(-z)
        here.set_data([z], [a])
        truth.set_data([z], [y])
        tangent.set_data([z - 2, z + 2], [a - 2 * slope, a + 2 * slope])
        paid.set_data([a], [logistic.loss(z, y)])
        formula = "−log a" if y else "−log(1 − a)"
        return (
            f"z = {wording.fixed(z)}: the model says a = σ(z) = {wording.fixed(a, 4)}, with slope "
            f"a(1 − a) = {wording.fixed(slope, 4)}. The truth is y = {y}, so the loss is {formula} "
            f"= {wording.fixed(logistic.loss(z, y), 4)}. {_judged(z if y else -z)}"
        )

    return Scene(
        figure, show, moving=[tangent, truth, here, paid],
        drags={here: lambda x, y, present: {"z": x}},
        presets={"cannot tell": keeping(z=0.0), "sure and right": {"z": 5.0},
                 "sure and wrong": {"z": -5.0}},
    )


def _judged(towards_truth):
    if towards_truth == 0:
        return "It cannot tell, and pays log 2 whatever the truth is."
    if towards_truth >= SURE:
        return "Sure and right: almost nothing to pay."
    if towards_truth > 0:
        return "a is on the right side of ½."
    if towards_truth > -SURE:
        return "a is on the wrong side of ½."
    return f"Sure and wrong: the loss is just above |z| = {wording.fixed(-towards_truth)}."
