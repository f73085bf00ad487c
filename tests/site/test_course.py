"""The whole course in the site: it runs as in JupyterLab, with no server but for its files."""

import re

import nbformat
import pytest

from helpers.site import packages
from tests.browser.notebook_page import UNSAVED, VEILED
from tests.checking import found, mutants
from tests.notebooks import write
from tests.site import course_site

NOTEBOOKS = {path.name: path for path in write.paths()}
ENDLESS = "def endless(*arguments):\n    while True:\n        pass\n\ncheck.{name}(endless)"
WRONG = "check.{name}(lambda *arguments: 12345.678)"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if base.name.startswith("popen-") else base  # of all of xdist's processes
    return course_site.built(shared / "course-site")


@pytest.fixture(scope="module")
def site(folder, serve):
    with serve(folder) as address:
        running = course_site.Site(address)
        yield running
        assert running.elsewhere == []


@pytest.fixture(scope="module", params=NOTEBOOKS)
def notebook(request, browser, site):
    with course_site.opened(browser, site, request.param) as page:
        yield page
        assert page.errors == []
        assert page.error_outputs() == []


def test_every_text_is_the_committed_one(notebook):
    committed = nbformat.read(NOTEBOOKS[f"{notebook.name}.ipynb"], 4)
    assert notebook.texts() == course_site.texts(committed)
    assert sum(map(len, notebook.texts())) > 5


def test_a_question_shows_its_picture_and_a_reason(notebook):
    question, waiting = notebook.questions()[0], notebook.page.locator(VEILED)
    before = waiting.count()
    question.answers.first.click()
    said = question.root.get_by_role("status").filter(has_text=re.compile("^(✓ Right|✗ Not so)"))
    assert len(said.inner_text().split()) > 5
    assert question.chosen()[0]
    assert waiting.count() == before - 1


def test_a_slider_and_a_point_move_the_picture(notebook):
    notebook.unveil()
    moved = dragged = False
    for demo in notebook.demos():
        before = demo.settled()
        _, control = demo.controls()[0]
        if not moved:
            demo.nudge(control)
            moved = bool(demo.changed_from(before) or demo.nudge(control, back=True)
                         or demo.changed_from(before))
            before = demo.settled()
        if not dragged and (handles := demo.handles()):
            at, (left, top, right, bottom) = next(iter(handles.values()))
            demo.drag(at, (0.7 * left + 0.3 * right, 0.6 * top + 0.4 * bottom))
            dragged = bool(demo.changed_from(before))
        if moved and dragged:
            return
    raise AssertionError(f"a slider moved: {moved}; a point could be dragged: {dragged}")


def exercises(notebook):
    """Return the settings of a notebook's exercises, those that take a function first."""
    settings = [each for each in found.settings() if each.notebook == f"{notebook.name}.ipynb"]
    return sorted(settings, key=lambda each: each.name not in mutants.functions())


def test_an_exercise_is_judged_and_an_endless_answer_is_ended(notebook):
    setting = exercises(notebook)[0]
    name = setting.name.split(".")[1]
    part = f"check.{name}("
    kept = notebook.run_cell(part, setting.cell)
    assert "Right" not in kept
    assert "✓ Right" in notebook.run_cell(part, answered(setting))
    assert "Right" not in notebook.run_cell(part, WRONG.format(name=name))
    if setting.name in mutants.functions():
        assert "endless loop" in notebook.run_cell(part, ENDLESS.format(name=name))


def answered(setting):
    """Return the cell with its solution in place of what the learner is to write."""
    check = setting.cell.splitlines()[-1]
    return f"{setting.solution}\n\n{check}"


FIRST = "00_start_here.ipynb"
ANSWER = "slope = 1.75\ncheck.first_slope(slope)  # mine"


def test_what_a_learner_writes_is_there_again_after_a_reload(browser, site):
    with course_site.opened(browser, site, FIRST) as notebook:
        notebook.run_cell("check.first_slope(", ANSWER)
        notebook.page.wait_for_function(f"!({UNSAVED})")  # it saves by itself
        notebook.reload()
        kept = notebook.page.locator(".jp-CodeCell").filter(has_text="# mine")
        kept.get_by_text("✓ Right").wait_for()
        assert notebook.errors == []


@pytest.fixture
def page(browser, site):
    """Return a page of a learner who comes for the first time."""
    context, errors = browser.browser.new_context(), []
    opened = context.new_page()
    opened.on("request", site.watch)
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    context.close()
    assert errors == []


def test_the_front_page_leads_to_every_lesson_and_page(page, site):
    page.goto(site.address)
    links = page.get_by_role("link").evaluate_all("(all) => all.map((each) => each.href)")
    assert len(links) > 2 * len(NOTEBOOKS)
    for link in links:
        assert page.request.get(link.split("#")[0]).ok, link
    for name in NOTEBOOKS:
        assert f"{site.address}notebooks/index.html?path={name}" in links


