"""A notebook open in JupyterLab, and a live picture in it, as a user meets them."""

import ast
import json
import re
import time

from tests.notebooks.write import WIDGET_VIEW

LIMIT = 10  # seconds for a picture to answer; a slow machine may take long, a right one never does
CALM = 0.25  # seconds without a change: nothing is under way any more
# JupyterLab asks a new kernel for its widgets, and a busy one answers after its cells were run.
NO_WIDGETS_YET = "No such comm"
LOST = "widget model not found"
PATIENCE = 30  # seconds for a page to load its widgets
DEMO, QUESTION, VEILED = ".live-demo", ".live-question", ".live-veiled"
SHOW, SHOW_BUTTON = "Show the picture without answering", ".live-question-show:not([hidden])"
CLICK = "(buttons) => buttons.forEach((button) => button.click())"
KEYS = {"DIV": ("ArrowRight", "ArrowLeft"), "SELECT": ("ArrowDown", "ArrowUp"),
        "INPUT": ("Space", "Space")}  # there and back, on a slider, a list and a checkbox
ERRORS = ("application/vnd.jupyter.stderr", "application/vnd.jupyter.error")
HANDLES = """[
    (widget.readout, widget.size, widget.handles)
    for widget in __import__("gc").get_objects()
    if type(widget).__name__ == "LivePicture" and widget.comm is not None
]"""
EVALUATE = """async (expression) => {
    const kernel = window.jupyterapp.shell.currentWidget.sessionContext.session.kernel;
    const request = { code: "", silent: true, user_expressions: { it: expression } };
    const reply = await kernel.requestExecute(request).done;
    const { data, evalue } = reply.content.user_expressions.it;
    if (!data) throw new Error(evalue);
    return data["text/plain"];
}"""
SEEN = """(demo) => {
    const moving = demo.querySelector(".live-picture-moving");
    return {
        readout: demo.querySelector(".live-picture-readout").textContent,
        alternative: moving.getAttribute("aria-label"),
        picture: moving.shadowRoot.innerHTML,
    };
}"""
# Looks again and again in the page itself, which costs less than to ask it each time.
WATCH = f"const seen = {SEEN};" + """
    const same = (one, other) => Object.keys(one).every((key) => one[key] === other[key]);
    const begun = performance.now();
    for (let last = seen(demo), since = begun; ; ) {
        const now = seen(demo), time = performance.now();
        if (until === "calm" && !same(now, last)) [last, since] = [now, time];
        if (until === "calm" && time - since >= limit) return now;
        if (until === "changed" && !same(now, known)) return now;
        if (until === "there" && same(now, known)) return now;
        if (until !== "calm" && time - begun >= limit) return null;
        await new Promise((done) => setTimeout(done, 20));
    }"""
WATCH = f"async (demo, [until, known, limit]) => {{{WATCH}}}"
RUN_ALL = """async (view) => {
    await window.jupyterapp.commands.execute("notebook:run-all-cells");
    const { cells } = window.jupyterapp.shell.currentWidget.context.model.toJSON();
    const shown = cells.flatMap((cell) => cell.outputs ?? []).map(({ data }) => data ?? {})
        .filter((data) => view in data);
    return [shown.length, shown.filter((data) => "image/png" in data).length];
}"""
IMAGES = """(images) => Promise.all(images.map(async (image) => {
    await image.decode();
    return { pixels: image.naturalWidth, width: image.getBoundingClientRect().width };
}))"""
# What the kernel writes to stderr while it answers a control belongs to no cell.
LISTEN = """() => {
    const { sessionContext } = window.jupyterapp.shell.currentWidget;
    sessionContext.iopubMessage.connect((_, { header, content }) => {
        if (header.msg_type === "error" || content.name === "stderr") {
            console.error("kernel: " + (content.text ?? content.evalue));
        }
    });
}"""
# Fills in the first cell whose text has `part`, runs it, and returns the words of its outputs.
RUN_CELL = """async ([part, source]) => {
    const { content } = window.jupyterapp.shell.currentWidget;
    const number = content.widgets.findIndex(({ model }) =>
        model.type === "code" && model.sharedModel.getSource().includes(part));
    const cell = content.widgets[number];
    cell.model.sharedModel.setSource(source);
    content.activeCellIndex = number;
    content.deselectAll();
    await window.jupyterapp.commands.execute("notebook:run-cell");
    return cell.outputArea.node.querySelector(".jp-OutputArea-output").innerText;
}"""
THEME = """(theme) => window.jupyterapp.commands.execute("apputils:change-theme", { theme })"""
UNSAVED = "window.jupyterapp.shell.currentWidget.context.model.dirty"


