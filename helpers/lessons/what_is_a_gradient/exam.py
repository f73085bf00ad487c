"""Exam: partial derivatives, the gradient, its length, other directions, and what decides there.

Sources: D3.1 (gradient), D1.2 (directional derivative).
"""

from helpers.checking.exam import Draw, question, reason
from helpers.checking.exam_answer import TWICE
from helpers.checking.exam_drawing import choice, plus, row, sign, tenths, vector, whole
from helpers.checking.exam_paper import RADIAN, cos, length, sin


def partial(random):
    """Ask for one partial derivative of a surface with a mixed term."""
    a, b = whole(random, 2, 5), sign(random) * whole(random, 2, 9)
    p, q = whole(random, 2, 7), whole(random, 2, 7)
    return question(
        rf"Let $f(x) = {a}x_1^2 {plus(b)}x_1x_2$. What is $\partial f/\partial x_1$ at "
        rf"$x = {row([p, q])}$?",
        {"a": a, "b": b, "p": p, "q": q},
        2 * a * p + b * q,
        {
            "the other variable": (b * p, "That is the slope along x₂. Which variable moves here?"),
            "mixed term forgotten": (2 * a * p, "The second term holds x₁ too. What is its slope?"),
            "factor 2 forgotten": (a * p + b * q, "What does the square bring in front?"),
            "a term too many": (2 * a * p + b * q + b * p,
                                "You let x₂ move too. Here it is a fixed number."),
            "the height": (a * p**2 + b * p * q, "That is the height. The slope is asked for."),
        },
        "Only x₁ moves. Take the derivative term by term, with x₂ as a fixed number.",
    )


def gradient(random):
    """Ask for a gradient of the kind that D3 shows."""
    a, k = whole(random, 2, 5), sign(random) * whole(random, 2, 9)
    p, q = sign(random) * whole(random, 1, 5), whole(random, 2, 9)
    right = [2 * a * p, k / q]
    return question(
        rf"Let $f(x) = {a}x_1^2 {plus(k)} \log x_2$, where $\log$ is the natural logarithm. What "
        rf"is the gradient at $x = {row([p, q])}$? Give both entries, as `[1, 2]`.",
        {"a": a, "k": k, "p": p, "q": q},
        right,
        {
            "sign before log": ([right[0], -right[1]],
                                "The first is right. Mind the sign before log."),
            "the logarithm itself": ([right[0], k * q.ln()],
                                     "The first is right. The second is the term itself. What is "
                                     "the derivative of log x?"),
            "factor 2 forgotten": ([a * p, right[1]],
                                   "The second is right. What does the square bring in front?"),
            "factor forgotten": ([right[0], k / abs(k) / q],
                                 "The first is right. A factor before log stays a factor."),
        },
        "First the slope along x₁, then the one along x₂. The derivative of log x is 1/x.",
    )


def steepness(random):
    """Ask how long a gradient is."""
    slopes = vector(random)
    size = length(slopes)
    mistakes = {
        "sum of the sizes": (sum(map(abs, slopes)), "You added the sizes. The length of a vector "
                                                    "comes from Pythagoras."),
        "root forgotten": (size**2, "That is the square of the length."),
        "larger entry": (max(map(abs, slopes)), "That is how steep it is along one axis. Another "
                                                "direction is steeper."),
    }
    if min(slopes) < 0:
        mistakes["sum"] = (sum(slopes), "You added the entries. That is v · ∇f for v = (1, 1), "
                                        "which is not a unit vector.")
    return question(
        rf"At some point $\nabla f = {row(slopes)}$. How steep is it there in the steepest "
        "direction?",
        {"vector": slopes},
        size,
        mistakes,
        "The largest slope is as large as the gradient is long.",
    )


