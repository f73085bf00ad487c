"""A question to answer before looking: each answer is met with its own reason."""

import html
from dataclasses import dataclass, field

import anywidget
import traitlets

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

    Attributes
    ----------
    chosen : int
        Number of the chosen answer, from 0; −1 while none is.
    reason : str
        What is said of the chosen answer; empty while none is.

    Raises
    ------
    ValueError
        If there are not two to four answers, or not exactly one of them is right.
    """

    _esm = page.source("page.js", "kernel.js", "question.js")
    _css = page.source("question.css")

    asked = traitlets.Unicode().tag(sync=True)
    choices = traitlets.List().tag(sync=True)
    chosen = traitlets.Int(NONE).tag(sync=True)
    reason = traitlets.Unicode().tag(sync=True)

    def __init__(self, asked, answers, look):
        if not 2 <= len(answers) <= len(LETTERS):
            raise ValueError(f"answers: got {len(answers)}, allowed: 2 to {len(LETTERS)}")
        right = sum(answer.right for answer in answers)
        if right != 1:
            raise ValueError(f"answers: got {right} right ones, allowed: exactly 1")
        self.answers, self.look = tuple(answers), look
        choices = [f"({letter}) {answer.words}"
                   for letter, answer in zip(LETTERS, answers, strict=False)]
        super().__init__(asked=asked, choices=choices)
        cells.hold(self, self)

    @traitlets.validate("chosen")
    def _a_choice(self, proposal):
        return proposal["value"] if 0 <= proposal["value"] < len(self.choices) else NONE

    @traitlets.observe("chosen")
    def _give_the_reason(self, change):
        if change["new"] == NONE:
            self.reason = ""
            return
        answer = self.answers[change["new"]]
        verdict = "✓ Right." if answer.right else "✗ Not so."
        self.reason = f"{verdict} {answer.reason}\nSee it below: {self.look}"

    def __repr__(self):
        return "\n".join(filter(None, [self.asked, *self.choices, self.reason]))

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
