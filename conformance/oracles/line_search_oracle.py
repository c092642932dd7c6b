"""Asks a framework's line search for the lengths that it tries and accepts: on the metrics of the traces, and on fresh ones."""

import itertools
import random

import torch

from .arguments import arguments, mapped
from .difference import relative, traced
from .documents import traces
from .symbols import resolve
from .program import ExactSchedule
from .random_inputs import CASES, drawn
from .verdict import Tally

SEARCHES = 24
OVER = 3


def ask(framework, entry, target):
    """The verdict on a search, from fresh state on."""
    tally = Tally()
    for trace in traces(target, "f64"):
        if trace["initial"]["fresh"]:
            ask_trace(framework, entry, target, trace, tally)
        else:
            tally.skip("begins in the middle")
    source = random.Random(target.id)
    for case in range(CASES):
        hyperparameters = drawn(target, mapped(entry, target), source, plain=False)
        for number in range(SEARCHES):
            metrics = listed(source) if number % 2 else along(source)
            # Where any decrease is sufficient, other rules decide.
            given = {**hyperparameters, "sufficientDecrease": 0} if number % 2 else hyperparameters
            ask_random(framework, entry, target, given, metrics, f"random {case}.{number}", tally)
    if not tally.agrees():
        tally.more["nearest"] = None
    return tally


def ask_trace(framework, entry, target, trace, tally):
    case = trace["id"].rpartition("/")[2].removesuffix(".f64")
    phases = [float(step["after"]["phase"][0]["ideal"][0]) for step in trace["steps"]]
    # What is observed after the end has no counterpart.
    steps = trace["steps"][: phases.index(OVER) + 1] if OVER in phases else trace["steps"]
    metrics = [{name: float(value) for name, value in step["metric"].items()} for step in steps]
    due = [step["after"]["learningRate"][0] for step in steps]
    edge = "NAN_METRIC" in trace["flags"]
    given = arguments(entry, target, trace["hyperparameters"])
    try:
        lengths = FRAMEWORKS[framework](entry["symbol"], given, replayed(metrics))
    except IndexError:
        if not edge:
            raise
        lengths = []
    for step, record in enumerate(due):
        difference = traced([lengths[step]], record, 1.0) if step < len(lengths) else float("inf")
        if edge:
            tally.add_edge(case, step, "learningRate", difference)
        else:
            tally.add("traces", case, step, "learningRate", difference)
        tally.count("traceSteps")
    tally.count("traces")


def ask_random(framework, entry, target, hyperparameters, metrics, case, tally):
    exact, observe, due, length = ExactSchedule(target, hyperparameters), metrics(), [], 0.0
    while exact.state["phase"] != OVER:
        length = exact.observe(observe(length))
        due.append(length)
        if exact.state["phase"] != OVER and is_narrow(exact.state):
            tally.skip("a cubic through two lengths 2 % apart amplifies rounding")
            return
    lengths = FRAMEWORKS[framework](entry["symbol"], arguments(entry, target, hyperparameters), metrics())
    tally.add("random", case, 0, "number of trials", 0.0 if len(lengths) == len(due) else float("inf"))
    for step, (actual, expected) in enumerate(zip(lengths, due)):
        tally.add("random", case, step, "learningRate", relative([actual], [expected], 1.0))
        tally.count("randomSteps")


def is_narrow(state):
    low, high = float(state["low"]), float(state["high"])
    return low != high and abs(high - low) < 0.02 * max(low, high)


class Ended(Exception):
    """There are no more metrics."""


def replayed(metrics):
    """Observes a list of metrics, whatever the lengths."""
    left = iter(metrics)

    def observe(length):
        try:
            return next(left)
        except StopIteration:
            raise Ended from None

    return observe


def listed(source):
    """Losses and slopes without any function behind them, many of them equal."""
    start = metric(float(source.randint(4, 8)), -float(source.randint(1, 8)))
    rest = [metric(float(source.choice([-3, 0, 2, 4, 6, 7, 8, 9])), float(source.choice([-8, -4, -2, -1, 0, 1, 4]))) for _ in range(40)]
    return lambda: replayed(itertools.chain([start], rest))


def along(source):
    """A quartic with a slope down at the start."""
    a, b, c = source.uniform(0.1, 1), source.uniform(-1, 1), source.uniform(-2, 2)
    slope = -source.uniform(0.5, 4)
    loss = lambda x: (((a * x + b) * x + c) * x + slope) * x
    derivative = lambda x: ((4 * a * x + 3 * b) * x + 2 * c) * x + slope
    return lambda: lambda length: metric(loss(length), derivative(length))


def metric(loss, slope):
    return {"loss": loss, "slope": slope, "directionNorm": 1.0}


def torch_search(symbol, given, observe):
    """The lengths that PyTorch's search tries, and the one that it accepts: to the end, or to that of the metrics."""
    start = observe(0.0)
    lengths = []
    direction = torch.tensor([start["directionNorm"]])
    gradient = lambda seen: torch.tensor([seen["slope"] / start["directionNorm"]])

    def evaluated(_, length, __):
        lengths.append(float(length))
        seen = observe(lengths[-1])
        return seen["loss"], gradient(seen)

    slope = torch.tensor(start["slope"])
    first = given.pop("t")
    try:
        found = resolve(symbol)(evaluated, None, first, direction, start["loss"], gradient(start), slope, **given)
    except Ended:
        return lengths
    return [*lengths, float(found[2])]


FRAMEWORKS = {"torch": torch_search}
