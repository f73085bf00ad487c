"""Exercises of notebook 04: limit and best α, by hand and in code, descent, a rule for stopping.

Sources: D2.1 and D4.5 (the update), D2.3 and D4.6 (the learning rate), D2.2 and D3.9 (stopping).
"""

import numpy as np

from helpers.checking.answers import Mistake, Numbers
from helpers.checking.drawing import one_of, point, size, symmetric, tenths
from helpers.checking.functions import Function
from helpers.checking.reading import place

one_curvature = Numbers(
    right=[8, 0.25, 0.125, -0.6],
    mistakes={
        "wrong curvature": Mistake(
            [4, 0.5, 0.25, 0.2],
            "The rest fits your curvature, but that is not right. The formulas hold for ½ λ w². "
            "What must λ be, so that ½ λ is 4? Or: differentiate the loss twice.",
        ),
        "limit and best α exchanged": Mistake(
            [8, 0.125, 0.25, -0.6],
            "The curvature and the factor are right. Of the other two, the limit is the larger: "
            "the best α lies halfway to it.",
        ),
        "best α for the limit": Mistake(
            [8, 0.125, 0.125, -0.6],
            "Your limit is the α that reaches the minimum in one step. You can go further, until "
            "the factor is −1.",
        ),
        "wrong sign": Mistake(
            [8, 0.25, 0.125, 0.6],
            "The size of the factor is right. But a sign tells whether w changes sides. Write "
            "1 − αλ with your numbers.",
        ),
        "how much is taken away": Mistake(
            [8, 0.25, 0.125, 1.6],
            "Your last number is αλ. So much of w is taken *away*. The factor is what is left.",
        ),
        "factor of the loss": Mistake(
            [8, 0.25, 0.125, 0.36],
            "Your last number is what the loss is multiplied by. The factor of w is asked for.",
        ),
    },
    praise="α = 0.2 is below the limit, so the run arrives, but it changes sides at each step: it "
           "oscillates. A smaller α would be faster here.",
    hint="Find λ first: the loss is ½ λ w². Then the limit is 2/λ, the best α is 1/λ, and the "
         "factor is 1 − αλ.",
)

two_curvatures = Numbers(
    right=[2 / 9, 0.2, 0.8, -0.8],
    mistakes={
        "limit of the flat direction": Mistake(
            [2, 0.2, 0.8, -0.8],
            "The last three are right. Your limit is that of the flat direction. With such an α "
            "the steep one would explode.",
        ),
        "best α for the limit": Mistake(
            [1 / 9, 0.2, 0.8, -0.8],
            "The last three are right. Your limit is below your own best α. It is not 1/λ but "
            "twice that.",
        ),
        "best for the steep direction alone": Mistake(
            [2 / 9, 1 / 9, 8 / 9, 0],
            "The limit is right. Your α finishes the steep direction in one step, but the flat one "
            "needs long. A compromise makes both factors equally large.",
        ),
        "the 2 on top forgotten": Mistake(
            [2 / 9, 0.1, 0.9, 0.1],
            "The limit is right. With your α both factors are above 0, and they are not equally "
            "large. Look at the top of the fraction for the best α.",
        ),
        "mean of two best": Mistake(
            [2 / 9, 5 / 9, 4 / 9, -4],
            "You took the mean of 1/1 and 1/9. That is above your own limit: look at the last "
            "factor. The curvatures are added first, and then you divide.",
        ),
        "wrong sign": Mistake(
            [2 / 9, 0.2, 0.8, 0.8],
            "All sizes are right. One of the two directions jumps across the valley at each step, "
            "so its factor has another sign.",
        ),
        "directions exchanged": Mistake(
            [2 / 9, 0.2, -0.8, 0.8],
            "All sizes are right. Which direction jumps to the other side: the flat or the steep "
            "one? The flat one is asked for first.",
        ),
        "factors at the limit": Mistake(
            [2 / 9, 0.2, 7 / 9, -1],
            "The first two are right. Your factors are those at the limit. They are asked for at "
            "the best α.",
        ),
    },
    praise="Both directions keep 80 % at each step, one of them on alternate sides. The formula "
           "with κ = 9 says the same: (9 − 1)/(9 + 1). No α does better for both.",
    hint="The steep direction alone sets the limit, 2/λ_max. The best α is 2/(λ_min + λ_max). Each "
         "direction has its own factor, 1 − αλ.",
)


