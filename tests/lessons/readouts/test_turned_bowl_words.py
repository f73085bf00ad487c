"""What notebooks 04 and 05 and a question say of the bowl that lies askew is what it shows."""

import cmath
import math

import nbformat
import pytest

from helpers.lessons.learning_rate_and_start import ask
from tests import demos
from tests.lessons.readouts import turned_bowl as bowl
from tests.live.messages import press
from tests.notebooks import write

NAME = "learning_rate_and_start.turned_bowl"


def prose(number):
    path, = (path for path in write.paths() if path.name.startswith(number))
    cells = nbformat.read(path, as_version=4).cells
    return " ".join(" ".join(cell.source.replace("> ", "").split())
                    for cell in cells if cell.cell_type == "markdown")


def pressed(button, **values):
    demo = demos.reset(demos.found()[NAME])
    press(demo.buttons[button])
    demo.set(**values)
    return demo.readout


def off_course(direction, turned):
    place = cmath.rect(1, math.radians(direction))
    return abs(math.degrees(cmath.phase(bowl.slope(place, turned) / place)))


def test_the_question():
    question, first = ask.straight_runs(), demos.reset(demos.found()[NAME]).values
    everywhere, floor, axes, nowhere = question.answers
    misses = off_course(first["direction"], first["turned"])
    assert f"At the start in the picture it misses it by {misses:.1f}°." in everywhere.reason
    assert f"misses the minimum by {misses:.1f}°" in demos.reset(demos.found()[NAME]).readout
    straight = [each for each in range(180) if off_course(each, first["turned"]) < 1e-9]
    assert len(straight) == 2 and straight[1] - straight[0] == 90
    assert axes.right and axes.words.startswith("From two lines")
    assert not (floor.right or nowhere.right)
    for direction in straight:
        assert "still on this line" in pressed("20 steps", direction=direction)
    assert "“20 steps”" in question.look


@pytest.mark.parametrize("direction", [0, 60, 85, 114, 116, 300])
def test_whatever_its_start_a_run_that_bends_ends_along_the_flat_axis(direction):
    """What the prose says of small steps: only the slow part is left in the end."""
    assert ("nearly every run comes in along the same line, the flat one, even from one degree "
            "beside the steep line") in prose("04")
    places = bowl.run(cmath.rect(2.2, math.radians(direction)), 25, 0.2, 30)
    ends = bowl.line(math.degrees(cmath.phase(places[-1])))
    assert abs(ends - 25) < 0.1
    readout = pressed("20 steps", direction=direction, steps=30)
    assert "on the line at 25.0°" in readout
