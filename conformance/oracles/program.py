"""Runs programs over exact reals: the second opinion that frameworks are compared with on fresh random inputs."""

import math

import jax
import numpy as np

from .documents import slot_shape, takes_part, with_indices
from .formula import evaluate, parse, tensor


class ExactOptimizer:
    """An optimizer's program from fresh state, without rounding between the steps."""

    def __init__(self, target, hyperparameters, weights):
        self.target = target
        self.hyperparameters = target.complete(hyperparameters)
        self.t = 0
        self.scopes = [{"w": tensor(values, np.shape(values))} for values in weights]
        for name, slot in target.slots(self.hyperparameters).items():
            inits = evaluate(parse(slot.get("init", "0")), [{**self.hyperparameters, **scope} for scope in self.scopes])
            for scope, init in zip(self.scopes, inits):
                scope[name] = spread(init, slot, scope["w"].shape)

    def step(self, gradients, overrides=None):
        """One step. Names that the program sets last for the step, slots and `w` longer."""
        self.t += 1
        host = {**self.hyperparameters, **(overrides or {}), "t": self.t}
        slots = {"w", *self.target.slots(self.hyperparameters)}
        scopes = [
            {**host, **scope, "g": tensor(gradient, np.shape(gradient))}
            for scope, gradient in zip(self.scopes, gradients)
        ]
        execute(self.target.program, self.hyperparameters, scopes)
        self.scopes = [{name: scope[name] for name in slots} for scope in scopes]
        self.gradients = [scope["g"] for scope in scopes]

    def read(self, name):
        """`w` or a slot, rounded to binary64, by parameter."""
        return [to_floats(scope[name]) for scope in self.scopes]


class ExactTransform(ExactOptimizer):
    """A transform's program, on weights that something else has moved; `g` is what it lets on."""

    def apply(self, weights, gradients, overrides=None):
        for scope, values in zip(self.scopes, weights):
            scope["w"] = tensor(values, np.shape(values))
        self.step(gradients, overrides)

    def read(self, name):
        return [to_floats(value) for value in self.gradients] if name == "g" else super().read(name)


def execute(program, hyperparameters, scopes):
    """Executes statements in order, over all parameters at once."""
    for statement in program:
        if not takes_part(statement, hyperparameters):
            continue
        if "repeat" in statement:
            count = evaluate(parse(str(statement["repeat"])), scopes)[0]
            for number in range(1, int(count) + 1):
                execute(at_round(statement, number, hyperparameters), hyperparameters, scopes)
        else:
            values = evaluate(parse(statement["to"]), scopes)
            for scope, value in zip(scopes, values):
                scope[statement["set"]] = value


def at_round(repeat, number, hyperparameters):
    """The statements of one round, with the indices that it counts as numbers."""
    if "index" not in repeat:
        return repeat["do"]
    values = {**hyperparameters, repeat["index"]: number}
    indexed = lambda text: with_indices(text, values)
    return [{**each, "set": indexed(each["set"]), "to": indexed(each["to"])} for each in repeat["do"]]


def learning_rate(target, hyperparameters, step):
    """What a scheduler's program gives at one step, rounded to binary64."""
    complete = target.complete(hyperparameters)
    scopes = [{**complete, "step": step}]
    execute(target.program, complete, scopes)
    return float(scopes[0]["learningRate"])


def batch(target, hyperparameters, iteration):
    """What a sampler's program gives at one iteration: batches of an epoch, epoch and the examples of the batch."""
    complete = target.complete(hyperparameters)

    def at(position):
        scope = {**complete, "iteration": iteration, "position": position}
        execute(target.program, complete, [scope])
        return {name: int(scope[name]) for name in ("batchesPerEpoch", "epoch", "size", "index")}

    counts = at(0)
    indices = [at(position)["index"] for position in range(counts["size"])]
    return counts["batchesPerEpoch"], counts["epoch"], indices


