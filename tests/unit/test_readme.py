"""The README says how to start on its first screen, and names what there is, no more."""

import re
from pathlib import Path

import make

ROOT = Path(make.__file__).parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
FIRST_SCREEN = "\n".join(README.splitlines()[:20])


def test_the_first_screen_says_how_to_start_everywhere():
    for command in (
        "`make lab`", "`python3 make.py lab`", "`py make.py lab`",
        "`conda env create -f environment.yml`", "`conda activate gradient-descent`",
    ):
        assert command in FIRST_SCREEN


def test_every_link_leads_to_a_file():
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / target).is_file()


def test_every_command_named_exists_and_is_named():
    named = set(re.findall(r"`(?:make|py(?:thon3)? make\.py) ([a-z-]+)", README))
    assert named == {"help", *make.COMMANDS}


def test_every_file_and_folder_that_a_developer_is_sent_to_is_there():
    developers = README.partition("## For developers")[2]
    named = re.findall(r"`((?:helpers|tests)/[\w/.]+)`", developers)
    assert len(named) > 5
    for name in named:
        assert (ROOT / name).exists(), name
    lesson = re.findall(r"`LESSON/([\w.]+)`", developers)
    assert set(lesson) == {"live", "ask", "ask.py", "check", "check.py", "exam.py"}
