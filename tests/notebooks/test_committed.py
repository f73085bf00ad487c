"""The committed notebooks are what write makes, small, clean, linked, and fit for every reader."""

import ast
import base64
import functools
import io
import json
import re

import nbformat
import numpy as np
import pytest
from nbval.plugin import IPyNbCell
from PIL import Image

from tests.notebooks import write

MOST_KILOBYTES = 500
MOST_LINES = 15
IMAGE = re.compile(r'("image/png": )"([^"]*)"')
BLOCK = 4  # pixels; within a block, a letter's edge may look different on another machine
# Root mean square, of 255. Another Matplotlib shapes letters, and so the whole layout, differently:
# 3.10 and 3.11 differ by 7 to 15.
MOST_DIFFERENCE, MOST_DIFFERENCE_OF_VERSIONS = 1.5, 30.0
WORD_LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)|<a\s[^>]*href=\"([^\"]+)\"")
MARKDOWN_IMAGE = re.compile(r"!\[([^\]]*)\]\([^)]*\)")
HTML_IMAGE = re.compile(r"<img\b[^>]*>")
PATHS = write.paths()
NAMES = [path.name for path in PATHS]


@pytest.fixture(params=PATHS, ids=NAMES)
def path(request):
    return request.param


@pytest.fixture
def made(path, request):
    """Return what write makes, from the outputs that strict nbval has just got if it has run."""
    notebook = nbformat.read(path, as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    run = [item for item in request.session.items if isinstance(item, IPyNbCell)
           and item.path == path and item.test_outputs is not None]
    if len(run) < len(code):
        return write.written(path)
    for number, (cell, item) in enumerate(zip(code, run, strict=True), start=1):
        results = [{**output, "execution_count": number} if "execution_count" in output else output
                   for output in item.test_outputs]  # nbval does not count
        cell.execution_count, cell.outputs = number, list(map(nbformat.from_dict, results))
    return write.as_text(notebook, path.name)


@functools.cache
def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def cells(path, kind):
    return [cell for cell in read(path)["cells"] if cell["cell_type"] == kind]


def sources(path, kind):
    return ["".join(cell["source"]) for cell in cells(path, kind)]


def outputs(path):
    return [output for cell in cells(path, "code") for output in cell["outputs"]]


def links(path):
    """Return every link to another page of the course."""
    found = [one or other for text in sources(path, "markdown")
             for one, other in WORD_LINK.findall(text)]
    return [link for link in found if not re.match(r"[a-z]+:", link)]


def anchors(path):
    """Return what JupyterLab calls the headings of a notebook or a page."""
    notebook = path.suffix == ".ipynb"
    text = "\n".join(sources(path, "markdown")) if notebook else path.read_text(encoding="utf-8")
    return {title.strip().replace(" ", "-") for title in re.findall(r"(?m)^#+ (.+)$", text)}


def decoded(encoded):
    """Return an image's size, what drew it, and its pixels, shape (rows, columns, 3)."""
    with Image.open(io.BytesIO(base64.b64decode(encoded))) as image:
        blocks = image.convert("RGB").reduce(BLOCK)
        return image.size, image.info.get("Software"), np.asarray(blocks, dtype=float)


def test_committed_is_what_write_makes(path, made):
    committed = path.read_text(encoding="utf-8")
    assert IMAGE.sub(r"\1", committed) == IMAGE.sub(r"\1", made), "run `make notebooks`"
    pairs = zip(IMAGE.findall(committed), IMAGE.findall(made), strict=True)
    for number, ((_, old), (_, new)) in enumerate(pairs):
        (old_size, old_drawn_by, old_pixels), (size, drawn_by, pixels) = decoded(old), decoded(new)
        assert old_drawn_by, f"image {number} does not say what drew it: run `make notebooks`"
        assert old_size == size
        difference = np.sqrt(np.mean((old_pixels - pixels) ** 2))
        most = MOST_DIFFERENCE if old_drawn_by == drawn_by else MOST_DIFFERENCE_OF_VERSIONS
        assert difference <= most, f"image {number} changed: run `make notebooks`"


def test_executed_in_order_from_one(path):
    counts = [cell["execution_count"] for cell in cells(path, "code")]
    assert counts == list(range(1, len(counts) + 1))


def test_size(path):
    assert path.stat().st_size <= MOST_KILOBYTES * 1000


def test_outputs_hold_no_error_no_warning_and_no_address(path):
    for output in outputs(path):
        assert output["output_type"] != "error"
        assert output.get("name") != "stderr"
        assert " at 0x" not in json.dumps(output)


def test_every_image_output_has_alternative_text(path):
    for output in outputs(path):
        data = output.get("data", {})
        if any(mime.startswith("image/") for mime in data):
            words = "".join(data.get("text/plain", ""))
            assert words
            assert not words.startswith("<"), f"an object's name says nothing: {words}"


def test_code_is_plain_short_python(path):
    for source in sources(path, "code"):
        assert source.strip(), "an empty cell"
        assert len(source.splitlines()) <= MOST_LINES, source
        ast.parse(source)  # A magic is no Python.
        for word in ("sys.path", "warnings", "get_ipython"):
            assert word not in source


def test_links_lead_somewhere(path):
    for link in links(path):
        target, _, anchor = link.partition("#")
        page = (path.parent / target).resolve() if target else path
        assert page.is_file(), link
        assert not anchor or anchor in anchors(page), link


def test_images_in_prose_have_alternative_text(path):
    text = "\n".join(sources(path, "markdown"))
    assert all(words.strip() for words in MARKDOWN_IMAGE.findall(text))
    assert all(re.search(r'\balt="[^"]+"', tag) for tag in HTML_IMAGE.findall(text))