largest_safe = Function(
    right=lambda hessian: 2 / np.linalg.eigvalsh(hessian)[-1],
    cases=((np.array([[7.0, 3.0], [3.0, 2.0]]),),
           (np.array([[2.5, -1.5, 0.0], [-1.5, 4.0, 1.0], [0.0, 1.0, 1.5]]),),
           (np.array([[3.0, -2.0], [-2.0, 3.5]]),)),
    edges=((np.array([[0.05]]),), (np.diag([1.0, 0.5, 2.5, 0.8]),),
           (np.array([[150.0, 20.0], [20.0, 90.0]]),),
           (np.array([[1.2345, 0.3456], [0.3456, 0.5678]]),),
           (np.array([[4.0, 1.0, -1.0], [1.0, 3.0, 1.0], [-1.0, 1.0, 2.0]]),)),
    whole=((np.array([[3, 1], [1, 2]]),),),
    allowed=lambda random: (symmetric(random, size(random)),),
    returns=("the limit",),
    mistakes={
        "the diagonal only": Mistake(
            lambda hessian: 2 / np.max(np.diag(hessian)),
            "You took the largest number on the diagonal. That is the curvature along an axis. An "
            "askew valley is steeper along one of its eigenvectors.",
        ),
        "1/λ in place of 2/λ": Mistake(
            lambda hessian: 1 / np.linalg.eigvalsh(hessian)[-1],
            "You found the right eigenvalue. Your α makes its factor 0. How far can α go until "
            "the factor is −1?",
        ),
        "smallest eigenvalue": Mistake(
            lambda hessian: 2 / np.linalg.eigvalsh(hessian)[0],
            "That is safe for the flattest direction only. Which one explodes first?",
        ),
        "sum of the eigenvalues": Mistake(
            lambda hessian: 2 / np.trace(hessian),
            "You added up the eigenvalues. Your α is safe, but it is not the largest. Each "
            "direction has its own factor, and only one of them sets the limit.",
        ),
        "best α": Mistake(
            lambda hessian: 2 / np.sum(np.linalg.eigvalsh(hessian)[[0, -1]]),
            "That is the best α, the compromise between two directions. How far can you go until "
            "the first direction explodes?",
        ),
        "norm of the matrix": Mistake(
            lambda hessian: 2 / np.linalg.norm(hessian),
            "`np.linalg.norm` of a matrix is the root of the sum of all squared entries. That is "
            "larger than the eigenvalue you need, so your α is too careful.",
        ),
        "the eigenvalue itself": Mistake(
            lambda hessian: np.linalg.eigvalsh(hessian)[-1],
            "You return a curvature. The larger it is, the *smaller* the learning rate must be.",
        ),
        "all directions": Mistake(
            lambda hessian: 2 / np.linalg.eigvalsh(hessian),
            "These are the limits of all directions. There is only one α for all of them. Which "
            "limit must it keep?",
        ),
    },
    praise="The first matrix that was tried is twice 3.5, 1.5 and 1: the line through the four "
           "samples. For a network with a million weights nobody computes this eigenvalue. There α "
           "is found by trying.",
    hint="Each eigenvalue λ is the curvature along its eigenvector, and needs α below 2/λ. One of "
         "them is the strictest.",
)


def bowl_gradient(theta):
    """The gradient of ½ (θ₁² + 4 θ₂² + 16 θ₃² + …)."""
    theta = place(theta)
    return 4.0 ** np.arange(len(theta)) * theta


def cubic_gradient(theta):
    """The gradient with the entries θᵢ³ + ½ θₙ₊₁₋ᵢ − 0.2."""
    theta = place(theta)
    return theta**3 + 0.5 * theta[::-1] - 0.2


def _walked(gradient, start, learning_rate, steps):
    theta = start
    for _ in range(steps):
        theta = theta - learning_rate * gradient(theta)
    return theta


def _uphill(gradient, start, learning_rate, steps):
    return _walked(gradient, start, -learning_rate, steps)


def _slope_of_the_start(gradient, start, learning_rate, steps):
    return start - steps * learning_rate * gradient(start)


def _from_the_start_each_time(gradient, start, learning_rate, steps):
    theta = start
    for _ in range(steps):
        theta = start - learning_rate * gradient(theta)
    return theta


def _of_equal_length(gradient, start, learning_rate, steps):
    theta = start
    for _ in range(steps):
        slope = gradient(theta)
        theta = theta - learning_rate * slope / np.linalg.norm(slope)
    return theta


def _change_alone(gradient, start, learning_rate, steps):
    theta = start
    for _ in range(steps):
        theta = -learning_rate * gradient(theta)
    return theta


