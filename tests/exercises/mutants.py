"""Wrong versions of a function, made by program: one small change each.

Every comparison, operator, sign, constant, index, argument and statement is changed in turn, as are
things that learners add to fit the examples they have seen: a size that is cut off, a sign that is
dropped, a special case.
"""

import ast
import copy

COMPARISONS = (ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.Eq, ast.NotEq)
OPERATORS = (ast.Add, ast.Sub, ast.Mult, ast.Div, ast.Pow)
FUNCTIONS = {"mean": ("sum", "max", "min"), "sum": ("mean",), "exp": ("log1p", "tanh"),
             "eigvalsh": ("diag",), "logaddexp": ("maximum",), "zeros": ("ones",)}
AROUND = ("abs({})", "-({})", "2 * ({})", "({}) + 1", "np.round({}, 1)", "np.maximum({}, 0)",
          "np.minimum({}, 0)", "np.nan_to_num({})", "np.clip({}, -1, 1)", "np.clip({}, -10, 10)")
LIMITED = ("min({}, 1)", "min({}, 2)", "min({}, 5)", "min({}, 10)", "max({}, 2)", "max({}, 3)")


def mutants(source, values):
    """Yield wrong versions of a function.

    Parameters
    ----------
    source : str
        The function, one ``def``.
    values : dict of str to sequence
        Numbers that each argument has been seen to have; a mutant may use one in its place.

    Yields
    ------
    name, source : str
        What was changed, and the changed function.
    """
    tree = ast.parse(source)
    [function] = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    arguments = [each.arg for each in function.args.args]
    places = [node for statement in function.body for node in ast.walk(statement)]
    seen = {ast.unparse(tree)}
    for number, node in enumerate(places):
        for said, new in _changes(node, arguments, values):
            changed = _with(tree, number, new)
            if changed is not None and changed not in seen:
                seen.add(changed)
                yield f"{ast.unparse(node)} → {said}", changed
    for said, first in _special_cases(arguments):
        made = copy.deepcopy(tree)
        made.body[-1].body[:0] = ast.parse(first).body
        yield said, ast.unparse(made)


def _with(tree, number, new):
    """Return the source with one node replaced, or None where that makes no sense."""
    made = copy.deepcopy(tree)
    [function] = [node for node in made.body if isinstance(node, ast.FunctionDef)]
    target = [node for statement in function.body for node in ast.walk(statement)][number]
    for parent in ast.walk(made):
        for field, value in ast.iter_fields(parent):
            if value is target:
                setattr(parent, field, new)
            elif isinstance(value, list) and any(each is target for each in value):
                value[[each is target for each in value].index(True)] = new
    try:
        source = ast.unparse(ast.fix_missing_locations(made))
        compile(source, "<mutant>", "exec")
    except (SyntaxError, ValueError, TypeError, AttributeError):
        return None
    return source


def _expression(text):
    return ast.parse(text, mode="eval").body


def _changes(node, arguments, values):
    """Yield what a node may be changed to, as text and as a node."""
    texts = []
    if isinstance(node, ast.Compare):
        for operator in COMPARISONS:
            yield _told(ast.Compare(node.left, [operator()], node.comparators))
        texts += ["True", "False"]
    if isinstance(node, ast.BinOp):
        for operator in OPERATORS:
            yield _told(ast.BinOp(node.left, operator(), node.right))
        yield _told(ast.BinOp(node.right, node.op, node.left))
        yield _told(node.left)
        yield _told(node.right)
    if isinstance(node, ast.BoolOp):
        other = ast.Or if isinstance(node.op, ast.And) else ast.And
        yield _told(ast.BoolOp(other(), node.values))
        for each in node.values:
            yield _told(each)
    if isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
        texts += [repr(each) for each in (node.value + 1, node.value - 1, -node.value, 0)]
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in arguments:
        texts += [repr(each) for each in values.get(node.id, ())]
        texts += [each for each in arguments if each != node.id]
        texts += [around.format(node.id) for around in (*AROUND, *LIMITED)]
    if isinstance(node, ast.Attribute) and node.attr in ("T", *FUNCTIONS):
        if node.attr == "T":
            yield _told(node.value)
        for name in FUNCTIONS.get(node.attr, ()):
            yield _told(ast.Attribute(node.value, name, ast.Load()))
    if isinstance(node, ast.Call) and node.keywords:
        yield _told(ast.Call(node.func, node.args, []))
    if isinstance(node, ast.Return) and node.value is not None:
        for around in AROUND:
            if not isinstance(node.value, ast.Tuple):
                text = around.format(ast.unparse(node.value))
                yield text, ast.Return(_expression(text))
    if isinstance(node, (ast.Assign, ast.If, ast.For)):
        yield "nothing", ast.Pass()
    for text in texts:
        yield text, _expression(text)


def _told(node):
    return ast.unparse(node), node


def _special_cases(arguments):
    """Yield first lines that return early for some arguments."""
    for name in arguments:
        for test in (f"np.any(np.asarray({name}) == 0)", f"np.all(np.asarray({name}) == 0)",
                     f"np.size({name}) > 3", f"np.any(np.asarray({name}) < 0)",
                     f"np.ndim({name}) == 0"):
            for back in arguments:
                yield f"if {test}: return {back}", f"if {test}:\n    return {back}"
