"""What is true of the bowl that lies askew, in complex numbers: no axes, no parts, no eigenvectors.

A place is z = x₁ + i x₂. The slope of a bowl with the curvatures λ and μ, turned by ψ, is
(λ + μ)/2 · z + (λ − μ)/2 · e^{2iψ} · z̄, and a step goes from z to z − α times that.
"""

import cmath
import math

from tests.lessons.readouts.descents import counted, loss, number
from tests.lessons.readouts.told import holds

FLAT, STEEP = 0.5, 2.0
EDGE = 2.7

ON_A_LINE = [{"direction": direction, "turned": turned, "steps": steps}
             for direction, turned in ((25, 25), (115, 25), (205, 25), (295, 25), (0, 0), (270, 0),
                                       (90, 90), (180, 90), (45, 45), (135, 45), (315, 45))
             for steps in (0, 7)]
SPECIAL = [
    *ON_A_LINE, {"steps": 1}, {"steps": 30}, {"steps": 30, "shadows": True}, {"shadows": True},
    {"learning_rate": 0.0}, {"learning_rate": 0.0, "steps": 5},
    {"learning_rate": 0.0, "steps": 5, "direction": 25, "shadows": True},
    *({"learning_rate": rate, "steps": steps, "direction": direction, "shadows": True}
      for rate in (0.49, 0.5, 0.51, 0.8, 0.99, 1.0, 1.01, 1.1) for steps in (1, 2, 30)
      for direction in (25, 26, 85, 115, 114, 295)),
    {"direction": 359, "turned": 90, "steps": 3}, {"direction": 134, "turned": 44, "steps": 3},
    {"direction": 135, "turned": 20}, {"direction": 315, "turned": 20}, {"direction": 314},
    {"turned": 45, "direction": 136, "steps": 30}, {"distance": 0.4}, {"distance": 2.5},
]


def slope(z, turned):
    return ((FLAT + STEEP) / 2 * z
            + (FLAT - STEEP) / 2 * cmath.exp(2j * math.radians(turned)) * z.conjugate())


def run(z, turned, learning_rate, steps):
    places = [z]
    for _ in range(steps):
        places.append(places[-1] - learning_rate * slope(places[-1], turned))
    return places


def line(degrees):
    """The direction of a line, from −45° to 135°."""
    return (degrees + 45) % 180 - 45


def near(told, degrees, before, after):
    """Hold the direction of a line to a tenth; 135° is −45°."""
    said = [each for each in (degrees, degrees + 180, degrees - 180)
            if f"{before}{each + 0:.1f}{after}".replace("-", "−") in told.text]
    told.number(before, said[0] if said else degrees, after, to=0.1)


@holds("learning_rate_and_start.turned_bowl", *SPECIAL)
def turned_bowl(told, direction, distance, turned, learning_rate, steps, shadows):
    start = cmath.rect(distance, math.radians(direction))
    told.number("The start lies on the line at ", line(direction), "° through the minimum, ", to=1)
    number(told, "", distance, " away from it. There the steepest way down ")
    straight = (direction - turned) % 90 == 0
    told.says("leads straight to the minimum.", straight)
    if not straight:
        off = abs(math.degrees(cmath.phase(slope(start, turned) / start)))
        told.number("misses the minimum by ", off, "°.", to=0.1)
    told.says("No step yet.", steps == 0)
    told.says("With α = 0 nothing moves.", steps > 0 and learning_rate == 0)
    if steps and learning_rate:
        places = run(start, turned, learning_rate, steps)
        if straight:
            factor = 1 - learning_rate * (FLAT if (direction - turned) % 180 == 0 else STEEP)
            places = [start * factor**k for k in range(steps + 1)]
            _on_the_line(told, factor, steps, abs(places[-1]))
        else:
            told.says(f"After {counted(steps, 'step')} the run is ")
            near(told, line(math.degrees(cmath.phase(places[-1]))), "on the line at ", "°, ")
            loss(told, "", abs(places[-1]), " away from the minimum.")
        out = [k for k, z in enumerate(places) if max(abs(z.real), abs(z.imag)) > EDGE]
        told.says(" leaves the map.", out)
        if out:
            told.number(" Step ", out[0], to=1)
    _shadows(told, turned, learning_rate, shadows)


def _on_the_line(told, factor, steps, away):
    number(told, "Each step multiplies x₁ and x₂ by the same number, ", round(factor, 12), ": ")
    arrives, jumps = abs(factor) < 1e-9, abs(factor + 1) < 1e-9
    told.says("one step, and the run is at the minimum.", arrives)
    told.says("the run jumps to and fro on this line for ever.", jumps)
    if not arrives and not jumps:
        told.says(f"after {counted(steps, 'step')} the run is still on this line, ")
        loss(told, "", away, " away from the minimum.")


def _shadows(told, turned, learning_rate, shown):
    told.says("Each step multiplies the run's shadow on the line at ", shown)
    if not shown:
        return
    for before, after, degrees in (("", "° by ", turned), ("", "° by ", line(turned + 90))):
        told.number(before, degrees, after, to=1)
        unit = cmath.exp(1j * math.radians(degrees))
        stretched = slope(unit, turned) / unit  # real: along an axis the slope does not turn
        assert abs(stretched.imag) < 1e-12
        number(told, "", round(1 - learning_rate * stretched.real, 12), "")
        told.fixed(", and its shadow on the line at ")
