"""The pieces of the benchmark that need no browser. Nothing here is timed."""

import ipywidgets
import pytest
from matplotlib.figure import Figure

from tests.benchmarks import kernel, notebooks, processor, rounds, run, scene, summary
from tests.benchmarks.measure import Drag
from tests.benchmarks.report import Goal, goals_table, percentile_95, table


def result(latency, rate, blank=0, page=0.64):
    drags = [Drag(updates=round(2 * rate), frames=100, blank=blank, seconds=2.0,
                  spent={**dict.fromkeys(processor.PARTS.values(), 0.0), "page": page})]
    return rounds.Result((900, 500), [latency] * 3, drags, list(drags), [1.0, 2.0, 3.0])


def uneven():
    made = result(40, 16)
    made.latencies[-1] = 53
    return made


@pytest.fixture
def results():
    return {"interact": result(200, 4), "ipympl": result(80, 10), "bqplot": result(50, 13),
            "ours": result(40, 16), "ours, in the site": result(42, 15)}


class Recorder:
    """A control that remembers what it was set to."""

    def __init__(self, value):
        self.__dict__["seen"] = [value]

    def __setattr__(self, name, value):
        self.seen.append(value)

    @property
    def value(self):
        return self.seen[-1]


def test_every_setting_is_a_change():
    control = Recorder(1)
    assert len(kernel.changes(control, [1, 2, 3], 7)) == 7
    assert control.seen == [1, 2, 3, 1, 2, 3, 1, 2]


def test_a_control_that_cannot_change_is_refused():
    with pytest.raises(ValueError, match="values: got .* allowed: at least two"):
        kernel.changes(Recorder(1), [1, 1], 3)


def test_a_sweep_goes_from_end_to_end():
    slider = ipywidgets.FloatSlider(value=0.5, min=0.0, max=1.0, step=0.01)
    seen = []
    slider.observe(lambda change: seen.append(change.new), "value")
    kernel.sweep(slider, 9)
    assert len(seen) == 9
    assert (min(seen), max(seen)) == (0.0, 1.0)


def test_a_redraw_draws_the_figure_as_large_as_an_inline_one():
    figure = Figure(figsize=(10, 4), dpi=72)
    sizes = []
    figure.canvas.mpl_connect(
        "draw_event", lambda event: sizes.append(event.renderer.get_canvas_width_height())
    )
    assert kernel.redraw(figure) > 0
    assert sizes == [(1000, 400)]


def test_a_kernel_of_its_own_answers():
    assert kernel.in_a_kernel("print([1, 2.5])") == [1, 2.5]


def test_a_complaint_in_the_kernel_is_not_overheard():
    with pytest.raises(RuntimeError, match="the kernel complained:\nwent wrong"):
        kernel.in_a_kernel("import sys\nprint('went wrong', file=sys.stderr)\nprint([])")


@pytest.mark.parametrize("learning_rate", scene.CONTROLS["learning_rate"][1:3])
@pytest.mark.parametrize("start_x", scene.CONTROLS["start_x"][1:3])
@pytest.mark.parametrize("start_y", scene.CONTROLS["start_y"][1:3])
def test_the_scene_has_30_levels_and_always_50_steps(learning_rate, start_x, start_y):
    *_, loss, levels = scene.landscape()
    assert len(levels) == 30
    assert loss.min() < levels.min() < levels.max() < loss.max()
    assert scene.path(learning_rate, start_x, start_y).shape == (2, 51)


@pytest.mark.parametrize(
    ("measured", "at_least", "reached"),
    [(2.0, False, True), (2.01, False, False), (2.0, True, True), (1.99, True, False)],
)
def test_a_goal_is_judged_at_its_limit(measured, at_least, reached):
    assert Goal("speed", measured, 2, at_least=at_least).reached == reached


def test_a_missed_goal_is_seen_in_the_table():
    lines = goals_table([Goal("much", 1, 2, at_least=True), Goal("little", 1, 2)]).splitlines()
    assert lines[2].split() == ["much", "1.00", "at", "least", "2", "MISSED"]
    assert lines[3].split() == ["little", "1.00", "at", "most", "2", "reached"]


def test_a_table_lines_up():
    assert table(["name", "ms"], [["a", 1], ["longer", 22.5]]) == (
        "name      ms\n------  ----\na          1\nlonger  22.5"
    )


def test_percentile():
    assert percentile_95(range(1, 101)) == 95
    assert percentile_95([3, 1, 2]) == 3


def missed(goals):
    return [goal.name.split(",")[0] for goal in goals if not goal.reached]


def test_goals_of_the_contenders(results):
    assert missed(summary.contenders_goals(results)) == []


