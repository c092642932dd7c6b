"""Fresh inputs from a seed, with hyperparameters large enough that every term of a program shows."""

import dataclasses
import random

SHAPES = [(3, 2), (4,), ()]
MATRICES = [(3, 2), (2, 4), (3, 3), (1, 3)]
STEPS = 12
RATE_CHANGE = 7
CASES = 5


@dataclasses.dataclass(frozen=True)
class Run:
    """An optimizer's inputs from fresh state."""

    hyperparameters: dict
    weights: list
    gradients: list
    learning_rates: list


def runs(target, names):
    """Seeded runs of a target in which only the hyperparameters of these names leave their defaults."""
    source = random.Random(target.id)
    found = []
    for case in range(CASES):
        hyperparameters = drawn(target, names, source, plain=case % 2 == 1)
        rate = target.complete(hyperparameters).get("learningRate")
        shapes = MATRICES if target.rank == 2 else SHAPES
        weights = [tensor(shape, source) for shape in shapes]
        gradients = [[tensor(shape, source) for shape in shapes] for _ in range(STEPS)]
        rates = [rate if step < RATE_CHANGE else rate / 2 for step in range(STEPS)]
        found.append(Run(hyperparameters, weights, gradients, rates))
    return found


@dataclasses.dataclass(frozen=True)
class TransformRun(Run):
    """A transform's inputs from fresh state: before each step an optimizer has moved the weights."""

    moved: list


def transform_runs(target, names):
    """Seeded runs of a transform."""
    source = random.Random(target.id)
    found = []
    for case in range(CASES):
        hyperparameters = drawn(target, names, source, plain=case % 2 == 1)
        rate = target.complete(hyperparameters).get("learningRate")
        rates = [rate if rate is None or step < RATE_CHANGE else rate / 2 for step in range(STEPS)]
        weights, *moved = [[tensor(shape, source) for shape in SHAPES] for _ in range(STEPS + 1)]
        gradients = [[tensor(shape, source) for shape in SHAPES] for _ in range(STEPS)]
        found.append(TransformRun(hyperparameters, weights, gradients, rates, moved))
    return found


def drawn(target, names, source, plain):
    """Hyperparameters within the constraints; `plain` turns off what a guard can turn off."""
    guards = {guard for part in [*target.program, *target.state.values()] for guard in named(part)}
    for _ in range(200):
        values = {}
        for name in names:
            rule = target.properties[name]
            value = value_of(rule, source)
            if plain and name in guards:
                value = rule.get("default") if rule.get("type") == "string" else type(rule["default"])(0)
            values[name] = value
        if target.admits(values):
            return values
    raise RuntimeError(f"{target.id}: no admissible hyperparameters found")


def named(part):
    """The hyperparameters that a statement's or slot's guard names."""
    for guard in (part.get("when"), part.get("unless")):
        yield from [guard] if isinstance(guard, str) else (guard or {})


def value_of(rule, source):
    """A value for one hyperparameter, its default now and then."""
    if source.random() < 0.25 or rule.get("type") == "array":
        return rule.get("default")
    if "enum" in rule:
        return source.choice(rule["enum"])
    if rule["type"] == "boolean":
        return source.random() < 0.5
    if rule["type"] == "integer":
        return source.randint(max(3, rule.get("minimum", 3)), min(9, rule.get("maximum", 9)))
    low = rule.get("minimum", rule.get("exclusiveMinimum", 0))
    high = rule.get("maximum", rule.get("exclusiveMaximum"))
    if high is None:
        return low + round(source.uniform(0.01, 0.2), 4)
    return low + (high - low) * round(source.uniform(0.3, 0.95), 3)


def tensor(shape, source):
    """Numbers between -1 and 1, none near zero, nested as lists."""
    if not shape:
        return source.choice([-1, 1]) * source.uniform(0.05, 1)
    return [tensor(shape[1:], source) for _ in range(shape[0])]
