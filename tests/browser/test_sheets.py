"""Each page for the teacher fits on one side of a sheet of A4, as Chromium prints it."""

import re

from nbconvert.filters.markdown_mistune import markdown2html_mistune

from tests.notebooks import write

SHEET = """<!doctype html><meta charset="utf-8"><style>
    @page { size: A4; margin: 10mm; }
    body { font: 8.5pt/1.25 sans-serif; margin: 0; }
    h1 { font-size: 13pt; margin: 0 0 4pt; } h2 { font-size: 10.5pt; margin: 6pt 0 2pt; }
    p, ul, ol { margin: 2pt 0; padding-left: 0; } ul, ol { padding-left: 14pt; }
    table { border-collapse: collapse; width: 100%; }
    td, th { border: 0.5pt solid #999; padding: 1pt 3pt; text-align: left; vertical-align: top; }
</style>"""
PAGE = re.compile(rb"/Type\s*/Page\b")
PAGES = sorted(write.TEACHERS.glob("0*.md"))


def printed(page, text):
    """Return how many sides a text in Markdown takes."""
    page.set_content(SHEET + markdown2html_mistune(text))
    return len(PAGE.findall(page.pdf(prefer_css_page_size=True)))


def test_each_page_fits_on_one_sheet(browser):
    page = browser.new_page()
    texts = {path.name: path.read_text(encoding="utf-8") for path in PAGES}
    assert {name: printed(page, text) for name, text in texts.items()} == dict.fromkeys(texts, 1)
    assert printed(page, "word " * 3000) > 1
    page.close()
