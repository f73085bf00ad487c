"""The demos of notebook 05 on edited data, and its slider of counts."""

import functools
import itertools
import re

import nbformat
import numpy as np
import pytest

from helpers import three_samples as example
from helpers.lessons.three_samples import live
from helpers.lessons.three_samples.live.entries import ENTRIES
from helpers.live.counts import CountSlider
from tests import demos
from tests.live.messages import press
from tests.notebooks import write

pytestmark = pytest.mark.filterwarnings("error")

DATA = {
    "singular": ([[0.2, 0.5, 0.7], [0.4, 1.0, 1.4], [0.3, 0.6, 0.9]], example.TARGETS),
    "one direction": ([[1, 2, 3], [2, 4, 6], [-1, -2, -3]], [[1, 2], [2, 4], [3, 1]]),
    "a zero input": ([[0, 0, 0], [0.4, 1, 1.4], [0.3, 0.6, 0.9]], example.TARGETS),
    "at right angles": (np.eye(3), example.TARGETS),
    "large": ([[100, -30, 5], [7, 80, -9], [2, 3, 400]], [[1000, -20], [70, 900], [3, 4]]),
    "small": ([[1e-5, 2e-5, 0], [0, 1e-5, 3e-5], [1e-5, 0, 0]], [[0, 0]] * 3),
}
SLIDER = CountSlider("updates k", 21_000)


def settings(demo):
    for name, spec in demo.specs.items():
        for part in np.linspace(0, 1, 6):
            yield {name: spec.at(part)}
    yield {name: spec.extremes[-1] for name, spec in demo.specs.items()}


challenging = functools.partial(live.parts_of_error, challenge=True)


@pytest.mark.parametrize("make", [live.summands, live.training, live.parts_of_error, challenging])
@pytest.mark.parametrize("data", DATA.values(), ids=DATA)
def test_edited_data_break_nothing(make, data, caplog):
    demo = make(inputs=data[0], targets=data[1])
    lines = demo.readout.count("\n")
    for setting in settings(demo):
        demo.set(**setting)
        worked_out = 2 * (make is live.training and setting.get("entry", "none") != "none")
        assert demo.readout.count("\n") == lines + worked_out
        assert "nan" not in demo.readout + demo.picture.moving
        demo.reset()
    for button in demo.buttons.values():
        press(button)
    assert not caplog.records


@pytest.mark.parametrize("make", [live.summands, live.training, live.parts_of_error])
@pytest.mark.parametrize(
    ("inputs", "targets", "message"),
    [
        (np.eye(2), np.eye(2), "inputs, row 1: got 2 numbers, allowed: 3"),
        (np.eye(3), np.eye(3), "targets, row 1: got 3 numbers, allowed: 2"),
        (np.eye(3), np.eye(2), "targets: got 2 rows, allowed: 3"),
        (np.nan * np.eye(3), np.zeros((3, 2)), "inputs, row 1: got nan, allowed: "),
    ],
)
def test_data_of_another_shape_are_refused(make, inputs, targets, message):
    with pytest.raises(ValueError, match=f"^{message}"):
        make(inputs=inputs, targets=targets)


def test_with_inputs_of_zero_nothing_moves():
    assert "All inputs are 0: " in live.parts_of_error(inputs=np.zeros((3, 3))).readout
    demo = live.training(inputs=np.zeros((3, 3)))
    rows = demo.readout.split("\n")[1:3]
    demo.set(iteration=21_000)
    assert demo.readout.split("\n")[1:3] == rows
    assert "∂L/∂w₁₁ = 0.0000" in live.summands(inputs=np.zeros((3, 3))).readout


@pytest.mark.parametrize(("scale", "label"), [
    (1, "learning rate α"), (100, "α, in units of 10⁻⁵"), (1e6, "α, in units of 10⁻¹³"),
    (1e-6, "α, in units of 10¹¹"),
])
def test_a_browsers_slider_can_hold_alpha(scale, label):
    # noUiSlider rounds to seven decimals, and a step below 10⁻⁶ has none for it.
    demo = live.parts_of_error(inputs=scale * example.INPUTS)
    slider = demo.specs["learning_rate"]
    assert slider.label == label
    assert slider.step >= 1e-5
    press(demo.buttons["12,000 updates"])
    moved = demo.readout
    demo.set(learning_rate=slider.nearest(0.5 * slider.high))
    assert demo.readout != moved


def test_the_button_leads_to_the_lowest_point_also_beyond_three():
    demo = live.summands(inputs=example.INPUTS, targets=100 * example.TARGETS)
    for entry in ENTRIES:
        demo.set(entry=entry)
        press(demo.buttons["where the three balance"])
        assert "The three balance: this is the lowest point along this entry." in demo.readout


