"""Exam: a height, a slope, the steps that follow from it, and why they lead where they lead.

Source: D1.1 (feel the slope, take a small step down).
"""

from helpers.checking.exam import Draw, question, reason
from helpers.checking.exam_answer import HALF, MINUS
from helpers.checking.exam_drawing import choice, row, sign, tenths, whole

UPHILL = "This step goes up. Down is against the slope: which sign has the step?"
NO_RATE = "The slope is multiplied by α before it is subtracted."


def height(random):
    """Ask for a loss at a place."""
    centre, lift = whole(random, 2, 9), whole(random, 2, 9)
    place = centre + sign(random) * whole(random, 3, 9)
    far = place - centre
    return question(
        rf"The loss is $L(\theta) = (\theta - {centre})^2 + {lift}$. How large is it at "
        rf"$\theta = {place}$?",
        {"centre": centre, "lift": lift, "place": place},
        far**2 + lift,
        {
            "square forgotten": (far + lift, "The bracket is squared."),
            "last term forgotten": (far**2, "The formula has one more term at its end."),
            "factor 2": (2 * far + lift, "A square is a number times itself, not times 2."),
            "squared one by one": (place**2 - centre**2 + lift,
                                   "First the difference in the bracket, then its square."),
        },
        "Put the place in for θ. First the bracket, then its square, then the last term.",
    )


def slope(random):
    """Ask for a slope whose formula is given."""
    centre, place = whole(random, 3, 9), sign(random) * tenths(random, 0.5, 2.5)
    bracket = place - centre
    mistakes = {
        "factor 2 forgotten": (HALF, "That is the bracket. What stands before it?"),
        "bracket": (2 * place - centre, "The 2 multiplies the whole bracket."),
        "turned around": (MINUS, "Mind the order in the bracket: first θ."),
    }
    if place < 0:
        mistakes["minus sign lost"] = (2 * (-place - centre), "Put θ in with its sign.")
    return question(
        rf"The slope of a curve is $2\,(\theta - {centre})$. What is it at $\theta = {place}$?",
        {"centre": centre, "place": place},
        2 * bracket,
        mistakes,
        "First the bracket, then times 2.",
    )


def one_step(random):
    """Ask where one step leads to."""
    place, steepness = tenths(random, 1, 5), sign(random) * whole(random, 2, 9)
    rate = choice(random, 0.02, 0.05, 0.1, 0.2)
    return question(
        rf"The ball is at $\theta = {place}$. The slope there is ${steepness}$. Where is it "
        rf"after one step with $\alpha = {rate}$?",
        {"place": place, "steepness": steepness, "rate": rate},
        place - rate * steepness,
        {
            "uphill": (place + rate * steepness, UPHILL),
            "learning rate forgotten": (place - steepness, NO_RATE),
            "the step alone": (-rate * steepness, "That is the step. Where does it start?"),
        },
        "New place = old place minus α times slope.",
    )


def two_steps(random):
    """Ask where two steps lead to, the second from a new slope."""
    place = sign(random) * whole(random, 2, 19)
    rate = choice(random, 0.15, 0.2, 0.3, 0.35, 0.4)
    after_one = place - rate * 2 * place
    return question(
        rf"The loss is $\theta^2$, so the slope is $2\theta$. The start is $\theta = {place}$, and "
        rf"$\alpha = {rate}$. Where are you after *two* steps?",
        {"place": place, "rate": rate},
        after_one - rate * 2 * after_one,
        {
            "one step only": (after_one, "That is where the first step leads to."),
            "old slope": (place * (1 - 4 * rate),
                          "Both of your steps have the same length. Feel the slope again after the "
                          "first one."),
            "uphill": (place * (1 + 2 * rate) ** 2, UPHILL),
            "factor 2 forgotten": (place * (1 - rate) ** 2, "The slope is 2θ, not θ."),
        },
        "Take the first step. At the new place work out the slope again, then take the second.",
    )


def two_parameters(random):
    """Ask for one step of two parameters."""
    place = [whole(random, 1, 9), whole(random, 1, 9)]
    slopes = [sign(random) * whole(random, 2, 9), sign(random) * whole(random, 2, 9)]
    rate = choice(random, 0.1, 0.15, 0.2, 0.3)
    steps = [-rate * each for each in slopes]
    mistakes = {
        "uphill": ([value - step for value, step in zip(place, steps, strict=True)], UPHILL),
        "learning rate forgotten": (
            [value - each for value, each in zip(place, slopes, strict=True)], NO_RATE),
        "the step alone": (steps, "That is the step. Where does it start?"),
    }
    if slopes[0] * slopes[1] < 0:
        mistakes["minus sign lost"] = (
            [value - rate * abs(each) for value, each in zip(place, slopes, strict=True)],
            "One of the two is right. The other slope is negative: down is the other way.")
    return question(
        rf"There are two parameters, $\theta = {row(place)}$, and each follows its own slope. The "
        rf"slopes are ${row(slopes)}$, and $\alpha = {rate}$. What is the new $\theta$ after one "
        "step? Give both numbers, as `[1, 2]`.",
        {"place": place, "slopes": slopes, "rate": rate},
        [value + step for value, step in zip(place, steps, strict=True)],
        mistakes,
        "For each of the two: new = old minus α times its own slope.",
    )


def which_way(random):
    """Ask which way a step goes, and why, where the lowest place is on the other side."""
    place, uphill = sign(random) * tenths(random, 0.2, 1.5), sign(random)
    steepness = uphill * tenths(random, 0.4, 9.5)
    lowest = place + uphill * tenths(random, 0.4, 1.9)
    up, down = ("right", "left") if uphill > 0 else ("left", "right")
    size = "positive" if uphill > 0 else "negative"
    return reason(
        random,
        rf"The ball is at $\theta = {place}$, where the slope is ${steepness}$. The lowest place "
        rf"of all is at $\theta = {lowest}$. Which way does the next step go, and why?",
        {"place": place, "steepness": steepness, "lowest": lowest},
        f"It goes to the {down}, because the slope is {size}.",
        {
            f"It goes to the {up}, because the slope is {size}.":
                f"A {size} slope means that the ground rises to the {up}. A step goes against it.",
            f"It goes to the {up}, because the lowest place is there.":
                "The lowest place is there, but the ball cannot know it. It feels only the slope "
                "under it.",
            f"It goes to the {down}, because the lowest place is there.":
                f"The side is right. But the lowest place, at {lowest}, lies on the other side of "
                f"{place}. It is no reason for anything.".replace("-", "−"),
        },
    )


draw = Draw(height, slope, one_step, two_steps, two_parameters, which_way)
