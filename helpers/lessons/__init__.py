"""What the course has: its lessons, in reading order.

A lesson is one entry here, one notebook, and one folder beside this file, all of the same name. The
folder says what the lesson has: its pictures (``live``), questions (``ask``), exercises (``check``)
and exam (``exam``), each only where there is such a module.
"""

import importlib
import importlib.util
from dataclasses import dataclass

PARTS = "live", "ask", "check", "exam"


@dataclass(frozen=True)
class Lesson:
    """A lesson of the course.

    Attributes
    ----------
    name : str
        Of its folder.
    title, question : str
        What the README and the map in the first notebook call it, and what it answers.
    in_class, alone : int
        How many minutes it takes: the path that its page for the teacher proposes, and everything,
        exercises and exam included (tests/notebooks/minutes.py says by which rule).
    """

    name: str
    title: str
    question: str
    in_class: int
    alone: int

    @property
    def notebook(self):
        """The name of its notebook's file: the number is the place in the course."""
        return f"{COURSE.index(self):02}_{self.name}.ipynb"

    @property
    def teachers_page(self):
        """The name of the page for its teacher, a file in ``notebooks/for_teachers``."""
        return self.notebook.replace(".ipynb", ".md")

    def part(self, name):
        """Return its module of this name, one of ``PARTS``; None where it has none."""
        module = f"{__name__}.{self.name}.{name}"
        return importlib.import_module(module) if importlib.util.find_spec(module) else None


COURSE = (
    Lesson("start_here", "Start here", "Does everything work?", 20, 45),
    Lesson("what_is_a_gradient", "What is a gradient?",
           "Which way is up, and how steep is it?", 45, 70),
    Lesson("taylor_expansion", "The Taylor expansion", "How far can you trust a slope?", 45, 80),
    Lesson("why_the_negative_gradient", "Why the negative gradient?",
           "Why is no other direction steeper?", 45, 90),
    Lesson("learning_rate_and_start", "Learning rate and start",
           "How long a step, from where, and until when?", 45, 120),
    Lesson("three_samples", "Three samples, worked out by hand",
           "Does descent find the answer of pencil and paper?", 45, 100),
    Lesson("logistic_regression", "Logistic regression",
           "How does a computer learn to tell two kinds apart?", 45, 130),
    Lesson("many_weights", "Many weights at once",
           "Does the same rule work for a whole network?", 45, 95),
    Lesson("beyond_the_plain_step", "Beyond the plain step",
           "What cures slowness, large data and an unknown limit?", 45, 95),
)
