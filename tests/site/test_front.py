"""The front page is a page: complete, calm, and moved by anybody, without Python."""

import html
import json
import re
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import numpy as np
import pytest
from axe_playwright_python.base import AXE_SCRIPT

from helpers.lessons import COURSE
from helpers.lessons.learning_rate_and_start.live import two_weights
from helpers.site import front, picture, teachers
from tests.notebooks import write

APPS = {"notebooks/index.html", "lab/index.html"}  # what is built beside the front page
KILOBYTES = {"index.html": 24, "front/picture.json": 340, "front/still.svg": 40,
             "front/front.css": 12, "front/front.js": 6, "front/favicon.svg": 1}
TEACHERS = "for_teachers/04_learning_rate_and_start.html"
LINK = re.compile(r'(?:href|src)="([^"]*)"')
POINT = re.compile(r"[ML] ([\d.]+) ([\d.]+)")
MARKERS = re.compile(r'<g style="marker[^>]*> <path d="([^"]*)"')
BOX = re.compile(r'<rect x="([^"]*)" y="([^"]*)" width="([^"]*)" height="([^"]*)"/>')
AXE = """async () => {
    const { violations, passes } = await axe.run(document, { resultTypes: ["violations"] });
    return { found: violations.map(({ id, nodes }) => [id, nodes[0].html]), rules: passes.length };
}"""
DRAWN = "document.querySelector('.moving').shadowRoot.innerHTML"
# What is wider than the window, or reaches beyond it.
OUTSIDE = """() => [...document.querySelectorAll("body *")].filter((element) => {
    const { left, right } = element.getBoundingClientRect();
    return (left < -1 || right > innerWidth + 1) && !element.closest(".wide");
}).map((element) => element.outerHTML.slice(0, 80))"""


def value(page):
    return page.locator("#slider").input_value()


def said(page):
    return page.locator(".readout").text_content()


