"""
`python -m oracles.backend keras`: the optimizers of a live framework behind the wire protocol of `optspec run --exec`.

Asked for a target that the framework has an entry for, it runs the class named there. Asked for another form of the same
definition, it runs the framework's own, as one does who takes a name for the thing: the runner then says whose form it is.
"""

import json
import math
import sys

import numpy as np

from .arguments import Unsupported, arguments
from .documents import definitions, slot_shape, targets
from .optimizer_oracle import read, shaped, slot_tensors, turned
from .optimizers import make
from .program import ExactOptimizer
from .searched_oracle import searches
from .versions import version

BOUNDS = {
    "minimum": lambda value, bound: value >= bound,
    "exclusiveMinimum": lambda value, bound: value > bound,
    "maximum": lambda value, bound: value <= bound,
    "exclusiveMaximum": lambda value, bound: value < bound,
    "enum": lambda value, choices: value in choices,
}


class Refused(Exception):
    """An error of the contract: its name, and what it says."""


class Backend:
    """What a framework computes of the standard."""

    def __init__(self, framework):
        self.framework = framework
        self.computed = {}
        for document in definitions("optimizer"):
            # One that searches along its direction asks for losses, which a task does not have.
            family = [found for found in targets(document) if found.gradient_at == "w" and not searches(found.frameworks.get(framework, {}))]
            own = [found for found in family if framework in found.frameworks]
            for asked in family if own else []:
                self.computed[asked.id] = (asked, asked if asked in own else own[0])

    def manifest(self):
        facts = {"contract": 1, "formats": ["f64"], "profile": "ieee", "targets": list(self.computed)}
        return {"name": self.framework, "version": version(self.framework), **facts}

    def run(self, task):
        identifier = task["definition"]["$id"].removeprefix("urn:optspec:").replace(":", "/", 1)
        if identifier not in self.computed or task["format"] != "f64":
            raise Refused("UnsupportedError", f"{self.framework} has no {identifier} in {task['format']}")
        asked, own = self.computed[identifier]
        check(asked, task["hyperparameters"])
        if task["kind"] == "construct":
            return {"kind": "construct"}
        return Run(self.framework, asked, own, task).result()


def check(target, hyperparameters):
    """Refuses what is out of its domain, by name."""
    for name, value in hyperparameters.items():
        rule = target.properties.get(name)
        if rule is None:
            raise Refused("HyperparameterError", f"{target.id} has no {name}")
        wanted = {"boolean": bool, "string": str, "integer": int}.get(rule["type"], (int, float))
        if not isinstance(value, wanted) or (isinstance(value, bool) and wanted is not bool):
            raise Refused("HyperparameterError", f"{name} is {value!r}; it must be of type {rule['type']}")
        for bound, holds in BOUNDS.items():
            if bound in rule and not holds(value, rule[bound]):
                raise Refused("HyperparameterError", f"{name} is {value!r}; its {bound} is {rule[bound]}")
    if not target.admits(hyperparameters):
        raise Refused("HyperparameterError", "; ".join(one["message"] for one in target.constraints))


class Run:
    """The steps of one task."""

    def __init__(self, framework, asked, own, task):
        self.framework, self.own, self.task = framework, own, task
        self.entry = own.frameworks[framework]
        self.hyperparameters = asked.complete(task["hyperparameters"])
        for name, value in self.hyperparameters.items():
            if name not in own.properties and value != asked.properties[name].get("default"):
                raise Unsupported(f"{self.entry['symbol']} has no {name}")
        self.arguments = arguments(self.entry, own, self.hyperparameters)
        self.shapes = [parameter["shape"] for parameter in task["parameters"]]

    def result(self):
        fresh = state = self.fresh()
        live, steps = self.started(state["w"]), []
        for step in self.task["steps"]:
            before = step.get("before") or (state if step.get("reload") else None)
            if before:
                live, state = self.loaded(before), before
            overrides = step.get("overrides", {})
            if set(overrides) - {"learningRate"}:
                raise Unsupported(f"{self.entry['symbol']} takes no other {', '.join(overrides)} in a step")
            live.step(shaped(step["gradients"], self.shapes), {**self.hyperparameters, **overrides}["learningRate"])
            state = wire(state["t"] + 1, live.read("w"), self.slots(live))
            steps.append(state)
        return {"kind": "optimizer", "fresh": fresh, "steps": steps, "changedInputs": []}

    def started(self, weights):
        return make(self.framework, self.entry["symbol"], self.arguments, shaped(weights, self.shapes))

    def fresh(self):
        """Frameworks that make their state at the first step have that of the definition before it."""
        weights = shaped(self.task["initial"], self.shapes)
        exact = ExactOptimizer(self.own, self.own.complete(self.hyperparameters), [value.tolist() for value in weights])
        slots = {name: exact.read(name) for name in self.own.slots(self.own.complete(self.hyperparameters))}
        return wire(0, weights, slots)

    def loaded(self, state):
        live, names = self.started(state["w"]), self.entry.get("state", {})
        if state["t"] == 0:
            return live
        if not hasattr(live, "load") or any(slot not in names for slot in state["slots"]):
            raise Unsupported(f"the state of {self.entry['symbol']} cannot be loaded")
        slots = {
            names[slot]: slot_tensors(self.own.state[slot], tensors, self.shapes)
            for slot, tensors in state["slots"].items()
            if slot in self.own.state
        }
        live.load(state["t"], {name: turned(self.entry, name, tensors) for name, tensors in slots.items()})
        return live

    def slots(self, live):
        found = {}
        for slot in self.own.slots(self.own.complete(self.hyperparameters)):
            theirs = self.entry.get("state", {}).get(slot)
            found[slot] = None if theirs is None else read(live, self.entry, theirs)
            if found[slot] is None:
                raise Unsupported(f"{self.entry['symbol']} keeps no {slot}")
        return found


def wire(t, weights, slots):
    """A state as it travels: flat lists, with the names of numbers that are not finite."""
    tensors = {slot: list(map(flat, values)) for slot, values in slots.items()}
    return {"t": t, "w": list(map(flat, weights)), "slots": tensors, "scalars": {}}


def flat(values):
    return [named(float(value)) for value in np.ravel(np.asarray(values, dtype=float))]


def named(value):
    if math.isfinite(value):
        return value
    return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"


def answer(backend, request):
    if request["type"] == "hello":
        return {"type": "manifest", "manifest": backend.manifest()}
    seq = request["seq"]
    try:
        return {"type": "result", "seq": seq, "result": backend.run(request["task"])}
    except Refused as refused:
        name, message = refused.args
        return {"type": "refused", "seq": seq, "error": {"name": name, "message": message}}
    except Unsupported as unsupported:
        return {"type": "skipped", "seq": seq, "reason": str(unsupported)}
    except Exception as error:
        return {"type": "errored", "seq": seq, "message": repr(error)}


def main():
    # Frameworks greet on standard output, where the answers go.
    answers, sys.stdout = sys.stdout, sys.stderr
    backend = Backend(sys.argv[1])
    for line in sys.stdin:
        request = json.loads(line)
        if request["type"] == "bye":
            break
        print(json.dumps(answer(backend, request)), file=answers, flush=True)


if __name__ == "__main__":
    main()
