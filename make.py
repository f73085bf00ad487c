"""Set up and run the course.

    make lab            open the course in JupyterLab
    make test           check the code's style and run every test
    make notebooks      execute the notebooks again and store them as a student sees them
    make pictures       draw the README's pictures again
    make bench          measure the live pictures
    make site           write the course as static files for any browser, into build/site
    make site-serve     show these files at an address of this machine
    make test-oldest    run every test with the oldest versions that are promised to work
    make help           show this text

Each installs what is missing into a virtual environment of its own, and nothing where nothing is
missing. Options, with their meaning:

    make lab PORT=9000              use this port, or stop if it is taken
    make lab ARGS=--no-browser      hand these words on to JupyterLab (or pytest, ...)
    make lab PYTHON=python3.12      use this Python; make.py has no such option: it uses its own
    make site PYODIDE=pyodide.zip   put Pyodide, a folder or an archive, into the site too: then its
                                    pages need no other address at all

Without make, type `python3 make.py` (on Windows `py make.py`) in place of `make`.
"""

# The Pythons that are too old must be able to read this file and say so, down to Python 2.7:
# no f-strings, no annotations, only the standard library, plain ASCII.

import hashlib
import os
import re
import shlex
import shutil
import socket
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.abspath(__file__))
START = "/lab/tree/notebooks/00_start_here.ipynb"
# Pictures follow a drag nearly twice as fast when the server does not hold messages back.
PROMPT = "helpers.live.server.PromptConnection"
NEEDED = (3, 11)
# The versions the course was tried with come first.
OTHER_PYTHONS = (["python3.13"], ["python3.12"], ["python3.11"],
                 ["python3.14"], ["python3"], ["python"], ["py", "-3"])
LAB = ["-r", "requirements.txt"]
TEST = LAB + ["-e", ".[test]"]
SITE_FOLDER, SITE = "build/.venv", ["-r", "helpers/site/requirements.txt"]
FIRST_PORT, LAST_PORT = 8888, 8987
# What a shell may hold that would lead Python or pip past the environment, or stop JupyterLab.
ASTRAY = ["PYTHON" + word for word in ("HOME", "PATH", "SAFEPATH", "OPTIMIZE", "WARNINGS")] + [
    "PIP_" + word for word in ("TARGET", "PREFIX", "ROOT", "PYTHON", "DRY_RUN", "NO_DEPS",
                               "NO_DEPENDENCIES")]
# Where programs keep things: the variable that says it, and the folder of the home folder if none.
KEPT = (("JUPYTER_CONFIG_DIR", ".jupyter"), ("JUPYTER_DATA_DIR", ".local/share/jupyter"),
        ("IPYTHONDIR", ".ipython"), ("MPLCONFIGDIR", ".config/matplotlib"))
# Imports what was installed; Matplotlib builds its font cache now, and not in front of a class.
PROOF = "import jupyterlab, helpers.live"
# No question about news and no advertisement of updates in front of a class.
SETTINGS = """{
  "@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": false},
  "@jupyterlab/notebook-extension:tracker": {"windowingMode": "none"}
}
"""


# Talking and running


def say(sentence):
    sys.stderr.write(sentence + "\n")
    sys.stderr.flush()


def stop(sentence):
    say(sentence)
    raise SystemExit(1)


def become(command):
    """Run the command in place of this process, so that Ctrl+C and signals are its alone."""
    sys.stdout.flush()
    if os.name != "nt":
        os.execvp(command[0], command)
    process = subprocess.Popen(command)  # Windows has no exec
    while True:
        try:
            raise SystemExit(process.wait())
        except KeyboardInterrupt:  # the command got it too and decides what it means
            pass


def can_run(python, code):
    """Whether this Python, a command as a list of words, runs the code without an error."""
    with open(os.devnull, "w") as nowhere:
        try:
            return subprocess.call(python + ["-c", code], stdout=nowhere, stderr=nowhere) == 0
        except OSError:
            return False


# What the machine may have in the way


def leave_the_shell_behind():
    """Forget what would lead Python or pip past the environment."""
    for name in ASTRAY:
        os.environ.pop(name, None)
    os.environ["PIP_USER"] = "0"  # also where pip's own settings say otherwise


def check_the_folder():
    """Stop with a sentence where pip cannot install from a folder of this name."""
    found = re.search(r"\$(?=[A-Za-z_])|[{}]|" + re.escape(os.pathsep), ROOT)
    if found:
        stop("Python cannot install from the folder %s because of the %s in its name: rename the "
             "folder or move the course, then type the same command there." % (ROOT, found.group()))


def can_be_written(path):
    """Whether a folder can be written, or made where it is missing."""
    while not os.path.lexists(path):
        path = os.path.dirname(path)
    return os.path.isdir(path) and os.access(path, os.W_OK | os.X_OK)