@pytest.mark.parametrize(
    ("ours", "names"),
    [
        (result(47, 16), ["latency"]),  # 0.235 of interact's, 0.59 of ipympl's
        (result(60, 16), ["latency", "latency"]),
        (result(34, 16), ["latency"]),  # of which the site's is 1.24
        (result(40, 16, blank=1), ["blank frames"]),
        (result(40, 16, page=0.8), ["processor's ms a picture"]),
        (result(40, 15), ["updates/s by slider"]),
        (result(40, 13), ["updates/s by slider", "updates/s on picture"]),
        (result(40, 11, page=0.5),
         ["updates/s by slider", "updates/s by slider", "updates/s on picture"]),
        (uneven(), ["95 % of latencies / median"]),
    ],
)
def test_missed_goals_of_the_contenders(results, ours, names):
    assert missed(summary.contenders_goals(results | {"ours": ours})) == names


def test_the_slowest_control_of_the_worst_demo_counts():
    quick = {"medians": {"start": 1.0, "steps": 2.0}, "redraw": 100.0}
    assert missed(summary.demos_goals({"quick": quick})) == []
    slow = {"medians": {"start": 1.0, "steps": 6.0}, "redraw": 50.0}
    goals = summary.demos_goals({"quick": quick, "slow": slow})
    assert [goal.measured for goal in goals] == [6.0, 0.12]
    assert len(missed(goals)) == 2
    assert summary.demos_table({"slow": slow}).splitlines()[2].split() == [
        "slow", "steps", "6.0", "50", "0.120"]


def test_the_slowest_and_the_largest_notebook_count():
    goals = summary.notebooks_goals({"a": 1.0, "b": 3.5}, {"a": 501.0, "b": 20.0})
    assert [goal.measured for goal in goals] == [3.5, 501.0]
    assert len(missed(goals)) == 2
    assert missed(summary.notebooks_goals({"a": 2.9}, {"a": 499.0})) == []


def test_the_contenders_table_tells_all(results):
    lines = summary.contenders_table(results).splitlines()[2:]
    assert [line.split("  ")[0] for line in lines] == list(results)
    assert lines[list(results).index("ours")].split() == [
        "ours", "900", "x", "500", "40", "40", "3", "16.0", "16.0", "0", "of", "200", "2.0"]


def test_the_processor_table_tells_what_took_how_much(results):
    lines = summary.processor_table(results).splitlines()[2:]
    assert lines[list(results).index("ours")].split() == [
        "ours", "20.0", "0.0", "0.0", "0.0", "0.0", "20.0"]


def test_a_drag_without_a_picture_costs_something():
    assert result(40, 0).spent("page") == result(40, 0).cost == 640


@pytest.mark.parametrize(("command", "part"), [
    ("/usr/lib/chromium/chromium --type=renderer --lang=en", "page"),
    ("/usr/lib/chromium/chromium --headless", "browser"),
    ("python -m jupyterlab --no-browser", "server"),
    ("python -m ipykernel_launcher -f a.json", "kernel"),
    ("node cli.js run-driver", None),
])
def test_what_a_process_does_is_told_by_its_command(command, part):
    assert processor.part_of(command) == part


def test_the_openings_table_tells_both_caches():
    seen = {"empty": notebooks.Opening(4.0, 6.5), "warm": notebooks.Opening(2.0, 4.25)}
    lines = summary.openings_table({"JupyterLab": seen}).splitlines()
    assert lines[2].split() == ["JupyterLab,", "empty", "cache", "4.0", "6.5"]
    assert lines[3].split() == ["JupyterLab,", "warm", "cache", "2.0", "4.2"]


def test_the_site_is_to_open_soon():
    goals = summary.openings_goals(
        {"empty": notebooks.Opening(9.0, 25.5), "warm": notebooks.Opening(9.0, 14.5)})
    assert [goal.reached for goal in goals] == [False, True]


def test_copies_of_notebooks_and_their_sizes(tmp_path):
    (tmp_path / "from").mkdir()
    (tmp_path / "from" / "b.ipynb").write_bytes(b"x" * 1500)
    (tmp_path / "from" / "a.ipynb").write_bytes(b"x" * 500)
    (tmp_path / "from" / "data.csv").write_text("1")
    sizes = notebooks.copied(tmp_path / "from", tmp_path / "to")
    assert list(sizes.items()) == [("a.ipynb", 0.5), ("b.ipynb", 1.5)]
    assert (tmp_path / "to" / "data.csv").exists()


def test_at_least_fifty_presses_each():
    assert run.THOROUGH.rounds * run.THOROUGH.presses >= 50
    assert run.THOROUGH.rounds >= 2
    assert run.THOROUGH.seconds >= 3


def test_what_is_missing_is_said(monkeypatch):
    monkeypatch.setattr(run, "PACKAGES", ("matplotlib", "no_such_package"))
    with pytest.raises(SystemExit, match="needs no_such_package: type `make bench`"):
        run.main([])
