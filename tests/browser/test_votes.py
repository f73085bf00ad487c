"""A question and its picture: veiled from everybody until an answer is chosen; and told apart."""

import pytest

from tests.browser.notebook_page import SHOW

IN_A_DEMO = "document.activeElement.closest('.live-demo') !== null"
OUTPUT = "xpath=ancestor::*[contains(@class, 'jp-OutputArea ')]"
READOUT = "A filled circle of size 10"
REASON = "It points down."


def test_before_the_answer_nobody_learns_anything(votes):
    question, demo = votes.questions()[0], votes.demos()[0]
    together = question.root.locator(OUTPUT)
    assert together.locator(".live-demo").count() == 1
    for part in (".live-picture", ".live-picture-frame", ".live-picture-readout", ".widget-slider"):
        assert not demo.root.locator(part).first.is_visible()
    for said in (together.inner_text(), together.aria_snapshot()):
        assert "Which way?" in said
        assert "(b) Down." in said
        assert READOUT not in said
        assert REASON not in said
        assert "top right" not in said
    assert "slider" not in together.aria_snapshot()
    # The keyboard finds no way in.
    question.answers.nth(1).focus()
    for _ in range(4):
        votes.page.keyboard.press("Tab")
        assert not votes.page.evaluate(IN_A_DEMO)


def test_an_answer_by_keyboard_brings_the_picture_and_stays_above_it(votes):
    question, demo = votes.questions()[0], votes.demos()[0]
    where = demo.root.bounding_box()
    question.answers.nth(1).press("Enter")
    demo.root.locator(".live-picture-frame").wait_for()
    together = question.root.locator(OUTPUT)
    assert question.reason(begins="✓ Right.").startswith(f"✓ Right. {REASON}")
    assert question.chosen() == [False, True]
    assert READOUT in together.inner_text()
    assert "slider" in together.aria_snapshot()
    assert question.root.bounding_box()["y"] < demo.root.bounding_box()["y"]
    assert demo.root.bounding_box()["height"] == pytest.approx(where["height"], abs=2)
    before = demo.settled()
    demo.nudge(demo.controls()[0][1])
    assert demo.changed_from(before)
    # The other one is still veiled.
    assert not votes.demos()[1].root.locator(".live-picture").is_visible()


def test_a_button_shows_the_picture_without_an_answer(votes):
    question, demo = votes.questions()[1], votes.demos()[1]
    show = question.root.locator("xpath=..").get_by_role("button", name=SHOW)
    show.press("Enter")
    demo.root.locator(".live-picture-frame").wait_for()
    assert not show.is_visible()
    assert question.chosen() == [False, False]
    assert question.reason() == ""
    assert READOUT in question.root.locator(OUTPUT).inner_text()


def test_a_picture_that_was_shown_is_shown_after_a_reload(votes):
    votes.questions()[0].answers.nth(0).click()
    votes.demos()[0].root.locator(".live-picture-frame").wait_for()
    votes.save()
    votes.reload()
    assert votes.demos()[0].root.locator(".live-picture-frame").is_visible()
    assert votes.questions()[0].chosen() == [True, False]
    assert not votes.demos()[1].root.locator(".live-picture").is_visible()
