"""What the site's file browser shows: the notebooks and the teachers' pages."""

import json
import shutil
from pathlib import Path

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
KERNEL = {"name": "python", "display_name": "Python (in this browser)", "language": "python"}


def joined(value):
    """Return a notebook's part with each text in one piece.

    A stored text may be a list of lines, which JupyterLite's table of contents does not expect.
    """
    if isinstance(value, dict):
        return {key: joined(each) for key, each in value.items()}
    if isinstance(value, list) and value and all(isinstance(each, str) for each in value):
        return "".join(value)
    if isinstance(value, list):
        return [joined(each) for each in value]
    return value


def write(folder):
    """Copy the course into a folder."""
    shutil.copytree(NOTEBOOKS / "for_teachers", folder / "for_teachers")
    for path in sorted(NOTEBOOKS.glob("*.ipynb")):
        notebook = json.loads(path.read_text(encoding="utf-8"))
        notebook["metadata"]["kernelspec"] = KERNEL
        for cell in notebook["cells"]:
            cell["metadata"]["trusted"] = True  # it comes from the same place as the page
            for part in {"source", "outputs"} & cell.keys():
                cell[part] = joined(cell[part])
        (folder / path.name).write_text(json.dumps(notebook), encoding="utf-8")
