"""A learner's function may do what it likes: the check comes to an end and changes nothing."""

import os
import random
import re
import subprocess
import sys
import threading
import time
import warnings

import numpy as np
import pytest

from helpers.checking import learner, limits, surroundings
from helpers.checking.functions import Function
from tests.checking.test_planted import answer

SECONDS = 0.5  # in place of the true limit, so that the tests are quick
ENOUGH = 20 * SECONDS  # also on a busy machine
TWICE = Function(right=lambda x: 2 * x, cases=((1.5,), (np.array([1.0, 4.0]),)), whole=((3,),),
                 mistakes={}, praise="Good.", hint="Multiply.")
ALARM = hasattr(__import__("signal"), "setitimer")

ENDLESS = {
    "one line": "while True: pass",
    "several lines": "n = 0\nwhile True:\n    n = n + 1",
    "bare except": "while True:\n    try:\n        n = 1\n    except:\n        pass",
    "bare except, one line": "while True:\n    try: n = 1\n    except: pass",
    "bare except in another":
        "while True:\n    try:\n        try: n = 1\n        except: pass\n    except: pass",
    "except BaseException":
        "while True:\n    try: time.sleep(0.01)\n    except BaseException as error: pass",
    "finally": "while True:\n    try: time.sleep(0.01)\n    finally: continue",
    "sleeps": "while True: time.sleep(0.05)",
    "sleeps and keeps everything":
        "while True:\n    try: time.sleep(0.05)\n    except: pass",
    "keeps it once": "try:\n    while True: pass\nexcept: return 2 * x",
    "in a block": "with np.errstate(all='ignore'):\n    while True:\n"
                  "        try: time.sleep(0.01)\n        except: pass",
    "matrix products": "while True: BIG @ BIG",
    "a comprehension": "[n for n in itertools.count() if n < 0]",
    "a generator": "sum(1 for _ in itertools.count())",
    "a generator of its own":
        "def numbers():\n    while True:\n        yield 1\nfor _ in numbers(): pass",
    "recursion that goes on":
        "def deeper(): deeper()\nwhile True:\n    try: deeper()\n    except RecursionError: pass",
    "eval": "eval('[0 for _ in iter(int, 1)]')",
    "exec": "exec('while True: pass')",
    "numbers that grow": "n = 3\nwhile n: n = n * n",
    "iterates for ever": "for _ in iter(int, 1): pass",
    "a float that never is 0": "n = 1.0\nwhile n != 0.1: n = n / 1.0",
}
ONLY_WITH_ALARM = {
    "a long sleep": "time.sleep(1000)",
    "a library's loop": "statistics.fmean(itertools.repeat(1.0)) if False else "
                        "statistics.mean(itertools.count())",
    "a thread": "t = threading.Thread(target=loop)\nt.start()\nt.join()",
    "an event that never comes": "threading.Event().wait()",
}
PRELUDE = """import itertools, statistics, threading, time
BIG = np.ones((300, 300))
def loop():
    while True: pass
def twice(x):
    {}
    return 2 * x
twice"""


def function(body):
    """Return a function with these lines in it."""
    return answer(PRELUDE.format(body.replace("\n", "\n    ")))


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(limits, "MOST_SECONDS", SECONDS)
    monkeypatch.setattr(limits, "MOST_OPERATIONS", 100_000)


def ended(body):
    """Assert that the check of an endless function ends, and say so."""
    start = time.monotonic()
    verdict = TWICE(function(body))
    assert verdict.mistake == "an error", verdict
    assert re.search(r"not come to an end after [\d.,]+ \w+\. Is there an endless loop\?$",
                     verdict.says)
    assert time.monotonic() - start < ENOUGH


@pytest.mark.parametrize("name", ENDLESS)
def test_whatever_is_endless_is_ended(name):
    ended(ENDLESS[name])


@pytest.mark.skipif(not ALARM, reason="the platform has no alarm")
@pytest.mark.parametrize("name", ONLY_WITH_ALARM)
@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_what_is_endless_within_one_line_is_ended_by_the_alarm(name):
    before = set(threading.enumerate())
    ended(ONLY_WITH_ALARM[name])
    for thread in set(threading.enumerate()) - before:
        thread.join(ENOUGH)
        assert not thread.is_alive()


@pytest.mark.parametrize("name", [name for name in ENDLESS if "recursion" not in name])
def test_without_an_alarm_a_loop_is_ended_all_the_same(name, monkeypatch):
    monkeypatch.setattr(limits, "signal", object())
    ended(ENDLESS[name])


def test_in_another_thread_a_loop_is_ended_too():
    verdicts = []
    thread = threading.Thread(target=lambda: verdicts.append(TWICE(function("while True: pass"))))
    thread.start()
    thread.join(ENOUGH)
    assert verdicts[0].mistake == "an error"


def test_with_a_debugger_on_a_loop_is_ended_and_the_debugger_goes_on():
    def debugger(*_):
        return debugger

    before = sys.gettrace()
    sys.settrace(debugger)
    try:
        ended("while True: pass")
        assert sys.gettrace() is debugger
    finally:
        sys.settrace(before)


