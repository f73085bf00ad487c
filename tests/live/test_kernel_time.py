"""The benchmark can measure the kernel time of every demo. Nothing is judged by it here."""

import pytest

from tests import demos
from tests.benchmarks import kernel


@pytest.mark.parametrize("name", demos.found())
def test_kernel_time_of_every_demo_and_control(name, monkeypatch):
    made = demos.reset(demos.found()[name])
    redrawn = []
    monkeypatch.setattr(kernel, "redraw", lambda figure: redrawn.append(figure) or len(redrawn))
    measured = kernel.demo(made, count=2)
    assert list(measured["medians"]) == list(made.controls)
    assert all(median > 0 for median in measured["medians"].values())
    assert redrawn == [made.picture.figure] * (kernel.REDRAWS * len(made.controls))
    assert measured["redraw"] == (1 + len(redrawn)) / 2
