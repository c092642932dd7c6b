"""Asks a framework's schedule for the steps of the traces and for fresh random hyperparameters."""

import random

from . import line_search_oracle
from .arguments import Unsupported, arguments, mapped
from .difference import AGREES_IN_BINARY32, relative, traced
from .documents import traces
from .metric_schedules import FRAMEWORKS as METRIC_FRAMEWORKS
from .program import ExactSchedule, learning_rate
from .random_inputs import CASES, drawn
from .schedules import FRAMEWORKS, PastEnd, quiet
from .verdict import Tally

STEPS = range(0, 70)


def ask(framework, entry, target, family):
    """The verdict on one entry."""
    if target.metrics:
        return line_search_oracle.ask(framework, entry, target)
    if target.state:
        return ask_metrics(framework, entry, target, family)
    tally = Tally()
    for trace in traces(target, "f64"):
        try:
            rate = live(framework, entry, target, trace["hyperparameters"])
        except Unsupported as error:
            tally.skip(str(error))
            continue
        case = trace["id"].rpartition("/")[2].removesuffix(".f64")
        recorded = [step["after"]["learningRate"][0] for step in trace["steps"]]
        peak = max(abs(float(record["ideal"][0])) for record in recorded)
        for step, record in zip(trace["steps"], recorded):
            try:
                difference = traced([quiet(rate, step["step"])], record, peak)
            except PastEnd as error:
                tally.skip(str(error))
                continue
            tally.add("traces", case, step["step"], "learningRate", difference)
            tally.count("traceSteps")
        tally.count("traces")
    for index, hyperparameters in enumerate(random_hyperparameters(entry, target)):
        ask_random(framework, entry, target, hyperparameters, f"random {index}", tally)
    if not tally.agrees():
        tally.more["nearest"] = nearest(framework, entry, target, family)
    return tally


def ask_metrics(framework, entry, target, family):
    """The verdict on a schedule that follows a metric, from fresh state on."""
    tally = Tally()
    for trace in traces(target, "f64"):
        if not trace["initial"]["fresh"]:
            tally.skip("begins in the middle")
            continue
        case = trace["id"].rpartition("/")[2].removesuffix(".f64")
        recorded = [step["after"]["learningRate"][0] for step in trace["steps"]]
        metrics = [float(step["metric"]) for step in trace["steps"]]
        compare_metrics(framework, entry, target, trace["hyperparameters"], (metrics, recorded, case), tally)
    source = random.Random(target.id + " metrics")
    for index, hyperparameters in enumerate(random_hyperparameters(entry, target)):
        metrics = [source.choice([1.0, 1.1, 0.9, 2.0, 0.5, 0.45]) for _ in STEPS]
        exact = ExactSchedule(target, hyperparameters)
        expected = [exact.observe(metric) for metric in metrics]
        compare_metrics(framework, entry, target, hyperparameters, (metrics, expected, f"random {index}"), tally)
    if not tally.agrees():
        tally.more["nearest"] = None
    return tally


def compare_metrics(framework, entry, target, hyperparameters, run, tally):
    metrics, due, case = run
    source = "random" if case.startswith("random") else "traces"
    try:
        observe = METRIC_FRAMEWORKS[framework](entry["symbol"], arguments(entry, target, hyperparameters))
    except (Unsupported, ValueError) as error:
        tally.skip(str(error).splitlines()[0])
        return
    for step, (metric, record) in enumerate(zip(metrics, due)):
        value = quiet(observe, metric)
        rate = target.complete(hyperparameters)["initialLearningRate"]
        difference = traced([value], record, rate) if source == "traces" else relative([value], [record], rate)
        tally.add(source, case, step, "learningRate", difference)
        tally.count(f"{source.removesuffix('s')}Steps")
    if source == "traces":
        tally.count("traces")


def live(framework, entry, target, hyperparameters):
    given = arguments(entry, target, hyperparameters)
    try:
        return quiet(FRAMEWORKS[framework], entry["symbol"], given)
    except ValueError as error:
        raise Unsupported(f"refused: {str(error).splitlines()[0]}") from error


def asked(rate, step, otherwise):
    """The rate at a step; past the end of a schedule that ends, what is expected there."""
    try:
        return quiet(rate, step)
    except PastEnd:
        return otherwise


def random_hyperparameters(entry, target):
    source = random.Random(target.id)
    return [drawn(target, mapped(entry, target), source, plain=False) for _ in range(CASES)]


def ask_random(framework, entry, target, hyperparameters, case, tally):
    try:
        rate = live(framework, entry, target, hyperparameters)
    except Unsupported as error:
        tally.skip(str(error))
        return
    expected = [learning_rate(target, hyperparameters, step) for step in STEPS]
    for step, value in zip(STEPS, expected):
        try:
            difference = relative([quiet(rate, step)], [value], max(map(abs, expected)))
        except PastEnd as error:
            tally.skip(str(error))
            break
        tally.add("random", case, step, "learningRate", difference)
        tally.count("randomSteps")


def nearest(framework, entry, target, family):
    """The first target of the same definition that agrees at every step, or None."""
    for other in family:
        if other.id != target.id and same(framework, entry, target, other):
            return other.id
    return None


def same(framework, entry, target, other):
    for hyperparameters in random_hyperparameters(entry, target):
        try:
            rate = live(framework, entry, target, hyperparameters)
        except Unsupported:
            continue
        expected = [learning_rate(other, target.complete(hyperparameters), step) for step in STEPS]
        if relative([asked(rate, step, value) for step, value in zip(STEPS, expected)], expected, max(map(abs, expected))) >= AGREES_IN_BINARY32:
            return False
    return True