def _path(gradient, start, learning_rate, steps):
    return np.array([_walked(gradient, start, learning_rate, k) for k in range(steps + 1)])


descend = Function(
    right=_walked,
    cases=((bowl_gradient, np.array([2.0, -1.5]), 0.3, 3),
           (cubic_gradient, np.array([0.5, -1.0]), 0.2, 4),
           (cubic_gradient, np.array([1.0, 0.5, -0.5]), 0.1, 5)),
    edges=((bowl_gradient, np.array([3.0, 1.0]), 0.4, 0),
           (bowl_gradient, np.array([-4.0]), 0.0, 2), (bowl_gradient, np.array([2.0]), 1.5, 1),
           (bowl_gradient, np.array([2.0]), 0.4, 30),
           (bowl_gradient, np.array([150.0, 0.0, -2.0]), 0.01, 25),
           (bowl_gradient, np.array([1.2345, -0.3456]), 0.1234, 3),
           (bowl_gradient, np.array([1.0, -2.0, 0.5, -3.0, 2.0]), 0.3, 2),
           (cubic_gradient, np.array([0.0, 0.0, 1.0, -1.0]), 0.05, 12)),
    whole=((bowl_gradient, np.array([2, -1]), 0.3, 3),),
    allowed=lambda random: (
        *one_of(random, (bowl_gradient, point(random, 2)),
                (cubic_gradient, point(random, size(random)) / 2)),
        one_of(random, 0.0, 0.04, 0.25), size(random, 0, 40)),
    returns=("the last place",),
    mistakes={
        "uphill": Mistake(
            _uphill,
            "You walk uphill. The gradient points to where the loss grows: you go against it.",
        ),
        "one step only": Mistake(
            lambda gradient, start, learning_rate, steps:
                _walked(gradient, start, learning_rate, 1),
            "You return the place after one step, however many are asked for. Does `return` stand "
            "in the loop? Or does each turn begin at `start` again?",
        ),
        "one step too few": Mistake(
            lambda gradient, start, learning_rate, steps:
                _walked(gradient, start, learning_rate, steps - 1),
            "You take one step too few. `range(1, n)` has n − 1 numbers.",
        ),
        "one step too many": Mistake(
            lambda gradient, start, learning_rate, steps:
                _walked(gradient, start, learning_rate, steps + 1),
            "You take one step too many. `range(n)` has n numbers, from 0 to n − 1.",
        ),
        "gradient of the start": Mistake(
            _slope_of_the_start,
            "You use the gradient of the start for every step. It has to be asked again at each "
            "new place: that is what makes the path bend.",
        ),
        "from the start each time": Mistake(
            _from_the_start_each_time,
            "Each of your steps sets out from `start` again. It has to set out from where the last "
            "one ended.",
        ),
        "learning rate forgotten": Mistake(
            lambda gradient, start, learning_rate, steps: _walked(gradient, start, 1.0, steps),
            "Your steps are as long as the gradient. What makes them shorter is missing.",
        ),
        "steps of equal length": Mistake(
            _of_equal_length,
            "You divide the gradient by its length, so all steps are equally long. Plain descent "
            "uses the gradient as it is: it gets short by itself near a minimum.",
        ),
        "the step, not the place": Mistake(
            _change_alone,
            "You replace the place by the step. The step is *added* to the place.",
        ),
        "the whole path": Mistake(
            _path,
            "These are all places on the way, and they are right. Only the last one is asked for.",
        ),
    },
    praise="These few lines are all of gradient descent. They know nothing of the loss but its "
           "gradient, so they work for two weights and for millions.",
    hint="Begin at `start`. Repeat `steps` times: ask for the gradient where you are, and go "
         "against it, by the learning rate.",
)


def _stop(losses, holds, begin):
    """Return the first step from `begin` on at which ``holds(step)``, else the last step."""
    for step in range(begin, len(losses)):
        if holds(step):
            return step
    return len(losses) - 1


def _low_and_idle(losses, threshold, least, patience):
    return _stop(losses, lambda k: losses[k] <= threshold
                 and losses[k - patience] - losses[k] < least, patience)


def _low_or_idle(losses, threshold, least, patience):
    return _stop(losses, lambda k: losses[k] <= threshold
                 or losses[k - patience] - losses[k] < least, patience)


def _low_and_busy(losses, threshold, least, patience):
    return _stop(losses, lambda k: losses[k] <= threshold
                 and losses[k - patience] - losses[k] > least, patience)


