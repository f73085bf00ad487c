"""The exercise stop_at."""

import numpy as np

from helpers.checking.answers import Mistake
from helpers.checking.drawing import one_of, size, tenths
from helpers.checking.functions import Function


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