def find_a_place_to_keep_things():
    """Let programs use another folder where they cannot write in the home folder."""
    if os.name == "nt":  # there, only trying would tell
        return
    place = None
    for name, folder in KEPT:
        path = os.path.abspath(os.environ.get(name) or os.path.expanduser("~/" + folder))
        if can_be_written(path):
            continue
        if place is None:
            place = tempfile.mkdtemp(prefix="gradient-descent-")
            say("%s cannot be written: what belongs there is kept in %s for now." % (path, place))
        os.environ[name] = os.path.join(place, name.lower())


# The Python that makes the environment


def what_is_wrong_with_this_python():
    """Return what keeps this Python from setting up the course and the cure, or None."""
    found = "%d.%d" % sys.version_info[:2]
    if sys.version_info[:2] < NEEDED:
        return ("Python %s is too old, Python %d.%d or newer is needed" % ((found,) + NEEDED),
                "install it from python.org, or say where it is, for example "
                "make lab PYTHON=/path/to/python3.12")
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError as error:
        return ("Python %s cannot make virtual environments (%s)" % (found, error),
                "on Debian or Ubuntu type `sudo apt install python%s-venv`, elsewhere install "
                "Python from python.org" % found)
    return None


def use_a_good_python(arguments):
    """Go on with this Python, with a better one on the PATH, or stop with a sentence."""
    wrong = what_is_wrong_with_this_python()
    if not wrong:
        return
    problem, cure = wrong
    probe = "import ensurepip, sys, venv; sys.exit(sys.version_info[:2] < (%d, %d))" % NEEDED
    for other in OTHER_PYTHONS:
        if can_run(other, probe):
            say("%s: using %s instead." % (problem, " ".join(other)))
            become(other + [os.path.join(ROOT, "make.py")] + arguments)
    stop("%s: %s." % (problem, cure))


# The environment


def python_in(folder):
    inside = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
    return os.path.join(ROOT, folder, *inside)


def fingerprint(folder, packages):
    """Return two texts: what makes an environment this one, and what is installed in it.

    An environment cannot be moved, so its path counts. `packages` comes last: an environment with
    the test tools too begins with the same text and serves for the course as well.
    """
    identity = "Python %d.%d in %s\n" % (sys.version_info[:2] + (os.path.join(ROOT, folder),))
    content = hashlib.sha256()
    for name in ["pyproject.toml"] + [each for each in packages if each.endswith(".txt")]:
        with open(os.path.join(ROOT, name), "rb") as file:
            content.update(file.read())
    return identity, "%s\n%s" % (content.hexdigest(), " ".join(packages))


def set_up(folder, packages):
    """Make the environment or mend it, and return its Python; do nothing where nothing changed.

    The stamp is written last. While an installation runs it says "unfinished", and the next run
    begins anew.
    """
    python = python_in(folder)
    stamp = os.path.join(ROOT, folder, ".set-up")
    identity, installed = fingerprint(folder, packages)
    stamped = read(stamp)
    works = can_run([python], "import pip, sys; sys.exit(sys.version_info[:2] != (%d, %d))"
                    % sys.version_info[:2])
    if works and stamped.startswith(identity + installed):
        return python
    check_the_folder()
    say("Installing what is missing into %s: this takes a minute or two, once." % folder)
    made_by_hand = not stamped
    if not (works and (made_by_hand or stamped.startswith(identity))):
        make_empty(folder, stamp)
    write(stamp, "unfinished")
    if subprocess.call([python, "-m", "pip", "install", "--disable-pip-version-check"] + packages):
        stop("The installation did not finish: the reason is in pip's message above; without a "
             "network, connect to one, then type the same command again.")
    if not can_run([python], PROOF):
        stop("pip ended well, but what it installed cannot be used: to see why, type "
             "%s -c '%s' in this folder." % (shlex.quote(python), PROOF))
    write(os.path.join(ROOT, folder, "share", "jupyter", "lab", "settings", "overrides.json"),
          SETTINGS)
    write(stamp, identity + installed)
    return python


def make_empty(folder, stamp):
    path = os.path.join(ROOT, folder)
    try:
        if os.path.exists(path):
            shutil.rmtree(path)
    except OSError as error:
        stop("%s could not be made anew (%s): end what still uses it, or delete it yourself, then "
             "type the same command again." % (folder, error))
    write(stamp, "unfinished")
    # Inside a virtual environment, _base_executable is the Python that it was made with.
    base = getattr(sys, "_base_executable", sys.executable)
    if subprocess.call([base, "-m", "venv", path]):
        stop("The virtual environment %s could not be made: the reason stands above." % folder)


def read(path):
    if not os.path.exists(path):
        return ""
    with open(path, encoding="utf-8") as file:
        return file.read()


def write(path, text):
    try:
        if not os.path.isdir(os.path.dirname(path)):
            os.makedirs(os.path.dirname(path))
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        stop("The folder %s cannot be written (%s): copy the course to a folder of your own, then "
             "type the same command there." % (ROOT, error.strerror))


# The port


