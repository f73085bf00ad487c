"""In the light and the dark theme, on a laptop and on a projector, every word can be read."""

import os
from pathlib import Path

import pytest

SCREENSHOTS = Path(__file__).parents[2] / ".test-output"
USUAL = ("JupyterLab Light", 1280, 800)  # what all other tests see
LOOKS = [("JupyterLab Dark", 1280, 800), ("JupyterLab Light", 1920, 1080)]
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


def put_on(notebook, theme, width, height):
    notebook.page.set_viewport_size({"width": width, "height": height})
    notebook.theme(theme)


@pytest.fixture(params=LOOKS, ids=lambda look: f"{look[0]}-{look[1]}")
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
