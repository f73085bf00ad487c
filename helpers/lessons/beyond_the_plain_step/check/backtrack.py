"""The exercise backtrack."""

import numpy as np

from helpers.checking.answers import Mistake
from helpers.checking.drawing import one_of, point, size
from helpers.checking.functions import Function
from helpers.checking.reading import place

MOST_HALVINGS = 60


def bowl(theta):
    """½ (θ₁² + 4 θ₂² + 16 θ₃² + …)."""
    theta = place(theta)
    return np.sum(4.0 ** np.arange(len(theta)) * theta**2) / 2


def valleys(theta):
    """Σ (θᵢ² − 1)² + ¼ θ₁."""
    theta = place(theta)
    return np.sum((theta**2 - 1) ** 2) + theta[0] / 4


def slope_of_bowl(theta):
    """The gradient of `bowl`."""
    theta = np.asarray(theta, dtype=float)
    return 4.0 ** np.arange(len(theta)) * theta


def slope_of_valleys(theta):
    """The gradient of `valleys`."""
    theta = np.asarray(theta, dtype=float)
    return 4 * theta * (theta**2 - 1) + np.where(np.arange(len(theta)) == 0, 0.25, 0)


def _halved(loss, theta, slope, alpha, share):
    promised = np.sum(slope**2)
    for _ in range(MOST_HALVINGS):
        if loss(theta - alpha * slope) <= loss(theta) - share * alpha * promised:
            break
        alpha = alpha / 2
    return alpha


def _until(good_enough, then=lambda alpha: alpha / 2):
    """Make a search that stops where something else holds."""

    def searched(loss, theta, slope, alpha, share):
        for _ in range(MOST_HALVINGS):
            fall = loss(theta) - loss(theta - alpha * slope)
            if good_enough(fall, alpha, slope, share):
                break
            alpha = then(alpha)
        return alpha

    return searched


def _uphill(loss, theta, slope, alpha, share):
    for _ in range(MOST_HALVINGS):
        if loss(theta + alpha * slope) <= loss(theta) - share * alpha * np.sum(slope**2):
            break
        alpha = alpha / 2
    return alpha


def _enough(fall, alpha, slope, share):
    return fall >= share * alpha * np.sum(slope**2)


def _case(loss, slope, theta, alpha, share):
    theta = np.array(theta)
    return loss, theta, slope(theta), alpha, share


def _any(random):
    loss, slope, n = one_of(random, (bowl, slope_of_bowl, size(random)),
                            (valleys, slope_of_valleys, size(random)))
    theta = point(random, n) + 0.05
    return _case(loss, slope, theta, one_of(random, 0.03, 0.7, 3.0), one_of(random, 0.1, 0.3, 0.7))


# Where the first α is far too long or much too short, the slope is tiny or the loss below 0.
ON_THE_BOWL = (
    ([2.0, -1.5], 0.01, 0.5), ([1.0], 1.0, 0.5), ([1.0], 2.0, 0.5), ([2.0], 1.85, 0.1),
    ([120.0, -0.01], 8.0, 0.25), ([1.2345, -0.3456], 1.2345, 0.4321),
    ([1.0, 1.0, 1.0, 1.0], 30.0, 0.05), ([0.04, -0.036, 0.0, -0.1, 2.49], 7.4, 0.81),
    ([-0.0117], 8.7, 0.57), ([-0.153465], 5.227282205, 0.838178479),
    ([1.84, -0.21, -0.33], 9.9, 0.454), ([-0.27, 1.48, -0.3, 0.735], 0.0154, 0.762),
    ([-0.84, -0.506], 0.537, 0.876),
    ([-0.54, 1.33, -1.36, -1.2, 0.517], 8.68, 0.218),
    ([-2.73, -1.06, 0.094, -3.08], 0.0127, 0.705), ([0.58, 0.36, 0.29, 0.028, 0.547], 0.0975, 0.72),
)
IN_THE_VALLEYS = (
    ([0.6, 0.7, -0.2, 1.4], 1.0, 0.9), ([-0.184, 0.196, 1.84, 0.052], 1.39, 0.87),
    ([-1.0027], 9.44, 0.667), ([-1.0929], 0.0435, 0.163),
    ([-1.11567708, 1.7114428], 0.0535651255, 0.807),
    ([-1.606, 1.812], 0.895, 0.566),
)

