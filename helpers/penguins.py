"""The Palmer penguins: a table of measurements of three species; see `data/README.md`."""

import csv
from pathlib import Path
from typing import NamedTuple

import numpy as np

from helpers import checks

FILE = Path(__file__).parent / "data" / "penguins.csv"
SPECIES = ("Adelie", "Chinstrap", "Gentoo")
MEASUREMENTS = ("bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g")
SEXES = ("female", "male")
MISSING = "NA"


class Penguins(NamedTuple):
    """Measurements and labels, and how many penguins had to be left out.

    Parameters
    ----------
    X : ndarray, shape (m, n)
    y : ndarray, shape (m,)
    left_out : int

    References
    ----------
    K. B. Gorman, T. D. Williams, W. R. Fraser, PLoS ONE 9 (2014), e90081.
    """

    X: np.ndarray
    y: np.ndarray
    left_out: int


def load(zero="Adelie", one="Chinstrap", *, measurements=("bill_length_mm", "flipper_length_mm"),
         sex=None):
    """Return the measurements of two species of penguins, labelled 0 and 1.

    Parameters
    ----------
    zero, one : {"Adelie", "Chinstrap", "Gentoo"}
        The species labelled 0 and the one labelled 1.
    measurements : str or sequence of str
        The columns of X: "bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g".
    sex : {"female", "male"}, optional
        Only these penguins; all where it is not given.

    Returns
    -------
    Penguins
        Left out are those of these species that lack one of the measurements and, where `sex` is
        given, those whose sex is not known.

    Raises
    ------
    ValueError
        If a name is unknown, the species are the same, or there is no measurement.

    References
    ----------
    A. M. Horst, A. P. Hill, K. B. Gorman, palmerpenguins (2020), doi:10.5281/zenodo.3960218.
    """
    if isinstance(measurements, str):
        measurements = (measurements,)
    _known("zero", zero, SPECIES)
    _known("one", one, [species for species in SPECIES if species != zero])
    for name in measurements:
        _known("measurements", name, MEASUREMENTS)
    if not measurements:
        checks.refuse("measurements", "none", ", ".join(MEASUREMENTS))
    if sex is not None:
        _known("sex", sex, SEXES)
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["species"] in (zero, one)]
    needed = [*measurements, "sex"] if sex else measurements
    complete = [row for row in rows if MISSING not in [row[name] for name in needed]]
    chosen = [row for row in complete if sex in (None, row["sex"])]
    X = np.array([[float(row[name]) for name in measurements] for row in chosen])
    y = np.array([float(row["species"] == one) for row in chosen])
    return Penguins(X, y, len(rows) - len(complete))


def _known(name, given, allowed):
    if given not in allowed:
        checks.refuse(name, repr(given), ", ".join(allowed))