@pytest.fixture(scope="module")
def data(front_site):
    return json.loads((front_site / "front/picture.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def by_the_demo():
    """Return what the demo says for each α of its slider."""
    demo, result = two_weights(steps=picture.STEPS), {}
    for number in range(121):
        demo.set(learning_rate=number * 0.005)
        result[number] = demo.readout
    return result


def test_nothing_is_missing_and_nothing_is_large(front_site):
    sizes = {path.relative_to(front_site).as_posix(): path.stat().st_size
             for path in front_site.rglob("*") if path.is_file()}
    pages = {f"for_teachers/{Path(lesson.teachers_page).stem}.html" for lesson in COURSE}
    assert set(sizes) == {*KILOBYTES, *pages, "for_teachers/index.html"}
    for name, size in sizes.items():
        assert 100 < size <= 1000 * KILOBYTES.get(name, 20), name
    assert sum(sizes[name] for name in KILOBYTES) <= 400_000


def test_two_builds_are_equal(front_site, tmp_path):
    front.write(tmp_path)
    for path in tmp_path.rglob("*.*"):
        other = front_site / path.relative_to(tmp_path)
        assert path.read_bytes() == other.read_bytes(), path.name


def test_each_value_is_told_as_the_demo_tells_it(data, by_the_demo):
    assert data["readouts"] == list(by_the_demo.values())
    assert len(data["moving"]) == len(data["readouts"])


@pytest.mark.parametrize("learning_rate", [0.02, 0.2, 0.44, 0.475])
def test_the_path_is_that_of_descent(data, learning_rate):
    markers = MARKERS.search(data["moving"][round(learning_rate / 0.005)])[1]
    box = BOX.search(data["tail"]).groups()  # of the axes: nothing is drawn beyond it
    left, top, width, height = map(float, box)
    x, y = np.array(POINT.findall(markers), dtype=float).T
    found = [(x - left) / width * 5.2 - 2.6, 1.7 - (y - top) / height * 3.4]
    factors = 1 - learning_rate * np.array([0.4, 4.0])
    steps = np.arange(len(x))
    assert len(x) > 20
    np.testing.assert_allclose(found[0], -2.2 * factors[0] ** steps, atol=0.03)
    np.testing.assert_allclose(found[1], 1.2 * factors[1] ** steps, atol=0.03)


def leads_somewhere(site, page, link):
    """Whether a link of a page of the site leads to a file, an app's notebook or a heading."""
    parts = urlsplit(html.unescape(link))
    path = (page.parent / unquote(parts.path)).resolve() if parts.path else page
    if parts.scheme or parts.netloc or not path.is_relative_to(site):
        return False
    if path.relative_to(site).as_posix() in APPS:
        return (write.FOLDER / parse_qs(parts.query)["path"][0]).is_file()
    return path.is_file() and (not parts.fragment or
                               f'id="{parts.fragment}"' in page.read_text(encoding="utf-8"))


def test_every_link_leads_somewhere(front_site):
    site = front_site.resolve()
    for page in site.rglob("*.html"):
        links = LINK.findall(page.read_text(encoding="utf-8"))
        assert len(links) >= 4, page.name
        assert [link for link in links if not leads_somewhere(site, page, link)] == [], page.name
    assert not leads_somewhere(site, site / "index.html", "for_teachers/08_none.html")
    assert not leads_somewhere(site, site / "index.html", "lab/index.html?path=08_none.ipynb")
    assert not leads_somewhere(site, site / "index.html", "https://example.org/")


def test_a_teachers_page_holds_all_of_its_markdown(front_site):
    for path in teachers.FOLDER.glob("*.md"):
        page = (front_site / "for_teachers" / teachers.address(path.name)).read_text("utf-8")
        text = path.read_text(encoding="utf-8")
        rows = len(re.findall(r"(?m)^\|", text)) - len(re.findall(r"(?m)^\|---", text))
        assert page.count("<tr>") == rows > 0
        assert page.count("<h2") == len(re.findall(r"(?m)^## ", text))
        assert "**" not in page and "](" not in page


def test_what_a_bundled_site_says(front_site, tmp_path, monkeypatch):
    drawn = picture.Picture("", [""] * 121, [""] * 121, "α", 0.0, 0.6, 0.005, 0.44, 1.0, 1.0)
    monkeypatch.setattr(picture, "draw", lambda: drawn)  # it says the same in both
    front.write(tmp_path, bundled=True, megabytes=47)
    bundled = (tmp_path / "index.html").read_text(encoding="utf-8")
    usual = (front_site / "index.html").read_text(encoding="utf-8")
    assert "No other address is needed" in bundled and "about 47 MB" in bundled
    assert "public address" in usual and "MB" not in usual


def test_every_lesson_is_there(visit):
    page = visit()
    assert page.title() == page.locator("h1").inner_text() == "Why gradient descent works"
    cards = page.locator(".lessons li").all()
    for number, (card, lesson) in enumerate(zip(cards, COURSE, strict=True)):
        lines = [f"{number:02}", lesson.title, lesson.question,
                 f"{lesson.in_class} minutes in class", f"{lesson.alone} alone"]
        assert [line for line in lines if line not in card.inner_text()] == []
        link = card.get_by_role("link", name=f"Open {lesson.title}", exact=True)
        assert link.get_attribute("href") == f"notebooks/index.html?path={lesson.notebook}"
    all_of_it = page.get_by_role("link", name="open all in JupyterLab")
    assert all_of_it.get_attribute("href") == "lab/index.html?path=00_start_here.ipynb"


def test_the_keyboard_alone_moves_the_picture(visit, by_the_demo):
    page = visit()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    for _ in range(3):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "slider"
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    height = page.locator("header").bounding_box()["height"]
    seen = set()
    for key, number in (("ArrowLeft", 87), ("ArrowRight", 88), ("Home", 0), ("ArrowRight", 1),
                        ("End", 120), ("ArrowLeft", 119)):
        page.keyboard.press(key)
        assert value(page) == f"{number * 0.005:g}"
        assert said(page) == by_the_demo[number]
        assert page.locator(".moving").get_attribute("aria-label") == by_the_demo[number]
        assert page.locator(".number").inner_text() == f"{number * 0.005:.3f}"
        assert page.locator("#slider").get_attribute("aria-valuetext") == f"{number * 0.005:.3f}"
        seen.add(page.evaluate(DRAWN))
        assert page.locator("header").bounding_box()["height"] == height  # nothing jumps
    assert len(seen) == 6
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "play"


def test_a_pointer_moves_the_picture(visit, by_the_demo):
    page = visit()
    box = page.locator("#slider").bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    number = round(float(value(page)) / 0.005)
    assert 55 <= number <= 65
    assert said(page) == by_the_demo[number]


def stopped_clock(page):
    """Load the page anew with a clock that goes on only when it is told to."""
    page.wait_for_load_state("networkidle")  # no request is broken off
    page.clock.install(time=0)
    page.clock.pause_at(1000)
    page.reload()
    page.locator("#slider:enabled").wait_for()
    return page


def test_with_reduced_motion_it_moves_only_when_it_is_asked_to(visit):
    page = stopped_clock(visit())
    page.clock.run_for(5000)
    assert value(page) == "0.44"
    page.get_by_role("button", name="Play").click()
    page.clock.run_for(700)
    assert value(page) == "0.49"
    page.get_by_role("button", name="Pause").click()
    page.clock.run_for(700)
    assert value(page) == "0.49"


def test_it_plays_one_round_by_itself_unless_it_is_taken(visit):
    page = stopped_clock(visit(reduced_motion="no-preference"))
    page.clock.run_for(4000)
    assert value(page) != "0.44"
    assert page.locator(".readout").get_attribute("aria-live") == "off"
    page.clock.run_for(17_500)
    assert page.get_by_role("button", name="Play").is_visible()
    assert value(page) == "0.44"
    assert page.locator(".readout").get_attribute("aria-live") == "polite"
    page.wait_for_load_state("networkidle")
    page.reload()
    page.locator("#slider:enabled").wait_for()
    page.locator("#slider").press("Home")
    page.clock.run_for(5000)
    assert value(page) == "0"


def test_without_javascript_the_picture_is_seen(visit, by_the_demo):
    page = visit(wait=False, java_script_enabled=False)
    assert not page.locator("#slider").is_visible()
    assert said(page) == by_the_demo[88]
    shown = page.locator(".frame").screenshot()
    with_it = visit().locator(".frame").screenshot()
    assert shown == with_it


def test_nothing_is_cut_and_nothing_scrolls_sideways(visit):
    page, teachers_page = visit(), visit(TEACHERS, wait=False)
    for width in (360, 480, 768, 960, 1920):
        for each in (page, teachers_page):
            each.set_viewport_size({"width": width, "height": 800})
            assert each.evaluate("document.documentElement.scrollWidth") <= width
            assert each.evaluate(OUTSIDE) == []
    page.locator("h1").evaluate("(title) => { title.style.width = '2000px'; }")
    assert page.evaluate(OUTSIDE) != []  # it would be noticed


def test_the_longest_page_for_a_teacher_is_printed_on_one_sheet(visit, front_site):
    longest = max((front_site / "for_teachers").iterdir(), key=lambda path: path.stat().st_size)
    page = visit(f"for_teachers/{longest.name}", wait=False)
    assert len(re.findall(rb"/Type /Page\b", page.pdf(format="A4", prefer_css_page_size=True))) == 1


@pytest.mark.parametrize("path", ["", TEACHERS, "for_teachers/index.html"])
def test_axe_finds_nothing(visit, path):
    page = visit(path, wait=not path)
    page.evaluate(AXE_SCRIPT)
    for scheme, ground in (("light", 240), ("dark", 30)):
        page.emulate_media(color_scheme=scheme)
        seen = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0]")
        assert abs(int(seen) - ground) < 15
        result = page.evaluate(AXE)
        assert result["found"] == []
        assert result["rules"] > 15
