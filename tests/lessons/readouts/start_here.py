"""What is true of the ball of notebook 00."""

from tests.lessons.readouts import functions
from tests.lessons.readouts.functions import at, run, two_hollows, two_hollows_slope
from tests.lessons.readouts.told import holds


@holds("start_here.rolling_ball", {"steps": 1}, {"start": 0.06, "steps": 0}, {"start": 0.0},
       {"start": 0.0, "steps": 1}, {"start": 0.06, "steps": 1},
       {"start": -1.6, "steps": 60}, {"start": 1.6, "steps": 60}, {"start": 0.1, "steps": 60},
       {"start": 0.06, "steps": 60}, {"start": -1.02, "steps": 3})
def rolling_ball(told, start, steps):
    place = float(run(two_hollows_slope, [start], 0.03, steps)[-1][0])
    slope = functions.slope(two_hollows, place)
    told.number("After ", steps, f" step{'' if steps == 1 else 's'} the ball is at θ = ")
    told.number("", place)
    told.number(", at height ", at(two_hollows, place), ". ")
    told.says("It has not been let go yet.", steps == 0)
    if steps == 0:
        return
    told.number("The slope there is ", slope)
    flat = abs(slope) < 0.05
    told.says(": almost flat, so it hardly moves.", flat)
    told.says(", so down is to the left; it is ", slope > 0 and not flat)
    told.says(", so down is to the right; it is ", slope < 0 and not flat)
    told.says("steep, ", abs(slope) > 2)
    told.says("gentle, ", abs(slope) <= 2 and not flat)
    if not flat:
        told.number("so the next step is ", 0.03 * abs(slope), " long.")