def along(random):
    """Ask for the slope in a direction."""
    slopes = [sign(random) * whole(random, 2, 9), sign(random) * whole(random, 2, 9)]
    # Not along an axis or a diagonal: sine and cosine must differ.
    degrees = choice(random, 15, 20, 30, 60, 70, 75, 105, 110, 120, 150, 160, 165)
    return question(
        rf"At some point $\nabla f = {row(slopes)}$. How steep is it in the direction of "
        rf"${degrees}^\circ$, counted from the $x_1$ axis towards the $x_2$ axis?",
        {"slopes": slopes, "degrees": degrees},
        slopes[0] * cos(degrees) + slopes[1] * sin(degrees),
        {
            "radians": (slopes[0] * cos(degrees * RADIAN) + slopes[1] * sin(degrees * RADIAN),
                        "Your calculator took the angle as radians. Switch it to degrees."),
            "sine and cosine exchanged": (slopes[0] * sin(degrees) + slopes[1] * cos(degrees),
                                          "The unit vector begins with the cosine."),
            "angle to the axis": (length(slopes) * cos(degrees),
                                  "You took the angle for that between the direction and the "
                                  "gradient. It is counted from the x₁ axis."),
            "minus for plus": (slopes[0] * cos(degrees) - slopes[1] * sin(degrees),
                               "The two parts are added."),
        },
        "Write the direction as a unit vector, cosine and sine. Then take v · ∇f.",
    )


def central(random):
    """Ask for a central difference, worked out."""
    a, place, h = whole(random, 2, 5), tenths(random, 0.6, 2), choice(random, 0.5, 1, 1.5)
    up, middle, down = (a * each**3 for each in (place + h, place, place - h))
    return question(
        rf"Let $f(x) = {a}x^3$. A central difference looks $h = {h}$ ahead and $h = {h}$ back. "
        rf"Which slope does it give at $x = {place}$?",
        {"a": a, "place": place, "h": h},
        (up - down) / (2 * h),
        {
            "the derivative": (3 * a * place**2,
                               "That is the derivative. With so large an h the central difference "
                               "is another number."),
            "divided by h": (TWICE, "From x − h to x + h it is how far?"),
            "forward": ((up - middle) / h, "You looked ahead only. Look back as far as ahead."),
            "backward": ((middle - down) / h, "You looked back only. Look ahead as far as back."),
        },
        "The height a little ahead minus the height a little back, divided by the distance.",
    )


def up_or_down(random):
    """Ask whether a direction goes up, and why; that its entries are positive is never a reason."""
    case = int(choice(random, 1, 2, 3))  # up, down, level
    way = [whole(random, 2, 9), whole(random, 2, 9)]
    part = sign(random) * tenths(random, 0.5, 1.9)
    slopes = [part * way[1], -part * way[0]]  # across the way
    tilt = whole(random, 5, 20) / 10 * [0, 1, -1, 0][case]
    slopes[int(random.integers(2))] += tilt
    one, other = (float(slope * step) for slope, step in zip(slopes, way, strict=True))
    product = f"Entry by entry the product is {one:.2f} {'+' if other >= 0 else '−'} " \
              f"{abs(other):.2f}".replace("-", "−")
    up, down, level = sentences = [
        r"It goes up, because $v \cdot \nabla f$ is positive.",
        r"It goes down, because $v \cdot \nabla f$ is negative.",
        r"It stays level at first, because $v$ stands across $\nabla f$.",
    ]
    naive = "It goes up, because both entries of the direction are positive."
    wrong = {up: f"{product}: that is not above 0.", down: f"{product}: that is not below 0.",
             level: f"{product}: across the gradient it would be 0.",
             naive: f"Where the direction points on the map says nothing alone. {product}."}
    right = sentences[case - 1]
    return reason(
        random,
        rf"At some point $\nabla f = {row(slopes)}$. You walk in the direction of "
        rf"${row(way)}$. How does your way begin, and why?",
        {"slopes": slopes, "way": way, "case": case},
        right,
        {sentence: wrong[sentence] for sentence in (*sentences, naive) if sentence != right},
    )


draw = Draw(partial, gradient, steepness, along, central, up_or_down)
