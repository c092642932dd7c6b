"""Asks a framework's initializer for the shapes and seeds of the traces and for fresh ones, in binary32."""

import random

import numpy as np

from .arguments import Unsupported, arguments, mapped
from .difference import AGREES_IN_BINARY32, numbers
from .documents import traces
from .initializers import FRAMEWORKS
from .program import weights
from .random_inputs import drawn
from .verdict import Tally

SHAPES = {"in-out": [(5, 4), (3, 2, 4)], "out-in": [(4, 5), (4, 2, 3)]}
# Besides these, for what is asked for square matrices alone.
SQUARES = {"tf.initializers.identity": {"in-out": [(4, 4), (3, 3)], "out-in": []}}

# What an initializer may have to be asked for to agree, by hyperparameters and step.
CONDITIONS = {
    "for weights of two axes or more": lambda hyperparameters, step: len(step["shape"]) > 1,
    "while no hyperparameter is 0": lambda hyperparameters, step: 0 not in hyperparameters.values(),
}


def ask(framework, entry, target, family):
    """The verdict on one entry, under the first condition under which it agrees if it does not without."""
    tally = asked(framework, entry, target, lambda hyperparameters, step: True)
    for only, holds in CONDITIONS.items():
        if tally.agrees():
            break
        under = asked(framework, entry, target, holds)
        if under.agrees() and under.asked:
            under.more["only"] = only
            return under
    return tally


def asked(framework, entry, target, suitable):
    """
    What comes back for what is suitable, with two figures on the traces: the largest distance from the canonical weights
    in units in the last place, and how many weights lie outside their acceptance intervals.
    """
    tally = Tally(limit=AGREES_IN_BINARY32)
    distances, outside = [], 0
    for trace in traces(target, "f32"):
        case = trace["id"].rpartition("/")[2].removesuffix(".f32")
        for index, step in enumerate(trace["steps"]):
            if not suitable(target.complete(trace["hyperparameters"]), step):
                continue
            record = step["after"]["w"][0]
            expected = numbers(record.get("canonical") or record["ideal"])
            actual = compared(framework, entry, target, trace["hyperparameters"], step, expected, (case, index), tally)
            if actual is not None:
                distances.append(int(np.abs(order(actual) - order(expected)).max(initial=0)))
                low, high = (numbers(record["ieee"][end]) for end in ("lo", "hi"))
                outside += int(np.sum((order(actual) < order(low)) | (order(actual) > order(high))))
                tally.count("traceSteps")
    source = random.Random(target.id)
    squares = SQUARES.get(entry["symbol"], {})
    for layout, shapes in SHAPES.items():
        for index, shape in enumerate([*shapes, *squares.get(layout, [])]):
            hyperparameters = drawn(target, mapped(entry, target), source, plain=False)
            step = {"seed": source.getrandbits(31), "stream": index, "shape": list(shape), "layout": layout}
            if not suitable(target.complete(hyperparameters), step):
                continue
            expected = weights(target, hyperparameters, **step)
            where = (f"random {layout}", index)
            if compared(framework, entry, target, hyperparameters, step, expected, where, tally) is not None:
                tally.count("randomSteps")
    if distances:
        tally.more.update(ulpAtMost=power_of_two(max(distances)), outsideIntervals=outside)
    return tally


def compared(framework, entry, target, hyperparameters, step, expected, where, tally):
    """The weights that the framework makes, compared and flattened; None if it cannot be asked."""
    try:
        given = arguments(entry, target, hyperparameters, step)
        inputs = (step[name] for name in ("seed", "stream", "shape", "layout"))
        actual = FRAMEWORKS[framework](entry["symbol"], given, *inputs)
    except (Unsupported, ValueError, ZeroDivisionError) as error:
        tally.skip(str(error).splitlines()[0])
        return None
    actual, expected = np.ravel(np.asarray(actual)), np.ravel(expected)
    # Relative to the largest weight: cancellation inside a draw may leave few digits of a small one.
    scale = np.abs(expected).max(initial=2.0**-126)
    source = "random" if where[0].startswith("random") else "traces"
    tally.add(source, *where, "w", float(np.abs(actual - expected).max(initial=0.0) / scale))
    return actual


def order(values):
    """Numbers of binary32 as integers in the same order, neighbours one apart."""
    bits = np.asarray(values, dtype="float32").view("int32").astype("int64")
    return np.where(bits < 0, -(bits & 0x7FFFFFFF), bits)


def power_of_two(distance):
    """Coarse, so that it is the same on machines that contract other operations."""
    return 0 if distance == 0 else 1 << (distance - 1).bit_length()
