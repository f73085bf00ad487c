"""In every theme, on a laptop, on a projector and in a narrow window, all can be read and heard."""

import os
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT

SCREENSHOTS = Path(__file__).parents[2] / ".test-output"
USUAL = ("JupyterLab Light", 1280, 800)  # what all other tests see
LOOKS = [("JupyterLab Dark", 1280, 800), ("JupyterLab Light", 1920, 1080),
         ("JupyterLab Dark High Contrast", 600, 800)]
MIN_CONTRAST = 4.5  # WCAG 2.2, level AA, for text
WORDS = """(demo) => {
    const numbers = (colour) => colour.match(/[\\d.]+/g).map(Number);
    const over = ([r, g, b, a = 1], under) =>
        [r, g, b].map((value, i) => value * a + under[i] * (1 - a));
    const ground = (element) => {
        if (!element) return [255, 255, 255];
        const colour = numbers(getComputedStyle(element).backgroundColor);
        return (colour[3] ?? 1) === 1 ? colour : over(colour, ground(element.parentElement));
    };
    const light = (colour) => colour.slice(0, 3)
        .map((value) => value / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
        .reduce((sum, value, i) => sum + value * [0.2126, 0.7152, 0.0722][i], 0);
    const found = demo.querySelectorAll(
        "legend, .live-question-choice, .live-question-reason, .live-picture-readout, " +
        ".widget-label, .widget-readout, .jupyter-button, select, label");
    const shown = [...found].filter((element) => element.offsetWidth && element.innerText);
    return shown.map((element) => {
        const under = ground(element);
        const ink = over(numbers(getComputedStyle(element).color), under);
        const [dark, bright] = [light(ink), light(under)].sort((a, b) => a - b);
        return {
            text: element.innerText,
            contrast: (bright + 0.05) / (dark + 0.05),
            cut: element.scrollWidth > element.clientWidth + 1,
        };
    });
}"""


# What axe-core finds that is serious, in live pictures and in questions.
AXE = """async () => {
    const options = { resultTypes: ["violations"] };
    const { violations, passes } = await axe.run(".live-demo, .live-question", options);
    const found = violations.map(({ id, impact, nodes }) => [id, impact, nodes[0].html]);
    const serious = found.filter(([, impact]) => ["serious", "critical"].includes(impact));
    return { serious, rules: passes.length };
}"""
SPOKEN = """() => [...document.querySelectorAll(".live-demo .widget-slider")].map((slider) => {
    const handle = slider.querySelector("[role=slider]");
    const said = (what) => handle.getAttribute(`aria-${what}`);
    return {
        label: slider.querySelector(".widget-label").innerText, name: said("label"),
        seen: slider.querySelector(".widget-readout").innerText, value: said("valuetext"),
        order: ["valuemin", "valuenow", "valuemax"].map((what) => Number(said(what))),
    };
})"""
# Of each slider: how wide its track is, and whether its label is above it.
TRACKS = """() => [...document.querySelectorAll(".live-demo .widget-slider")].map((slider) => {
    const track = slider.querySelector(".noUi-target").getBoundingClientRect();
    const label = slider.querySelector(".widget-label").getBoundingClientRect();
    return { width: track.width, above: label.bottom <= track.top };
})"""
WORDS_OF_OURS = (
    ".live-picture-readout", ".live-demo .widget-label", ".live-demo .widget-readout",
    ".live-demo .widget-button", ".live-demo select", ".live-demo .widget-checkbox",
    ".live-question-asked", ".live-question-choice", ".live-question-reason",
)
SIZES = """(selectors) => selectors.map((selector) =>
    parseFloat(getComputedStyle(document.querySelector(selector)).fontSize))"""
EDGED = (".noUi-target", ".noUi-handle", ".live-demo .jupyter-button", ".live-question-choice")
EDGES = """(selectors) => selectors.flatMap((selector) =>
    [...document.querySelectorAll(selector)].map((element) => {
        const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(element);
        const ground = getComputedStyle(document.body).backgroundColor;
        return borderTopStyle === "solid" && parseFloat(borderTopWidth) >= 1 &&
            borderTopColor !== ground;
    }))"""
