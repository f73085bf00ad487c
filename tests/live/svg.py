"""Reads SVG: is it well formed, what are its ids and outlines, are two the same but for ids."""

import re
from xml.etree import ElementTree

import numpy as np

NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?")
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


def points(path):
    """Return the points of an outline, control points too, as an array of shape (k, 2)."""
    return np.array(NUMBER.findall(path.get("d")), dtype=float).reshape(-1, 2)


def middle(path):
    """Return the middle of what an outline spans: x and y."""
    return (points(path).min(axis=0) + points(path).max(axis=0)) / 2
