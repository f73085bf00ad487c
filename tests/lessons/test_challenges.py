"""Each challenge can be reached with the controls, is not reached by doing nothing, and says so."""

import ast
import re

import nbformat
import pytest

from tests import demos
from tests.notebooks import write

pytestmark = pytest.mark.filterwarnings("error")
REACHED, NOT_YET = "\n★ Reached: ", "\n☆ Not yet: "
CALL = re.compile(r"^\w+\.(\w+)\((.*challenge=True.*)\)$", re.S)
# What reaches each of them. Whoever comes here to look it up: try the sliders first.
REACHING = {
    "taylor_expansion.tangent_line": {"theta0": 1.0, "step": -0.12},
    "why_the_negative_gradient.compass": {"beta": 180, "step": 1.0, "x1": 1.5, "x2": 0.0},
    "learning_rate_and_start.two_weights":
        {"learning_rate": 0.43, "condition": 10.0, "x1": 0.5, "x2": 1.2, "steps": 30},
    "learning_rate_and_start.two_starts":
        {"learning_rate": 0.1, "steps": 40, "x1": 0.26, "x2": -1.0, "other_x1": 0.24,
         "other_x2": -1.0},
    "three_samples.parts_of_error":
        {"learning_rate": 0.31, "iteration": 12_000, "start": "the document's"},
    "logistic_regression.boundary": {"learning_rate": 10**1.2, "iteration": 10, "scaled": True},
    "many_weights.regions": {"learning_rate": 10.0, "start": "seed 3", "iteration": 300},
    "beyond_the_plain_step.heavy_ball": {"learning_rate": 0.54, "momentum": 0.946,
                                         "iteration": 240},
}
CHALLENGES = demos.challenges()


def as_the_notebook_sets_it():
    """Return a dict of the demo's function to the arguments with which a notebook calls it."""
    cells = [cell for path in write.paths() for cell in nbformat.read(path, as_version=4).cells]
    calls = [CALL.match(cell.source) for cell in cells if cell.cell_type == "code"]
    return {call[1]: {each.arg: each.value for each in
                      ast.parse(f"f({call[2]})", mode="eval").body.keywords}
            for call in calls if call}


def test_each_challenge_is_set_in_a_notebook():
    assert set(as_the_notebook_sets_it()) == {name.split(".")[1] for name in CHALLENGES}


@pytest.mark.parametrize("name", CHALLENGES)
def test_it_is_not_reached_at_first(name):
    demo = demos.reset(CHALLENGES[name])
    assert NOT_YET in demo.readout
    called = as_the_notebook_sets_it()[name.split(".")[1]]
    values = {key: ast.literal_eval(value) for key, value in called.items() if key in demo.values}
    demo.set(**values)
    assert NOT_YET in demo.readout


@pytest.mark.parametrize("name", CHALLENGES)
def test_it_is_reached_with_the_sliders(name):
    demo = demos.reset(CHALLENGES[name])
    for control, value in REACHING[name].items():
        assert demo.specs[control].nearest(value) == pytest.approx(value), "not on the slider"
    demo.set(**REACHING[name])
    assert REACHED in demo.readout, demo.readout
    assert NOT_YET not in demo.readout


@pytest.mark.parametrize("name", CHALLENGES)
def test_no_preset_gives_it_away(name):
    demo = demos.reset(CHALLENGES[name])
    for label, button in demo.buttons.items():
        button.click()
        assert NOT_YET in demo.readout, f"{label} reaches it"
        demo.reset()
