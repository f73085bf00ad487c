"""The front page of the site, and the teachers' pages behind it."""

import shutil
from pathlib import Path

import jinja2

from helpers.lessons import COURSE
from helpers.live import look
from helpers.site import picture, teachers

SOURCES = Path(__file__).parent / "front"
COPIED = "front.css", "front.js", "favicon.svg"


def write(site, *, bundled=False, megabytes=None):
    """Write ``index.html``, the folder ``front`` and the folder ``for_teachers``.

    Parameters
    ----------
    site : pathlib.Path
        The folder of the site; it is made where there is none.
    bundled : bool
        Whether Pyodide is inside the site, so that it needs no other address.
    megabytes : int, optional
        What a first start loads; the page says it where it is given.
    """
    front = site / "front"
    front.mkdir(parents=True, exist_ok=True)
    for name in COPIED:
        shutil.copyfile(SOURCES / name, front / name)
    drawn = picture.draw()
    _put(front / "still.svg", drawn.still)
    _put(front / "picture.json", drawn.data())
    _put(site / "index.html", _page("front.html", course=COURSE, picture=drawn, bundled=bundled,
                                    megabytes=megabytes))
    for name, title, html in teachers.pages():
        _put(site / "for_teachers" / name, _page("teachers.html", title=title, html=html))


def _page(name, **values):
    source = jinja2.Environment(
        loader=jinja2.FileSystemLoader(SOURCES), autoescape=True, trim_blocks=True,
        lstrip_blocks=True, undefined=jinja2.StrictUndefined,
    )
    return source.get_template(name).render(look=look, **values)


def _put(path, text):
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
