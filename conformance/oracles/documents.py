"""Definitions and traces as they lie in spec/: targets with their variants applied, guards, defaults, constraints."""

import copy
import dataclasses
import json
import pathlib
import re

from .formula import evaluate, parse

SPEC = pathlib.Path(__file__).resolve().parents[2] / "spec"
KINDS = {"optimizer": "optimizers", "scheduler": "schedulers", "initializer": "initializers", "sampler": "samplers", "transform": "transforms"}


@dataclasses.dataclass(frozen=True)
class Target:
    """One definition with one variant applied (or none)."""

    id: str
    kind: str
    properties: dict
    constraints: list
    state: dict
    draws: dict
    program: list
    gradient_at: str
    rank: int | None
    metrics: dict
    frameworks: dict
    traces: pathlib.Path

    def complete(self, hyperparameters):
        """The hyperparameters with defaults for those not given; names that the target lacks are dropped."""
        return {name: hyperparameters.get(name, rule.get("default")) for name, rule in self.properties.items()}

    def admits(self, hyperparameters):
        """Whether the constraints hold."""
        scope = self.complete(hyperparameters)
        return all(bool(evaluate(parse(constraint["rule"]), [scope])[0]) for constraint in self.constraints)

    def slots(self, hyperparameters):
        """The slots that take part under these hyperparameters."""
        kept = {name: slot for name, slot in self.state.items() if takes_part(slot, hyperparameters)}
        return {copy: slot for name, slot in kept.items() for copy in copies(name, slot, hyperparameters)}


def copies(name, slot, hyperparameters):
    """The names of a slot: one, or one for each round of its repeat, from 1."""
    if "repeat" not in slot:
        return [name]
    count = hyperparameters.get(slot["repeat"], slot["repeat"])
    return [re.sub(r"\{\w+\}", str(number), name) for number in range(1, int(count) + 1)]


def state_names(entry, slots):
    """Our slot → their state name, with the number of the copy of a repeated slot in brackets: `old_stps[3]`."""
    names = {}
    for ours, theirs in entry.get("state", {}).items():
        pattern = re.compile(re.sub(r"\{\w+\}", r"(\\d+)", ours))
        for match in filter(None, map(pattern.fullmatch, slots)):
            names[match[0]] = f"{theirs}[{match[1]}]" if match.groups() else theirs
    return names


def with_indices(text, values):
    """A text with the sums and differences in braces as numbers: with i = 2, `s{i+1}` is `s3`."""

    def number(match):
        terms = re.findall(r"([+-]?)(\w+)", match[1])
        return str(sum((-1 if sign == "-" else 1) * int(values.get(term, term)) for sign, term in terms))

    return re.sub(r"\{([\w+-]+)\}", number, text)


def takes_part(guarded, hyperparameters):
    """Whether a statement or slot takes part: its `when` holds and its `unless` does not."""
    when, unless = guarded.get("when"), guarded.get("unless")
    return (when is None or holds(when, hyperparameters)) and not (unless and holds(unless, hyperparameters))


def slot_shape(slot, shape):
    """The shape of a slot of a parameter. One value per row or column keeps both axes, so that it broadcasts."""
    if "scalar" in slot:
        return []
    if "rows" in slot:
        return [shape[0], 1]
    return [1, shape[1]] if "columns" in slot else list(shape)


def holds(guard, hyperparameters):
    if isinstance(guard, str):
        return bool(hyperparameters[guard])
    return all(hyperparameters[name] == value for name, value in guard.items())


def definitions(kind):
    """The documents of one kind, in alphabetical order."""
    return [json.loads(path.read_text()) for path in sorted((SPEC / KINDS[kind]).glob("*/definition.json"))]


def targets(document):
    """The targets of a document: the definition itself, then each variant."""
    return [target(document, None), *(target(document, name) for name in document.get("variants", {}))]


def target(document, name):
    """One target. The changes of a variant apply in the order that the standard gives."""
    variant = document["variants"][name] if name else {}
    kind, short = document["$id"].removeprefix("urn:optspec:").split(":")
    folder = SPEC / KINDS[kind] / short / "traces"
    return Target(
        id=f"{kind}/{short}" + (f"#{name}" if name else ""),
        kind=kind,
        properties=merged(document["properties"], variant.get("properties", {}), deep=True),
        constraints=document.get("constraints", []),
        state=merged(document.get("state", {}), variant.get("state", {})),
        draws=variant.get("draws", document.get("draws", {})),
        program=changed(document["program"], variant),
        gradient_at=variant.get("gradientAt", document.get("gradientAt", "w")),
        rank=variant.get("rank", document.get("rank")),
        metrics=document.get("metrics", {}),
        frameworks=(variant if name else document).get("frameworks", {}),
        traces=folder / name if name else folder,
    )


def merged(base, changes, deep=False):
    result = copy.deepcopy(base)
    for key, change in changes.items():
        if change is None:
            result.pop(key, None)
        else:
            result[key] = {**result.get(key, {}), **change} if deep else change
    return result


def changed(program, variant):
    result = list(program)
    for clause, change in variant.get("replace", {}).items():
        index = position(result, clause)
        new = {**result[index], "to": change} if isinstance(change, str) else change
        result[index : index + 1] = [] if new is None else [new]
    for insertion in variant.get("insert", []):
        before, after = insertion.get("before"), insertion.get("after")
        index = position(result, before) if before else position(result, after) + 1 if after else 0
        result.insert(index, insertion["statement"])
    return result


def position(program, clause):
    return next(index for index, statement in enumerate(program) if statement.get("clause") == clause)


def traces(of, format):
    """The traces of a target in one format, refusals left out."""
    found = [json.loads(path.read_text()) for path in sorted(of.traces.glob(f"*.{format}.json"))]
    return [trace for trace in found if trace["kind"] != "refusal"]
