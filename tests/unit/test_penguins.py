"""The table of penguins is whole, says where it is from, and rows with gaps are left out."""

import csv
import hashlib
from importlib import resources

import numpy as np
import pytest

from helpers import penguins

COUNTS = {"Adelie": 152, "Chinstrap": 68, "Gentoo": 124}
WITHOUT_MEASUREMENTS = {"Adelie": 1, "Chinstrap": 0, "Gentoo": 1}
WITHOUT_SEX = {"Adelie": 6, "Chinstrap": 0, "Gentoo": 5}
PAIRS = [(zero, one) for zero in COUNTS for one in COUNTS if zero != one]


def test_the_table_is_the_one_that_its_description_names():
    folder = resources.files("helpers") / "data"
    said = (folder / "README.md").read_text(encoding="utf-8")
    assert hashlib.sha256(penguins.FILE.read_bytes()).hexdigest() in said
    assert "CC0" in said
    with penguins.FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for species, count in COUNTS.items():
        assert sum(row["species"] == species for row in rows) == count
    assert len(rows) == sum(COUNTS.values())


@pytest.mark.parametrize(("zero", "one"), PAIRS)
def test_two_species_without_the_rows_that_have_gaps(zero, one):
    X, y, left_out = penguins.load(zero, one, measurements=penguins.MEASUREMENTS)
    assert left_out == WITHOUT_MEASUREMENTS[zero] + WITHOUT_MEASUREMENTS[one]
    assert X.shape == (COUNTS[zero] + COUNTS[one] - left_out, 4)
    assert np.sum(y == 1) == COUNTS[one] - WITHOUT_MEASUREMENTS[one]
    assert np.sum(y == 0) == COUNTS[zero] - WITHOUT_MEASUREMENTS[zero]


@pytest.mark.parametrize(("zero", "one"), PAIRS)
def test_one_sex_only(zero, one):
    both = [penguins.load(zero, one, sex=sex) for sex in penguins.SEXES]
    unknown = WITHOUT_SEX[zero] + WITHOUT_SEX[one]
    assert [each.left_out for each in both] == [unknown, unknown]
    assert sum(len(each.X) for each in both) == COUNTS[zero] + COUNTS[one] - unknown


def test_first_and_last_rows_and_the_order_of_columns():
    X, y, _ = penguins.load(measurements=["flipper_length_mm", "bill_length_mm", "bill_depth_mm"])
    assert X[0].tolist() == [181, 39.1, 18.7]
    assert X[-1].tolist() == [198, 50.2, 18.7]
    assert (y[0], y[-1]) == (0, 1)
    assert penguins.load("Chinstrap", "Adelie").y[0] == 1
    assert penguins.load(measurements="body_mass_g").X[:2].tolist() == [[3750], [3800]]


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"zero": "Emperor"}, "zero: got 'Emperor', allowed: Adelie, Chinstrap, Gentoo"),
        ({"one": "adelie"}, "one: got 'adelie', allowed: Chinstrap, Gentoo"),
        ({"one": "Adelie"}, "one: got 'Adelie', allowed: Chinstrap, Gentoo"),
        ({"measurements": ["bill"]}, "measurements: got 'bill', allowed: bill_length_mm, "),
        ({"measurements": ["year"]}, "measurements: got 'year', allowed: bill_length_mm, "),
        ({"measurements": []}, "measurements: got none, allowed: bill_length_mm, "),
        ({"sex": "MALE"}, "sex: got 'MALE', allowed: female, male"),
    ],
)
def test_unknown_names_are_refused(wrong, message):
    with pytest.raises(ValueError, match=f"^{message}"):
        penguins.load(**wrong)
