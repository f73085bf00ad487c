"""Exam of notebook 00: a height, a slope, and the steps that follow from it.

Source: D1.1 (feel the slope, take a small step down).
"""

from helpers.exams.exam import choice, draws, question, row, tenths, whole

UPHILL = "This step goes up. Down is against the slope: which sign has the step?"
NO_RATE = "The slope is multiplied by α before it is subtracted."


def height(random):
    """Ask for a loss at a place."""
    centre, lift, place = whole(random, 2, 6), whole(random, 2, 9), whole(random, 8, 11)
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
        },
        "Put the place in for θ. First the bracket, then its square, then the last term.",
    )


def slope(random):
    """Ask for a slope whose formula is given."""
    centre, place = whole(random, 3, 8), -tenths(random, 0.5, 2.5)
    return question(
        rf"The slope of a curve is $2\,(\theta - {centre})$. What is it at $\theta = {place:g}$?",
        {"centre": centre, "place": place},
        2 * (place - centre),
        {
            "factor 2 forgotten": (place - centre, "That is the bracket. What stands before it?"),
            "bracket": (2 * place - centre, "The 2 multiplies the whole bracket."),
            "turned around": (2 * (centre - place), "Mind the order in the bracket: first θ."),
            "minus sign lost": (2 * (-place - centre), "Put θ in with its sign."),
        },
        "First the bracket, then times 2.",
    )


def one_step(random):
    """Ask where one step leads to."""
    place, steepness = tenths(random, 1, 5), choice(random, 1, -1) * whole(random, 2, 9)
    rate = choice(random, 0.02, 0.05, 0.1, 0.2)
    return question(
        rf"The ball is at $\theta = {place:g}$. The slope there is ${steepness}$. Where is it "
        rf"after one step with $\alpha = {rate:g}$?",
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
    place, rate = whole(random, 2, 9), choice(random, 0.1, 0.2, 0.3)
    return question(
        rf"The loss is $\theta^2$, so the slope is $2\theta$. The start is $\theta = {place}$, and "
        rf"$\alpha = {rate:g}$. Where are you after *two* steps?",
        {"place": place, "rate": rate},
        place * (1 - 2 * rate) ** 2,
        {
            "one step only": (place * (1 - 2 * rate), "That is where the first step leads to."),
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
    place = [whole(random, 1, 6), whole(random, 1, 6)]
    slopes = [whole(random, 2, 9), -whole(random, 2, 9)]
    rate = choice(random, 0.1, 0.2, 0.5)
    first, second = (value - rate * steepness
                     for value, steepness in zip(place, slopes, strict=True))
    return question(
        rf"There are two parameters, $\theta = {row(place)}$, and each follows its own slope. The "
        rf"slopes are ${row(slopes)}$, and $\alpha = {rate:g}$. What is the new $\theta$? Give "
        "both numbers, as `[1, 2]`.",
        {"place": place, "slopes": slopes, "rate": rate},
        [first, second],
        {
            "uphill": ([2 * place[0] - first, 2 * place[1] - second], UPHILL),
            "minus sign lost": ([first, 2 * place[1] - second],
                                "The first is right. The second slope is negative: down is the "
                                "other way."),
            "learning rate forgotten": ([place[0] - slopes[0], place[1] - slopes[1]], NO_RATE),
            "the step alone": ([first - place[0], second - place[1]],
                               "That is the step. Where does it start?"),
        },
        "For each of the two: new = old minus α times its own slope.",
    )


draw = draws(height, slope, one_step, two_steps, two_parameters)
