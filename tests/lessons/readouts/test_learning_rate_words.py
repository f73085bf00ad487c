"""What notebook 04 and its questions say of the pictures is what the pictures show."""

import itertools
import re

import nbformat
import numpy as np
import pytest

from helpers.lessons.learning_rate_and_start import ask
from helpers.lessons.learning_rate_and_start.live.below_a_millionth import below_a_millionth
from tests import demos
from tests.lessons.readouts.descents import run, slope
from tests.lessons.readouts.landscape import SADDLE
from tests.lessons.readouts.surfaces import four_valleys, two_valleys
from tests.live.messages import press
from tests.notebooks import write

SAID = re.compile(r"loss went from (\S+) to (\S+?)\.(?:\s|$)")


@pytest.fixture(scope="module")
def prose():
    path, = (path for path in write.paths() if path.name.startswith("04"))
    cells = nbformat.read(path, as_version=4).cells
    return " ".join(" ".join(cell.source.replace("> ", "").split())
                    for cell in cells if cell.cell_type == "markdown")


def pressed(name, button, **values):
    demo = demos.reset(demos.found()[name])
    press(demo.buttons[button])
    demo.set(**values)
    return demo.readout


def reasons(question):
    return [answer.reason for answer in question.answers]


def right(question):
    return next(answer for answer in question.answers if answer.right)


def test_the_race():
    question, gone, steps = ask.race(), {}, 40
    for rate in (0.01, 0.3, 1.03):
        gone[rate] = abs(1 - 2 * rate)
    assert f"α = 1.03 after {steps} steps" in question.asked and gone[1.03] ** steps > 1
    assert right(question).words == "Higher up than where it began."
    assert f"α = 0.3 is there first: each of its steps leaves {100 * gone[0.3]:.0f} %" in reasons(
        question)[0]
    assert f"{gone[1.03]:.2f} times as large" in reasons(question)[1]
    readout = pressed("learning_rate_and_start.three_runs", "40 steps")
    assert "After 40 steps" in readout and (
        "with α = 0.3 the loss is less than 10⁻¹²" in readout)
    assert "with α = 1.03 the loss is 238 " in readout and -1.5 * -1.5 < 238
    assert "At step 7 it leaves the picture" in right(question).reason
    assert readout.count("left the picture at step 7") == readout.count("left the picture") == 1


def test_a_large_alpha():
    question, factor = ask.large_alpha(), 1 - 30 * 0.05
    assert right(question).reason.startswith(f"The factor is 1 − 30 · 0.05 = −{-factor:g}.")
    assert "one and a half times the way" in reasons(question)[0] and 30 * 0.05 == 1.5
    assert f"Here the limit is 2/λ = {2 / 0.05:g}, and 30 is below it." in reasons(question)[1]
    readout = pressed("learning_rate_and_start.one_weight", "λ = 0.05, α = 30")
    assert "= −0.5: it oscillates" in readout
    past = pressed("learning_rate_and_start.one_weight", "λ = 0.05, α = 30", learning_rate=41.0)
    assert "it diverges" in past and "drag α past 40" in question.look


def test_ten_times_the_loss(prose):
    """The same run, step by step, by the factor 1 − αλ of each."""
    question, readout = ask.ten_times(), "learning_rate_and_start.scaled_loss"
    assert "each step halves w" in question.asked and 1 - 0.5 * 1 == 0.5
    assert "half the way to the minimum, so the new one is five times the way" in reasons(
        question)[1] and 10 * 0.5 == 5
    assert "The curvature is 10 in place of 1" in right(question).reason
    assert "w by 1 − 0.5 · 10 = −4." in right(question).reason and 1 - 0.5 * 10 == -4
    assert "w by −4. Step 1 leaves the picture" in pressed(readout, "10 L, same α")
    assert "leaves the picture with its first step" in prose
    for steps in range(1, 13):
        alike = pressed(readout, "10 L, α ÷ 10", steps=steps)
        assert "both are at the same weight, and the loss of run 2 is 10 times" in alike
    assert "two parallel lines: ten times apart, and equally steep" in prose
    slowly = pressed(readout, "L ÷ 10, same α")
    assert "Run 2 is on 0.1 · L" in slowly and "multiplies w by 0.95" in slowly
    assert "run 2 does arrive, but slowly" in prose