def _high_and_idle(losses, threshold, least, patience):
    return _stop(losses, lambda k: losses[k] >= threshold
                 and losses[k - patience] - losses[k] < least, patience)


def _low_and_level(losses, threshold, least, patience):
    return _stop(losses, lambda k: losses[k] <= threshold
                 and abs(losses[k - patience] - losses[k]) < least, patience)


def _each_step_alone(losses, threshold, least, patience):
    return _stop(losses, lambda k: losses[k] <= threshold
                 and all(losses[k - patience:k] - losses[k - patience + 1:k + 1] < least), patience)


def _too_early(losses, threshold, least, patience):
    return _stop(losses, lambda k: losses[k] <= threshold
                 and losses[k - patience] - losses[k] < least, 0)


def _history(random):
    """Draw losses with ties, and rules that are met exactly as often as not."""
    losses = tenths(random, size(random, 2, 9), low=0, high=8)
    steps = np.abs(np.diff(losses))
    return (losses, float(one_of(random, *losses, 0.35)),
            float(one_of(random, 0.1, 0.2, 0.35, *steps)), size(random, 1, 4))


stop_at = Function(
    right=_low_and_idle,
    cases=(
        # A plateau first; a steep fall; never low; rising again; low from the start; sinking
        # slowly, by least or more; and by less.
        (np.array([1.0, 0.99, 0.985, 0.4, 0.21, 0.202, 0.2, 0.2]), 0.25, 0.05, 2),
        (np.array([1.2, 0.6, 0.2, 0.11, 0.1, 0.1, 0.1]), 0.25, 0.05, 2),
        (np.array([1.0, 0.9, 0.8, 0.7, 0.6, 0.5]), 0.25, 0.05, 2),
        (np.array([0.5, 0.2, 0.1, 0.21, 0.12, 0.1, 0.1]), 0.25, 0.05, 1),
        (np.array([0.24, 0.16, 0.1, 0.04, 0.03, 0.03, 0.03]), 0.25, 0.05, 2),
        (np.array([0.3, 0.27, 0.24, 0.21, 0.18, 0.165, 0.16, 0.16]), 0.25, 0.05, 2),
        (np.array([0.28, 0.27, 0.26, 0.245, 0.24, 0.24]), 0.25, 0.05, 2),
        # Steep, then flat but high; low at the start, and higher when it can first be judged.
        (np.array([2.0, 1.5, 1.0, 0.9, 0.88, 0.3, 0.2, 0.2, 0.2]), 0.25, 0.05, 1),
        (np.array([0.125, 0.75, 0.25, 0.25, 0.25, 0.25]), 0.5, 0.0625, 2),
    ),
    edges=(
        # Exactly at the threshold; lowered by exactly least.
        (np.array([1.0, 0.5, 0.25, 0.25, 0.25, 0.125]), 0.25, 0.125, 1),
        (np.array([1.0, 0.5, 0.375, 0.25, 0.125, 0.125]), 0.5, 0.125, 1),
        # Much patience; large losses; at the first step that can be judged; too few steps.
        (np.array([2.0, 1.0, 0.75, 0.7, 0.6875, 0.625, 0.6, 0.6, 0.6, 0.6]), 0.7, 0.125, 3),
        (np.array([300.0, 250.0, 210.0, 203.0, 199.0, 198.0, 197.0, 197.0]), 205.0, 12.0, 2),
        (np.array([0.6, 0.5, 0.55, 0.5, 0.5, 0.5, 0.5]), 1.0, 0.25, 4),
        (np.array([0.2, 0.1, 0.1]), 0.3, 0.2, 5), (np.array([0.4]), 0.5, 0.1, 1),
        # Low once, and high again.
        (np.array([1.0, 0.2, 0.4, 0.4, 0.1, 0.1]), 0.25, 0.05, 1),
        # Many steps; a plateau above 1; losses below 0; nothing but a rise is too little.
        (np.arange(13.0, 0.0, -1.0), 0.5, 0.5, 2),
        (np.array([13.0, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 1.5, 1.5, 1.5]), 1.75, 0.5, 1),
        (np.array([9.0, 3.0, 3.0, 3.0, 2.0, 2.0, 2.0]), 2.0, 0.5, 1),
        (np.array([-0.25, -1.0, -1.5, -1.5, -1.5, -1.5]), -1.0, 0.25, 1),
        (np.array([1.0, 0.5, 0.5, 0.5, 0.625, 0.5, 0.5]), 0.75, 0.0, 1),
        # The third decimal and the fourth count.
        (np.array([1.0, 0.376, 0.376, 0.37, 0.37]), 0.3762, 0.01, 1),
        (np.array([1.0, 0.3742, 0.3742, 0.37, 0.37]), 0.3744, 0.01, 1),
        (np.array([1.0, 0.3746, 0.3746, 0.37, 0.37]), 0.3747, 0.01, 1),
        (np.array([1.0, 0.3, 0.2958, 0.29, 0.29]), 0.5, 0.0044, 1),
        (np.array([1.0, 0.2955, 0.291, 0.29, 0.29]), 0.5, 0.005, 1),
        (np.array([1.0, 0.3, 0.2954, 0.29, 0.29]), 0.5, 0.0048, 1),
        (np.array([1.0, 0.3, 0.294, 0.28, 0.28]), 0.5, 0.0063, 1),
    ),
    allowed=_history,
    returns=("the number of the step",),
    mistakes={
        "threshold only": Mistake(
            lambda losses, threshold, least, patience:
                _stop(losses, lambda k: losses[k] <= threshold, patience),
            "You stop as soon as the loss is small enough, although it is still falling fast. "
            "The second condition is missing, or it always holds.",
        ),
        "threshold only, from the start on": Mistake(
            lambda losses, threshold, least, patience:
                _stop(losses, lambda k: losses[k] <= threshold, 0),
            "You stop at the first loss that is small enough, although it is still falling fast. "
            "The second condition is missing, or it always holds.",
        ),
        "no progress only": Mistake(
            lambda losses, threshold, least, patience:
                _stop(losses, lambda k: losses[k - patience] - losses[k] < least, patience),
            "Your rule is fooled by a plateau: it stops where nothing moves, however high the loss "
            "is. The first condition is missing, or it always holds.",
        ),
        "difference turned round": Mistake(
            lambda losses, threshold, least, patience:
                _stop(losses, lambda k: losses[k] <= threshold
                      and losses[k] - losses[k - patience] < least, patience),
            "You subtract the earlier loss from the later one. While the loss falls, that is below "
            "0, and so it is less than `least`, however fast it falls.",
        ),
        "or in place of and": Mistake(
            _low_or_idle,
            "You stop as soon as *one* of the two conditions holds. So a plateau is enough. Both "
            "must hold.",
        ),
        "patience too short": Mistake(
            lambda losses, threshold, least, patience:
                _low_and_idle(losses, threshold, least, patience - 1),
            "You look back one step less than you should. Between the losses at step k and at step "
            "k − 2 lie two steps.",
        ),
        "patience too long": Mistake(
            lambda losses, threshold, least, patience:
                _low_and_idle(losses, threshold, least, patience + 1),
            "You look back one step more than you should. Between the losses at step k and at step "
            "k − 2 lie two steps.",
        ),
        "each step alone": Mistake(
            _each_step_alone,
            "You ask of each single step that it brings less than `least`. Many small steps can "
            "bring a lot. Compare the two ends of the stretch.",
        ),
        "too early": Mistake(
            _too_early,
            "Right after the start there is no loss from `patience` steps before. In Python a "
            "negative index counts from the end, so no error tells you.",
        ),
        "progress the wrong way": Mistake(
            _low_and_busy,
            "You stop while the loss is still falling by *more* than `least`. Turn one comparison "
            "around.",
        ),
        "threshold the wrong way": Mistake(
            _high_and_idle,
            "You stop while the loss is *above* the threshold. Turn one comparison around.",
        ),
        "size of the change": Mistake(
            _low_and_level,
            "You measure how much the loss has changed, up or down. A loss that rises has not "
            "fallen: that is no progress either.",
        ),
        "the loss, not the step": Mistake(
            lambda losses, threshold, least, patience:
                losses[_low_and_idle(losses, threshold, least, patience)],
            "You return the loss at the right step. The number of the step is asked for.",
        ),
        "counted from one": Mistake(
            lambda losses, threshold, least, patience:
                _low_and_idle(losses, threshold, least, patience) + 1,
            "You are one step too far each time. `losses[0]` is the start, so it has the number 0.",
        ),
    },
    praise="The plateau does not fool it, and it does not stop on the slope. It can still be "
           "fooled: if the threshold is out of reach, it runs to the end.",
    hint="Go through the steps from `patience` on. Compare the loss there with the threshold, and "
         "with the loss `patience` steps before.",
)