def test_the_limit_is_between_the_two_presets():
    demo = live.parts_of_error()
    assert "below the limit 0.3139" in demo.readout
    press(demo.buttons["α = 0.31"])
    assert demo.values["learning_rate"] == 0.31
    assert "is below the limit" in demo.readout
    press(demo.buttons["α = 0.32"])
    assert demo.values["learning_rate"] == 0.32
    assert "is not below the limit" in demo.readout
    assert "has left the picture" in demo.readout


def test_nothing_is_drawn_or_said_of_what_has_not_happened():
    demo = live.parts_of_error(learning_rate=0.36)
    losses = demo.picture.figure.axes[1]
    demo.set(iteration=10)
    assert "has left the picture" not in demo.readout
    demo.set(iteration=20)
    assert "At k = 15 it has left the picture." in demo.readout
    demo.set(learning_rate=0.25)
    furthest = max(max(line.get_xdata()) for line in losses.lines if len(line.get_xdata()) > 1)
    assert furthest == 20


def test_the_table_shows_the_documents_lines():
    demo = live.training(iteration=3000)
    table = demo.readout.replace("\u2007", " ").replace("\u2212", "-").split("\n")[1:3]
    assert [line.split(":")[1].rstrip(".").split() for line in table] == [
        ["-1.53", "1.59", "0.45"], ["-0.35", "1.99", "-0.20"]
    ]


def test_the_arithmetic_of_the_read_out_is_right():
    with demos.undrawn():
        demo = live.training()
        check_arithmetic(demo)


def check_arithmetic(demo):
    for entry, iteration in itertools.product(ENTRIES, (0, 20, 3000, 21_000)):
        demo.set(entry=entry, iteration=iteration)
        products, rest = demo.readout.replace("\u2212", "-").replace("·", "*").split("\n")[-2:]
        added, total = rest.partition(",")[0].removeprefix("= ").split(" = ")
        W = example.iterate(example.START, 0.25, iteration)
        slope = example.gradient(W)[ENTRIES[entry]]
        one = 10.0 ** -len(total.partition(".")[2])  # The last digit shown.
        assert eval(products.partition(" = ")[2]) == pytest.approx(slope, abs=6 * one)
        assert eval(added) == pytest.approx(slope, abs=2 * one)
        assert float(total) == pytest.approx(slope, abs=one)


def test_counts_are_round_and_dense():
    options = SLIDER.options
    assert options[:11] == tuple(range(11))
    assert set(range(3000, 21_001, 3000)) <= set(options)
    assert SLIDER.extremes == (options[0], options[-1]) == (0, 21_000)
    steps = np.diff(options[10:]) / np.array(options[10:-1])
    assert np.all((steps > 0) & (steps <= 0.1001))


def test_counts_snap_to_the_nearest():
    assert [SLIDER.nearest(value) for value in (-5, 0.4, 0.6, 19.9999, 3040, 20_400, 1e9)] == [
        0, 0, 1, 20, 3000, 20_000, 21_000
    ]
    assert [SLIDER.at(part) for part in (0, 1)] == [0, 21_000]
    assert all(SLIDER.nearest(option) == option for option in SLIDER.options)


@pytest.mark.parametrize("value", [-1, 1.5, 123, 22_000, True, "many", None])
def test_other_counts_are_refused(value):
    with pytest.raises(ValueError, match=r"^k: got .*, allowed: 0 to 21000, whole"):
        SLIDER.check("k", value)


def test_the_slider_has_the_values_and_moves_live():
    widget = SLIDER.widget(3000)
    assert widget.value == 3000
    assert widget.options == SLIDER.options
    assert widget.continuous_update


def test_each_button_that_the_notebook_names_belongs_to_its_picture():
    path = next(path for path in write.paths() if path.name.startswith("05"))
    cells = nbformat.read(path, as_version=4).cells
    named = 0
    for number, cell in enumerate(cells):
        if cell.cell_type != "markdown":
            continue
        buttons = re.findall(r"[Pp]ress \*\*(.+?)\*\*", cell.source)
        buttons += [name for pair in re.findall(r"buttons \*\*(.+?)\*\*\s+and \*\*(.+?)\*\*",
                                                cell.source) for name in pair]
        around = sorted((abs(number - other), made) for other, each in enumerate(cells)
                        if each.cell_type == "code"
                        for made in re.findall(r"\blive\.(\w+)\(", each.source))
        make = around[0][1]
        for button in buttons:
            assert button in getattr(live, make)().buttons
            named += 1
    assert named >= 4
