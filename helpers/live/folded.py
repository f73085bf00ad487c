"""A long text that opens when it is asked for."""

import html
from dataclasses import dataclass


@dataclass(frozen=True, repr=False)
class Folded:
    """A text that is folded away in a notebook.

    Parameters
    ----------
    summary : str
        What stands there while it is folded.
    text : str
        Each line stays a line.
    """

    summary: str
    text: str

    def __repr__(self):
        """Return the summary: what is folded stays so."""
        return self.summary

    def _repr_html_(self):
        return (f"<details><summary>{html.escape(self.summary)}</summary>"
                f"<pre>{html.escape(self.text)}</pre></details>")