PRESENT = "(on) => { window.jupyterapp.shell.presentationMode = on; }"


def put_on(notebook, theme, width, height):
    notebook.page.set_viewport_size({"width": width, "height": height})
    notebook.theme(theme)


@pytest.fixture(scope="module", params=LOOKS, ids=lambda look: f"{look[0]}-{look[1]}")
def look(request, notebook):
    """Put a look on the notebook, and the usual one afterwards."""
    put_on(notebook, *request.param)
    yield request.param
    put_on(notebook, *USUAL)


def test_every_word_can_be_read(notebook, look):
    theme, width, _ = look
    demos = notebook.demos()
    for root in [demo.root for demo in demos] + [each.root for each in notebook.questions()]:
        for word in root.evaluate(WORDS):
            assert word["contrast"] >= MIN_CONTRAST, word
            assert not word["cut"], word
    if os.environ.get("CI"):  # nobody looks at screenshots there
        return
    SCREENSHOTS.mkdir(exist_ok=True)
    for number, demo in enumerate(demos, start=1):
        demo.frame().evaluate("(frame) => frame.scrollIntoView({ block: 'center' })")
        name = f"{notebook.name}-{number}-{theme.split()[-1].lower()}-{width}.png"
        notebook.page.screenshot(path=SCREENSHOTS / name)


def examined(page):
    """Return what axe-core finds on the page."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    return page.evaluate(AXE)


def test_axe_finds_nothing_serious(notebook, look):
    found = examined(notebook.page)
    assert found["serious"] == []
    assert found["rules"] > 5


def test_axe_would_find_a_button_without_a_name(scratch):
    page = scratch.page
    assert examined(page)["serious"] == []
    button = page.locator(".widget-play button").first
    button.evaluate("(button) => { button.ariaLabel = button.title = ''; }")
    [(rule, _, html)] = examined(page)["serious"]
    assert rule == "button-name"
    assert "fa-play" in html
    button.evaluate("(button) => { button.ariaLabel = button.title = 'Play'; }")


def test_every_slider_speaks_its_label_and_the_number_that_is_seen(notebook):
    for slider in notebook.page.evaluate(SPOKEN):
        assert slider["name"] == slider["label"]
        assert slider["value"] == slider["seen"]
        assert slider["order"] == sorted(slider["order"])


@pytest.mark.parametrize("width", [600, 360])
def test_in_a_narrow_window_the_label_is_above_its_slider(scratch, width):
    scratch.page.set_viewport_size({"width": width, "height": 800})
    if width < 600:  # JupyterLab leaves room for nothing else beside its list of files
        scratch.page.evaluate("window.jupyterapp.shell.collapseLeft()")
    scratch.page.wait_for_function(f"({TRACKS})().every(({{ above }}) => above)")
    tracks = scratch.page.evaluate(TRACKS)
    assert len(tracks) == 12
    assert all(track["width"] > 100 for track in tracks)
    for root in [demo.root for demo in scratch.demos()] + [scratch.questions()[0].root]:
        assert not any(word["cut"] for word in root.evaluate(WORDS))
    scratch.page.evaluate("window.jupyterapp.shell.expandLeft()")
    scratch.page.set_viewport_size({"width": 1280, "height": 800})
    scratch.page.wait_for_function(f"!({TRACKS})().some(({{ above }}) => above)")


def test_presentation_mode_enlarges_every_word(scratch):
    before = scratch.page.evaluate(SIZES, WORDS_OF_OURS)
    scratch.page.evaluate(PRESENT, True)
    after = scratch.page.evaluate(SIZES, WORDS_OF_OURS)
    scratch.page.evaluate(PRESENT, False)
    for selector, small, large in zip(WORDS_OF_OURS, before, after, strict=True):
        assert large == pytest.approx(small * 17 / 14), selector  # as JupyterLab's own words


def test_forced_colours_leave_every_edge(scratch):
    for scheme in ("light", "dark"):
        scratch.page.emulate_media(forced_colors="active", color_scheme=scheme)
        edges = scratch.page.evaluate(EDGES, EDGED)
        assert len(edges) > 40
        assert all(edges)
    scratch.page.emulate_media(forced_colors="none", color_scheme="light")