backtrack = Function(
    right=_halved,
    cases=(_case(bowl, slope_of_bowl, [2.0, -1.5], 1.0, 0.3),
           _case(valleys, slope_of_valleys, [1.7, 0.4], 0.9, 0.6),
           _case(bowl, slope_of_bowl, [0.3, -0.2, 0.5], 2.0, 0.1),
           _case(valleys, slope_of_valleys, [1.6], 0.41, 0.2),
           _case(bowl, slope_of_bowl, [2.0, 0.3], 0.6, 0.75),
           _case(bowl, slope_of_bowl, [1.1], 1.3, 0.5),
           _case(bowl, slope_of_bowl, [1.1], 1.7, 0.2),
           _case(bowl, slope_of_bowl, [1.1], 2.2, 0.2),
           _case(valleys, slope_of_valleys, [0.9], 4.0, 0.3)),
    edges=(*(_case(bowl, slope_of_bowl, *each) for each in ON_THE_BOWL),
           *(_case(valleys, slope_of_valleys, *each) for each in IN_THE_VALLEYS)),
    whole=(_case(bowl, slope_of_bowl, [2, -1], 1.0, 0.3),),
    allowed=_any,
    returns=("α",),
    mistakes={
        "never halved": Mistake(
            lambda loss, theta, slope, alpha, share: alpha,
            "You return the first α, whatever the loss does there. If it is too long, halve it.",
        ),
        "any fall is enough": Mistake(
            _until(lambda fall, alpha, slope, share: fall >= 0),
            "You accept any fall, however small. It must be at least the share c of what the "
            "slope promises.",
        ),
        "a rise is enough": Mistake(
            _until(lambda fall, alpha, slope, share: fall >= -share * alpha * np.sum(slope**2)),
            "You accept a rise. What is asked is taken away from the loss before, not added to it.",
        ),
        "more than enough": Mistake(
            _until(lambda fall, alpha, slope, share: fall > share * alpha * np.sum(slope**2)),
            "You ask for more than the share. At least the share means that exactly so much will "
            "do.",
        ),
        "length not squared": Mistake(
            _until(lambda fall, alpha, slope, share:
                   fall >= share * alpha * np.sqrt(np.sum(slope**2))),
            "You take |∇L|, not its square. The step is α times the slope, so along it the loss "
            "should fall by α times slope times slope.",
        ),
        "uphill": Mistake(
            _uphill,
            "You look at the loss at θ + α·slope. The step leads the other way, to θ − α·slope.",
        ),
        "α forgotten": Mistake(
            _until(lambda fall, alpha, slope, share: fall >= share * np.sum(slope**2)),
            "What is promised depends on how long the step is: α is missing in it.",
        ),
        "halved once": Mistake(
            lambda loss, theta, slope, alpha, share: alpha if _enough(
                loss(theta) - loss(theta - alpha * slope), alpha, slope, share) else alpha / 2,
            "You halve once at most. Half of it may still be too long: repeat until it is not.",
        ),
        "once too often": Mistake(
            lambda loss, theta, slope, alpha, share:
                _halved(loss, theta, slope, alpha, share) / 2,
            "You halve once more than needed. Test before you halve, not after it.",
        ),
        "a tenth each time": Mistake(
            _until(_enough, then=lambda alpha: alpha / 10),
            "You take a tenth each time. Half of it is asked for.",
        ),
        "the place": Mistake(
            lambda loss, theta, slope, alpha, share:
                theta - _halved(loss, theta, slope, alpha, share) * slope,
            "That is where the step leads to. The α alone is asked for.",
        ),
    },
    praise="Nobody told it the curvature, and no limit had to be known. It costs one look at the "
           "loss for each try.",
    hint="Compare the loss at θ − α·slope with the loss at θ, less c·α·(slope·slope). As long as "
         "it is higher, halve α.",
)
