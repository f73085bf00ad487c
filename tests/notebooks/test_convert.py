"""Hints and solutions can be left out: their cells are tagged, and nbconvert knows tags."""

import re
import shutil
from pathlib import Path

import nbconvert
import nbformat
import pytest
from traitlets.config import Config

from tests.notebooks import write

PATHS = write.paths()
FORMATS = ["markdown", "html", "slides", "python"]
WITH_PANDOC = [pytest.param(name, marks=pytest.mark.skipif(
    shutil.which("pandoc") is None, reason="nbconvert needs pandoc for it")) for name in
    ("latex", "rst")]
BLOCK = re.compile(r"<details><summary>(.*?)</summary>\s*(.*?)\s*</details>", re.S)
README = Path(__file__).parents[2] / "README.md"


def cells(path):
    return nbformat.read(path, as_version=4).cells


def folded(path):
    """Return the lines that are folded in a notebook and stand nowhere else in it."""
    blocks = [text for cell in cells(path) for _, text in BLOCK.findall(cell.source)]
    lines = {line.strip() for block in blocks for line in block.splitlines() if line.strip()}
    shown = "\n".join(BLOCK.sub("", cell.source) for cell in cells(path))
    return {line for line in lines if len(line) > 25 and line not in shown}


def converted(path, name, *tags):
    options = Config()
    options.TagRemovePreprocessor.enabled = bool(tags)
    options.TagRemovePreprocessor.remove_cell_tags = set(tags)
    text, _ = nbconvert.get_exporter(name)(config=options).from_filename(str(path))
    return text


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_what_is_folded_is_tagged_and_alone_in_its_cell(path):
    found = [cell for cell in cells(path) if "<details" in cell.source]
    assert found
    for cell in found:
        assert BLOCK.sub("", cell.source).strip() == ""
        kinds = {summary.split()[0].lower() for summary, _ in BLOCK.findall(cell.source)}
        assert cell.metadata.tags == sorted(kinds)
    assert all("tags" not in cell.metadata for cell in cells(path) if cell not in found)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
@pytest.mark.parametrize("name", [*FORMATS, *WITH_PANDOC])
def test_no_solution_is_in_a_conversion_without_the_tagged_cells(path, name):
    text = converted(path, name, "hint", "solution")
    assert "<summary>Hint" not in text
    assert "<summary>Solution" not in text
    for line in folded(path):
        assert line not in text
    title = cells(path)[0].source.splitlines()[0].lstrip("# ")
    assert title.split()[-1].rstrip("?,.") in text
    numbered = re.compile(r"(?m)^### (\d+\. [\w ]+)$")
    headings = numbered.findall("\n".join(cell.source for cell in cells(path)))
    assert all(heading in text for heading in headings if name in ("markdown", "python"))


def test_without_the_option_they_are_there():
    path = PATHS[1]
    assert folded(path)
    assert all(line in converted(path, "markdown") for line in folded(path))


def test_the_readme_says_how():
    [command] = re.findall(r"(?m)^.*jupyter nbconvert.*$", README.read_text(encoding="utf-8"))
    assert "TagRemovePreprocessor.enabled=True" in command
    assert """TagRemovePreprocessor.remove_cell_tags='["hint", "solution"]'""" in command
