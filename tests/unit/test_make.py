"""make.py: what it installs and when, which port it takes, what it runs, what it says."""

import json
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from jupyter_server.serverapp import ServerApp
from jupyterlab.labapp import LabApp

import make

VENV, PIP, PACKAGES = "venv", "pip", "helpers.site.packages"
on_posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no HOME that says it")


@pytest.fixture(autouse=True)
def no_options():
    """Hide the options of the `make test` that may be running this; give the variables back."""
    before = dict(os.environ)
    for name in ("PORT", "ARGS"):
        os.environ.pop(name, None)
    yield
    os.environ.clear()
    os.environ.update(before)


@pytest.fixture
def calls(tmp_path, monkeypatch):
    """Stand in for venv and pip in a repository of its own; return the list of their calls."""
    for name in ("requirements.txt", "pyproject.toml", "helpers/site/requirements.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(Path(make.ROOT) / name, tmp_path / name)
    monkeypatch.setattr(make, "ROOT", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    calls = []

    def call(command):
        calls.append(command[2])
        if command[2] == VENV:
            python = Path(make.python_in(command[3]))
            python.parent.mkdir(parents=True)
            python.touch()
        return 0

    monkeypatch.setattr(make.subprocess, "call", call)
    monkeypatch.setattr(make, "can_run", lambda python, code: os.path.exists(python[0]))
    return calls


@pytest.fixture
def became(monkeypatch):
    """Record the commands that would take this process's place."""
    commands = []
    monkeypatch.setattr(make, "become", commands.append)
    return commands


def sentence(capsys):
    """Return what was said: one line."""
    said = capsys.readouterr().err
    assert said.endswith(".\n")
    assert said.count("\n") == 1
    return said


# Installing


def test_the_second_run_installs_nothing(calls, capsys):
    first = make.set_up(".venv", make.LAB)
    assert calls == [VENV, PIP]
    assert "Installing" in sentence(capsys)
    assert make.set_up(".venv", make.LAB) == first == make.python_in(".venv")
    assert calls == [VENV, PIP]
    assert capsys.readouterr().err == ""


def test_the_test_tools_are_added_once_and_serve_the_course_too(calls):
    for packages in (make.LAB, make.TEST, make.LAB, make.TEST):
        make.set_up(".venv", packages)
    assert calls == [VENV, PIP, PIP]


@pytest.mark.parametrize("name", ["requirements.txt", "pyproject.toml"])
def test_changed_requirements_are_installed_into_the_same_environment(calls, name):
    make.set_up(".venv", make.LAB)
    with open(name, "a") as file:
        file.write("# changed\n")
    make.set_up(".venv", make.LAB)
    assert calls == [VENV, PIP, PIP]


def test_a_vanished_python_is_replaced(calls):
    Path(make.set_up(".venv", make.LAB)).unlink()
    make.set_up(".venv", make.LAB)
    assert calls == [VENV, PIP] * 2


def test_a_moved_environment_is_made_anew(calls, monkeypatch, tmp_path):
    make.set_up(".venv", make.LAB)
    moved = tmp_path.with_name(tmp_path.name + " moved")
    shutil.copytree(tmp_path, moved)
    monkeypatch.setattr(make, "ROOT", str(moved))
    make.set_up(".venv", make.LAB)
    assert calls == [VENV, PIP] * 2


def test_another_python_makes_the_environment_anew(calls, monkeypatch):
    make.set_up(".venv", make.LAB)
    monkeypatch.setattr(sys, "version_info", (4, 0, 0))
    make.set_up(".venv", make.LAB)
    assert calls == [VENV, PIP] * 2


def test_an_environment_made_by_hand_is_kept(calls):
    make.subprocess.call([sys.executable, "-m", VENV, ".venv"])
    make.set_up(".venv", make.LAB)
    assert calls == [VENV, PIP]


def test_a_failed_installation_says_so_and_is_begun_anew(calls, capsys, monkeypatch):
    work = make.subprocess.call
    monkeypatch.setattr(make.subprocess, "call", lambda command: work(command) or PIP in command)
    with pytest.raises(SystemExit) as ended:
        make.set_up(".venv", make.LAB)
    assert ended.value.code == 1
    said = capsys.readouterr().err.splitlines()
    assert said[1].startswith("The installation did not finish: the reason is in pip's message")
    monkeypatch.setattr(make.subprocess, "call", work)
    make.set_up(".venv", make.LAB)
    assert calls == [VENV, PIP] * 2


def test_an_interrupted_update_is_begun_anew(calls, monkeypatch):
    make.set_up(".venv", make.LAB)
    work = make.subprocess.call

    def interrupted(command):
        raise KeyboardInterrupt

    monkeypatch.setattr(make.subprocess, "call", interrupted)
    with pytest.raises(KeyboardInterrupt):
        make.set_up(".venv", make.TEST)
    monkeypatch.setattr(make.subprocess, "call", work)
    make.set_up(".venv", make.LAB)
    assert calls == [VENV, PIP] * 2


def test_a_venv_that_cannot_be_made_is_told(calls, capsys, monkeypatch):
    monkeypatch.setattr(make.subprocess, "call", lambda command: 1)
    with pytest.raises(SystemExit):
        make.set_up(".venv", make.LAB)
    assert "The virtual environment .venv could not be made" in capsys.readouterr().err


def test_jupyterlab_asks_nothing_about_news_and_keeps_every_cell_on_the_page(calls):
    make.set_up(".venv", make.LAB)
    settings = json.loads(Path(".venv/share/jupyter/lab/settings/overrides.json").read_text())
    assert list(settings.values()) == [{"fetchNews": "false", "checkForUpdates": False},
                                       {"windowingMode": "none"}]
    for plugin, values in settings.items():
        package, name = plugin.split(":")
        path = Path(sys.prefix, "share/jupyter/lab/schemas", package, f"{name}.json")
        jsonschema.validate(values, json.loads(path.read_text()))
        assert values.keys() <= json.loads(path.read_text())["properties"].keys()


# What the machine may have in the way


def refuse(*_, **__):
    raise PermissionError(13, "Permission denied")


def test_a_folder_that_cannot_be_written_is_told_in_one_sentence(calls, capsys, monkeypatch):
    monkeypatch.setattr(make.os, "makedirs", refuse)
    with pytest.raises(SystemExit) as ended:
        make.set_up(".venv", make.LAB)
    assert ended.value.code == 1
    _, said = capsys.readouterr().err.splitlines()
    assert said == (f"The folder {make.ROOT} cannot be written (Permission denied): copy the "
                    "course to a folder of your own, then type the same command there.")
    assert calls == []


def test_an_environment_in_use_that_cannot_be_deleted_is_told(calls, capsys, monkeypatch):
    Path(make.set_up(".venv", make.LAB)).unlink()
    monkeypatch.setattr(make.shutil, "rmtree", refuse)
    with pytest.raises(SystemExit):
        make.set_up(".venv", make.LAB)
    assert capsys.readouterr().err.splitlines()[-1].startswith(".venv could not be made anew (")


@pytest.mark.parametrize(("name", "sign"), [("a$b", "$"), ("a{b", "{"), ("a}", "}"),
                                            (f"a{os.pathsep}b", os.pathsep)])
def test_a_folder_that_pip_cannot_install_from_is_told(name, sign, calls, capsys, monkeypatch):
    folder = Path(make.ROOT, name)
    folder.mkdir()
    for file in ("requirements.txt", "pyproject.toml"):
        shutil.copy(Path(make.ROOT, file), folder)
    monkeypatch.setattr(make, "ROOT", str(folder))
    with pytest.raises(SystemExit) as ended:
        make.set_up(".venv", make.LAB)
    assert ended.value.code == 1
    assert sentence(capsys).startswith(
        f"Python cannot install from the folder {folder} because of the {sign} in its name: "
    )
    assert calls == []


@pytest.mark.parametrize("name", ["a b", "a$5", "5 $", "it's", 'a"b', "a#b", "a%20b", "é(h)&i;j"])
def test_other_folders_are_fine(name, calls, monkeypatch):
    monkeypatch.setattr(make, "ROOT", f"{make.ROOT}/{name}")
    make.check_the_folder()


@pytest.mark.parametrize("name", ["PYTHONHOME", "PYTHONPATH", "PYTHONOPTIMIZE", "PYTHONWARNINGS",
                                  "PYTHONSAFEPATH", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT"])
def test_what_leads_past_the_environment_is_left_behind(name, calls, became):
    os.environ[name] = "/elsewhere"
    make.main(["test"])
    assert name not in os.environ


def test_pip_installs_into_the_environment_even_if_the_user_prefers_the_home_folder(calls, became):
    os.environ["PIP_USER"] = "1"
    make.main(["test"])
    ended = subprocess.run(
        [sys.executable, "-m", "pip", "config", "debug"], env=os.environ, capture_output=True,
        text=True, check=True,
    )
    assert "PIP_USER='0'" in ended.stdout


def test_an_installation_that_cannot_be_used_is_told(calls, capsys, monkeypatch):
    usable = make.can_run
    monkeypatch.setattr(make, "can_run",
                        lambda python, code: code != make.PROOF and usable(python, code))
    with pytest.raises(SystemExit) as ended:
        make.set_up(".venv", make.LAB)
    assert ended.value.code == 1
    _, said = capsys.readouterr().err.splitlines()
    assert said.startswith("pip ended well, but what it installed cannot be used: to see why, type")
    monkeypatch.setattr(make, "can_run", usable)
    make.set_up(".venv", make.LAB)
    assert calls == [VENV, PIP] * 2


def test_setting_up_builds_the_font_cache_and_proves_the_installation(tmp_path, monkeypatch):
    monkeypatch.setenv("MPLCONFIGDIR", str(tmp_path))
    monkeypatch.setenv("PYTHONPATH", make.ROOT)
    assert make.can_run([sys.executable], make.PROOF)
    assert list(tmp_path.glob("fontlist*.json"))


@on_posix
def test_what_cannot_be_kept_in_the_home_folder_is_kept_elsewhere(calls, became, capsys,
                                                                  monkeypatch):
    monkeypatch.setattr(make, "choose_port", lambda port: 9000)
    make.set_up(".venv", make.LAB)
    capsys.readouterr()
    os.environ["HOME"] = os.devnull
    for name, _ in make.KEPT:
        os.environ.pop(name, None)
    make.main(["lab"])
    said = sentence(capsys)
    assert said.startswith(f"{os.devnull}/.jupyter cannot be written: what belongs there is kept")
    for name, _ in make.KEPT:
        assert make.can_be_written(os.environ[name])
        assert not os.environ[name].startswith(os.devnull)
    shutil.rmtree(Path(os.environ["IPYTHONDIR"]).parent)


@on_posix
def test_a_home_folder_that_can_be_written_is_used(calls, became, capsys, monkeypatch, tmp_path):
    monkeypatch.setattr(make, "choose_port", lambda port: 9000)
    make.set_up(".venv", make.LAB)
    capsys.readouterr()
    os.environ["HOME"] = str(tmp_path / "not" / "yet")
    before = dict(os.environ)
    make.main(["lab"])
    assert capsys.readouterr().err == ""
    assert all(os.environ.get(name) == before.get(name) for name, _ in make.KEPT)


# The Python that starts it


def test_this_python_is_good_enough():
    assert make.what_is_wrong_with_this_python() is None


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_a_missing_venv_names_the_package_to_install(module, capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, module, None)
    monkeypatch.setattr(make, "can_run", lambda python, code: False)
    with pytest.raises(SystemExit) as ended:
        make.main(["lab"])
    assert ended.value.code == 1
    package = "python{}.{}-venv".format(*sys.version_info)
    said = sentence(capsys)
    assert "cannot make virtual environments" in said
    assert f"`sudo apt install {package}`" in said


def test_an_old_version_is_refused(capsys, monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 10, 13))
    monkeypatch.setattr(make, "can_run", lambda python, code: False)
    with pytest.raises(SystemExit):
        make.main(["test"])
    assert sentence(capsys).startswith("Python 3.10 is too old, Python 3.11 or newer is needed: ")


# The port


@pytest.fixture
def taken():
    """Return a port on which a server listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


@pytest.mark.parametrize("port", ["abc", "0", "-1", "65536", "88.88", " "])
def test_what_is_no_port_is_refused(port, capsys):
    with pytest.raises(SystemExit) as ended:
        make.choose_port(port)
    assert ended.value.code == 1
    assert sentence(capsys).startswith(f"PORT={port} is not a port: ")


def test_a_taken_port_is_refused_when_it_was_asked_for(taken, capsys):
    with pytest.raises(SystemExit) as ended:
        make.choose_port(str(taken))
    assert ended.value.code == 1
    assert sentence(capsys).startswith(f"Port {taken} cannot be used (")


def test_the_next_free_port_is_used_when_none_was_asked_for(taken, capsys, monkeypatch):
    monkeypatch.setattr(make, "FIRST_PORT", taken)
    monkeypatch.setattr(make, "LAST_PORT", taken + 100)
    chosen = make.choose_port("")
    assert taken < chosen <= taken + 100
    assert make.why_not(chosen) is None
    said = sentence(capsys)
    assert said == f"Port {taken} is taken, so JupyterLab uses port {chosen}.\n"


def test_no_free_port_at_all_is_told(taken, capsys, monkeypatch):
    monkeypatch.setattr(make, "FIRST_PORT", taken)
    monkeypatch.setattr(make, "LAST_PORT", taken)
    with pytest.raises(SystemExit):
        make.choose_port("")
    assert sentence(capsys).startswith(f"No port from {taken} to {taken} is free")


def test_a_port_just_left_is_free():
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port)):
            server.accept()[0].close()  # this side waits for the port's last packets
    assert make.why_not(port) is None


# What is run


def test_lab_opens_the_first_notebook_on_this_machine_only(calls, became, monkeypatch):
    monkeypatch.setattr(make, "choose_port", int)
    make.main(["lab", "PORT=9000", "ARGS=--no-browser"])
    [[python, *options]] = became
    assert python == make.python_in(".venv")
    assert "--ip=127.0.0.1" in options
    assert "--port=9000" in options
    assert f"--ServerApp.root_dir={make.ROOT}" in options
    assert options[-1] == "--no-browser"
    assert not any("token" in option or "password" in option for option in options)
    assert ("--allow-root" in options) == (hasattr(os, "geteuid") and os.geteuid() == 0)


def test_jupyterlab_knows_the_options(calls, became, monkeypatch):
    monkeypatch.setattr(make, "choose_port", lambda port: 9000)
    make.main(["lab"])
    known = {"LabApp": LabApp.class_traits(), "ServerApp": ServerApp.class_traits()}
    options = [word[2:].split("=")[0] for word in became[0] if word.startswith("--")]
    for option in options:
        if "." in option:
            owner, trait = option.split(".")
            assert trait in known[owner]
        else:
            assert option in LabApp.aliases or option in LabApp.flags


def test_the_first_notebook_is_there():
    assert make.START.startswith("/lab/tree/")
    assert (Path(make.__file__).parent / make.START.removeprefix("/lab/tree/")).is_file()


def test_test_checks_the_style_then_runs_pytest_with_the_words_given(calls, became):
    make.main(["test", "ARGS=-k 'a or b'"])
    assert calls == [VENV, PIP, "ruff", VENV, PIP, PACKAGES, PACKAGES]
    assert became == [
        [make.python_in(".venv"), "-m", "pytest", *make.side_by_side(), "-k", "a or b"]
    ]


def test_test_fails_when_the_style_does(calls, became, monkeypatch):
    work = make.subprocess.call
    monkeypatch.setattr(make.subprocess, "call", lambda command: work(command) or "ruff" in command)
    with pytest.raises(SystemExit) as ended:
        make.main(["test"])
    assert ended.value.code == 1
    assert became == []


def test_the_site_is_built_by_an_environment_of_its_own(calls, became):
    make.main(["site", "PYODIDE=a folder", "ARGS=--into elsewhere"])
    assert calls == [VENV, PIP, PACKAGES]
    assert became == [[make.python_in("build/.venv"), "-m", "helpers.site.build",
                       "--pyodide", "a folder", "--into", "elsewhere"]]


def test_no_site_is_built_without_its_packages(calls, became, monkeypatch):
    work = make.subprocess.call
    monkeypatch.setattr(make.subprocess, "call",
                        lambda command: work(command) or PACKAGES in command)
    with pytest.raises(SystemExit) as ended:
        make.main(["site"])
    assert ended.value.code == 1
    assert became == []


def test_a_site_is_shown_once_it_is_there(calls, became, capsys):
    with pytest.raises(SystemExit):
        make.main(["site-serve"])
    assert "`make site` builds it" in sentence(capsys)
    make.main(["site"])
    make.main(["site-serve"])
    assert became[-1] == [make.python_in("build/.venv"), "-m", "helpers.site.serve"]
    port = make.choose_port("")
    make.main(["site-serve", f"PORT={port}"])
    assert became[-1][-2:] == ["--port", str(port)]


def test_the_benchmark_has_the_site_to_measure(calls, became):
    make.main(["bench"])
    assert calls == [VENV, PIP, VENV, PIP, PACKAGES, PACKAGES]


@pytest.mark.parametrize(
    ("command", "folder", "module"),
    [
        ("notebooks", ".venv", "tests.notebooks.write"),
        ("pictures", ".venv", "helpers.site.pictures"),
        ("bench", ".venv-bench", "tests.benchmarks.run"),
    ],
)
def test_what_a_module_makes_is_made_by_that_module(command, folder, module, calls, became):
    make.main([command])
    assert became == [[make.python_in(folder), "-m", module]]


def test_the_oldest_versions_are_the_lower_bounds(became, monkeypatch):
    installed = []
    monkeypatch.setattr(sys, "version_info", make.NEEDED)
    monkeypatch.setattr(make, "set_up", lambda folder, packages: installed.extend(packages) or "py")
    make.main(["test-oldest", "ARGS=-x"])
    assert became == [["py", "-m", "pytest", *make.side_by_side(), "-x"]]
    requirements = Path(make.ROOT, "requirements.txt").read_text()
    bounds = [line.replace(">=", "==") for line in requirements.splitlines() if ">=" in line]
    assert bounds
    assert set(bounds) < set(installed)
    assert any(each.startswith("pytest==") for each in installed)


def test_the_oldest_versions_need_the_oldest_python(capsys, monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 99, 0))
    with pytest.raises(SystemExit):
        make.main(["test-oldest"])
    assert "make test-oldest PYTHON=python3.11" in sentence(capsys)


@pytest.mark.parametrize("words", [["lub"], ["lab", "--no-browser"], ["lab", "PROT=9000"]])
def test_what_is_unknown_is_named(words, capsys):
    with pytest.raises(SystemExit) as ended:
        make.main(words)
    assert ended.value.code == 1
    assert sentence(capsys).startswith(f"{words[-1]!r} is unknown: ")


@pytest.mark.parametrize("words", [[], ["help"]])
def test_help_lists_every_command(words, capsys):
    make.main(words)
    shown = capsys.readouterr().out
    assert all(f"make {command} " in shown for command in make.COMMANDS)
