"""What a check says of an answer."""

import html
from dataclasses import dataclass

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
        return f"{MARKS[self.status]}{named} {self.says}"

    def _repr_html_(self):
        return (
            '<p role="status" style="font-size: 17px; line-height: 1.45; margin: 4px 0; '
            'padding: 4px 12px; border-left: 5px solid currentColor; white-space: pre-line">'
            f"{html.escape(repr(self))}</p>"
        )


def wrong(says, mistake=""):
    """Return the verdict on a wrong answer."""
    return Verdict("wrong", says, mistake)