@pytest.mark.skipif(not ALARM, reason="the platform has no alarm")
def test_the_alarm_leaves_nothing_behind():
    import signal

    def mine(*_):
        raise AssertionError("rang")

    before = signal.signal(signal.SIGALRM, mine)
    signal.setitimer(signal.ITIMER_REAL, 1000)
    try:
        ended("time.sleep(1000)")
        assert signal.getsignal(signal.SIGALRM) is mine
        left = signal.setitimer(signal.ITIMER_REAL, 0)[0]
        assert 900 < left <= 1000
        TWICE(lambda x: 2 * x)
        assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)
        time.sleep(1.5 * SECONDS)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def test_the_time_of_an_import_and_the_lines_of_a_library_are_not_counted(tmp_path, monkeypatch):
    slow = tmp_path / "slow_to_import.py"
    slow.write_text(f"import time\nfor _ in range(20): time.sleep({SECONDS / 10})\n"
                    "for _ in range(200_000): pass\n")
    monkeypatch.syspath_prepend(tmp_path)
    assert TWICE(function("import slow_to_import, scipy.linalg, scipy.optimize")).status == "right"
    assert TWICE(function("import fractions\nfor n in range(1, 2000): fractions.Fraction(n, 7)"
                          )).status == "right"


def test_a_good_function_is_not_slowed_down_much():
    start = time.monotonic()
    for _ in range(20):
        assert TWICE(lambda x: 2 * x).status == "right"
    assert (time.monotonic() - start) / 20 < 0.1


def settings():
    """Return what a check must leave as it is."""
    return (np.get_printoptions(), np.geterr(), np.random.get_state()[1].tolist(),  # noqa: NPY002
            np.random.get_state()[2], random.getstate(), sys.getrecursionlimit(),  # noqa: NPY002
            os.getcwd(), warnings.filters[:], sys.stdout, sys.stderr, sys.gettrace(), input, exit,
            os._exit, sys.breakpointhook, sys.unraisablehook)


@pytest.mark.parametrize("body", [
    "np.set_printoptions(precision=1, suppress=True)", "np.seterr(all='raise')",
    "np.random.seed(3); np.random.rand(4)", "__import__('random').seed(1)",
    "__import__('sys').setrecursionlimit(12_345)", "__import__('os').chdir('/')",
    "__import__('warnings').simplefilter('error')", "import sys; sys.stdout = None",
    "__import__('sys').settrace(None)", "while True: pass", "1 / 0",
])
def test_everything_is_as_before(body):
    before = settings()
    TWICE(function(body))
    assert settings() == before


@pytest.mark.parametrize("body", [
    "exit()", "quit()", "__import__('sys').exit(3)", "__import__('os')._exit(3)",
    "__import__('os').abort()", "raise SystemExit", "raise GeneratorExit",
])
def test_nothing_ends_the_notebook(body):
    verdict = TWICE(function(body))
    assert verdict.mistake == "an error"
    assert re.search(r"line 2 of your function: (SystemExit|GeneratorExit)", verdict.says)


def test_a_notebook_s_own_exit_is_kept_from_ending_it(monkeypatch):
    class Shell:
        asked = False

        def ask_exit(self):
            self.asked = True

    shell = Shell()
    monkeypatch.setattr(surroundings, "_shell", lambda: shell)
    assert "SystemExit" in TWICE(lambda x: shell.ask_exit()).says
    assert not shell.asked
    shell.ask_exit()
    assert shell.asked


def test_nobody_is_asked_for_anything():
    assert "everything is in the arguments" in TWICE(function("input('x? ')")).says
    assert TWICE(function("breakpoint()")).status == "right"


def test_what_is_printed_is_shown_but_not_without_end(capsys):
    assert TWICE(function("print('x is', x)")).status == "right"
    assert capsys.readouterr().out == "x is 1.5\nx is [1. 4.]\nx is 3\n"
    TWICE(function("while True: print('again')"))
    shown = capsys.readouterr().out
    assert shown.startswith("again\nagain\n")
    assert shown.endswith("is not shown.\n")
    assert len(shown) < surroundings.MOST_PRINTED + 100


def test_an_interrupt_is_one_line():
    def interrupted(x):
        raise KeyboardInterrupt

    with pytest.raises(learner.Interrupted) as raised:
        TWICE(interrupted)
    assert len(raised.value._render_traceback_()) == 1
    assert isinstance(raised.value, KeyboardInterrupt)
    assert raised.value.__suppress_context__


def test_a_long_message_is_shortened_to_one_line():
    for body in ("raise ValueError('x' * 10**6)", "raise ValueError('a\\nb\\n' * 1000)",
                 "raise KeyError(list(range(10**5)))", "assert False, 'y' * 10**6",
                 "raise type('E' * 10**5, (Exception,), {})('z')"):
        said = repr(TWICE(function(body)))
        assert "\n" not in said
        assert len(said) < 500


def helper_above(x):
    return 2 * x + undefined  # noqa: F821


def test_an_error_in_a_helper_function_is_told_with_its_name():
    said = TWICE(lambda x: helper_above(x)).says
    assert "line 2 of `helper_above` (return 2 * x + undefined" in said
    assert "line -" not in said
    assert "line −" not in said


def test_an_error_in_a_comprehension_or_a_function_of_ours_has_the_learner_s_line():
    def twice(x):
        total = 0
        return [total + each / 0 for each in [x]]

    assert "line 3 of your function (return [total" in TWICE(twice).says
    assert "line 1 of a lambda" in TWICE(lambda x: (lambda y: y.nothing)(x)).says
    wrong = Function(right=lambda f, x: f(x), cases=((np.linalg.norm, np.array([1.0])),),
                     mistakes={}, praise="", hint="")
    assert "line 1 of your function" in wrong(lambda f, x: f("text")).says


LEFT = """
import numpy as np
from helpers.lessons.taylor_expansion import check as taylor
taylor.tangent(lambda f, slope, theta0, theta: exit())
print("still there")
"""


def test_a_plain_python_goes_on_after_exit():
    run = subprocess.run([sys.executable, "-c", LEFT], capture_output=True, text=True)
    assert run.stdout.strip() == "still there", run.stderr
