"""A demo: controls, a live picture, and a read-out in words that says what is seen now."""

import base64
import logging
from contextlib import contextmanager
from functools import partial

import ipywidgets

from helpers.live import cells, look, settings
from helpers.live.controls import tidy
from helpers.live.picture import Handle, LivePicture

logger = logging.getLogger(__name__)
GRID = {"grid_template_columns": "repeat(auto-fit, minmax(min(100%, 25em), 1fr))"}
VEIL = "live-veiled"  # picture.css hides what is in it
PLAY_INTERVAL = 120  # milliseconds between two steps of Run


class Demo:
    """Controls, a live picture and a read-out, held together.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
        With its axes, limits and artists in place.
    show : callable
        ``show(**values)`` moves the artists and returns the read-out, a sentence with its
        numbers. It must cope with every combination of allowed values.
    controls : dict of str to Slider, LogSlider, Choice or Switch
    values : dict of str to object
        The first value of each control; Reset brings them back.
    moving : sequence of matplotlib.artist.Artist
        The artists that ``show`` changes.
    drags : dict of matplotlib.lines.Line2D to callable
        A marker that can be dragged, and ``values(x, y, present)``, which says what controls to
        set when the pointer is at (x, y) in data coordinates. See `helpers.live.follow`.
    presets : dict of str to dict or callable
        A button for each: its label, and the control values that it sets, all others being set
        to what their control says is first; or ``values(present)``, which says when the button is
        pressed what it sets, and leaves all others alone. See `helpers.live.keeping`.
    player : str, optional
        Name of a whole-number control that Back, Step and Run change.
    skip : int
        How many steps Run takes at once.
    run_on_release : bool
        Whether letting go of a dragged point runs the player from its start.
    challenge : Challenge, optional
        Its verdict follows what ``show`` says.

    Attributes
    ----------
    controls : dict of str to ipywidgets.Widget
    picture : LivePicture
    buttons : dict of str to ipywidgets.Button
    readout : str

    Raises
    ------
    ValueError
        If a value is not what its control allows; names the control, the value and what is.
    """

    def __init__(self, figure, show, controls, values, *, moving, drags=None, presets=None,
                 player=None, skip=1, run_on_release=False, challenge=None):
        self.specs = controls
        self._show, self._challenge = show, challenge
        self._first = self._checked(values)
        self._drags = {f"point {i}": values for i, values in enumerate((drags or {}).values())}
        self._player = player
        self._run_on_release = run_on_release
        self._muted = False
        self.controls = {name: spec.widget(self._first[name]) for name, spec in controls.items()}
        self.play, self.buttons = self._player_of(player, skip), {}
        with look.style():
            readout = self._shown(self._first)
            self.picture = LivePicture(
                figure, moving, on_drag=self._dragged,
                handles=[Handle(*pair) for pair in zip(self._drags, drags or {}, strict=True)],
                controls=[*self.controls.values(), *([self.play] if self.play else [])],
            )
            self.picture.redraw(readout)
        for widget in self.controls.values():
            widget.observe(self._changed, "value")
        self._box = self._assembled(presets or {})
        self._box.add_class("live-demo")
        if challenge is not None:
            self._box.add_class("live-demo-challenge")
        cells.hold(self, self._box)

    @property
    def widget(self):
        """All of it in one box, to be put into others: the cell that asks for it shows it."""
        cells.hold(self, self._box)
        return self._box

    @property
    def _usual(self):
        """What a preset starts from: the values that whoever wrote it knew."""
        return {name: self._first[name] if spec.first is None else spec.first
                for name, spec in self.specs.items()}

    @property
    def values(self):
        """The present value of each control, by name."""
        return {name: tidy(widget.value) for name, widget in self.controls.items()}

    @property
    def readout(self):
        """What the picture shows now, in words."""
        return self.picture.readout

    def set(self, **values):
        """Set some controls at once, as if they had been moved.

        Raises
        ------
        ValueError
            If a name is not a control or a value is not allowed; nothing is changed then.
        """
        self._put(self._checked(values))

    def reset(self):
        """Bring the first values back."""
        if self.play is not None:
            self.play.playing = False
        self._put(self._first)

    def veil(self, hidden):
        """Hide it from everybody, or show it; its place on the page is kept."""
        (self._box.add_class if hidden else self._box.remove_class)(VEIL)

    def __repr__(self):
        return self.readout

    def _repr_mimebundle_(self, **_):
        view = self.widget._repr_mimebundle_()
        image = base64.b64encode(self.picture.png()).decode("ascii")
        data = {**view, "text/plain": repr(self), "image/png": image}
        return data, {"image/png": {"alt": self.readout}}

    def _checked(self, values):
        unknown = sorted(set(values) - set(self.specs))
        if unknown:
            raise ValueError(f"{unknown[0]}: no such control, allowed: {', '.join(self.specs)}")
        return {name: self.specs[name].check(name, value) for name, value in values.items()}

    def _put(self, values):
        with settings.DRAWING:
            self._muted = True
            try:
                for name, value in values.items():
                    self.controls[name].value = value
            finally:
                self._muted = False
            self._redraw()

    def _changed(self, _):
        with settings.DRAWING:
            if not self._muted:
                self._redraw()

    @contextmanager
    def _telling(self):
        try:
            yield
        except Exception as error:
            logger.exception("a demo could not show %s", self.values)
            self.picture.readout = f"Something went wrong here: {error}. Press Reset to go on."

    def _shown(self, values):
        readout = self._show(**values)
        return f"{readout}\n{self._challenge.said(values)}" if self._challenge else readout

    def _redraw(self):
        if self.play is not None:
            self._align_play()
        with self._telling(), look.style():
            self.picture.redraw(self._shown(self.values))

    def _dragged(self, name, x, y, done):
        with self._telling():
            with look.style():
                wanted = self._drags[name](x, y, self.values)
            self._put({name: self.specs[name].nearest(value) for name, value in wanted.items()})
            if done and self._run_on_release:
                self.run()

    def run(self):
        """Play the steps from the first one."""
        self.play.value = self.play.min
        self.play.playing = True

    def _played(self, change):
        # Play counts in the browser. What it says once it has been stopped is late, and must not
        # undo what stopped it; but its own Stop goes back to the first step, and at the last one it
        # stops by itself, which a busy page may tell in the same message.
        with settings.DRAWING:
            if self.play.playing or change["new"] in (self.play.min, self.play.max):
                self._put({self._player: change["new"]})
            else:
                self._align_play()

    def _align_play(self):
        at = self.controls[self._player].value
        if self.play.value != at:
            self.play.playing = False
            self.play.value = at

    def _press(self, values):
        with self._telling():
            with look.style():
                wanted = self._checked(values(self.values)) if callable(values) else values
            self._put(wanted)

    def _step(self, by):
        self.play.playing = False
        spec = self.specs[self._player]
        self.set(**{self._player: spec.nearest(self.values[self._player] + by)})

    def _button(self, label, action):
        made = ipywidgets.Button(description=label)
        made.on_click(lambda _: action())
        self.buttons[label] = made
        return made

    def _player_of(self, name, skip):
        if name is None:
            return None
        slider = self.controls[name]
        play = ipywidgets.Play(min=slider.min, max=slider.max, value=slider.value, step=skip,
                               interval=PLAY_INTERVAL, show_repeat=False)
        play.observe(self._played, "value")
        return play

    def _assembled(self, presets):
        row = []
        if self._player:
            row = [self._button("Back", partial(self._step, -1)),
                   self._button("Step", partial(self._step, +1)), self.play]
        for label, values in presets.items():
            fixed = values if callable(values) else self._usual | self._checked(values)
            row.append(self._button(label, partial(self._press, fixed)))
        if self.controls:
            row.append(self._button("Reset", self.reset))
        return ipywidgets.VBox([
            ipywidgets.GridBox(list(self.controls.values()), layout=GRID),
            ipywidgets.HBox(row, layout={"flex_flow": "row wrap"}),
            self.picture,
        ])