def test_side_by_side():
    """Distances by runs in the complex plane; the third that each step adds, for ten steps."""
    question, starts = ask.side_by_side(), ((-0.14, 1.2), (-0.16, 1.2))
    paths = np.array([run(two_valleys, start, 0.1, 40) for start in starts])
    apart = np.hypot(*(paths[0] - paths[1]).T)
    assert apart[0] == pytest.approx(0.02) and "0.02 apart" in question.asked
    assert np.all(np.abs(apart[1:11] / apart[:10] - 4 / 3) < 0.06)
    assert f"After ten steps it is {apart[10]:.2f}" in reasons(question)[0]
    deep, shallow = (np.hypot(*(np.array(starts) - place).T)
                     for place in ((-1.0299, -0.5149), (0.9671, 0.4836)))
    assert np.all(shallow < deep)
    assert f"is {shallow[0]:.2f} and {shallow[1]:.2f} away" in reasons(question)[2]
    assert f"which is {deep[1]:.2f} away" in reasons(question)[2]
    first, second = pressed("learning_rate_and_start.two_starts", "0.02 apart").splitlines()[1:]
    assert "of the shallow minimum" in first and "of the deep minimum" in second
    assert steepest_at(paths[0], 9) and "down to the saddle" in right(question).reason


def steepest_at(path, step):
    """Whether a run is at its flattest place, but for its end, at this step: near the saddle."""
    steepness = [np.hypot(*slope(two_valleys, *place)) for place in path[:13]]
    return np.argmin(steepness) == step and np.hypot(*(path[step] - SADDLE)) < 0.25


def test_how_many_starts():
    question = ask.how_many_starts()
    share = float(re.search(r"([\d.]+) % end in A", pressed(
        "learning_rate_and_start.many_starts", "seed 4"))[1]) / 100
    assert f"About {100 * share:.0f} % of all starts end in A" in question.asked
    miss = {count: (1 - share) ** count for count in (5, 12, 30)}
    assert 5 * share > 1 and f"with a probability of {miss[5]:.2f}." in reasons(question)[0]
    assert f"All 12 miss it with a probability of {miss[12]:.3f}" in right(question).reason
    assert abs(1 - miss[12] - 0.95) < 0.005
    assert f"With 30 of them it is {miss[30]:.5f} already" in reasons(question)[2]
    assert "probability of 0.28." in pressed("learning_rate_and_start.many_starts", "seed 4",
                                             starts=5)


def test_far_out():
    question, w = ask.far_out(), [3.4]
    for _ in range(100):
        w.append(w[-1] - 0.5 * w[-1] * np.exp(-w[-1] ** 2 / 2))
    losses = 1.2 - np.exp(-np.square(w) / 2)
    assert f"slope at the start is only {3.4 * np.exp(-3.4**2 / 2):.3f}" in reasons(question)[0]
    fall = f"{losses[0] - losses[5]:.4f}"
    assert f"first 5 steps lower the loss by {fall} in all" in right(question).reason
    assert f"here 5 steps bring {fall}" in reasons(question)[2] and float(fall) < 0.001
    assert np.flatnonzero(losses < 0.25)[0] == 77
    assert "after 77 steps the loss is below 0.25" in reasons(question)[2]
    assert "stops after 5 steps at w = 3." in pressed("learning_rate_and_start.three_rules",
                                                      "start 3.4")


def test_the_loss_that_falls_and_then_explodes(prose):
    start = "α = 0.52, x₂ = 0.02"
    assert "After 10 steps" in pressed("learning_rate_and_start.two_weights", start)
    assert "never rose" in pressed("learning_rate_and_start.two_weights", start)
    readout = pressed("learning_rate_and_start.two_weights", start, steps=60)
    rises, steps = map(int, re.search(r"rose at (\d+) of (\d+) steps", readout).groups())
    losses = [float(SAID.search(pressed(
        "learning_rate_and_start.two_weights", start, steps=k))[2])
        for k in range(1, steps + 1)]
    falls = 13
    assert rises == steps - falls and np.argmin(losses) == falls - 1
    assert f"the loss falls {falls} times, and then it rises at every step" in reasons(
        ask.falling_loss())[0]
    assert "The loss falls for more than ten steps" in prose
    assert "move the start to $x_2 = 0$" in prose
    on_axis = pressed("learning_rate_and_start.two_weights", start, x2=0.0, steps=60)
    assert "it converges. α is not below the limit" in on_axis and "never rose" in on_axis


def test_each_alpha_below_the_limit_lets_the_loss_fall():
    assert "Every α above 0 and below the limit" in reasons(ask.falling_loss())[2]
    demo = demos.reset(demos.found()["learning_rate_and_start.two_weights"])
    for rate in (0.005, 0.02, 0.25, 0.455, 0.495):
        demo.set(learning_rate=rate, steps=60)
        assert "It never rose" in demo.readout


@pytest.mark.parametrize(("button", "factor"), [
    ("λ = 0.05, α = 30", "−0.5: it oscillates"), ("λ = 5, α = 0.6", "−2: it diverges"),
    ("α = 2.1", "−1.1: it diverges. Every step multiplies the loss by 1.21"),
])
def test_one_weight_at_its_presets(button, factor, prose):
    assert f"= {factor}" in pressed("learning_rate_and_start.one_weight", button)
    assert "the limit is 40, and each step halves the distance" in prose
    assert "the limit is 0.4, and each step multiplies $w$ by −2" in prose
    assert "*every* step multiplies the loss by 1.21" in prose