class NotebookPage:
    """A page with one notebook; collects every error that the page or the kernel reports."""

    def __init__(self, page, running, notebook):
        self.page, self.name, self.errors = page, notebook.removesuffix(".ipynb"), []
        self.running = running
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", self._heard)
        running.open(page, notebook)
        page.evaluate(LISTEN)

    def _heard(self, message):
        if message.type == "error":
            self.errors.append(f"{message.text} ({message.location.get('url', '')})")

    def run_all(self):
        """Run all cells, wait for all widgets, and return how many live pictures there are."""
        widgets, demos = self.page.evaluate(RUN_ALL, WIDGET_VIEW)
        self.errors = [error for error in self.errors if NO_WIDGETS_YET not in error]
        self.wait_for(demos)
        if widgets > demos:
            self.page.locator(QUESTION).nth(widgets - demos - 1).wait_for()
        return demos

    def wait_for(self, demos):
        """Wait until this many live pictures are there."""
        if demos:
            last = self.page.locator(f"{DEMO} .live-picture-moving").nth(demos - 1)
            last.wait_for(state="attached")  # it may be veiled
            for shown in self.page.locator(f"{DEMO}:not({VEILED}) .live-picture-moving").all():
                shown.wait_for()

    def unveil(self):
        """Show every picture that waits for an answer, without giving one."""
        self.page.locator(SHOW_BUTTON).evaluate_all(CLICK)
        self.page.wait_for_function(f"!document.querySelector('{VEILED}')")
        self.wait_for(len(self.demos()))

    def reload(self):
        """Reload the page and wait until as many live pictures are there as were before.

        On a very busy machine JupyterLab finds no widget of a running kernel, about once in a
        hundred times, and stored pictures are seen. Whoever sees this reloads once more, and so
        does the test; if the widgets were really lost, it would see the same again.
        """
        before = len(self.demos())
        self.page.reload()
        live = self.page.locator(f"{DEMO} .live-picture-moving")
        deadline = time.monotonic() + PATIENCE
        while not live.count() and not self.lost() and time.monotonic() < deadline:
            self.page.wait_for_timeout(50)
        if self.lost():
            self.page.reload()
            self.errors = [error for error in self.errors if LOST not in error]
        self.wait_for(before)
        self.page.evaluate(LISTEN)

    def lost(self):
        """Return whether JupyterLab looked for a widget that the kernel does not have."""
        return any(LOST in error for error in self.errors)

    def theme(self, name):
        """Choose the theme "JupyterLab Light" or "JupyterLab Dark"."""
        self.page.evaluate(THEME, name)
        self.page.locator(f"body[data-jp-theme-name='{name}']").wait_for(state="attached")
        self.page.locator("#jupyterlab-splash").wait_for(state="detached")

    def evaluate(self, expression):
        """Return the value of a Python expression in the notebook's kernel, through JSON."""
        as_json = f"__import__('json').dumps({expression})"
        return json.loads(ast.literal_eval(self.page.evaluate(EVALUATE, as_json)))

    def becomes(self, expression, limit=LIMIT):
        """Return whether the expression comes to hold in the kernel within ``limit`` seconds."""
        deadline = time.monotonic() + limit
        while not (holds := self.evaluate(f"bool({expression})")) and time.monotonic() < deadline:
            self.page.wait_for_timeout(50)
        return holds

    def demos(self):
        """Return the live pictures in their order on the page."""
        found = self.page.locator(DEMO)
        return [LiveDemo(self, found.nth(number)) for number in range(found.count())]

    def questions(self):
        """Return the questions in their order on the page."""
        return [AskedQuestion(found) for found in self.page.locator(QUESTION).all()]

    def run_cell(self, part, source):
        """Put ``source`` into the first cell with ``part``, run it, and return what it shows."""
        return self.page.evaluate(RUN_CELL, [part, source])

    def unsaved(self):
        """Return whether there is something to save."""
        return self.page.evaluate(UNSAVED)

    def save(self):
        """Save with the keyboard."""
        self.page.keyboard.press("Control+s")
        self.page.wait_for_function(f"!({UNSAVED})")

    def images(self):
        """Return for each image in an output its width in pixels, of the file and on the page."""
        return self.page.locator(".jp-OutputArea-output img").evaluate_all(IMAGES)

    def text(self):
        """Return all words of all outputs."""
        return "\n".join(self.page.locator(".jp-OutputArea-output").all_inner_texts())

    def error_outputs(self):
        """Return what cells wrote to stderr, and their exceptions."""
        found = self.page.locator(", ".join(f'[data-mime-type="{mime}"]' for mime in ERRORS))
        return found.all_inner_texts()


