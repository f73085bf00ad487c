"""Changes each solution by program, in every place and in many ways, as a wrong answer may differ.

A solution is a piece of source text: that which is folded below an exercise, or the right function
of the check with the functions that it calls. A mutant is the same text with one thing changed.
"""

import ast
import copy
import functools
import inspect
import pickle
import sys
from dataclasses import dataclass

from tests import course
from tests.checking import found

COMPARISONS = (ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.Eq, ast.NotEq)
ARITHMETIC = (ast.Add, ast.Sub, ast.Mult, ast.Div, ast.Pow, ast.MatMult)
# What a learner may take for another: the functions and methods of NumPy, by name.
CONFUSED = (
    {"mean", "sum", "max", "min", "median", "prod"},
    {"exp", "expm1", "exp2", "abs"},
    {"log", "log2", "log10", "log1p"},
    {"logaddexp", "maximum", "minimum", "add"},
    {"norm", "sum", "max", "prod"},
    {"eigvalsh", "eigvals", "diag", "diagonal"},
    {"zeros", "ones"}, {"eye", "ones", "tri"},
    {"abs", "square", "sign", "negative"}, {"any", "all"},
)
# What may be put around a number: a lost sign, a guard, a rounding, a step too many.
AROUND = (
    "abs({})", "-({})", "({}) + 1", "({}) - 1", "2 * ({})", "({}) / 2", "({}) ** 2", "0 * ({})",
    "np.minimum({}, 1)", "np.minimum({}, 10)", "np.maximum({}, 0)", "np.maximum({}, 1)",
    "np.clip({}, -1, 1)", "np.clip({}, -100, 100)", "np.clip({}, 1e-3, None)", "np.round({}, 2)",
    "np.round({}, 3)", "np.sign({})", "np.nan_to_num({})", "np.sqrt(abs({}))",
    "np.atleast_1d({})[::-1]", "np.atleast_1d({})[:2]", "np.atleast_1d({})[:3]", "({}) + 1e-3",
)


@dataclass(frozen=True)
class Solution:
    """A solution as source text.

    Parameters
    ----------
    exercise, origin : str
        The exercise's name, and where the text comes from.
    tree : ast.Module
        The last statement gives the function its name.
    entry : str
        This name.
    names : dict
        What the text may use.
    """

    exercise: str
    origin: str
    tree: ast.Module
    entry: str
    names: dict

    def function(self, tree=None):
        """Return the function that a tree defines, by default that of the solution itself."""
        names = dict(self.names)
        code = compile(ast.fix_missing_locations(tree or self.tree), "<mutant>", "exec")
        exec(code, names)
        return names[self.entry]


def functions():
    """Return the names of the exercises whose answer is a function."""
    return [name for name, exercise in found.exercises().items() if hasattr(exercise, "cases")]


@functools.cache
def solutions():
    """Return every `Solution` of every function to write: from the notebooks, and the checks'."""
    texts = []
    for setting in found.settings():
        if setting.name in functions():
            names = {}
            exec(setting.imports, names)
            texts.append(Solution(setting.name, setting.notebook, ast.parse(setting.solution),
                                  setting.name.split(".")[1], names))
    for name in functions():
        place, exercise = name.split(".")
        module = _module_of(course.parts("check")[place], exercise)
        texts.append(Solution(name, module.__name__, _right(module, exercise), "right",
                              vars(module)))
    return texts


def _module_of(check, exercise):
    """Return the module that defines an exercise: the one named like it, or ``check`` itself."""
    return sys.modules.get(f"{check.__name__}.{exercise}", check)


def _right(module, exercise):
    """Return a tree that defines the right function of a check, with the functions it calls."""
    tree = ast.parse(inspect.getsource(module))
    functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    [call] = [node.value for node in tree.body
              if isinstance(node, ast.Assign) and node.targets[0].id == exercise]
    [right] = [each.value for each in call.keywords if each.arg == "right"]
    needed, waiting = [], [right]
    while waiting:
        for node in ast.walk(waiting.pop()):
            if isinstance(node, ast.Name) and node.id in functions:
                function = functions.pop(node.id)
                needed.append(function)
                waiting.append(function)
    assigned = ast.Assign([ast.Name("right", ast.Store())], right)
    return ast.fix_missing_locations(ast.Module([*needed, assigned], []))


