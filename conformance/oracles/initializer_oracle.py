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


def ask(framework, entry, target, family):
    """The verdict on one entry, with the largest distance from the canonical weights in units in the last place."""
    tally, distances = Tally(limit=AGREES_IN_BINARY32), []
    for trace in traces(target, "f32"):
        case = trace["id"].rpartition("/")[2].removesuffix(".f32")
        for index, step in enumerate(trace["steps"]):
            record = step["after"]["w"][0]
            expected = numbers(record.get("canonical", record["ideal"]))
            where = (case, index, "traces")
            compare(framework, entry, target, trace["hyperparameters"], step, expected, where, tally, distances)
    source = random.Random(target.id)
    for layout, shapes in SHAPES.items():
        for index, shape in enumerate(shapes):
            hyperparameters = drawn(target, mapped(entry, target), source, plain=False)
            step = {"seed": source.getrandbits(31), "stream": index, "shape": list(shape), "layout": layout}
            expected = weights(target, hyperparameters, **step)
            where = (f"random {layout}", index, "random")
            compare(framework, entry, target, hyperparameters, step, expected, where, tally, distances)
    if distances:
        tally.more["ulpAtMost"] = power_of_two(max(distances))
    return tally


def compare(framework, entry, target, hyperparameters, step, expected, where, tally, distances):
    case, index, source = where
    try:
        given = arguments(entry, target, hyperparameters, step)
        actual = FRAMEWORKS[framework](
            entry["symbol"], given, step["seed"], step["stream"], step["shape"], step["layout"]
        )
    except (Unsupported, ValueError) as error:
        tally.skip(str(error).splitlines()[0])
        return
    actual, expected = np.ravel(np.asarray(actual)), np.ravel(expected)
    # Relative to the largest weight: cancellation inside a draw may leave few digits of a small one.
    scale = np.abs(expected).max(initial=2.0**-126)
    tally.add(source, case, index, "w", float(np.abs(actual - expected).max(initial=0.0) / scale))
    distances.append(int(np.abs(order(actual) - order(expected)).max(initial=0)))
    tally.count(source)


def order(values):
    """Numbers of binary32 as integers in the same order, neighbours one apart."""
    bits = np.asarray(values, dtype="float32").view("int32").astype("int64")
    return np.where(bits < 0, -(bits & 0x7FFFFFFF), bits)


def power_of_two(distance):
    """Coarse, so that it is the same on machines that contract other operations."""
    return 0 if distance == 0 else 1 << (distance - 1).bit_length()
