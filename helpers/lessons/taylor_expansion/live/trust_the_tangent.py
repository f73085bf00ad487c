"""A challenge: how far the tangent can be trusted."""

from helpers import directions, objectives
from helpers.live import Challenge, wording

SLIDER_STEP = 0.02


def _share_of_gap(theta0, step):
    """The gap after a step on the exponential valley, as a share of the predicted change."""
    valley = objectives.exponential_valley
    predicted = directions.predicted_change(valley, [theta0], [step])
    return abs(directions.actual_change(valley, [theta0], [step]) / predicted - 1)


def _trust(theta0, step):
    if theta0 != 1:
        return False, f"start from θ₀ = 1.00, not from {wording.fixed(theta0)}."
    if step >= 0:
        return False, "from 1.00, down is to the left: this step does not go down."
    share = _share_of_gap(theta0, step)
    said = f"the gap is {wording.number(100 * share, 2)} % of the predicted change"
    if share > 0.1:
        return False, f"{said}: too long."
    if _share_of_gap(theta0, step - SLIDER_STEP) <= 0.1:
        return False, f"{said}: the step can be longer."
    return True, f"{said}, and the slider's next longer step has more."


trust_the_tangent = Challenge(
    "from θ₀ = 1, the longest step down whose gap is at most 10 % of the predicted change.", _trust
)
