"""The teachers' pages as HTML: their Markdown, with links that lead on within the site."""

from pathlib import Path, PurePosixPath

import mistune  # comes with JupyterLab, as Jinja does

FOLDER = Path(__file__).parents[2] / "notebooks" / "for_teachers"
INDEX = "README.md"
# A wide table scrolls by itself, with the keyboard too.
WIDE = '<div class="wide" role="group" aria-label="Table" tabindex="0"><table>'
NOTEBOOKS = "../notebooks/index.html?path="


class _Renderer(mistune.HTMLRenderer):
    """Writes HTML whose links lead to pages and notebooks of the site."""

    def link(self, text, url, title=None):
        return super().link(text, address(url), title)


def address(url):
    """Return where a link of a teachers' page leads to in the site.

    Parameters
    ----------
    url : str
        As it stands in the Markdown.

    Returns
    -------
    str
    """
    path = PurePosixPath(url)
    if "://" in url or url.startswith("#"):
        return url
    if path.suffix == ".ipynb":
        return NOTEBOOKS + path.name
    return "index.html" if url == INDEX else str(path.with_suffix(".html"))


def pages():
    """Return each page: the name of its file in the site, its title, and its HTML.

    Returns
    -------
    list of tuple of str
    """
    convert = mistune.create_markdown(renderer=_Renderer(), plugins=["table"])
    found = []
    for path in sorted(FOLDER.glob("*.md")):
        text = path.read_text(encoding="utf-8")
        title = text.partition("\n")[0].removeprefix("# ")
        html = convert(text).replace("<table>", WIDE).replace("</table>", "</table></div>")
        found.append((address(path.name), title, html))
    return found