class LiveDemo:
    """One demo on the page: its controls, buttons, points, picture and words."""

    def __init__(self, notebook, root):
        self.notebook, self.root, self.page = notebook, root, notebook.page

    def seen(self):
        """Return a dict of readout, alternative (text) and picture, as they are now."""
        return self.root.evaluate(SEEN)

    def changed_from(self, before, limit=LIMIT):
        """Return what is seen as soon as it differs from ``before``, or None after ``limit``."""
        return self._watch("changed", before, limit)

    def comes_to(self, wanted, limit=LIMIT):
        """Return whether what is seen becomes ``wanted`` within ``limit`` seconds."""
        return self._watch("there", wanted, limit) is not None

    def settled(self):
        """Return what is seen once the kernel has done all, and it has stayed the same a while."""
        self.notebook.evaluate("None")  # a busy kernel answers later than a calm picture
        return self._watch("calm", None, CALM)

    def _watch(self, until, known, limit):
        return self.root.evaluate(WATCH, [until, known, limit * 1000])

    def wait(self, seconds):
        """Do nothing for a while, as a person would."""
        self.page.wait_for_timeout(seconds * 1000)

    def controls(self):
        """Return pairs of label and what takes the keyboard: slider, list or checkbox."""
        rows = self.root.locator(".widget-gridbox > *").all()
        return [(row.inner_text().split("\n")[0],
                 row.locator(".noUi-handle, select, input[type=checkbox]").first) for row in rows]

    def nudge(self, control, *, back=False):
        """Move the control by one step with the key that does so."""
        kind = control.evaluate("(element) => element.tagName")
        control.press(KEYS[kind][back])

    def field(self, label):
        """Return the number of the slider with this label, which can be typed into."""
        row = self.root.locator(".widget-gridbox > *").filter(
            has=self.page.get_by_text(label, exact=True))
        return row.locator(".widget-readout")

    def type_in(self, label, text, key="Enter"):
        """Type ``text`` in place of a slider's number, press ``key``, and return what it says.

        That is the number that is shown then, and the sentence beneath it.
        """
        field = self.field(label)
        field.click()
        field.press("ControlOrMeta+a")
        self.page.keyboard.insert_text(text)
        field.press(key)
        note = field.locator("xpath=..").locator(".live-slider-note")
        return field.inner_text(), note.inner_text()

    def button(self, label):
        """Return the button with this label."""
        return self.root.get_by_role("button", name=label, exact=True)

    def buttons(self):
        """Return the labels of all buttons that have words on them."""
        texts = self.root.locator("button.jupyter-button").all_inner_texts()
        return [text for text in texts if re.search(r"\w", text)]

    def handles(self):
        """Return a dict of each point's name to where it is, and to its axes' box.

        The values are pairs of (x, y) and (left, top, right, bottom), as fractions of the picture.
        """
        readout = self.settled()["readout"]
        for said, (width, height), handles in self.notebook.evaluate(HANDLES):
            if said == readout:
                scale = [width, height, width, height]
                return {each["name"]: (_divided(each["at"], scale), _divided(each["box"], scale))
                        for each in handles}
        raise LookupError(f"no picture in the kernel says: {readout}")

    def kind(self):
        """Return what two views of the same demo have in common: its controls and its buttons."""
        return tuple(label for label, _ in self.controls()), tuple(self.buttons())

    def frame(self):
        """Return the locator of the picture, scrolled into view."""
        found = self.root.locator(".live-picture-frame")
        found.scroll_into_view_if_needed()
        return found

    def drag(self, start, *stops, release=True):
        """Press at ``start``, move through the ``stops`` and let go; fractions of the picture."""
        box = self.frame().bounding_box()

        def move(x, y, steps):
            self.page.mouse.move(
                box["x"] + x * box["width"], box["y"] + y * box["height"], steps=steps
            )

        move(*start, steps=1)
        self.page.mouse.down()
        for stop in stops:
            move(*stop, steps=4)
        if release:
            self.page.mouse.up()


class AskedQuestion:
    """One question on the page: its answers and what is said of the chosen one."""

    def __init__(self, root):
        self.root, self.answers = root, root.get_by_role("button")

    def asked(self):
        """Return the words of the question."""
        return self.root.locator("legend").inner_text()

    def chosen(self):
        """Return for each answer whether it is marked as the chosen one."""
        pressed = "(buttons) => buttons.map((each) => each.getAttribute('aria-pressed') === 'true')"
        return self.answers.evaluate_all(pressed)

    def reason(self, *, begins=""):
        """Return what is said, as soon as it begins with ``begins``."""
        said = self.root.get_by_role("status")
        if begins:
            said.filter(has_text=re.compile(f"^{re.escape(begins)}")).wait_for()
        return said.inner_text()


def _divided(numbers, scale):
    return tuple(number / whole for number, whole in zip(numbers, scale, strict=False))