class ExactSchedule:
    """The program of a schedule that follows a metric, without rounding between the metrics."""

    def __init__(self, target, hyperparameters):
        self.target = target
        self.hyperparameters = target.complete(hyperparameters)
        slots = target.slots(self.hyperparameters)
        self.state = {
            name: evaluate(parse(slot.get("init", "0")), [self.hyperparameters])[0] for name, slot in slots.items()
        }

    def observe(self, metric):
        """The learning rate after a metric, or several by name, rounded to binary64."""
        observed = metric if isinstance(metric, dict) else {"metric": metric}
        scope = {**self.hyperparameters, **self.state, **observed}
        execute(self.target.program, self.hyperparameters, [scope])
        self.state = {name: scope[name] for name in self.state}
        return float(scope["learningRate"])


def spread(value, slot, shape):
    """A slot's initial value in its own shape."""
    if "scalar" in slot:
        return value
    filled = np.empty(slot_shape(slot, shape), dtype=object)
    filled[...] = value
    return filled


def to_floats(value):
    return np.vectorize(float, otypes=[float])(value)


def weights(target, hyperparameters, seed, stream, shape, layout):
    """What an initializer's program gives, with JAX's unit draws for the draws it names."""
    complete = target.complete(hyperparameters)
    fan_in, fan_out = fans(shape, layout)
    scope = {**complete, "fanIn": fan_in, "fanOut": fan_out}
    scope["diagonal"] = tensor(diagonal(shape, layout), shape)
    for name, draw in target.draws.items():
        drawn = orthogonal if draw == "orthogonal" else DRAWS[draw]
        more = [layout] if draw == "orthogonal" else []
        scope[name] = tensor(np.asarray(drawn(seed, stream, tuple(shape), *more)), shape)
    execute(target.program, complete, [scope])
    return np.broadcast_to(to_floats(scope["w"]), shape)


def fans(shape, layout):
    """Both fans of a shape: a vector of n elements has n twice, a scalar one."""
    if len(shape) < 2:
        return (math.prod(shape),) * 2
    if layout == "in-out":
        *field, inputs, outputs = shape
    else:
        outputs, inputs, *field = shape
    return inputs * math.prod(field), outputs * math.prod(field)


def diagonal(shape, layout):
    """1 where an output is joined to the input of its own number, at the middle of the receptive field."""
    if len(shape) < 2:
        return np.ones(shape)
    axes = (0, 1) if layout == "out-in" else (-1, -2)
    found = np.zeros(shape)
    outputs_first = np.moveaxis(found, axes, (0, 1))
    for i in range(min(outputs_first.shape[:2])):
        outputs_first[(i, i, *(size // 2 for size in outputs_first.shape[2:]))] = 1
    return found


def orthogonal(seed, stream, shape, layout):
    """The factor Q of JAX's normal draws, by LAPACK in binary64, with the signs of a positive diagonal of R."""
    outputs = shape[0 if layout == "out-in" else -1] if shape else 1
    others = math.prod(shape) // max(1, outputs)
    long, short = max(outputs, others), min(outputs, others)
    drawn = np.asarray(DRAWS["normal"](seed, stream, (long, short)), dtype=float)
    q, r = np.linalg.qr(drawn)
    q = q * np.sign(np.diag(r))
    matrix = q if others >= outputs else q.T
    return (matrix if layout == "in-out" else matrix.T).reshape(shape)


def key_of(seed, stream):
    return jax.random.fold_in(jax.random.key(seed), stream)


DRAWS = {
    "uniform": lambda seed, stream, shape: jax.random.uniform(key_of(seed, stream), shape, "float32"),
    "symmetric-uniform": lambda seed, stream, shape: jax.random.uniform(key_of(seed, stream), shape, "float32", -1, 1),
    "normal": lambda seed, stream, shape: jax.random.normal(key_of(seed, stream), shape, "float32"),
    "truncated-normal": lambda seed, stream, shape: jax.random.truncated_normal(
        key_of(seed, stream), -2, 2, shape, "float32"
    ),
}
