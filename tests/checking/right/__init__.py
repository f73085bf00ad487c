"""Right answers as learners write them: in their own style, but right.

The solutions folded in the notebooks are dressed up in ways that fit every function (`DRESSES`),
and each module adds what a learner may write for its own exercises (`STYLES`).
"""

import importlib
import pkgutil

STYLES = {
    f"{module.name}.{exercise}": styles
    for module in pkgutil.iter_modules(__path__)
    for exercise, styles in importlib.import_module(f"{__name__}.{module.name}").STYLES.items()
}

# {solution} is the folded solution, {name} its name, {taken} its parameters.
DRESSES = {
    "as it is": "{solution}\n{name}",
    "a lambda around it": "{solution}\nlambda {taken}: {name}({taken})",
    "any arguments": "{solution}\ndef answer(*arguments):\n    return {name}(*arguments)\nanswer",
    "by name only":
        "{solution}\ndef answer(*, {taken}):\n    return {name}({taken})\nanswer",
    "by place only":
        "{solution}\ndef answer({taken}, /):\n    return {name}({taken})\nanswer",
    "one more argument":
        "{solution}\ndef answer({taken}, verbose=False):\n    return {name}({taken})\nanswer",
    "partial": "import functools\n{solution}\nfunctools.partial({name})",
    "an object that can be called": """
{solution}
class Answer:
    def __call__(self, {taken}):
        return {name}({taken})
Answer()""",
    "a method": """
{solution}
class Answer:
    def run(self, {taken}):
        return {name}({taken})
Answer().run""",
    "a static method": """
{solution}
class Answer:
    run = staticmethod({name})
Answer.run""",
    "decorated": """
import functools
def logged(function):
    @functools.wraps(function)
    def wrapper(*arguments):
        return function(*arguments)
    return wrapper
{solution}
logged({name})""",
    "decorated without wraps": """
def logged(function):
    def wrapper(*arguments, **named):
        return function(*arguments, **named)
    return wrapper
{solution}
logged({name})""",
    "a closure": """
def make():
{indented}
    return {name}
make()""",
    "defined by text": "exec({solution!r})\n{name}",
    "an import inside": """
{solution}
def answer({taken}):
    import math, scipy.linalg, statistics, decimal
    return {name}({taken})
answer""",
    "prints on the way": """
{solution}
def answer({taken}):
    print("called with", {taken})
    return {name}({taken})
answer""",
    "asserts on the way": """
{solution}
def answer({taken}):
    result = {name}({taken})
    assert result is not None, "no result"
    return result
answer""",
    "a try around it": """
{solution}
def answer({taken}):
    try:
        return {name}({taken})
    except:
        raise
answer""",
    "NumPy's errors raised": """
{solution}
def answer({taken}):
    with np.errstate(over="ignore"):
        return {name}({taken})
answer""",
    "a list": """
{solution}
def listed(result):
    return [listed(each) for each in result] if isinstance(result, tuple) else (
        np.asarray(result).tolist())
def answer({taken}):
    return listed({name}({taken}))
answer""",
    "a tuple": """
{solution}
def frozen(value):
    return tuple(map(frozen, value)) if isinstance(value, list) else value
def answer({taken}):
    result = {name}({taken})
    if isinstance(result, tuple):
        return tuple(frozen(np.asarray(each).tolist()) for each in result)
    return frozen(np.asarray(result).tolist())
answer""",
    "complex without an imaginary part": """
{solution}
def answer({taken}):
    result = {name}({taken})
    return tuple(each + 0j for each in result) if isinstance(result, tuple) else result + 0j
answer""",
    "an array of objects": """
{solution}
def answer({taken}):
    result = {name}({taken})
    if isinstance(result, tuple):
        return tuple(np.array(each, dtype=object) for each in result)
    return np.array(result, dtype=object)
answer""",
    "with long doubles": """
{solution}
def answer({taken}):
    result = {name}({taken})
    if isinstance(result, tuple):
        return tuple(np.asarray(each, dtype=np.longdouble) for each in result)
    return np.asarray(result, dtype=np.longdouble)
answer""",
    "counts its calls": """
calls = 0
{solution}
def answer({taken}):
    global calls
    calls += 1
    return {name}({taken})
answer""",
    "another name and hints of types": """
import typing
{solution}
def my_very_own(*arguments: typing.Any) -> "np.ndarray":
    \"\"\"Return what is asked for.\"\"\"
    answer: object = {name}(*arguments)
    return answer
my_very_own""",
    "calls itself": """
{solution}
def answer({taken}, again=True):
    return answer({taken}, False) if again else {name}({taken})
answer""",
    "seeds and prints as it likes": """
import random
{solution}
def answer({taken}):
    np.random.seed(0); random.seed(0); np.set_printoptions(precision=1)
    return {name}({taken})
answer""",
}
