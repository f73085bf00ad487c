"""With a debugger or another tracer at work nothing red appears, and it stays switched on."""

import pytest

from tests import kernels

CELLS = {
    "a demo": "from helpers.lessons.taylor_expansion import live\nlive.tangent_line()",
    "the race": "from helpers.lessons.logistic_regression import live\nlive.race()",
    "the race, timed": "live.race(measured=True)",
    "a check": "from helpers.lessons.what_is_a_gradient import check\n"
               "def slopes(x):\n    return [2 * x[0] * x[1], x[0] ** 2 + 1 / x[1]]\n"
               "check.gradient(slopes)",
}
TRACERS = {
    "a tracer": "import sys\nseen = []\ndef trace(frame, event, argument):\n"
                "    seen.append(event)\n    return trace\n"
                "sys.settrace(trace)\nassert sys.gettrace() is trace",
    "a profiler": "import sys\nsys.setprofile(lambda frame, event, argument: None)",
}


def test_with_the_debugger_on_nothing_red_appears():
    with kernels.kernel() as kernel:
        kernel.debug()
        for name, source in CELLS.items():
            ran = kernel.run(source)
            assert ran.errors == [], name
            assert ran.text("stderr") == "", name


@pytest.mark.parametrize("tracer", TRACERS)
def test_another_tracer_goes_on_with_its_work(tracer):
    cells = "\n".join(CELLS.values())
    keep = "before = sys.gettrace(), sys.getprofile()"
    same = "assert (sys.gettrace(), sys.getprofile()) == before\nprint('same')"
    ended = kernels.python(f"{TRACERS[tracer]}\n{keep}\n{cells}\n{same}")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.endswith("same\n")
