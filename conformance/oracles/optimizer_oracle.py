"""Asks a framework's optimizer for the steps of the traces and for fresh random runs."""

import dataclasses

import numpy as np

from . import random_inputs, searched_oracle
from .arguments import Unsupported, arguments, mapped
from .difference import AGREES_WITHOUT_BINARY64, numbers, relative, traced
from .documents import slot_shape, state_names, traces
from .optimizers import disagrees, make
from .program import ExactOptimizer
from .verdict import Tally

# optax's trace holds these velocities with their signs turned.
TURNED = {("optax.rmsprop", "trace"), ("optax.lars", "trace")}

# Entries that hold for parameters with fewer than two dimensions: matrices go to the framework as vectors.
FLAT = {
    ("torch.optim.Adafactor", "optimizer/adafactor#epsilon-clamped-unfactored"),
    ("keras.optimizers.Adafactor", "optimizer/adafactor#unfactored"),
}

# Traces at the edges of the format. They are run step by step from recorded states, since what overflows in the format
# need not overflow in the ideal result that the next step starts from.
EDGES = {"OVERFLOW", "SUBNORMAL", "NAN_GRADIENT", "INF_GRADIENT", "ZERO_ZERO"}

# Optimizers that amplify rounding from step to step, so that they are asked step by step wherever a trace says whence.
AMPLIFYING = {"torch.optim.LBFGS"}

CONSTANT_RATE = "while the learning rate is constant"


def ask(framework, entry, target, family):
    """The verdict on one entry. `family`: the targets of the same definition, among which to look for the nearest."""
    if searched_oracle.searches(entry):
        return searched_oracle.ask(framework, entry, target)
    tally = asked(framework, entry, target, lambda trace: True, lambda run: run)
    if tally.agrees():
        return tally
    constant = asked(framework, entry, target, lambda trace: "LR_CHANGE" not in trace["flags"], constant_rate)
    if constant.agrees():
        constant.more["only"] = CONSTANT_RATE
        return constant
    tally.more["nearest"] = nearest(framework, entry, target, family)
    return tally


def asked(framework, entry, target, suitable, changed):
    """What comes back for the suitable traces and the random runs, changed."""
    tally = Tally(disagrees=disagrees(framework, entry))
    for trace in filter(suitable, traces(target, "f64")):
        attempt(tally, ask_trace, framework, entry, target, trace)
    for index, run in enumerate(random_inputs.runs(target, mapped(entry, target))):
        attempt(tally, ask_random, framework, entry, target, changed(run), f"random {index}")
    return tally


def attempt(tally, question, *arguments):
    try:
        question(*arguments, tally)
    except Unsupported as error:
        tally.skip(str(error))
    except ZeroDivisionError as error:
        # Sizes of empty tensors, which some divide by in Python.
        tally.skip(f"raises {error}")


def constant_rate(run):
    return dataclasses.replace(run, learning_rates=run.learning_rates[:1] * len(run.learning_rates))


def ask_trace(framework, entry, target, trace, tally):
    edge = not EDGES.isdisjoint(trace["flags"])
    if edge and disagrees(framework, entry) == AGREES_WITHOUT_BINARY64:
        raise Unsupported("at the edges of binary64")
    case = trace["id"].rpartition("/")[2].removesuffix(".f64")
    shapes = shapes_of(entry, target, trace)
    rate = target.complete(trace["hyperparameters"])["learningRate"]
    before = scale = trace["initial"]
    live = started(framework, entry, target, trace, before)
    for index, step in enumerate(trace["steps"]):
        if index > 0 and (edge or entry["symbol"] in AMPLIFYING):
            live = started(framework, entry, target, trace, before)
        live.step(shaped(step["gradients"], shapes), step.get("overrides", {}).get("learningRate", rate))
        for name, difference in step_differences(entry, live, step["after"], scale):
            if edge:
                tally.add_edge(case, step["t"], name, difference)
            else:
                tally.add("traces", case, step["t"], name, difference)
        ideals = {name: [tensor["ideal"] for tensor in recorded] for name, recorded in step["after"].items()}
        before = {"t": step["t"], "w": ideals.pop("w"), "state": ideals}
        # What rounding did to a large weight is still there when the weight has become small.
        scale = before if edge else peaks(scale, before)
        tally.count("traceSteps")
    tally.count("traces")


def peaks(earlier, moment):
    """The largest magnitude that each weight and state has had."""
    past = earlier.get("state", {})
    slots = {name: larger(past.get(name, tensors), tensors) for name, tensors in moment["state"].items()}
    return {"w": larger(earlier["w"], moment["w"]), "state": slots}


