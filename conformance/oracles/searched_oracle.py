"""Asks an optimizer that searches along its direction by itself: on the problems of the traces, and on fresh quartics."""

import random

import numpy as np

from .arguments import arguments, mapped
from .difference import numbers, relative, traced
from .documents import definitions, state_names, targets, traces
from .optimizers import make
from .problems import Problem, Quartic
from .program import ExactOptimizer, ExactSchedule
from .random_inputs import CASES, drawn
from .verdict import Tally

ITERATIONS = 6
OVER = 3


def searches(entry):
    """Whether the framework's optimizer has a line search of its own."""
    return entry.get("fixed", {}).get("line_search_fn") is not None


def ask(framework, entry, target):
    """The verdict on one entry."""
    tally = Tally()
    for trace in traces(target, "f64"):
        if "problem" in trace:
            ask_trace(framework, entry, target, trace, tally)
        else:
            tally.skip("no loss to search on")
    source = random.Random(target.id)
    for case in range(CASES):
        hyperparameters = drawn(target, mapped(entry, target), source, plain=False)
        ask_random(framework, entry, target, hyperparameters, Quartic(source), f"random {case}", tally)
    if not tally.agrees():
        tally.more["nearest"] = None
    return tally


def ask_trace(framework, entry, target, trace, tally):
    """From the start on: each iteration with its own length, which is the learning rate of the trace."""
    case = trace["id"].rpartition("/")[2].removesuffix(".f64")
    problem = Problem(trace["problem"].partition("@")[0])
    start = numbers(trace["initial"]["w"][0]).reshape(problem.shape)
    live = make(framework, entry["symbol"], arguments(entry, target, trace["hyperparameters"]), [start])
    for step in trace["steps"]:
        length = live.search(problem)
        rate = step["overrides"]["learningRate"]
        tally.add("traces", case, step["t"], "learningRate", relative([length], [rate]))
        for name, theirs in {"w": "w", **state_names(entry, step["after"])}.items():
            recorded = step["after"][name][0]
            largest = np.abs(numbers(recorded["ideal"])).max()
            tally.add("traces", case, step["t"], name, traced(live.read(theirs)[0], recorded, largest))
        tally.count("traceSteps")
    tally.count("traces")


def ask_random(framework, entry, target, hyperparameters, problem, case, tally):
    """The program, with lengths that the program of the search finds."""
    start = np.zeros(len(problem.a))
    live = make(framework, entry["symbol"], arguments(entry, target, hyperparameters), [start])
    exact = ExactOptimizer(target, hyperparameters, [start])
    for iteration in range(ITERATIONS):
        tally.add("random", case, iteration + 1, "learningRate", relative([live.search(problem)], [searched(exact, problem, iteration)]))
        tally.add("random", case, iteration + 1, "w", relative(live.read("w")[0], exact.read("w")[0], 1.0))
        tally.count("randomSteps")


def searched(exact, problem, iteration):
    """Goes along a new direction as far as the search finds, and gives the length."""
    w = exact.read("w")[0]
    loss, gradient = problem.at(w)
    exact.step([gradient], {"learningRate": 0})
    direction = exact.read("direction")[0]
    first = min(1.0, 1 / np.abs(gradient).sum()) if iteration == 0 else 1.0
    search = ExactSchedule(line_search(), {"initialLength": first})
    while search.state["phase"] != OVER:
        metric = {"loss": loss, "slope": float(gradient @ direction), "directionNorm": float(np.abs(direction).max())}
        length = search.observe(metric)
        loss, gradient = problem.at(w + length * direction)
    exact.step([gradient], {"learningRate": length, "newDirection": False})
    return length


def line_search():
    return next(target for document in definitions("scheduler") for target in targets(document) if target.id == "scheduler/strong-wolfe")
