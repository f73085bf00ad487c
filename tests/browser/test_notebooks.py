"""Every notebook in JupyterLab: stored pictures, then each control, button and point."""

import functools
import math
import re

from tests import course
from tests.checking import found
from tests.notebooks import write

STEPPERS = ("Back", "Step", "Reset")
SOON = 4  # seconds to wait for a change that need not come
HAND = 0.25  # seconds that a hand needs from the picture to a button
RIM = 0.002  # of the picture
TARGETS = [(0.3, 0.35), (0.7, 0.8)]  # of the axes; a point goes to the one further away


def agreeing(now):
    """Return what is seen; picture, words and alternative text must agree."""
    assert now["alternative"] == now["readout"]
    assert "Something went wrong" not in now["readout"]
    return now


def look(demo):
    """Return what is seen once nothing is under way any more."""
    return agreeing(demo.settled())


def after_reset(demo):
    demo.button("Reset").click()
    return look(demo)


def test_stored_pictures_are_seen_before_anything_is_run(notebook):
    assert len(notebook.stored["images"]) == notebook.stored["wanted"]
    for image in notebook.stored["images"]:
        assert image["pixels"] > 0
        assert image["width"] > 300
    assert "model not found" not in notebook.stored["text"]


def test_stored_questions_can_be_read_and_give_nothing_away(notebook):
    asked = [question.asked() for question in notebook.questions()]
    for function in found.questions().values():
        question = function()
        if question.asked not in asked:
            continue
        assert question.asked in notebook.stored["text"]
        for choice, answer in zip(question.choices, question.answers, strict=True):
            assert choice in notebook.stored["text"]
            assert answer.reason not in notebook.stored["text"]


def test_every_live_picture_appears(notebook):
    demos = notebook.demos()
    assert demos
    for demo in demos:
        assert demo.frame().locator("img").evaluate("(image) => image.naturalWidth") > 0
        now = look(demo)
        if "<path" not in now["picture"]:  # before the first step nothing may have moved
            demo.button("Step").click()
            now = agreeing(demo.changed_from(now))
            demo.button("Reset").click()
        assert "<path" in now["picture"]


def test_two_pictures_never_clip_each_other(notebook):
    clips = {}
    for demo in notebook.demos():
        now = demo.seen()
        for clip in re.findall(r'<clipPath id="([^"]+)"', now["picture"]):
            assert clips.setdefault(clip, now) == now  # the same only in two views of one picture
    assert clips


def one_of_each(notebook):
    """Return the demos, without those that another one before has the same controls as."""
    return {demo.kind(): demo for demo in reversed(notebook.demos())}.values()


def test_each_control_answers_the_keyboard(notebook):
    for demo in one_of_each(notebook):
        before = after_reset(demo)
        if "Step" in demo.buttons():  # some controls change nothing before the first step
            demo.button("Step").click()
            before = agreeing(demo.changed_from(before))
        for label, control in demo.controls():
            demo.nudge(control)
            now = demo.changed_from(before, limit=SOON)
            if not now:
                demo.nudge(control, back=True)
                now = demo.changed_from(before)
            assert now, f"{label} changes nothing: {before['readout']}"
            before = agreeing(now)


def test_each_answer_to_a_question_is_met_by_keyboard(notebook):
    known = {function().asked: function() for function in found.questions().values()}
    for question in notebook.questions():
        answers = known[question.asked()].answers
        assert question.reason() == ""
        assert not any(question.chosen())
        for number, answer in enumerate(answers):
            question.answers.nth(number).press("Space" if number % 2 else "Enter")
            mark = "✓ Right." if answer.right else "✗ Not so."
            said = question.reason(begins=f"{mark} {answer.reason}")
            assert known[question.asked()].look in said
            assert question.chosen() == [other == number for other in range(len(answers))]


def test_exercises_answer_in_the_notebook(notebook):
    for setting in found.settings():
        if setting.notebook != f"{notebook.name}.ipynb":
            continue
        solved = f"{setting.solution}\n\n{setting.check}"
        assert notebook.run_cell(setting.check, solved).startswith("✓ Right.")
        broken = "def broken(*arguments):\n    return nowhere\n\n" + re.sub(
            r"\(.*\)$", "(broken)", setting.check)
        said = notebook.run_cell(setting.check, broken)
        assert said.startswith("✗ Not yet.")
        if "NameError" in said:
            assert "line 2 of your function (return nowhere): NameError" in said


def test_the_exam_is_marked_in_the_notebook(notebook):
    solved = "test.check([question.answer.right for question in test.questions])"
    said = notebook.run_cell("test.check(answers)", solved)
    count = len(course.lesson(write.FOLDER / f"{notebook.name}.ipynb").part("exam").draw.questions)
    assert said.endswith(f"{count} of {count} are right. Another seed draws other numbers.")


def test_a_preset_by_keyboard_and_reset(notebook):
    """One preset of each demo: what every preset shows is tested without a browser."""
    for demo in one_of_each(notebook):
        first = after_reset(demo)
        for label in [label for label in demo.buttons() if label not in STEPPERS][:1]:
            assert press_preset(demo, label), f"{label} does nothing"
        demo.button("Reset").click()
        assert demo.comes_to(first), "Reset does not bring the first state back"


def press_preset(demo, label):
    """Return what is seen after the press, or None if it is what was seen before it."""
    for some in (1, None):  # what one control changes may be just what the preset shows
        nudge(demo, some)
        before = look(demo)
        demo.button(label).press("Enter")
        if now := demo.changed_from(before, limit=SOON):
            return agreeing(now)
    return None


def nudge(demo, some=None):
    """Move some of the controls, the first ones, or all."""
    for _, control in demo.controls()[:some]:
        demo.nudge(control)


def test_each_point_can_be_dragged(notebook):
    for demo in one_of_each(notebook):
        first = after_reset(demo)
        for name, ((x, y), (left, top, right, bottom)) in demo.handles().items():
            # A point on the rim is taken just inside.
            start = (min(max(x, left + RIM), right - RIM), min(max(y, top + RIM), bottom - RIM))
            stops = [(left + across * (right - left), top + down * (bottom - top))
                     for across, down in TARGETS]
            stop = max(stops, key=functools.partial(math.dist, start))
            demo.drag(start, stop)
            assert demo.changed_from(first), f"{name} cannot be dragged to {stop}"
            demo.wait(HAND)
            demo.button("Reset").click()
            assert demo.comes_to(first), f"after dragging {name}, Reset does not bring it back"
        assert look(demo) == first


def test_a_reloaded_page_shows_the_present_state(notebook):
    for demo in notebook.demos():
        nudge(demo)
    before = [look(demo) for demo in notebook.demos()]
    assert notebook.unsaved()
    notebook.save()
    notebook.reload()
    assert [look(demo) for demo in notebook.demos()] == before
    for demo, was in zip(notebook.demos(), before, strict=True):
        nudge(demo, 1)
        if not demo.changed_from(was, limit=SOON):  # at its end, say
            nudge(demo)
            assert demo.changed_from(was)
