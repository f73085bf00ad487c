"""What a browser sends to a widget, and a record of what the widget sends back."""

import comm.base_comm


class RecordedComm(comm.base_comm.BaseComm):
    """A channel to nowhere that keeps what was sent."""

    def __init__(self, *args, **keywords):
        self.sent = []
        super().__init__(*args, **keywords)

    def publish_msg(self, msg_type, data=None, metadata=None, buffers=None, **keys):
        """Keep the message."""
        self.sent.append(data)

    def states(self):
        """Return what each state message held, without the echoes of the browser's own values."""
        return [data["state"] for data in self.sent if data.get("method") == "update"]


def _receive(widget, data):
    widget.comm.handle_msg({"content": {"data": data}, "buffers": []})


def move(widget, value, trait="value"):
    """Do what a browser does when a control is moved."""
    move_at_once(widget, **{trait: value})


def move_at_once(widget, **state):
    """Do what a busy browser does: tell several changes in one message."""
    _receive(widget, {"method": "update", "state": state, "buffer_paths": []})


def press(button):
    """Do what a browser does when a button is pressed."""
    _receive(button, {"method": "custom", "content": {"event": "click"}})


def drag(picture, handle, at, *, done=True, sequence=1.0):
    """Do what picture.js does when the pointer is at the place ``at``, in SVG units."""
    content = {"kind": "drag", "handle": handle, "at": list(at), "done": done,
               "sequence": sequence}
    _receive(picture, {"method": "custom", "content": content})


def places(picture):
    """Return a dict of each draggable point's name to left, top, right, bottom of its axes."""
    return {handle["name"]: handle["box"] for handle in picture.handles}
