"""The README's pictures are what the code draws now, small, and told in words."""

import html
import io
import re
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageSequence

from helpers.site import pictures

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
STILL, MOVED = pictures.FOLDER / "still.png", pictures.FOLDER / "moved.gif"
SMALL = (100, 46)  # so coarse that fonts and versions make no difference to be seen
SAME = 12  # of 255 levels of grey, at the 99th percentile


def apart(one, other):
    """How far two pictures are apart where they differ most, seen from afar."""
    one, other = (np.asarray(image.convert("L").resize(SMALL, Image.Resampling.BOX), dtype=float)
                  for image in (one, other))
    return np.percentile(abs(one - other), 99)


def image(demo):
    return Image.open(io.BytesIO(demo.picture.png()))


def committed(path):
    """The committed picture, whose file is not kept open."""
    return Image.open(io.BytesIO(path.read_bytes()))


@pytest.fixture(scope="module")
def frames():
    return pictures.frames()


def test_the_still_picture_is_what_the_demo_shows():
    demo = pictures.still()
    shown = committed(STILL)
    assert shown.size == image(demo).size
    assert apart(shown, image(demo)) < SAME
    demo.set(iteration=1)
    assert apart(shown, image(demo)) > 2 * SAME  # another state would be seen


def test_the_moving_picture_is_what_the_demo_shows(frames):
    seen = [frame.convert("RGB") for frame in ImageSequence.Iterator(committed(MOVED))]
    assert len(seen) == len(frames) == len(pictures.RATES)
    for shown, now in zip(seen, frames, strict=True):
        assert shown.size == now.size
        assert apart(shown, now) < SAME
    assert apart(seen[0], frames[-1]) > 2 * SAME


def test_the_moving_picture_comes_to_an_end():
    assert committed(MOVED).info["loop"] == pictures.PLAYED_AGAIN


def test_there_are_no_other_pictures_and_each_is_small():
    assert sorted(pictures.FOLDER.iterdir()) == [MOVED, STILL]
    for path in (MOVED, STILL):
        assert path.stat().st_size <= 400_000


def told(path):
    """What the README says instead of this picture."""
    name = path.relative_to(pictures.FOLDER.parents[2]).as_posix()
    return html.unescape(re.search(rf'<img src="{name}" width="640" alt="([^"]+)">', README)[1])


def test_the_readme_tells_the_pictures_by_their_read_outs():
    *_, last = pictures.moved()
    assert told(STILL) == " ".join(pictures.still().readout.split())
    assert told(MOVED) == " ".join(last.readout.split())


def test_the_pictures_are_written_where_they_are_asked_for(tmp_path, capsys, frames, monkeypatch):
    monkeypatch.setattr(pictures, "frames", lambda: frames[:2])
    pictures.write(tmp_path / "made")
    assert sorted(path.name for path in (tmp_path / "made").iterdir()) == [MOVED.name, STILL.name]
    assert committed(tmp_path / "made" / MOVED.name).n_frames == 2
    assert "still.png: " in capsys.readouterr().out
