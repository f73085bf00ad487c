"""The JavaScript and the styles that the widgets bring to the page."""

from pathlib import Path

HERE = Path(__file__).parent


def source(*names):
    """Return the text of these files of this folder, one after the other."""
    return "\n".join((HERE / name).read_text(encoding="utf-8") for name in names)
