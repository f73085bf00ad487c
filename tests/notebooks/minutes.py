"""How long a lesson takes a learner alone, reckoned from its notebook by one rule.

A hundred words of prose a minute: there are formulas among them. Half a minute for a cell of code,
three for a picture, one for a question, five for an exercise, fifteen for the exam. What is folded
is not counted: who opens a hint has its time from the exercise. The sum is rounded to five minutes.
"""

import re

WORDS_A_MINUTE = 100
CODE, PICTURE, QUESTION, EXERCISE, EXAM = 0.5, 3, 1, 5, 15
FOLDED = re.compile(r"<details>.*?</details>", re.S)
FORMULA = re.compile(r"\$\$.*?\$\$|\$[^$]*\$", re.S)
WORD = re.compile(r"\w[\w'’-]*")
ROUNDED_TO = 5


def words(source):
    """Return how many words are read in a cell of prose; a formula counts as one."""
    return len(WORD.findall(FORMULA.sub(" formula ", FOLDED.sub("", source))))


def parts(cells):
    """Return a dict of part to the minutes that it takes."""
    code = [cell.source for cell in cells if cell.cell_type == "code"]

    def counted(pattern):
        return sum(len(re.findall(pattern, source)) for source in code)

    pictures, asked = counted(r"\blive\.\w+\("), counted(r"\bask\.\w+\(")
    exercises, exams = counted(r"(?m)^check\.\w+\("), counted(r"\bexam\.draw\(")
    plain = sum(not re.search(r"\b(?:live|ask|check|exam|test)\.\w+\(|import ", source)
                for source in code)
    read = sum(words(cell.source) for cell in cells if cell.cell_type == "markdown")
    return {
        "prose": read / WORDS_A_MINUTE, "code": CODE * plain, "pictures": PICTURE * pictures,
        "questions": QUESTION * asked, "exercises": EXERCISE * exercises, "exam": EXAM * exams,
    }


def alone(cells):
    """Return the minutes of all parts together, rounded."""
    return ROUNDED_TO * round(sum(parts(cells).values()) / ROUNDED_TO)
