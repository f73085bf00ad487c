"""A question to answer before looking: each answer is met with its own reason.

A question can have a picture. It is veiled until an answer is chosen, or until somebody asks to see
it without one.
"""

import html
from dataclasses import dataclass, field

import anywidget
import traitlets
from IPython.display import display

from helpers.live import cells, page

LETTERS = "abcd"
NONE = -1


@dataclass(frozen=True)
class Answer:
    """One of the answers that a question offers.

    Attributes
    ----------
    words : str
        The answer, as it is read.
    reason : str
        Why it is right, or what is wrong about it.
    right : bool
    """

    words: str
    reason: str = field(repr=False)  # whoever looks at an answer must not see which is right
    right: bool = field(default=False, repr=False)


class Question(anywidget.AnyWidget):
    """A question with two to four answers, one of them right.

    The page gets a reason only after its answer has been chosen, and a notebook never does: what
    it stores is the question and its answers.

    Parameters
    ----------
    asked : str
        The question.
    answers : sequence of Answer
    look : str
        What to try in the picture below, to see it.
    picture : Demo, optional
        What is shown below the question, once an answer is chosen.

    Attributes
    ----------
    chosen : int
        Number of the chosen answer, from 0; −1 while none is.
    veiled : bool
        Whether there is a picture that waits for an answer.
    reason : str
        What is said of the chosen answer; empty while none is.

    Raises
    ------
    ValueError
        If there are not two to four answers, or not exactly one of them is right.
    """

    _esm = page.source("page.js", "kernel.js", "whole.js", "question.js")
    _css = page.source("whole.css", "question.css")

    asked = traitlets.Unicode().tag(sync=True)
    choices = traitlets.List().tag(sync=True)
    chosen = traitlets.Int(NONE).tag(sync=True)
    reason = traitlets.Unicode().tag(sync=True)
    veiled = traitlets.Bool().tag(sync=True)

    def __init__(self, asked, answers, look, picture=None):
        if not 2 <= len(answers) <= len(LETTERS):
            raise ValueError(f"answers: got {len(answers)}, allowed: 2 to {len(LETTERS)}")
        right = sum(answer.right for answer in answers)
        if right != 1:
            raise ValueError(f"answers: got {right} right ones, allowed: exactly 1")
        self.answers, self.look, self.picture = tuple(answers), look, picture
        choices = [f"({letter}) {answer.words}"
                   for letter, answer in zip(LETTERS, answers, strict=False)]
        super().__init__(asked=asked, choices=choices, veiled=picture is not None)
        cells.hold(self, self)

    @traitlets.validate("chosen")
    def _a_choice(self, proposal):
        return proposal["value"] if 0 <= proposal["value"] < len(self.choices) else NONE

    @traitlets.observe("chosen")
    def _give_the_reason(self, change):
        if change["new"] == NONE:
            self.reason = ""
            return
        self.veiled = False
        answer = self.answers[change["new"]]
        verdict = "✓ Right." if answer.right else "✗ Not so."
        self.reason = f"{verdict} {answer.reason}\nTo see it: {self.look}"

    @traitlets.observe("veiled")
    def _veil_the_picture(self, change):
        if self.picture is not None:
            self.picture.veil(change["new"])

    def __repr__(self):
        return "\n".join(filter(None, [self.asked, *self.choices, self.reason]))

    def _ipython_display_(self):
        """Show the question and its picture, each as what it is: so both are stored and read."""
        data, metadata = self._repr_mimebundle_()
        display(data, metadata=metadata, raw=True)
        if self.picture is not None:
            display(self.picture)

    def _repr_mimebundle_(self, **keywords):
        cells.hold(self, self)
        view = super()._repr_mimebundle_(**keywords)
        data, metadata = view if isinstance(view, tuple) else (view, {})
        return {**data, "text/plain": repr(self), "text/html": self._html()}, metadata

    def _html(self):
        """What readers without a kernel see."""
        lines = [f"<b>{html.escape(self.asked)}</b>", *map(html.escape, self.choices),
                 "<i>To answer, run this cell in JupyterLab.</i>"]
        return f"<p>{'<br>'.join(lines)}</p>"
