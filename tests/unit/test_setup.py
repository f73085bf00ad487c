"""The lists of requirements agree; the Makefile, the CI script and old Pythons do as promised."""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

import make
from tests.lab import EXTENSIONS

ROOT = Path(make.ROOT)
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
PROJECT = PYPROJECT["project"]
ENVIRONMENT = yaml.safe_load((ROOT / "environment.yml").read_text())
on_posix = pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")


def old_python(version):
    """Return this machine's Python of a version that is too old for the course, or None."""
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    candidates = [*pyenv.glob(f"versions/{version}.*/bin/python"), f"python{version}"]
    probe = f"import sys; assert sys.version_info[:2] == ({version.replace('.', ', ')})"
    return next((str(each) for each in candidates if make.can_run([str(each)], probe)), None)


OLD_VERSIONS = ["2.7", *(f"3.{minor}" for minor in range(6, make.NEEDED[1]))]
OLD_PYTHONS = {version: path for version in OLD_VERSIONS if (path := old_python(version))}


def script(folder, name, text):
    """Write an executable shell script: a stand-in for a program."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)


def run(*command, path=None, **environment):
    """Run a command without a terminal, with the folder `path`, if given, as the whole PATH."""
    of_make = re.compile("PORT|ARGS|MAKE.*|MFLAGS")  # when `make test` runs this test
    kept = {name: value for name, value in os.environ.items() if not of_make.fullmatch(name)}
    if path:
        kept["PATH"] = str(path)
    return subprocess.run(
        list(map(str, command)), cwd=ROOT, env=kept | environment, text=True,
        capture_output=True, stdin=subprocess.DEVNULL, timeout=60,
    )


# The lists of requirements


def test_an_installation_brings_the_extension_to_where_jupyterlab_finds_it():
    shared = PYPROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]
    [(source, target)] = shared.items()
    assert target == "share/jupyter/labextensions"
    [folder] = (ROOT / source).iterdir()
    package = json.loads((folder / "package.json").read_text())
    assert package["name"] == folder.name
    loaded = folder / package["jupyterlab"]["_build"]["load"]
    assert f'NAME = "{folder.name}"' in loaded.read_text(encoding="utf-8")
    assert ROOT / source == EXTENSIONS  # the browser tests' JupyterLab finds it there


def test_the_licence_is_named_and_goes_into_an_installation():
    assert PROJECT["license"] == "BSD-3-Clause"
    assert PROJECT["license-files"] == {"paths": ["LICENSE"]}
    licence = " ".join((ROOT / "LICENSE").read_text().split())
    assert licence.startswith("BSD 3-Clause License Copyright (c) 2026, the contributors ")
    assert "Neither the name of the copyright holder" in licence  # the third clause
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "(LICENSE)" in readme
    assert "CC0" in readme
    assert "CC0 1.0" in (ROOT / "helpers/data/README.md").read_text(encoding="utf-8")


def test_requirements_are_the_projects_dependencies_and_the_helpers():
    lines = (ROOT / "requirements.txt").read_text().splitlines()
    assert lines == [*PROJECT["dependencies"], "-e ."]


def test_the_conda_environment_is_the_same():
    assert ENVIRONMENT["name"] == "gradient-descent"
    assert ENVIRONMENT["channels"] == ["conda-forge"]
    assert ENVIRONMENT["dependencies"] == [
        "python" + PROJECT["requires-python"], "pip", *PROJECT["dependencies"], {"pip": ["-e ."]}
    ]


def test_everyone_names_the_same_oldest_python():
    assert PROJECT["requires-python"] == ">={}.{}".format(*make.NEEDED)
    assert PYPROJECT["tool"]["ruff"]["target-version"] == "py{}{}".format(*make.NEEDED)


@pytest.mark.parametrize(
    "requirement", PROJECT["dependencies"] + PROJECT["optional-dependencies"]["test"]
)
def test_every_requirement_is_a_range_with_a_lower_bound_only(requirement):
    assert re.fullmatch(r"[a-z-]+>=\d+(\.\d+)+", requirement)


# Old Pythons


@on_posix
@pytest.mark.parametrize("version", OLD_PYTHONS)
def test_an_old_python_says_in_one_sentence_what_to_do(version, tmp_path):
    ended = run(OLD_PYTHONS[version], "make.py", "lab", path=tmp_path)
    assert ended.returncode == 1
    assert ended.stderr == (
        f"Python {version} is too old, Python 3.11 or newer is needed: install it from "
        "python.org, or say where it is, for example make lab PYTHON=/path/to/python3.12.\n"
    )


@on_posix
@pytest.mark.parametrize("version", OLD_PYTHONS)
def test_an_old_python_hands_over_to_a_newer_one(version, tmp_path):
    script(tmp_path, "python3.13", "exit 1")  # there, but cannot make environments
    script(tmp_path, "python3.12", '[ "$1" = -c ] || echo "$@"')
    ended = run(OLD_PYTHONS[version], "make.py", "lab", "PORT=9000", path=tmp_path)
    assert ended.returncode == 0
    assert ended.stdout == f"{ROOT / 'make.py'} lab PORT=9000\n"
    assert ended.stderr == (
        f"Python {version} is too old, Python 3.11 or newer is needed: using python3.12 instead.\n"
    )


@pytest.mark.parametrize("version", OLD_PYTHONS)
def test_an_old_python_can_show_the_help(version):
    assert run(OLD_PYTHONS[version], "make.py").stdout.strip() == make.__doc__.strip()


# The Makefile

needs_make = pytest.mark.skipif(not shutil.which("make"), reason="make is not installed")


@needs_make
def test_the_makefile_offers_what_make_py_offers():
    targets = re.search(r"^\.PHONY: (.*)", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert set(targets[1].split()) == {"help", *make.COMMANDS}
    ended = run("make", f"PYTHON={sys.executable}")
    assert ended.stdout.strip() == make.__doc__.strip()
    assert all(f"make {command} " in ended.stdout for command in make.COMMANDS)


@needs_make
def test_make_hands_its_variables_on(tmp_path):
    script(tmp_path, "python", '[ "$1" = -c ] || echo "$@, $PORT, $ARGS"')
    ended = run("make", f"PYTHON={tmp_path / 'python'}", "test", "PORT=9000", "ARGS=-k 'a or b'")
    assert ended.stdout == "make.py test, 9000, -k 'a or b'\n"


@needs_make
@pytest.mark.parametrize("name", ["PYTHONHOME", "PYTHONPATH", "PYTHONOPTIMIZE", "PYTHONWARNINGS"])
def test_make_finds_python_whatever_the_shell_tells_pythons(name, tmp_path):
    value = {"PYTHONOPTIMIZE": "2", "PYTHONWARNINGS": "error"}.get(name, str(tmp_path))
    (tmp_path / "socket.py").write_text("1 / 0")
    ended = run("make", f"PYTHON={sys.executable}", **{name: value})
    assert ended.stdout.strip() == make.__doc__.strip()
    assert ended.stderr == ""


@needs_make
def test_make_says_when_there_is_no_python(tmp_path):
    ended = run("make", "lab", f"PYTHON={tmp_path / 'python'}")
    assert ended.returncode != 0
    assert ended.stderr.startswith(
        f"No Python was found as {tmp_path / 'python'}: install Python 3.11 or newer from "
        "python.org, or name yours: make lab PYTHON=/path/to/python\n"
    )


@needs_make
def test_a_taken_port_ends_make_with_a_failure():
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        ended = run("make", "lab", f"PYTHON={sys.executable}", f"PORT={port}")
    assert ended.returncode != 0
    assert ended.stderr.startswith(f"Port {port} cannot be used (Address already in use): ")


# CI


@on_posix
@pytest.mark.parametrize("chromium", [True, False], ids=["with Chromium", "without Chromium"])
def test_ci_installs_chromium_where_it_is_missing_and_runs_the_tests(chromium, tmp_path):
    for program in ("bash", "dirname"):
        (tmp_path / program).symlink_to(shutil.which(program))
    script(tmp_path, "apt-get", 'echo "apt-get $@"')
    script(tmp_path, "make", 'echo "make $@, CI=$CI"; exit 5')
    if chromium:
        script(tmp_path, "chromium", "")
    ended = run("bash", ".ci/run", path=tmp_path, CI="")
    first, *_ = lines = ended.stdout.splitlines()
    assert lines[-1] == "make test, CI=true"
    assert ended.returncode == 5
    assert first == ("make test, CI=true" if chromium else "apt-get update -qq")
    assert any("install" in line and "chromium" in line for line in lines) != chromium


@on_posix
def test_ci_fails_with_a_sentence_when_chromium_cannot_be_installed(tmp_path):
    for program in ("bash", "dirname"):
        (tmp_path / program).symlink_to(shutil.which(program))
    script(tmp_path, "apt-get", "exit 100")
    script(tmp_path, "make", "echo made")
    ended = run("bash", ".ci/run", path=tmp_path)
    assert ended.returncode == 1
    assert "Chromium is missing and apt-get could not install it" in ended.stderr
    assert "made" not in ended.stdout