def test_the_two_valleys(prose):
    assert "Press **0.02 apart**" in prose
    steepness = [np.hypot(*slope(two_valleys, *place))
                 for place in run(two_valleys, (-0.14, 1.2), 0.1, 12)]
    assert np.argmin(steepness) == 9 and "nearly level around step 9" in prose
    assert np.hypot(*slope(two_valleys, *SADDLE)) < 1e-9
    readout = pressed("learning_rate_and_start.two_starts", "α = 0.16")
    assert "Start 1 jumps into the deeper one" in prose
    assert "Start 1, (1.60, −1.00)" in readout and re.search("Start 1.*deep", readout)
    assert run(two_valleys, (1.6, -1.0), 0.16, 1)[1][0] < SADDLE[0] < 1.6
    corner = pressed("learning_rate_and_start.two_starts", "α = 0.16", other_x1=-1.7,
                     other_x2=1.4)
    assert "drag start 2 to the upper left corner" in prose and re.search("Start 2.*shal", corner)


def test_the_map_of_all_starts():
    """Far away from the border between two regions α = 0.12 can change the valley."""
    question = ask.same_valley()
    assert right(question).words.endswith("in a valley far away, and some in none.")
    readout = pressed("learning_rate_and_start.basins", "start (1.74, 1.74)")
    assert "α = 0.02: it ends in valley D" in readout
    assert "α = 0.12: it ends in valley" in readout and readout.count("valley D") == 1
    assert "α = 0.12: it diverges" in pressed(
        "learning_rate_and_start.basins", "start (0.4, −2.1)")
    corners = [run(four_valleys, corner, 0.12, 200)[-1] for corner in ((1.8, -2.2), (-1.8, 2.2))]
    assert all(np.hypot(*end) > 1e6 for end in corners)


def test_many_starts(prose):
    assert "the first twelve starts all miss A" in prose and "about once in twenty times" in prose
    readout = pressed("learning_rate_and_start.many_starts", "seed 4", starts=12)
    assert "12 starts: 0 in A" in readout and "probability of 0.046" in readout
    assert " 0 in A" in pressed("learning_rate_and_start.many_starts", "seed 0", starts=1)
    assert " 1 in A" in pressed("learning_rate_and_start.many_starts", "seed 0", starts=2)
    share = float(re.search(r"([\d.]+) % end in A", readout)[1])
    assert 20 < share < 25


def test_what_fools_each_rule(prose):
    lines = {button: pressed("learning_rate_and_start.three_rules", button).splitlines()
             for button in ("start 3.4", "α = 0.002", "α = 0.1", "threshold 0.15")}
    threshold, number, idle = lines["start 3.4"]
    assert "after 77 steps" in threshold and "below the threshold after 77 steps" in prose
    assert "after 5 steps at w = 3." in idle and "stops after 5 steps" in prose
    assert "after 30 steps at w = 3." in number
    assert "after 5 steps at w = 2.40" in lines["α = 0.002"][2]
    assert "after 30 steps at w = 1.7" in lines["α = 0.1"][1]
    assert "never" in lines["threshold 0.15"][0]


def test_no_start_on_an_axis_wins_and_each_win_beats_the_best_alpha():
    """All α of the slider, from starts on and near the axes, and from some that are allowed."""
    rates, wins = np.round(np.arange(0, 0.6001, 0.005), 3), 0
    places = (0.0, 0.02, -0.3, 0.48, 0.5, 0.7, 1.2, 1.5)
    for x1, x2, rate in itertools.product((*places, 2.4), places, rates):
        for condition in (1.0, 10.0, 10.471285, 20.0):
            won, _ = below_a_millionth.judge(float(rate), condition, x1, x2, 30)
            assert not won or (min(abs(x1), abs(x2)) >= 0.5 and condition >= 10)
            wins += won
    assert wins > 5


def test_no_long_jump_wins_the_challenge_of_the_two_starts():
    """Whatever start near the deep minimum ends in the other valley with α = 0.1 also does so with
    steps that are ten times shorter: it is the surface that leads it there.
    """
    x, y = np.meshgrid(np.arange(-1.7, 1.71, 0.1), np.arange(-1.4, 1.41, 0.1))
    deep, shallow = np.array([-1.03, -0.515]), np.array([0.967, 0.484])
    ends = []
    for rate, steps in ((0.1, 300), (0.01, 3000)):
        a, b = x, y
        for _ in range(steps):
            along, across = slope(two_valleys, a, b)
            a, b = a - rate * along, b - rate * across
        ends.append(a > 0)
    nearer = np.hypot(x - deep[0], y - deep[1]) < np.hypot(x - shallow[0], y - shallow[1])
    assert np.any(nearer & ends[0])
    assert not np.any(nearer & ends[0] & ~ends[1])