def why_not(port):
    """Return why a server cannot listen on this port of this machine, or None."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if os.name != "nt":  # as JupyterLab does: a port just left is free
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", port))
    except OSError as error:
        return error.strerror
    finally:
        listener.close()
    return None


def choose_port(wanted):
    """Return the port that was asked for, or the first free one if none was."""
    if wanted:
        try:
            port = int(wanted)
        except ValueError:
            port = 0
        if not 1 <= port <= 65535:
            stop("PORT=%s is not a port: give a whole number from 1 to 65535, for example "
                 "PORT=9000." % wanted)
        reason = why_not(port)
        if reason:
            stop("Port %d cannot be used (%s): choose another, or leave PORT out and a free one "
                 "is found for you." % (port, reason))
        return port
    for port in range(FIRST_PORT, LAST_PORT + 1):
        if not why_not(port):
            if port != FIRST_PORT:
                say("Port %d is taken, so JupyterLab uses port %d." % (FIRST_PORT, port))
            return port
    stop("No port from %d to %d is free: name one that is, for example PORT=9000."
         % (FIRST_PORT, LAST_PORT))


# What can be made


def lab(port, words):
    port = choose_port(port)
    find_a_place_to_keep_things()
    python = set_up(".venv", LAB)
    as_root = ["--allow-root"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    become([python, "-m", "jupyterlab", "--ip=127.0.0.1", "--port=%d" % port,
            "--ServerApp.port_retries=0", "--ServerApp.root_dir=" + ROOT,
            "--LabApp.default_url=" + START,
            "--ServerApp.kernel_websocket_connection_class=" + PROMPT,
            "-y"]  # Ctrl+C ends without a question
           + as_root + words)


def side_by_side():
    """Return what tells pytest to run tests that share nothing in several processes.

    One more than there are cores, because tests that watch a browser often wait.
    """
    return ["-n", str(1 + (os.cpu_count() or 1))]


def site_python():
    """Return the Python that builds the site, with all that it needs for it brought here."""
    python = set_up(SITE_FOLDER, SITE)
    if subprocess.call([python, "-m", "helpers.site.packages"]):
        raise SystemExit(1)
    return python


def site(port, words):
    become([site_python(), "-m", "helpers.site.build"] + words)


def site_serve(port, words):
    python = python_in(SITE_FOLDER)
    if not os.path.exists(python):
        stop("There is no site yet: `make site` builds it.")
    become([python, "-m", "helpers.site.serve"]
           + (["--port", str(choose_port(port))] if port else []) + words)


def bring_the_site():
    """Bring all that builds the site with a Python for its pages in it."""
    if subprocess.call([site_python(), "-m", "helpers.site.packages", "tests/site/pyodide.json"]):
        raise SystemExit(1)


def test(port, words):
    python = set_up(".venv", TEST)
    if subprocess.call([python, "-m", "ruff", "check"]):
        stop("No test was run: mend what ruff found first.")
    bring_the_site()
    become([python, "-m", "pytest"] + side_by_side() + words)


def test_oldest(port, words):
    if sys.version_info[:2] != NEEDED:
        stop("The oldest versions need the oldest Python: make test-oldest PYTHON=python%d.%d."
             % NEEDED)
    import tomllib

    with open("pyproject.toml", "rb") as file:
        project = tomllib.load(file)["project"]
    ranges = project["dependencies"] + project["optional-dependencies"]["test"]
    oldest = [each.replace(">=", "==") for each in ranges]
    become([set_up(".venv-oldest", TEST + oldest), "-m", "pytest"] + side_by_side() + words)


def notebooks(port, words):
    become([set_up(".venv", TEST), "-m", "tests.notebooks.write"] + words)


def pictures(port, words):
    become([set_up(".venv", LAB), "-m", "helpers.site.pictures"] + words)


def bench(port, words):
    python = set_up(".venv-bench", TEST + ["ipympl", "bqplot", "marimo"])
    bring_the_site()
    become([python, "-m", "tests.benchmarks.run"] + words)


COMMANDS = {"lab": lab, "test": test, "notebooks": notebooks, "pictures": pictures,
            "bench": bench, "site": site, "site-serve": site_serve,
            "test-oldest": test_oldest}


def main(arguments):
    if arguments in ([], ["help"]):
        if not __doc__:
            stop("The help was left out by PYTHONOPTIMIZE=2 or -OO: type the command without it.")
        print(__doc__.strip())
        return
    options = {name: os.environ.get(name, "") for name in ("PORT", "ARGS", "PYODIDE")}
    for word in arguments[1:]:
        name, equals, value = word.partition("=")
        if name not in options or not equals:
            stop("%r is unknown: after the command only PORT=..., ARGS=... and PYODIDE=... may "
                 "stand." % word)
        options[name] = value
    if arguments[0] not in COMMANDS:
        stop("%r is unknown: choose one of help, %s." % (arguments[0], ", ".join(COMMANDS)))
    leave_the_shell_behind()
    os.chdir(ROOT)
    use_a_good_python(arguments)
    words = shlex.split(options["ARGS"])
    if arguments[0] == "site" and options["PYODIDE"]:
        words = ["--pyodide", options["PYODIDE"]] + words
    COMMANDS[arguments[0]](options["PORT"], words)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except KeyboardInterrupt:
        stop("Interrupted: type the same command again to go on.")
