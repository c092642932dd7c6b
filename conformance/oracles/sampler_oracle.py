"""Asks a framework for the batches of the traces and for those of fresh random hyperparameters."""

import random

from .arguments import Unsupported, arguments, mapped
from .documents import traces
from .program import batch
from .random_inputs import CASES, drawn
from .samplers import FRAMEWORKS
from .verdict import Tally

ITERATIONS = range(0, 20)


def ask(framework, entry, target, family):
    """The verdict on one entry: batches are integers, so they are equal or not."""
    tally = Tally()
    for trace in traces(target, "f64"):
        case = trace["id"].rpartition("/")[2].removesuffix(".f64")
        steps = [(step["iteration"], recorded(step["after"])) for step in trace["steps"]]
        compare(framework, entry, target, trace["hyperparameters"], ("traces", case), steps, tally)
    source = random.Random(target.id)
    for index in range(CASES):
        hyperparameters = target.complete(drawn(target, mapped(entry, target), source, plain=False) | {"examples": 11})
        if target.admits(hyperparameters):
            steps = [(iteration, batch(target, hyperparameters, iteration)) for iteration in ITERATIONS]
            compare(framework, entry, target, hyperparameters, ("random", f"random {index}"), steps, tally)
    return tally


def recorded(after):
    """What a trace says of one batch; its size where it does not list the examples."""
    per_epoch, epoch, size = (int(after[name][0]["ideal"][0]) for name in ("batchesPerEpoch", "epoch", "size"))
    return per_epoch, epoch, after["index"][0]["ideal"] if "index" in after else size


def compare(framework, entry, target, hyperparameters, where, steps, tally):
    source, case = where
    try:
        given = arguments(entry, target, {**hyperparameters, **unreached(entry, target)})
    except Unsupported as error:
        tally.skip(str(error))
        return
    live = FRAMEWORKS[framework](entry["symbol"], given, hyperparameters)
    for iteration, (per_epoch, epoch, examples) in steps:
        found_per_epoch, found_epoch, found = live(iteration)
        same = (found_per_epoch, found_epoch) == (per_epoch, epoch)
        same = same and (len(found) == examples if isinstance(examples, int) else list(found) == list(examples))
        tally.add(source, case, iteration, "batch", 0.0 if same else float("inf"))
        tally.count(f"{source}Batches")


def unreached(entry, target):
    """Size of the set, seed and the cutting are given to the live sampler itself, not through arguments."""
    return {name: rule["default"] for name, rule in target.properties.items() if name not in entry["map"].values()}