def mutants(solution, cases):
    """Return a dict of text to tree: everything that differs from a solution in one place.

    Parameters
    ----------
    solution : Solution
    cases : sequence of tuple
        Numbers among these arguments are put in for the arguments' names.
    """
    made, copied = {}, pickle.dumps(solution.tree)  # quicker to read than to copy deeply
    for place, node in enumerate(ast.walk(solution.tree)):
        if node in solution.tree.body:
            continue  # whatever else it is, an answer has a name
        for change in _changes(node, solution.tree, _numbers(cases)):
            tree = pickle.loads(copied)
            target = next(each for number, each in enumerate(ast.walk(tree)) if number == place)
            change(target, _Parents(tree))
            made[ast.unparse(tree)] = tree
    made.pop(ast.unparse(solution.tree), None)
    return made


def _numbers(cases):
    """Return the numbers, one by one, that the cases hand over as such."""
    return sorted({value for case in cases for value in case if isinstance(value, (int, float))})


class _Parents:
    """Puts another node in a node's place."""

    def __init__(self, tree):
        self.of = {child: (parent, field) for parent in ast.walk(tree)
                   for field, value in ast.iter_fields(parent)
                   for child in (value if isinstance(value, list) else [value])
                   if isinstance(child, ast.AST)}

    def replace(self, node, *others):
        parent, field = self.of[node]
        value = getattr(parent, field)
        if isinstance(value, list):
            at = next(number for number, each in enumerate(value) if each is node)
            value[at:at + 1] = others
        else:
            setattr(parent, field, others[0])


def _by(text):
    """Return a change that puts an expression in a node's place; {} stands for the node itself."""

    def change(node, parents):
        new = ast.parse(text.format(f"({ast.unparse(node)})"), mode="eval").body
        parents.replace(node, new)

    return change


def _setting(field, value):
    return lambda node, parents: setattr(node, field, value)


def _changes(node, tree, numbers):
    """Return functions that change a node of a copied tree, each in its own way."""
    kind = type(node)
    yield from _CHANGES.get(kind, lambda *_: [])(node, tree, numbers)
    if isinstance(node, ast.stmt) and not isinstance(node, (ast.FunctionDef, ast.Return)):
        yield lambda each, parents: parents.replace(each, ast.Pass())
    numeric = (ast.BinOp, ast.Call, ast.Subscript, ast.Name)
    if isinstance(node, numeric) and _is_a_number(node, tree):
        for text in AROUND:
            yield _by(text)


def _is_a_number(node, tree):
    """Return whether a node may stand for a number: no function, no module, nothing assigned."""
    if not isinstance(getattr(node, "ctx", ast.Load()), ast.Load):
        return False
    called = {each.func for each in ast.walk(tree) if isinstance(each, ast.Call)}
    owners = {each.value for each in ast.walk(tree) if isinstance(each, ast.Attribute)
              and isinstance(each.value, ast.Name) and each.value.id == "np"}
    return node not in called | owners


def _comparison(node, *_):
    for other in COMPARISONS:
        if not isinstance(node.ops[0], other):
            yield _setting("ops", [other()])
    yield _by("True")
    yield _by("False")


def _binary(node, *_):
    for other in ARITHMETIC:
        if not isinstance(node.op, other):
            yield _setting("op", other())
    yield lambda each, parents: parents.replace(each, each.left)
    yield lambda each, parents: parents.replace(each, each.right)
    yield lambda each, parents: parents.replace(each, ast.BinOp(each.right, each.op, each.left))


def _unary(node, *_):
    yield lambda each, parents: parents.replace(each, each.operand)