def test_a_lesson_opens_with_stored_pictures_before_python_is_there(page, site):
    page.goto(site.address)
    page.get_by_role("link", name="Open the first lesson").click()
    page.locator(course_site.LINE).get_by_text("Python is starting").wait_for()
    page.locator(".jp-OutputArea-output img").first.wait_for()
    assert page.get_by_role("heading", name="Start here: why gradient").is_visible()


def test_all_lessons_open_in_jupyterlab(page, site):
    page.goto(site.address)
    page.get_by_role("link", name="open all in JupyterLab").click()
    page.locator(".jp-OutputArea-output img").first.wait_for()
    files = page.locator(".jp-DirListing-itemText")
    files.filter(has_text=FIRST).wait_for()
    assert set(NOTEBOOKS) <= set(files.all_inner_texts())


def test_a_run_that_did_not_end_is_not_begun_again_by_itself(page, site):
    page.goto(site.address)
    page.evaluate(f"localStorage.setItem('starting-python:{FIRST}', 'running')")
    page.goto(f"{site.address}notebooks/index.html?path={FIRST}")
    line = page.locator(course_site.LINE)
    line.get_by_text("did not come to its end").wait_for(timeout=course_site.LIMIT * 1000)
    picture = page.locator(".live-picture-moving").first
    code = "window.jupyterapp.shell.currentWidget.content.widgets[1].model.sharedModel"
    kept = page.evaluate(f"{code}.getSource()")
    page.evaluate(f"{code}.setSource('1 / 0')")
    again = line.get_by_role("button", name="Run all cells")
    again.click()
    line.get_by_text("ended with an error").wait_for()
    assert not picture.count()
    page.evaluate("source => " + f"{code}.setSource(source)", kept)
    again.click()
    picture.wait_for(state="attached")
    line.wait_for(state="detached")


CHANGE = "window.jupyterapp.shell.currentWidget.content.widgets[0].model.sharedModel.setSource"
CONTENTS = "window.jupyterapp.serviceManager.contents"
MINE = "# Mine"


def test_a_lesson_can_be_taken_away_and_the_original_comes_back(page, site):
    page.goto(f"{site.address}notebooks/index.html?path={FIRST}")
    title = page.locator(".jp-Notebook h1").first
    title.wait_for()
    before = title.inner_text()
    page.evaluate(f"{CHANGE}({MINE!r})")
    page.keyboard.press("Control+s")
    page.wait_for_function(f"!({UNSAVED})")
    page.locator(".lm-MenuBar-itemLabel", has_text="File").click()
    with page.expect_download() as taken:
        page.locator(".lm-Menu-itemLabel", has_text="Download").click()
    assert nbformat.read(taken.value.path(), 4).cells[0].source == MINE
    page.reload()
    title.get_by_text("Mine").wait_for()
    page.goto(f"{site.address}lab/index.html")  # where nothing is open, so no kernel starts
    page.locator(".jp-DirListing-itemText", has_text=FIRST).click(button="right")
    page.locator(".lm-Menu-itemLabel", has_text="Delete").click()
    page.locator(".jp-Dialog .jp-mod-accept").click()
    page.wait_for_function(f"""async () => {{
        const {{ content }} = await {CONTENTS}.get({FIRST!r}); // none, while it is deleted
        return content && content.cells[0].source !== {MINE!r};
    }}""")
    page.goto(f"{site.address}notebooks/index.html?path={FIRST}")
    title.get_by_text(before.strip("¶")).wait_for()


def test_nothing_holds_the_page_up(page, site):
    """With a service worker Python fails in Safari's engine; see `helpers.site.build`."""
    page.goto(f"{site.address}notebooks/index.html?path={FIRST}")
    page.locator(".jp-OutputArea-output img").first.wait_for()
    manager = "@jupyterlite/application-extension:service-worker-manager"
    assert not page.evaluate(f"window.jupyterapp.hasPlugin({manager!r})")
    assert page.evaluate("navigator.serviceWorker.getRegistrations()") == []


def test_a_learner_is_told_what_the_first_start_loads(folder):
    loaded = sum(path.stat().st_size for path in (folder / "python").iterdir()) / 1e6
    assert f"about {loaded:.0f} MB" in (folder / "index.html").read_text(encoding="utf-8")
    assert loaded - packages.PACKAGES["bytes"] / 1e6 < 2  # ours, and the pure ones
    whole = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    assert whole <= 70e6
    assert whole - packages.PACKAGES["bytes"] <= 30e6
