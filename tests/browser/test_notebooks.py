"""Every notebook in JupyterLab: stored pictures, then each control, button and point."""

import re

from tests.exercises import found

STEPPERS = ("Back", "Step", "Reset")
SOON = 4  # seconds to wait for a change that need not come
HAND = 0.25  # seconds that a hand needs from the picture to a button
RIM = 0.002  # of the picture
TARGETS = [(0.3, 0.35), (0.7, 0.8)]  # of the axes


def look(demo):
    """Return what is seen now; picture, words and alternative text must agree."""
    now = demo.settled()
    assert now["alternative"] == now["readout"]
    assert "Something went wrong" not in now["readout"]
    return now


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
        assert "<path" in look(demo)["picture"]


def test_two_pictures_never_clip_each_other(notebook):
    clips = {}
    for demo in notebook.demos():
        now = look(demo)
        for clip in re.findall(r'<clipPath id="([^"]+)"', now["picture"]):
            assert clips.setdefault(clip, now) == now  # the same only in two views of one picture
    assert clips


def test_each_control_answers_the_keyboard(notebook):
    for demo in notebook.demos():
        before = after_reset(demo)
        for label, control in demo.controls():
            demo.nudge(control)
            if not demo.changed_from(before, limit=SOON):
                demo.nudge(control, back=True)
                assert demo.changed_from(before), f"{label} changes nothing: {before['readout']}"
            before = look(demo)


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


def test_presets_by_keyboard_and_reset(notebook):
    for demo in notebook.demos():
        first = after_reset(demo)
        for label in demo.buttons():
            if label in STEPPERS:
                continue
            assert press_preset(demo, label) or press_preset(demo, label), f"{label} does nothing"
            look(demo)
            demo.button("Reset").click()
            assert demo.comes_to(first), f"after {label}, Reset does not bring the first state back"


def press_preset(demo, label):
    """Return what is seen after the press, or None if it is what was seen before it."""
    nudge_all(demo)
    before = look(demo)
    demo.button(label).press("Enter")
    return demo.changed_from(before, limit=SOON)


def nudge_all(demo):
    for _, control in demo.controls():
        demo.nudge(control)


def test_each_point_can_be_dragged(notebook):
    for demo in notebook.demos():
        first = after_reset(demo)
        for name, ((x, y), (left, top, right, bottom)) in demo.handles().items():
            # A point on the rim is taken just inside.
            start = (min(max(x, left + RIM), right - RIM), min(max(y, top + RIM), bottom - RIM))
            for across, down in TARGETS:
                stop = left + across * (right - left), top + down * (bottom - top)
                demo.drag(start, stop)
                assert demo.changed_from(first), f"{name} cannot be dragged to {across}, {down}"
                demo.wait(HAND)
                demo.button("Reset").click()
                assert demo.comes_to(first), f"after dragging {name}, Reset does not bring it back"
        assert look(demo) == first


def test_a_reloaded_page_shows_the_present_state(notebook):
    for demo in notebook.demos():
        nudge_all(demo)
    before = [look(demo) for demo in notebook.demos()]
    assert notebook.unsaved()
    notebook.save()
    notebook.reload()
    assert [look(demo) for demo in notebook.demos()] == before
    for demo, was in zip(notebook.demos(), before, strict=True):
        nudge_all(demo)
        assert demo.changed_from(was)
