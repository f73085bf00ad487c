"""The Python of the page: Pyodide, its packages, and ours.

``packages.json`` says what is needed, with the hash of each file: ``core`` is Pyodide itself,
``pyodide`` the packages that come with it (an extract of its own lock file), ``bytes`` the size of
both, ``pure`` those that PyPI has. What is not in the file is never loaded.
``python -m helpers.site.packages`` brings the pure ones, or those of another such list, here.
"""

import contextlib
import hashlib
import json
import shutil
import string
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
WHEELS = ROOT / "build" / "wheels"
PACKAGES = json.loads((HERE / "packages.json").read_text(encoding="utf-8"))
VERSION = PACKAGES["info"]["version"]
ADDRESS = f"https://cdn.jsdelivr.net/pyodide/v{VERSION}/full/"  # where Pyodide's makers put it
OURS = "gradient-descent-notebooks"
OF_THE_KERNEL = ["comm", "ipython", "jedi", "sqlite3", "ssl"]
NEEDED_BY_OURS = ["anywidget", "autograd", "ipywidgets", "matplotlib", "numpy"]
ANY_BROWSER = ["--no-deps", "--only-binary=:all:", "--platform=any", "--python-version=3.12",
               "--implementation=py", "--abi=none", "--disable-pip-version-check", "--quiet"]


def is_right(path, sha256):
    """Return whether the file is there and is the one whose hash this is."""
    return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == sha256


def fetch(packages):
    """Bring files from PyPI into ``WHEELS``; without a network where they are there already.

    Parameters
    ----------
    packages : dict of dict
        Of name to version, file_name and sha256.

    Raises
    ------
    SystemExit
        If pip cannot bring one, or brings another file than the one that was asked for.
    """
    WHEELS.mkdir(parents=True, exist_ok=True)
    missing = {name: each for name, each in packages.items()
               if not is_right(WHEELS / each["file_name"], each["sha256"])}
    if not missing:
        return
    pinned = [f"{name}=={each['version']}" for name, each in missing.items()]
    print(f"Downloading {', '.join(pinned)} …", flush=True)
    pip = [sys.executable, "-m", "pip", "download", *ANY_BROWSER, "--dest", str(WHEELS), *pinned]
    if subprocess.call(pip):
        raise SystemExit("The download did not finish: the reason is in pip's message above.")
    for each in missing.values():
        if not is_right(WHEELS / each["file_name"], each["sha256"]):
            raise SystemExit(f"{each['file_name']} is not the file whose hash is known: "
                             f"delete it in {WHEELS}, then type the same command again.")


def own_wheel(folder):
    """Build the wheel of the course's helpers into a folder and return its entry for the lock."""
    pip = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--quiet",
           "--disable-pip-version-check", "--wheel-dir", str(folder), str(ROOT)]
    if subprocess.call(pip):
        raise SystemExit("The wheel of the helpers could not be built: see pip's message above.")
    [wheel] = folder.glob("gradient_descent_notebooks-*.whl")
    return {"name": OURS, "version": wheel.name.split("-")[1], "file_name": wheel.name,
            "install_dir": "site", "package_type": "package", "unvendored_tests": False,
            "sha256": hashlib.sha256(wheel.read_bytes()).hexdigest(),
            "imports": ["helpers"], "depends": NEEDED_BY_OURS}


@contextlib.contextmanager
def opened(pyodide):
    """Open a folder or an archive that somewhere holds Pyodide, and give the folder that does."""
    pyodide = Path(pyodide)
    with tempfile.TemporaryDirectory() as temporary:
        folder = pyodide
        if pyodide.is_file():
            folder = Path(temporary)
            unpack(pyodide, folder)
        found = sorted(folder.rglob("pyodide.asm.wasm"), key=lambda path: len(path.parts))
        if not found:
            raise SystemExit(f"PYODIDE={pyodide} holds no pyodide.asm.wasm: name the folder or the "
                             f"archive of Pyodide {VERSION}.")
        yield found[0].parent


def unpack(archive, folder):
    """Unpack a tar or zip archive, of which wheels are a kind."""
    if zipfile.is_zipfile(archive):
        with zipfile.ZipFile(archive) as opened:
            opened.extractall(folder)
    elif tarfile.is_tarfile(archive):
        with tarfile.open(archive) as opened:
            opened.extractall(folder, filter="data")
    else:
        raise SystemExit(f"PYODIDE={archive} is neither a folder nor a tar or zip archive.")


def copy_pyodide(source, folder):
    """Copy from a folder just what is used, if each file is the right one."""
    wanted = dict(PACKAGES["core"])
    wanted |= {each["file_name"]: each["sha256"] for each in PACKAGES["pyodide"].values()}
    for name, sha256 in wanted.items():
        if not is_right(source / name, sha256):
            raise SystemExit(f"{name} of Pyodide {VERSION} is missing in {source}, or is another "
                             "file than the one whose hash is known.")
        shutil.copy(source / name, folder)


def write(folder, pyodide=None):
    """Write what the page's kernel loads.

    Parameters
    ----------
    folder : Path
        Of the site, for ``pyodide.js``, the lock file and the wheels.
    pyodide : path-like, optional
        A folder or an archive with Pyodide. Its part that is used goes into the site; without it,
        pages load Pyodide from its public address.
    """
    folder.mkdir(parents=True)
    for each in PACKAGES["pure"].values():
        shutil.copy(WHEELS / each["file_name"], folder)
    ours = own_wheel(folder)
    if pyodide:
        with opened(pyodide) as source:
            copy_pyodide(source, folder)
        # ours has the name that Pyodide's loader itself would have
        (folder / "pyodide.js").rename(folder / "core.js")
    packages = {**public(PACKAGES["pyodide"], "" if pyodide else ADDRESS),
                **PACKAGES["pure"], OURS: ours}
    lock = {"info": PACKAGES["info"], "packages": packages}
    (folder / "pyodide-lock.json").write_text(json.dumps(lock), encoding="utf-8")
    loader = string.Template((HERE / "pyodide.js").read_text(encoding="utf-8"))
    (folder / "pyodide.js").write_text(
        loader.substitute(there="./" if pyodide else ADDRESS,
                          core="core.js" if pyodide else "pyodide.js"), encoding="utf-8")


def megabytes(folder):
    """Return what a page loads for Python, wherever it comes from, rounded.

    Parameters
    ----------
    folder : Path
        What `write` has written.
    """
    here = sum(path.stat().st_size for path in folder.iterdir())
    bundled = (folder / "pyodide.asm.wasm").exists()
    return round((here if bundled else here + PACKAGES["bytes"]) / 1e6)


def public(packages, address):
    """Return the packages with an address in front of each file's name."""
    return {name: {**each, "file_name": address + each["file_name"]}
            for name, each in packages.items()}


if __name__ == "__main__":
    fetch(json.loads(Path(sys.argv[1]).read_text()) if sys.argv[1:] else PACKAGES["pure"])
