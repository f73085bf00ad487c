"""Imports run one way, each seen in a fresh process; and public things are documented."""

import ast
import functools
import importlib
import importlib.util
import inspect
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import helpers
from helpers.lessons import COURSE

HOUSE = Path(helpers.__file__).parent
DRAWING = {"matplotlib", "ipywidgets", "anywidget", "traitlets", "IPython"}
LAYERS = {"helpers.live", "helpers.checking", "helpers.lessons", "helpers.site"}


def modules_in(folder):
    """The names of the modules in a folder of helpers, the package itself included."""
    paths = sorted((HOUSE / folder).rglob("*.py"))
    parts = [path.relative_to(HOUSE.parent).with_suffix("").parts for path in paths]
    return [".".join(part).removesuffix(".__init__") for part in parts]


MATHEMATICS = [f"helpers.{path.stem}" for path in sorted(HOUSE.glob("[!_]*.py"))]


IMPORT_EACH = """
import sys, json, importlib
loaded = []
for group in json.loads(sys.argv[1]):
    before = set(sys.modules)
    for name in group:
        importlib.import_module(name)
    loaded.append(sorted(set(sys.modules) - before))
    for name in loaded[-1]:
        if name.partition(".")[0] == "helpers":
            del sys.modules[name]
print(json.dumps(loaded))
"""


@functools.cache
def loaded_by_each(*groups):
    """What one fresh process has in sys.modules after the imports of each group and not before.

    Of helpers it forgets all before the next group; of others it tells only what is new.
    """
    run = subprocess.run([sys.executable, "-c", IMPORT_EACH, json.dumps(groups)],
                         cwd=HOUSE.parent, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return list(map(set, json.loads(run.stdout.splitlines()[-1])))


def loaded_by(*modules):
    """What a fresh process has in sys.modules after the imports and not before."""
    return loaded_by_each(modules)[0]


def belongs(name, packages):
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def test_the_mathematics_is_there():
    expected = {"objectives", "taylor", "directions", "descent"}
    assert {f"helpers.{name}" for name in expected} <= set(MATHEMATICS)


def test_a_forbidden_import_would_be_seen():
    loaded = loaded_by("matplotlib.figure")
    assert {"matplotlib", "numpy"} <= loaded
    assert belongs("matplotlib.figure", DRAWING)
    assert not belongs("matplotlibx", DRAWING)


@pytest.mark.parametrize("module", MATHEMATICS)
def test_mathematics_imports_only_numpy(module):
    loaded = loaded_by(module)
    assert module in loaded
    assert not {name for name in loaded if belongs(name, DRAWING | LAYERS)}
    foreign = {name.partition(".")[0] for name in loaded} - sys.stdlib_module_names
    assert foreign <= {"numpy", "helpers"}


@pytest.mark.parametrize(("layer", "forbidden"), [
    # Live pictures know no mathematics, checks draw nothing, and neither knows a lesson.
    ("live", {*MATHEMATICS, "helpers.checking", "helpers.lessons", "helpers.site"}),
    ("checking", {*set(MATHEMATICS) - {"helpers.checks"}, *DRAWING, "helpers.live",
                  "helpers.lessons", "helpers.site"}),
    ("lessons", {"helpers.site"}),
])
def test_each_layer_imports_only_what_lies_below_it(layer, forbidden):
    modules = modules_in(layer)
    loaded = loaded_by(*modules)
    assert set(modules) <= loaded
    assert len(modules) > 1
    assert not {name for name in loaded if belongs(name, forbidden)}


LESSONS = [f"helpers.lessons.{lesson.name}" for lesson in COURSE]


@pytest.mark.parametrize("number", range(len(LESSONS)), ids=LESSONS)
def test_a_lesson_knows_no_other_lesson(number):
    groups = [tuple(modules_in(name.removeprefix("helpers.").replace(".", "/")))
              for name in LESSONS]
    loaded = loaded_by_each(*groups)[number]
    assert set(groups[number]) <= loaded
    others = {name for name in LESSONS if name != LESSONS[number]}
    assert not {name for name in loaded if belongs(name, others)}


def imported_by(module):
    """What of helpers a module's own import statements name."""
    file = importlib.util.find_spec(module).origin
    for node in ast.walk(ast.parse(Path(file).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names if belongs(each.name, {"helpers"}))
        elif isinstance(node, ast.ImportFrom) and belongs(node.module, {"helpers"}):
            yield from (f"{node.module}.{each.name}" for each in node.names)


def test_the_site_takes_only_lessons_and_live_pictures():
    modules = modules_in("site")
    named = {name for module in modules for name in imported_by(module)}
    assert "helpers.lessons.COURSE" in named
    assert not {name for name in named
                if not belongs(name, {"helpers.lessons", "helpers.live", "helpers.site"})}


def public(module):
    """The public functions and classes that a module defines, and the classes' own methods."""
    for name, thing in vars(importlib.import_module(module)).items():
        if name.startswith("_") or getattr(thing, "__module__", None) != module:
            continue
        if inspect.isfunction(thing) or inspect.isclass(thing):
            yield name, thing


@pytest.mark.parametrize("module", [name for name in MATHEMATICS if name != "helpers.checks"])
def test_public_things_have_complete_docstrings(module):
    assert importlib.import_module(module).__doc__
    for name, thing in public(module):
        documentation = inspect.getdoc(thing) or ""
        assert "References\n----------\n" in documentation, f"{name}: no source"
        if inspect.isfunction(thing):
            assert "Raises\n------\n" in documentation, f"{name}: does not say what it raises"
            assert "Returns\n-------\n" in documentation, f"{name}: does not say what it returns"
        described = documentation.partition("Parameters\n----------\n")[2]
        for parameter in inspect.signature(thing).parameters:
            assert re.search(rf"^(\w+, )*{parameter}(, \w+)* : ", described, re.M), (
                f"{name}: {parameter} is not described"
            )
