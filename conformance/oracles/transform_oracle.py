"""Asks a framework's transform for the steps of the traces and for fresh random runs, on weights that move in between."""

import numpy as np

from . import random_inputs
from .arguments import Unsupported, arguments, mapped
from .difference import AGREES_IN_BINARY32, relative
from .documents import traces
from .optimizer_oracle import EDGES, attempt, shaped, slot_tensors, step_differences
from .program import ExactTransform
from .transforms import make
from .verdict import Tally

SEEN = {"w": "w", "g": "g"}


def ask(framework, entry, target, family):
    """The verdict on one entry. `family`: the targets of the same definition, among which to look for the nearest."""
    tally = Tally()
    # The gradients that go on are a result like a state.
    entry = {**entry, "state": {**entry.get("state", {}), **SEEN}}
    for trace in traces(target, "f64"):
        attempt(tally, ask_trace, entry, target, trace)
    runs = random_inputs.transform_runs(target, mapped(entry, target))
    for index, run in enumerate(runs):
        attempt(tally, ask_random, entry, target, run, f"random {index}")
    if not tally.agrees():
        others = [other for other in family if other.id != target.id]
        tally.more["nearest"] = next((other.id for other in others if same(entry, target, other, runs)), None)
    return tally


def ask_trace(entry, target, trace, tally):
    edge = not EDGES.isdisjoint(trace["flags"])
    case = trace["id"].rpartition("/")[2].removesuffix(".f64")
    shapes = [parameter["shape"] for parameter in trace["parameters"]]
    rate = target.complete(trace["hyperparameters"]).get("learningRate")
    before = trace["initial"]
    live = started(entry, target, trace, before, shapes)
    for index, step in enumerate(trace["steps"]):
        if edge and index > 0:
            live = started(entry, target, trace, before, shapes)
        weights = step.get("weights", before["w"])
        live.apply(
            shaped(weights, shapes),
            shaped(step["gradients"], shapes),
            step.get("overrides", {}).get("learningRate", rate),
        )
        old = {"w": weights, "state": {"g": step["gradients"], **before["state"]}}
        for name, difference in step_differences(entry, live, step["after"], old):
            if edge:
                tally.add_edge(case, step["t"], name, difference)
            else:
                tally.add("traces", case, step["t"], name, difference)
        ideals = {name: [tensor["ideal"] for tensor in recorded] for name, recorded in step["after"].items()}
        before = {"t": step["t"], "w": ideals.pop("w"), "state": ideals}
        tally.count("traceSteps")
    tally.count("traces")


def started(entry, target, trace, before, shapes):
    """The live transform with the weights and state of a moment in a trace."""
    live = make(entry, target, arguments(entry, target, trace["hyperparameters"]), shaped(before["w"], shapes))
    if before.get("fresh"):
        return live
    names = entry["state"]
    slots = target.slots(target.complete(trace["hyperparameters"]))
    loaded = {
        names[slot]: slot_tensors(target.state[slot], before["state"][slot], shapes) for slot in slots if slot in names
    }
    live.load(before["t"], loaded)
    return live


def ask_random(entry, target, run, case, tally):
    live = make(entry, target, arguments(entry, target, run.hyperparameters), arrayed(run.weights))
    exact = ExactTransform(target, run.hyperparameters, run.weights)
    slots = [name for name in target.slots(exact.hyperparameters) if name in entry["state"]]
    for step, (weights, gradients, rate) in enumerate(zip(run.moved, run.gradients, run.learning_rates), 1):
        before = {**{name: exact.read(name) for name in slots}, "w": arrayed(weights), "g": arrayed(gradients)}
        live.apply(arrayed(weights), arrayed(gradients), rate)
        exact.apply(weights, gradients, {} if rate is None else {"learningRate": rate})
        for name in ["w", "g", *slots]:
            kept = live.read(entry["state"][name])
            if kept is not None:
                rows = zip(kept, exact.read(name), before[name])
                tally.add("random", case, step, name, max(relative(*row) for row in rows))
        tally.count("randomSteps")


def same(entry, target, other, runs):
    """Whether another target lets the same weights and gradients on, and keeps the same states, in every run."""
    slots = [name for name in other.state if name in entry["state"] and name in target.state]
    try:
        return all(same_run(entry, target, other, slots, run) for run in runs)
    except Unsupported:
        return False


def same_run(entry, target, other, slots, run):
    exact = ExactTransform(other, target.complete(run.hyperparameters), run.weights)
    live = make(entry, target, arguments(entry, target, run.hyperparameters), arrayed(run.weights))
    for weights, gradients, rate in zip(run.moved, run.gradients, run.learning_rates):
        live.apply(arrayed(weights), arrayed(gradients), rate)
        exact.apply(weights, gradients, {} if rate is None else {"learningRate": rate})
        for name in ["w", "g", *slots]:
            kept = live.read(entry["state"][name]) or []
            if any(relative(a, e) >= AGREES_IN_BINARY32 for a, e in zip(kept, exact.read(name))):
                return False
    return True


def arrayed(tensors):
    return [np.asarray(value) for value in tensors]
