"""The README's two pictures, drawn by the course's own demos: ``make pictures``."""

import io
from pathlib import Path

from PIL import Image

from helpers.lessons.learning_rate_and_start.live import two_weights
from helpers.lessons.logistic_regression.live import boundary

FOLDER = Path(__file__).with_name("pictures")
RATES = tuple(round(0.02 * count, 2) for count in range(1, 27))  # up to 0.52, above the limit
PAUSE, LAST_PAUSE = 200, 3000  # milliseconds
PLAYED_AGAIN = 2  # times; what moves for ever beside a text keeps a reader from it


def still():
    """Return a demo as the README shows it: a trained boundary between two kinds of penguin."""
    return boundary(iteration=50)


def moved():
    """Yield a demo once for each learning rate: the slider α is moved past its limit."""
    demo = two_weights(steps=20)
    for rate in RATES:
        demo.set(learning_rate=rate)
        yield demo


def frames():
    """Return the pictures of the moved demo, one for each learning rate."""
    return [Image.open(io.BytesIO(demo.picture.png())).convert("RGB") for demo in moved()]


def write(folder=FOLDER):
    """Write the two pictures and say how large they are."""
    folder.mkdir(exist_ok=True)
    demo = still()
    (folder / "still.png").write_bytes(demo.picture.png())
    first, *others = frames()
    pauses = [PAUSE] * len(others) + [LAST_PAUSE]
    first.save(folder / "moved.gif", save_all=True, append_images=others, duration=pauses,
               loop=PLAYED_AGAIN)
    for path in sorted(folder.iterdir()):
        print(f"{path.name}: {path.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    write()