def _constant(node, *_):
    if isinstance(node.value, bool) or not isinstance(node.value, (int, float)):
        return
    value = node.value
    for other in {value + 1, value - 1, -value, 2 * value, value / 2, 0, 1, 2, 3} - {value}:
        yield _setting("value", other)


def _name(node, tree, numbers):
    if not isinstance(node.ctx, ast.Load):
        return
    inside = [each for function in _around(node, tree) for each in ast.walk(function)]
    others = {each.arg for each in inside if isinstance(each, ast.arg)} | {
        each.id for each in inside
        if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)}
    if node.id in others:
        for other in sorted(others - {node.id}):
            yield _setting("id", other)
        for number in numbers if _is_a_number(node, tree) else ():
            yield _by(repr(number))


def _around(node, tree):
    """Return the functions around a node, the innermost first."""
    return [each for each in reversed(list(ast.walk(tree)))
            if isinstance(each, (ast.FunctionDef, ast.Lambda))
            and any(child is node for child in ast.walk(each))]


def _subscript(node, *_):
    if isinstance(node.ctx, ast.Load):
        yield lambda each, parents: parents.replace(each, each.value)


def _slice(node, *_):
    for side in ("lower", "upper"):
        if getattr(node, side):
            yield _setting(side, None)


def _both(node, *_):
    yield _setting("op", ast.Or() if isinstance(node.op, ast.And) else ast.And())
    for number in range(len(node.values)):
        yield lambda each, parents, number=number: parents.replace(each, each.values[number])


def _attribute(node, *_):
    for group in CONFUSED:
        if node.attr in group:
            for other in sorted(group - {node.attr}):
                yield _setting("attr", other)
    if node.attr == "T":
        yield lambda each, parents: parents.replace(each, each.value)


def _call(node, *_):
    for number in range(len(node.keywords)):
        yield lambda each, parents, number=number: each.keywords.pop(number)
    for number in range(len(node.args)):
        yield lambda each, parents, number=number: each.args.pop(number)
    if len(node.args) == 2:
        yield lambda each, parents: each.args.reverse()


def _decision(node, *_):
    yield lambda each, parents: setattr(each, "test", ast.UnaryOp(ast.Not(), each.test))
    yield lambda each, parents: setattr(each, "test", ast.Constant(True))
    yield lambda each, parents: setattr(each, "test", ast.Constant(False))


def _loop(node, tree, numbers):
    yield lambda each, parents: each.body.append(ast.Break())
    returns = [each for each in ast.walk(_around(node, tree)[0]) if isinstance(each, ast.Return)]
    if returns:
        yield lambda each, parents: each.body.append(copy.deepcopy(returns[-1]))
    yield lambda each, parents: setattr(each, "iter", ast.parse(
        f"list({ast.unparse(each.iter)})[:-1]", mode="eval").body)
    yield lambda each, parents: setattr(each, "iter", ast.parse(
        f"list({ast.unparse(each.iter)})[1:]", mode="eval").body)


def _assignment(node, *_):
    if isinstance(node.value, ast.BinOp) and ast.unparse(node.value.left) == ast.unparse(
            node.targets[0]):
        yield lambda each, parents: parents.replace(
            each, ast.AugAssign(each.targets[0], each.value.op, each.value.right))


def _several(node, *_):
    if isinstance(node.ctx, ast.Load) and len(node.elts) > 1:
        yield lambda each, parents: each.elts.reverse()
        for number in range(len(node.elts)):
            yield lambda each, parents, number=number: each.elts.pop(number)


_CHANGES = {
    ast.Compare: _comparison, ast.BinOp: _binary, ast.UnaryOp: _unary, ast.Constant: _constant,
    ast.Name: _name, ast.Subscript: _subscript, ast.Slice: _slice, ast.BoolOp: _both,
    ast.Attribute: _attribute, ast.Call: _call, ast.If: _decision, ast.IfExp: _decision,
    ast.For: _loop, ast.Assign: _assignment, ast.Tuple: _several, ast.List: _several,
}
