"""Exam: angles, the bound, the steepest way and why it is, and the update rule.

Sources: D1.7 and D2.8 (k cos β), D1.8 and D2.9 (steepest way), D1.9 and D2.10 (update rule).
"""

import cmath
import math
from decimal import Decimal

from helpers.checking.exam import Draw, question, reason
from helpers.checking.exam_answer import MINUS
from helpers.checking.exam_drawing import choice, row, sign, tenths, vector, whole
from helpers.checking.exam_paper import RADIAN, arccos, cos, dot, length, scaled, sin


def angle(random):
    """Ask for the angle between a step and the gradient."""
    slopes = vector(random)
    along = complex(*slopes)

    def fits(one, other):
        """Near 0° and 180° a cosine of three digits says little of its angle."""
        return 50 < abs(math.degrees(cmath.phase(complex(one, other) / along))) < 140

    move = vector(random, fits)
    cosine = dot(slopes, move) / (length(slopes) * length(move))
    right = arccos(cosine)
    return question(
        rf"What is the angle $\beta$ between the step $\Delta\theta = {row(move)}$ and the "
        rf"gradient $\nabla L = {row(slopes)}$, in degrees? A whole number is enough.",
        {"slopes": slopes, "move": move},
        right,
        {
            "radians": (right / RADIAN, "That is the angle in radians. Degrees are asked for."),
            "the other way round": (180 - right, "Mind the sign of the product: it says whether β "
                                                 "is below or above 90°."),
            "the cosine": (cosine, "That is the cosine. Which angle has it?"),
            "sine": (90 - right, "That is the angle with this *sine*. What you have is a cosine."),
        },
        "cos β = Δθᵀ∇L / (|Δθ||∇L|).",
        within=1,
    )


def bound(random):
    """Ask for the change at an angle, from two lengths."""
    far, steep = choice(random, 0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8), whole(random, 3, 9)
    # Neither 45° nor 135°, where sine and cosine are as large, nor what the notebook works out.
    degrees = choice(random, 20, 25, 35, 40, 55, 65, 70, 75, 100, 105, 115, 125, 145, 155, 160)
    return question(
        rf"A step is ${far}$ long and the gradient is ${steep}$ long. The angle between them is "
        rf"$\beta = {degrees}^\circ$. Which change of the loss is predicted?",
        {"far": far, "steep": steep, "degrees": degrees},
        far * steep * cos(degrees),
        {
            "radians": (far * steep * cos(degrees * RADIAN),
                        "Your calculator took the angle as radians. Switch it to degrees."),
            "sine": (far * steep * sin(degrees), "You took the sine."),
            "sign of the cosine": (MINUS, "The size is right. Is the loss to rise or to fall at "
                                          "this angle?"),
            "step's length forgotten": (steep * cos(degrees), "That is for a step that is 1 long."),
            "gradient's length forgotten": (far * cos(degrees), "k is a product of *two* lengths."),
            "angle forgotten": (-far * steep, "That is the most it can fall, at 180°."),
        },
        "It is k cos β, with k = |Δθ||∇L|.",
    )


def steepest(random):
    """Ask for the unit vector of the steepest way down."""
    slopes = vector(random)
    size = length(slopes)
    return question(
        rf"At some point $\nabla L = {row(slopes)}$. Which unit vector points the steepest way "
        "*down*? Give both entries, as `[1, 2]`.",
        {"vector": slopes},
        [-each / size for each in slopes],
        {
            "uphill": (MINUS, "The length is right. But this is the way up."),
            "not normalised": (scaled(-1, slopes), "The direction is right. The length must be 1."),
            "divided by the square": (scaled(-1 / size**2, slopes),
                                      "You divided by the square of the length."),
            "divided by the sum": (scaled(-1 / sum(map(abs, slopes)), slopes),
                                   "The length of a vector comes from Pythagoras."),
        },
        "Turn the gradient around, then divide by its length.",
    )


