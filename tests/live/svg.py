"""Reads SVG: is it well formed, what are its ids, and are two the same but for their ids."""

import re
from xml.etree import ElementTree

ID = re.compile(r'\bid="([^"]+)"')


def parse(text):
    """Return the root element; raise ParseError where the text is not XML."""
    return ElementTree.fromstring(text)


def ids(text):
    """Return the set of all ids."""
    return set(ID.findall(text))


def clip_paths(text):
    """Return the set of the ids of all clip paths that are used."""
    return set(re.findall(r"url\(#([^)]+)\)", text))


def without_ids(text):
    """Return the text with each id replaced by its number in order of appearance."""
    for number, name in enumerate(dict.fromkeys(ID.findall(text))):
        text = text.replace(name, f"id-{number}")
    return text
