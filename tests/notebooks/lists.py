"""Where readers look for what the course has: the map, the links back and on, README's table.

All of it is made from `helpers.lessons.COURSE`, so that a lesson is one entry there.
"""

import re

import nbformat

from helpers.lessons import COURSE

HEAD = r"notebook \| its question \| in class \| alone \|\n\|[-|]+\|\n"
MAP = re.compile(rf"(?m)(^\| \| {HEAD})(?:\|.*\|(?:\n|\Z))*")
TABLE = re.compile(rf"(?m)(^\| {HEAD})(?:\|.*\|\n)*")
TIME = re.compile(r"(?m)^- \*\*Time\*\* .*$")
LINKS = re.compile(r"(?:^|(?<=\n\n))(?:Back|On): \[[^\n]*(?:\n[^\n]+)*\Z")


def links(lesson):
    """Return the links of a lesson's notebook: back, home and on."""
    place = COURSE.index(lesson)
    ways = [*(("Back", each) for each in COURSE[:place][-1:]),
            *(("Home", each) for each in COURSE[:place - 1][:1] if place),
            *(("On", each) for each in COURSE[place + 1:][:1])]
    return " ·\n".join(f"{way}: [{each.title}]({each.notebook})" for way, each in ways)


def time(lesson):
    """Return the line of a title block that says how long the lesson takes."""
    return (f"- **Time** {lesson.in_class} minutes in class, {lesson.alone} alone "
            "([how they are reckoned](for_teachers/README.md#Minutes)).")


def map_rows(here):
    """Return the rows of the map in a lesson's notebook, which has no link to itself."""
    rows = []
    for number, lesson in enumerate(COURSE):
        title = lesson.title if lesson == here else f"[{lesson.title}]({lesson.notebook})"
        rows.append(f"| {number:02} | {title} | {lesson.question} | "
                    f"{lesson.in_class} | {lesson.alone} |")
    return "\n".join(rows)


def readme_rows():
    """Return the rows of the table in the README."""
    return "".join(
        f"| [{number:02} {lesson.title}](notebooks/{lesson.notebook}) | {lesson.question} | "
        f"[{lesson.in_class}](notebooks/for_teachers/{lesson.teachers_page}) | {lesson.alone} |\n"
        for number, lesson in enumerate(COURSE))


def teachers_rows():
    """Return the rows of the table in the teachers' index."""
    return "".join(
        f"| [{number:02} {lesson.title}]({lesson.teachers_page}) | {lesson.question} | "
        f"{lesson.in_class} | {lesson.alone} |\n" for number, lesson in enumerate(COURSE))


def filled(cells, name):
    """Return the cells of the notebook of this name with its links and its map made anew."""
    lesson = next((each for each in COURSE if each.notebook == name), None)
    if lesson is None:  # not of the course
        return cells
    made = []
    for cell in cells:
        source = cell.source
        if cell.cell_type == "markdown":
            source = LINKS.sub(links(lesson), source)
            source = TIME.sub(time(lesson), source)
            source = MAP.sub(lambda found: found[1] + map_rows(lesson), source)
        made.append(nbformat.from_dict(cell | {"source": source}))
    return made


def readme(text):
    """Return the README's text with its table made anew."""
    return TABLE.sub(lambda found: found[1] + readme_rows(), text)


def teachers(text):
    """Return the text of the teachers' index with its table made anew."""
    return TABLE.sub(lambda found: found[1] + teachers_rows(), text)
