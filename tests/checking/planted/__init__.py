"""The usual mistakes, as learners write them: exercise, then mistake, to source text.

The last line of a text is the answer that the check gets. The mistakes are written here anew, not
taken from the exercises, so that a check which recognises only its own wording fails.
"""

import importlib
import pkgutil

PLANTED = {
    f"{module.name}.{exercise}": mistakes
    for module in pkgutil.iter_modules(__path__)
    for exercise, mistakes in
    importlib.import_module(f"{__name__}.{module.name}").MISTAKES.items()
}
