"""Ends a learner's function that does not come to an end by itself.

Two watches run side by side. A trace counts the learner's own operations and looks at the clock at
each: it ends a loop, also one with a bare ``except:``. An alarm, where the platform has one, ends
what takes long within one operation, such as a long sleep. What a library does is not counted, nor
is the time of an import.
"""

import dis
import functools
import os
import signal
import sys
import threading
import time
from contextlib import contextmanager
from pathlib import Path

MOST_OPERATIONS = 500_000  # of Python, in one call: no exercise needs a tenth of it
MOST_SECONDS = 5.0
AGAIN = 0.1  # seconds from one alarm to the next, if something has kept the first
HELPERS = Path(__file__).parents[1].as_posix()
LIBRARY = Path(os.__file__).parent.as_posix()
INSTALLED = ("/site-packages/", "/dist-packages/")


class Endless(BaseException):
    """The function has run longer than any answer needs.

    Not an ``Exception``, so that a learner's own ``except Exception`` does not keep it.

    Parameters
    ----------
    watch : Watch
        It goes on when something has kept this, and then has dropped it.
    """

    def __init__(self, watch):
        super().__init__()
        self.watch = watch
        self.after = (f"{MOST_OPERATIONS:,} operations" if watch.operations > MOST_OPERATIONS
                      else f"{MOST_SECONDS:g} seconds")

    def __del__(self):
        self.watch.trace_on(sys._getframe(1))


def limited(function, *arguments, **named):
    """Return what a function returns, but end it with `Endless` if it runs too long."""
    frame = sys._getframe()
    frame.f_trace_opcodes = True  # Python 3.12 gives them only if told before the trace is set
    watch, before, threads = Watch(frame), sys.gettrace(), threading.enumerate()
    with _alarm(watch):
        # A debugger warns of whoever takes its trace away, and the alarm alone ends nearly all.
        watch.traces = before is None or not watch.alarmed
        if watch.traces:
            sys.settrace(watch.trace)
        try:
            result = function(*arguments, **named)
        finally:
            watch.ended = True
            if watch.traces:
                sys.settrace(before)
            if watch.raised:
                _end(set(threading.enumerate()) - set(threads))
    if watch.raised:  # and something has kept it
        raise Endless(watch)
    return result


@functools.cache
def foreign(filename):
    """Return whether code of this file is a library's or ours, and not the learner's."""
    path = filename.replace("\\", "/")
    return path.startswith(("<frozen ", f"{HELPERS}/", f"{LIBRARY}/")) or any(
        folder in path for folder in INSTALLED)


class Watch:
    """Counts lines and time, and raises `Endless` when there were too many.

    Parameters
    ----------
    outermost : frame
        The frame that calls the learner's function.
    """

    def __init__(self, outermost):
        self.outermost = outermost
        self.ended = self.importing = self.alarmed = self.raised = self.traces = False
        self.operations = 0
        self._start_the_clock()

    def _start_the_clock(self):
        self.started = time.monotonic()

    def late(self, times=1):
        """Return whether the limit has been passed, or a multiple of it."""
        return self.operations > times * MOST_OPERATIONS or (
            time.monotonic() - self.started > times * MOST_SECONDS)

    def trace(self, frame, event, argument):
        """Look at the begin of a frame; see `sys.settrace`."""
        code = frame.f_code
        if self.importing or self.ended:
            return None
        if code.co_name == "_find_and_load" and code.co_filename.startswith("<frozen importlib"):
            self.importing = True
            return self._trace_import
        if not foreign(code.co_filename):
            frame.f_trace_opcodes = True  # a loop on one line is one line for ever
        elif self.alarmed:  # else the clock is looked at there too
            return None
        return self._trace_step(frame, event, argument)

    def _trace_step(self, frame, event, argument):
        self.operations += 1
        # It is not raised where a frame is left, maybe because it has been raised already.
        if self.late() and event not in ("exception", "return") and not self.ended:
            self._raise(frame)
        return self._trace_step

    def _raise(self, frame):
        """Raise `Endless`, best where nothing keeps it: tracing ends when a trace has raised."""
        outermost = frame.f_back if self.late(times=2) else self.outermost
        if self.late(times=3) or not _kept(frame, outermost):
            self.raised = True
            raise Endless(self)

    def _trace_import(self, frame, event, argument):
        if event == "return":
            self.importing = False
            self._start_the_clock()
        return self._trace_import

    def ring(self, number, frame):
        """Raise `Endless` if it is time; see `signal.signal`."""
        if frame and "pydevd" in frame.f_code.co_filename:  # a debugger has stopped it
            self._start_the_clock()
        own = frame and frame.f_code.co_filename == __file__  # the trace is about to look itself
        if self.late() and not (self.ended or self.importing or own):
            self.raised = True
            raise Endless(self)

    def trace_on(self, frame):
        """Trace on from this frame: tracing ends when the trace has raised."""
        if self.ended or not self.traces:
            return
        sys.settrace(self.trace)
        while frame not in (None, self.outermost):
            frame.f_trace = self._trace_step
            frame = frame.f_back


@contextmanager
def _alarm(watch):
    """Ring the watch after `MOST_SECONDS`, and again and again, if the platform can."""
    if threading.current_thread() is not threading.main_thread() or not hasattr(
            signal, "setitimer"):
        yield
        return
    handler = signal.signal(signal.SIGALRM, watch.ring)
    before = signal.setitimer(signal.ITIMER_REAL, MOST_SECONDS, AGAIN)
    watch.alarmed = True
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, *before)
        signal.signal(signal.SIGALRM, handler)


def _end(threads):
    """Ask threads that the function has started to end; none says anything of it."""
    import ctypes  # not every platform has it, nor threads

    for thread in threads:
        ctypes.pythonapi.PyThreadState_SetAsyncExc(
            ctypes.c_ulong(thread.ident), ctypes.py_object(SystemExit))


def _kept(frame, outermost):
    """Return whether what is raised here is kept by a bare ``except:`` on its way out."""
    while frame not in (None, outermost):
        if frame.f_lasti in _keeping(frame.f_code):
            return True
        frame = frame.f_back
    return False


@functools.cache
def _keeping(code):
    """Return the places in the code from which a bare ``except:`` keeps everything."""
    code = dis.Bytecode(code)
    steps = list(code)
    number = {step.offset: place for place, step in enumerate(steps)}
    handlers = {place: number[entry.target] for entry in code.exception_entries
                for place in range(entry.start, entry.end)}

    def keeps(place):
        while place in handlers:
            first, second, *later = steps[handlers[place]:]
            if first.opname == "PUSH_EXC_INFO" and (
                    second.opname == "POP_TOP" or second.argval == "BaseException"):
                return True
            # It goes on from where this handler, one that waits for something else, raises it anew.
            place = next((step.offset for step in later if step.opname == "RERAISE"), None)
        return False

    # At the entrance of a handler the last exception is still on its way, so nothing is raised.
    return {place for place in handlers if keeps(place)} | {
        step.offset for step in steps if step.opname == "PUSH_EXC_INFO"}
