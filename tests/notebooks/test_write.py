"""Writing notebooks: executed, normalised, the same each time, and fit for strict nbval."""

import json
import os
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from tests.notebooks import write

ROOT = Path(__file__).parents[2]
CELLS = [
    new_markdown_cell("# A title\n", id="title"),
    new_code_cell("from tests import scratch_demos\n", metadata={"collapsed": True}, id="import"),
    new_code_cell(
        'import sys\nfor word in ("one", "two"):\n    print(word)\n    sys.stdout.flush()',
        metadata={"tags": ["b", "a"], "execution": {"iopub.status.busy": "now"}}, id="print",
        outputs=[new_output("stream", text="an old output")], execution_count=77,
    ),
    new_code_cell("scratch_demos.everything(x=-1.0)", metadata={"vscode": {}}, id="demo"),
]


@pytest.fixture(autouse=True)
def kernels_know_the_tests(monkeypatch):
    """Let kernels import the scratch demos."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Return a folder with one written notebook."""
    made = tmp_path_factory.mktemp("notebooks")
    metadata = {"widgets": {}, "language_info": {"name": "python", "version": "3.11.0"},
                "kernelspec": {"name": "x", "display_name": "Mine"}}
    nbformat.write(new_notebook(cells=CELLS, metadata=metadata), made / "01_scratch.ipynb")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(ROOT))
        write.main([], made)
    return made


@pytest.fixture
def notebook(folder):
    return json.loads((folder / "01_scratch.ipynb").read_text())


def outputs(notebook, number):
    return notebook["cells"][number]["outputs"]


def test_cells_are_executed_and_counted_from_one(notebook):
    codes = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert [cell["execution_count"] for cell in codes] == [1, 2, 3]
    assert outputs(notebook, 3)[0]["execution_count"] == 3


def test_streams_are_joined_and_old_outputs_are_gone(notebook):
    assert outputs(notebook, 2) == [
        {"name": "stdout", "output_type": "stream", "text": ["one\n", "two\n"]}
    ]


def test_only_lasting_metadata_is_kept(notebook):
    assert notebook["metadata"] == write.METADATA
    assert [cell["metadata"] for cell in notebook["cells"]] == [{}, {}, {"tags": ["a", "b"]}, {}]
    assert [cell["id"] for cell in notebook["cells"]] == ["title", "import", "print", "demo"]
    assert (notebook["nbformat"], notebook["nbformat_minor"]) == (4, 5)


def test_a_demo_is_stored_as_words_and_picture_only(notebook):
    [output] = outputs(notebook, 3)
    assert set(output["data"]) == {"text/plain", "image/png"}
    words = "".join(output["data"]["text/plain"])
    assert words.startswith("A filled circle of size 10 at (-1.00, 1.00)")
    assert output["metadata"] == {"image/png": {"alt": words}}


def test_writing_again_writes_the_same_bytes(folder):
    path = folder / "01_scratch.ipynb"
    before = path.read_bytes()
    write.main(["01"], folder)
    assert path.read_bytes() == before
    assert before.endswith(b"}\n")


def test_each_written_notebook_is_named_with_its_size(folder, capsys):
    write.main([], folder)
    size = (folder / "01_scratch.ipynb").stat().st_size / 1000
    assert capsys.readouterr().out.startswith(f"01_scratch.ipynb: {size:.0f} kB, ")


def test_an_unknown_name_is_refused(folder):
    with pytest.raises(SystemExit, match=r"^09: no notebook begins so, allowed: 01_scratch$"):
        write.main(["09"], folder)


def test_a_failing_notebook_is_left_as_it_is(tmp_path):
    path = tmp_path / "01_fails.ipynb"
    nbformat.write(new_notebook(cells=[new_code_cell("1 / 0", id="fails")]), path)
    before = path.read_bytes()
    with pytest.raises(SystemExit, match=r"(?s)^01_fails\.ipynb was left as it is.*ZeroDivision"):
        write.main([], tmp_path)
    assert path.read_bytes() == before


def strict_nbval(path):
    command = [sys.executable, "-m", "pytest", "--nbval", "--nbval-current-env", "-q",
               "-p", "no:cacheprovider", f"--rootdir={path.parent}", "-c", os.devnull, str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_strict_nbval_passes_although_the_widget_view_is_not_stored(folder):
    result = strict_nbval(folder / "01_scratch.ipynb")
    assert result.returncode == 0, result.stdout
    assert "3 passed" in result.stdout


def test_strict_nbval_compares_the_words_of_a_demo(folder, tmp_path):
    text = (folder / "01_scratch.ipynb").read_text()
    changed = tmp_path / "changed.ipynb"
    changed.write_text(text.replace("at (-1.00, 1.00)", "at (-1.25, 1.00)"))
    result = strict_nbval(changed)
    assert result.returncode == 1
    assert "2 passed" in result.stdout
    assert "mismatch 'text/plain'" in result.stdout


FOLDED = "<details><summary>{}</summary>\n\ntext\n\n</details>"
HINTS = "\n\n".join(map(FOLDED.format, ("Hint 1", "Hint 2", "Solution")))


def normalised(*cells):
    return write.normalise(nbformat.from_dict({"cells": cells})).cells


def test_what_is_folded_says_the_tags_of_its_cell():
    [cell] = normalised(new_markdown_cell(HINTS, metadata={"tags": ["mine"]}))
    assert cell.metadata == {"tags": ["hint", "mine", "solution"]}
    [only] = normalised(new_markdown_cell(FOLDED.format("Hint"), metadata={"tags": ["solution"]}))
    assert only.metadata == {"tags": ["hint"]}
    [code] = normalised(new_code_cell(f"print('{FOLDED.format('Hint')!r}')"))
    assert code.metadata == {}


def test_an_inserted_cell_changes_no_other():
    cells = [new_code_cell("1", id="cell-01"), new_code_cell("2", id="cell-02")]
    between = new_code_cell("1.5", id="cell-02")
    made = normalised(cells[0], between, cells[1])
    assert [cell.id for cell in made] == ["cell-01", "cell-02", "cell-02-2"]
    assert normalised(*made) == made
    fresh = new_code_cell("1.5")
    assert [cell.id for cell in normalised(cells[0], fresh, cells[1])] == [
        "cell-01", fresh.id, "cell-02"]


def test_what_follows_the_folded_gets_a_cell_of_its_own():
    cells = normalised(new_markdown_cell(f"{HINTS}\n\n### Next\n\nA task.", id="hints"),
                       new_code_cell("1", id="one"))
    assert [cell.source for cell in cells] == [HINTS, "### Next\n\nA task.", "1"]
    assert [cell.id for cell in cells] == ["hints", "hints-2", "one"]
    assert [cell.metadata for cell in cells] == [{"tags": ["hint", "solution"]}, {}, {}]
    assert normalised(*cells) == cells
