"""Asks every framework about every entry, in as many processes as there are cores."""

import functools
import multiprocessing
import os

from . import initializer_oracle, optimizer_oracle, sampler_oracle, scheduler_oracle, transform_oracle
from . import initializers, optimizers, samplers, schedules, transforms
from .arguments import other_defaults
from .documents import KINDS, definitions, targets
from .symbols import resolve

ORACLES = {
    "optimizer": (optimizer_oracle.ask, optimizers.FRAMEWORKS),
    "scheduler": (scheduler_oracle.ask, schedules.FRAMEWORKS),
    "sampler": (sampler_oracle.ask, samplers.FRAMEWORKS),
    "initializer": (initializer_oracle.ask, initializers.FRAMEWORKS),
    "transform": (transform_oracle.ask, transforms.FRAMEWORKS),
}

# Frameworks with entries that are not asked.
NOT_ASKED = {
    "caffe": "Caffe is not among the pinned requirements: PyPI has no build of it"
}


def verdicts(only):
    """The rows (target, framework, verdict) whose "target framework" holds the text `only`, in a fixed order."""
    documents = [document for kind in KINDS for document in definitions(kind)]
    if only:
        documents = [document for document in documents if rows_of(only, document)]
    # Forked processes would share the threads of JAX and PyTorch, and hang.
    with multiprocessing.get_context("spawn").Pool(max(1, min(len(documents), os.cpu_count() or 1))) as pool:
        for rows in pool.imap(functools.partial(judged, only), documents):
            yield from rows


def rows_of(only, document):
    """(target, framework, entry) of the rows of a definition that are asked for."""
    return [
        (target, framework, entry)
        for target in targets(document)
        for framework, entry in target.frameworks.items()
        if only in f"{target.id} {framework}"
    ]


def judged(only, document):
    """The rows of one definition with their verdicts."""
    ask, frameworks = ORACLES[document["$id"].split(":")[2]]
    family = targets(document)
    return [
        (target.id, framework, judge(ask, frameworks, framework, entry, target, family))
        for target, framework, entry in rows_of(only, document)
    ]


def judge(ask, frameworks, framework, entry, target, family):
    if framework not in frameworks:
        return {"symbol": entry["symbol"], "verdict": "unsupported", "why": NOT_ASKED[framework]}
    verdict = ask(framework, entry, target, family).document()
    # What is not made in Python shows no defaults.
    unseen = framework in ("onnx", "tfjs") or verdict["verdict"] == "unsupported"
    made = None if unseen else resolve(entry["symbol"])
    defaults = other_defaults(entry, target, made) if made else {}
    return {"symbol": entry["symbol"], **({"otherDefaults": defaults} if defaults else {}), **verdict}
