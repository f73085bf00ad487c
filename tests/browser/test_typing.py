"""A number typed into a slider is taken, or it is said why not; nothing is lost."""

import pytest

TAKEN = [
    ("x", "−1.58", "−1.58"), ("x", "-1.5", "−1.50"), ("x", "0,5", "0.50"), ("x", " +1.25 ", "1.25"),
    ("x", "–0,07", "−0.07"), ("x", ".5", "0.50"), ("x", "2·10⁻¹", "0.20"), ("x", "-3e-1", "−0.30"),
    ("x", "4×10^−1", "0.40"), ("x", "−2", "−2.00"), ("size", "3,33", "3.33"), ("size", "1", "1.00"),
    ("size", "1e2", "100"), ("steps", "7", "7"), ("steps", "12,0", "12"),
]
REFUSED = [
    ("x", "abc", "x stays at 0.50: “abc” is not a number."),
    ("x", "1,2.3", "x stays at 0.50: “1,2.3” is not a number."),
    ("x", "1-2", "x stays at 0.50: “1-2” is not a number."),
    ("x", "", "x stays at 0.50: no number was typed."),
    ("x", "2.5", "x stays at 0.50: 2.5 is not from −2.00 to 2.00."),
    ("x", "−1e300", "x stays at 0.50: −1e300 is not from −2.00 to 2.00."),
    ("x", "1" * 30, f"x stays at 0.50: {'1' * 20} … is not from −2.00 to 2.00."),
    ("size", "0", "size stays at 10.0: 0 is not from 1.00 to 100."),
    ("size", "100,1", "size stays at 10.0: 100,1 is not from 1.00 to 100."),
    ("steps", "-1", "steps stays at 0: -1 is not from 0 to 20."),
    ("steps", "nan", "steps stays at 0: “nan” is not a number."),
]


def test_either_sign_and_either_mark_are_taken(demo):
    for label, typed, shown in TAKEN:
        before = demo.seen()
        assert demo.type_in(label, typed) == (shown, ""), typed
        assert demo.changed_from(before), f"{typed} changes nothing"
    assert demo.settled()["readout"] == (
        "A filled square of size 100 at (-2.00, 1.00); its trail has 12 steps.")


def test_what_is_not_taken_is_said_and_changes_nothing(demo):
    before = demo.seen()
    for label, typed, said in REFUSED:
        shown = demo.field(label).inner_text()
        assert demo.type_in(label, typed) == (shown, said)
    assert demo.settled() == before


def test_a_whole_number_is_taken_nearby_and_that_is_said(demo):
    assert demo.type_in("steps", "3.6") == (
        "4", "steps is 4, the nearest to 3.6 that it can be.")
    demo.settled()
    assert demo.type_in("steps", "5") == ("5", "")
    assert demo.settled()["readout"].endswith("5 steps.")


@pytest.mark.parametrize("key", ["Enter", "Tab"])
def test_a_number_between_two_steps_of_the_slider_stays_as_it_was_typed(demo, key):
    before = demo.seen()
    assert demo.type_in("x", "1,23", key) == ("1.23", "")
    assert "(1.23, 1.00)" in demo.changed_from(before)["readout"]
    assert "(1.23, 1.00)" in demo.settled()["readout"]


def test_a_number_that_is_only_looked_at_stays(scratch):
    scratch.evaluate("demo.set(x=0.123)")
    other = scratch.demos()[0]
    other.settled()
    other.field("x").click()
    other.field("x").press("Tab")
    other.type_in("y", "7", "Escape")
    other.field("y").press("Tab")
    other.settled()
    values = scratch.evaluate("demo.values")
    assert (values["x"], values["y"]) == (0.123, 1.0)
    other.button("Reset").click()
