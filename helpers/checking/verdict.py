"""What a check says of an answer."""

import html
import re
from dataclasses import dataclass

EMPHASIS = re.compile(r"(?<=\s)\*(\w+)\*(?=[\s.,:])")
CODE = re.compile(r"`([^`]+)`")
MARKS = {"right": "✓ Right.", "wrong": "✗ Not yet.", "open": "○ Not attempted yet."}


@dataclass(frozen=True)
class Verdict:
    """What a check says of an answer, in words.

    Parameters
    ----------
    status : {"right", "wrong", "open"}
        "open" while nothing has been filled in.
    says : str
        Why it is right and what is interesting about it, or what is wrong and where to look.
    mistake : str
        Name of the mistake, if it was recognised.
    """

    status: str
    says: str
    mistake: str = ""

    def __repr__(self):
        """Return the mark and the words."""
        named = f" [{self.mistake}]" if self.mistake else ""
        return f"{MARKS[self.status]}{named} {self.says}".rstrip()

    def _repr_html_(self):
        return framed(repr(self))


def framed(words):
    """Return words as they are shown in a notebook; each line stays a line."""
    words = EMPHASIS.sub(r"<em>\1</em>", html.escape(words))
    words = CODE.sub(r"<code>\1</code>", words)
    return (
        '<p role="status" style="font-size: 17px; line-height: 1.45; margin: 4px 0; '
        'padding: 4px 12px; border-left: 5px solid currentColor; white-space: pre-line">'
        f"{words}</p>"
    )


def wrong(says, mistake=""):
    """Return the verdict on a wrong answer."""
    return Verdict("wrong", says, mistake)