def update(random):
    """Ask for one step of descent on a bowl."""
    a, b = whole(random, 2, 6), whole(random, 2, 6)
    place = [sign(random) * whole(random, 1, 9), sign(random) * whole(random, 1, 9)]
    rate = choice(random, 0.05, 0.15, 0.2)
    slopes = [2 * a * place[0], 2 * b * place[1]]
    steps = scaled(-rate, slopes)

    def after(part):
        return [value + part * step for value, step in zip(place, steps, strict=True)]

    return question(
        rf"The loss is $L(\theta) = {a}\theta_1^2 + {b}\theta_2^2$. You are at "
        rf"$\theta = {row(place)}$, and $\alpha = {rate}$. Where does one step of the update "
        "rule lead to? Give both entries, as `[1, 2]`.",
        {"a": a, "b": b, "place": place, "rate": rate},
        after(1),
        {
            "uphill": (after(-1), "Your step follows the gradient."),
            "factor 2 forgotten": (after(Decimal(1) / 2),
                                   "What does the square bring in front?"),
            "the step alone": (steps, "That is the step. Where does it start?"),
            "normalised": (after(1 / length(slopes)),
                           "Your step is exactly α long. The plain rule is asked for."),
            "learning rate forgotten": (after(1 / rate), "The gradient is multiplied by α first."),
        },
        "First the gradient at θ, then θ minus α times gradient.",
    )


def absorbed(random):
    """Ask for the plain learning rate that makes the same step as a normalised one."""
    far, steep = tenths(random, 0.1, 0.9), tenths(random, 2.1, 9.9)
    return question(
        rf"At the start $|\nabla L| = {steep}$. The normalised rule with $\alpha = {far}$ makes a "
        rf"step that is ${far}$ long. With which $\alpha$ does the plain rule make the same first "
        "step?",
        {"far": far, "steep": steep},
        far / steep,
        {
            "multiplied": (far * steep, "With this α the plain step would be longer, not equal. "
                                        "How long is the plain step?"),
            "the same": (far, "With the same α the plain step is |∇L| times as long."),
            "upside down": (steep / far, "The right two numbers, the wrong way up."),
        },
        "The plain step is α|∇L| long. How long must it be?",
    )


def better_way(random):
    """Ask which of two steps lowers the loss more, and why."""
    far, steep = choice(random, 0.1, 0.2, 0.4, 0.6), tenths(random, 2.1, 9.9)
    near, off = whole(random, 2, 30), whole(random, 50, 80)
    side = sign(random)
    better, worse = 180 + sign(random) * near, 180 + side * off
    names = ("A", "B") if sign(random) > 0 else ("B", "A")
    angles = dict(zip(names, (better, worse), strict=True))
    size, says = (("larger", "Beyond 180° a larger angle turns back towards the gradient.")
                  if side > 0 else
                  ("smaller", "The smaller the angle, the more the step goes along the gradient."))
    low, high = (float(far * steep * cos(angles[name])) for name in names)
    told = f"k cos β is {low:.3f} for {names[0]} and {high:.3f} for {names[1]}".replace("-", "−")
    return reason(
        random,
        rf"Two steps are ${far}$ long, and the gradient is ${steep}$ long. Step A stands at "
        rf"$\beta = {angles['A']}^\circ$ to the gradient, step B at ${angles['B']}^\circ$. Which "
        "one lowers the loss more, to first order, and why?",
        {"far": far, "steep": steep, "angles": [angles["A"], angles["B"]]},
        rf"Step {names[0]}, because its angle is nearer to $180^\circ$.",
        {
            rf"Step {names[1]}, because $k \cos\beta$ is larger for it.":
                f"It is larger: {told}. But the loss changes by this number: the more negative it "
                "is, the more the loss falls.",
            f"Step {names[1]}, because its angle is the {size} one.": f"{says} So {told}.",
            "Both lower it equally, because they are equally long.":
                f"With the same length k is the same. The angles are not: {told}.",
        },
    )


draw = Draw(angle, bound, steepest, update, absorbed, better_way)
