"""What the symbols of entries mean."""

import importlib

from .arguments import Unsupported

# Packages that symbols name as their users abbreviate them.
ABBREVIATED = {"tf": "tensorflow"}


def resolve(symbol):
    """The object that a dotted name means; an argument in brackets says which part of it."""
    package, dot, rest = symbol.partition("(")[0].partition(".")
    module, names = ABBREVIATED.get(package, package) + dot + rest, []
    while module:
        try:
            found = importlib.import_module(module)
            break
        except ModuleNotFoundError:
            module, _, name = module.rpartition(".")
            names.insert(0, name)
    else:
        raise Unsupported("not installed here")
    for name in names:
        found = getattr(found, name)
    return found
