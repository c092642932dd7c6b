"""Which classes of the frameworks no definition names: each must stand in left-out.json with a reason."""

import importlib
import inspect
import json
import pathlib

from . import tfjs
from .documents import KINDS, definitions, targets

FILE = pathlib.Path(__file__).parent / "left-out.json"


def lowercase(name, found):
    return inspect.isfunction(found) and name.islower()


def capitalized(name, found):
    return inspect.isclass(found) and name[0].isupper()


def in_place(name, found):
    return lowercase(name, found) and name.endswith("_")


def clipping(name, found):
    return in_place(name, found) and name.startswith("clip_")


def own(module, chosen):
    """What is chosen of what was written in this module, not what it imports."""
    return lambda name, found: chosen(name, found) and found.__module__ == module


def callback(name, found):
    return capitalized(name, found) and any(word in name for word in ("LearningRate", "ReduceLR", "EMA"))


# Modules and what of them to list: their optimizers, schedules, initializers and transforms.
LISTED = {
    "torch.optim": capitalized,
    "torch.optim.lr_scheduler": own("torch.optim.lr_scheduler", capitalized),
    "torch.optim.swa_utils": own("torch.optim.swa_utils", capitalized),
    "torch.nn.init": in_place,
    "torch.nn.utils": clipping,
    "keras.optimizers": capitalized,
    "keras.optimizers.schedules": capitalized,
    "keras.initializers": capitalized,
    "keras.callbacks": callback,
    "optax": own("optax._src.alias", lowercase),
    "optax.schedules": lowercase,
    "optax.transforms": lowercase,
    "optax.contrib": lowercase,
    "jax.nn.initializers": lowercase,
}


def names():
    """The listed objects, each with all its names: what two modules or two names offer counts once."""
    found = {}
    for module, chosen in LISTED.items():
        outer = module.rpartition(".")[0]
        for name, value in vars(importlib.import_module(module)).items():
            if not name.startswith("_") and chosen(name, value):
                found.setdefault(value, []).append(f"{module}.{name}")
                if outer and vars(importlib.import_module(outer)).get(name) is value:
                    found[value].append(f"{outer}.{name}")
    several = [sorted(set(names), key=lambda name: (len(name), name)) for names in found.values()]
    return [*several, *([name] for name in tfjs.asked(op="names"))]


def family():
    return [target for kind in KINDS for document in definitions(kind) for target in targets(document)]


def entries():
    """The symbols that definitions name, without the options that some have in brackets."""
    return {entry["symbol"].partition("(")[0] for target in family() for entry in target.frameworks.values()}


def unexplained(found):
    """The entries whose verdict is that they disagree, and whose note does not say why, with a link."""
    for target in family():
        for framework, entry in target.frameworks.items():
            verdict = found.get(target.id, {}).get(framework, {}).get("verdict")
            if verdict == "disagrees" and "https://" not in entry.get("note", ""):
                yield f"{target.id} {framework} disagrees; its note in the definition must say why, with a link"


def complaints(listed, named, reasons):
    """What is amiss: an object with neither an entry nor a reason, a reason for what has an entry or is not there."""
    left_out = [symbol for reason in reasons for symbol in reason["symbols"]]
    every = {name for names in listed for name in names}
    for names in listed:
        if named.isdisjoint(names) and not any(name in left_out for name in names):
            yield f"{names[0]} has neither a frameworks entry in spec/ nor a reason in {FILE.name}"
    for symbol in left_out:
        if symbol not in every:
            yield f"{FILE.name} gives a reason for {symbol}, which is not listed"
        if any(symbol in names and not named.isdisjoint(names) for names in listed):
            yield f"{FILE.name} gives a reason for {symbol}, which has a frameworks entry"
    if len(left_out) != len(set(left_out)):
        yield f"{FILE.name} names a symbol twice"


def checked():
    """The complaints about spec/ and left-out.json as they lie."""
    return list(complaints(names(), entries(), json.loads(FILE.read_text())))