def larger(*histories):
    return [np.fmax(*(np.abs(numbers(values)) for values in tensors)) for tensors in zip(*histories)]


def step_differences(entry, live, after, before):
    """The largest difference of the weights and of each slot that the framework keeps."""
    names = {"w": "w", **state_names(entry, after)}
    for name, recorded in after.items():
        theirs = names.get(name)
        kept = None if theirs is None else read(live, entry, theirs)
        if kept is not None:
            old = before["w"] if name == "w" else before["state"][name]
            rows = zip(kept, recorded, map(numbers, old))
            yield name, max((traced(*row) for row in rows), default=0.0)


def started(framework, entry, target, trace, before):
    """The live optimizer with the weights and state of a moment in a trace."""
    shapes = shapes_of(entry, target, trace)
    given = arguments(entry, target, trace["hyperparameters"])
    live = make(framework, entry["symbol"], given, shaped(before["w"], shapes))
    slots = before.get("state", {})
    names = state_names(entry, slots)
    if before.get("fresh"):
        return live
    if not hasattr(live, "load") or any(slot not in names for slot in slots):
        raise Unsupported("the state cannot be loaded")
    loaded = {names[slot]: slot_tensors(target.slots(target.complete(trace["hyperparameters"]))[slot], tensors, shapes) for slot, tensors in slots.items()}
    live.load(before["t"], {name: turned(entry, name, tensors) for name, tensors in loaded.items()})
    return live


def shapes_of(entry, target, trace):
    shapes = [parameter["shape"] for parameter in trace["parameters"]]
    return [[int(np.prod(shape))] for shape in shapes] if (entry["symbol"], target.id) in FLAT else shapes


def slot_tensors(slot, recorded, shapes):
    """A recorded slot by parameter. A host scalar is recorded once; frameworks keep one for each parameter."""
    tensors = recorded * len(shapes) if "scalar" in slot else recorded
    return shaped(tensors, [slot_shape(slot, shape) for shape in shapes])


def shaped(tensors, shapes):
    return [numbers(values).reshape(shape) for values, shape in zip(tensors, shapes)]


def turned(entry, name, tensors):
    turns = tensors is not None and (entry["symbol"], name) in TURNED
    return [-tensor for tensor in tensors] if turns else tensors


def read(live, entry, name):
    return turned(entry, name, live.read(name))


def ask_random(framework, entry, target, run, case, tally):
    if (entry["symbol"], target.id) in FLAT:
        run = dataclasses.replace(run, weights=flat(run.weights), gradients=[flat(each) for each in run.gradients])
    live = fresh(framework, entry, target, run)
    exact = ExactOptimizer(target, run.hyperparameters, run.weights)
    kept_slots = target.slots(exact.hyperparameters)
    slots = {name: state_names(entry, kept_slots).get(name) for name in kept_slots}
    for step, (gradients, rate) in enumerate(zip(run.gradients, run.learning_rates), 1):
        before = {name: exact.read(name) for name in ["w", *slots]}
        live.step([np.asarray(gradient) for gradient in gradients], rate)
        exact.step(gradients, {"learningRate": rate})
        for name, theirs in {"w": "w", **slots}.items():
            kept = None if theirs is None else read(live, entry, theirs)
            if kept is not None:
                rows = zip(kept, exact.read(name), before[name])
                tally.add("random", case, step, name, max(relative(*row) for row in rows))
        tally.count("randomSteps")


def flat(tensors):
    return [np.ravel(values) for values in tensors]


def fresh(framework, entry, target, run):
    weights = [np.asarray(value) for value in run.weights]
    return make(framework, entry["symbol"], arguments(entry, target, run.hyperparameters), weights)


def nearest(framework, entry, target, family):
    """The first target of the same definition whose weights agree in every random run, or None."""
    others = [other for other in family if other.id != target.id and other.gradient_at == "w"]
    others = [other for other in others if other.rank in (None, target.rank)]
    runs = random_inputs.runs(target, mapped(entry, target))
    return next((other.id for other in others if same_weights(framework, entry, target, other, runs)), None)


def same_weights(framework, entry, target, other, runs):
    for run in runs:
        # The other target's defaults may be others, so it is given every value.
        exact = ExactOptimizer(other, target.complete(run.hyperparameters), run.weights)
        live = fresh(framework, entry, target, run)
        for gradients, rate in zip(run.gradients, run.learning_rates):
            live.step([np.asarray(gradient) for gradient in gradients], rate)
            exact.step(gradients, {"learningRate": rate})
        if any(relative(a, e) >= disagrees(framework, entry) for a, e in zip(live.read("w"), exact.read("w"))):
            return False
    return True
