"""Live transforms behind one interface: made from arguments and weights, loaded, applied and read, all in binary64.

`load(t, slots)` sets the framework's own state by its own names; `apply(weights, gradients, learning_rate)` does one step
on weights that an optimizer has moved; `read(name)` gives the weights (`w`), the gradients that go on (`g`) or a state by the
framework's name, `None` where it keeps none. Tensors are lists of NumPy arrays, one for each parameter.

Some frameworks have these only inside an optimizer. It then is plain gradient descent with a learning rate of 1 from weights
of 0, or without gradients, so that its step is the gradient that goes on, or leaves the weights to the transform.
"""

import importlib

import jax
import keras
import numpy as np
import optax
import timm.utils
import torch
from torch.optim import swa_utils

from .arguments import Unsupported
from .symbols import resolve


def arrays(tensors):
    return [jax.numpy.asarray(value, dtype="float64") for value in tensors]


def leaves(tensors):
    """Parameters of PyTorch that hold copies of these."""
    return [torch.nn.Parameter(torch.tensor(np.asarray(value), dtype=torch.float64)) for value in tensors]


def module(weights):
    """A PyTorch module with these weights."""
    return torch.nn.ParameterList(leaves(weights))


def copied(tensors):
    return [np.array(value.detach() if isinstance(value, torch.Tensor) else value) for value in tensors]


class Transform:
    """One that keeps no state. `apply` sets what it changes of `w` and `g`."""

    def __init__(self, symbol, arguments, weights):
        self.function, self.arguments = resolve(symbol), dict(arguments)
        self.tensors = {"w": [np.asarray(value) for value in weights], "g": None}

    def load(self, t, slots):
        """Nothing to set."""

    def apply(self, weights, gradients, learning_rate):
        self.tensors = {"w": copied(weights), "g": copied(gradients)}
        self.change(weights, gradients, learning_rate)

    def read(self, name):
        return self.tensors[name] if name in self.tensors else self.slot(name)

    def slot(self, name):
        return None


class TorchClipping(Transform):
    """A function that clips the gradients of parameters in place."""

    def change(self, weights, gradients, learning_rate):
        parameters = leaves(weights)
        for parameter, gradient in zip(parameters, gradients):
            parameter.grad = torch.tensor(np.asarray(gradient))
        for group in self.groups(parameters):
            self.function(group, **self.arguments)
        self.tensors["g"] = copied(parameter.grad for parameter in parameters)

    def groups(self, parameters):
        return [parameters]


class TorchClippingEach(TorchClipping):
    """The same, called for one parameter at a time."""

    def groups(self, parameters):
        return [[parameter] for parameter in parameters]


class TorchPenalty(Transform):
    """The decay of `torch.optim.SGD`: the first velocity is the gradient with the penalty."""

    def change(self, weights, gradients, learning_rate):
        parameters = leaves(weights)
        for parameter, gradient in zip(parameters, gradients):
            parameter.grad = torch.tensor(np.asarray(gradient))
        optimizer = self.function(parameters, lr=1.0, momentum=0.5, **self.arguments)
        optimizer.step()
        self.tensors["g"] = copied(optimizer.state[parameter]["momentum_buffer"] for parameter in parameters)


class OptaxGradient(Transform):
    """A gradient transformation without state."""

    def change(self, weights, gradients, learning_rate):
        transformation = self.function(**self.arguments)
        weights = arrays(weights)
        self.tensors["g"] = copied(transformation.update(arrays(gradients), transformation.init(weights), weights)[0])


class JaxClipping(Transform):
    """`jax.example_libraries.optimizers.clip_grads`."""

    def change(self, weights, gradients, learning_rate):
        self.tensors["g"] = copied(self.function(arrays(gradients), **self.arguments))


class MlxClipping(Transform):
    """`mlx.optimizers.clip_grad_norm`, on the CPU, the only device of MLX with binary64."""

    def change(self, weights, gradients, learning_rate):
        mlx = importlib.import_module("mlx.core")
        mlx.set_default_device(mlx.cpu)
        named = {f"p{index}": mlx.array(np.asarray(value), dtype=mlx.float64) for index, value in enumerate(gradients)}
        clipped, _ = self.function(named, **self.arguments)
        self.tensors["g"] = [np.array(clipped[name], copy=True) for name in named]


class OptaxEma(Transform):
    """`optax.ema`, given weights in place of gradients; what it makes of them is the average to be read."""

    def __init__(self, symbol, arguments, weights):
        super().__init__(symbol, arguments, weights)
        self.transformation = self.function(**arguments)
        self.state, self.read_average = self.transformation.init(arrays(weights)), None

    def load(self, t, slots):
        self.state = self.state._replace(count=jax.numpy.asarray(t, dtype="int32"), ema=arrays(slots["ema"]))

    def change(self, weights, gradients, learning_rate):
        self.read_average, self.state = self.transformation.update(arrays(weights), self.state)

    def slot(self, name):
        return copied(self.read_average if name == "updates" else self.state.ema)


class OptaxLookahead(Transform):
    """`optax.lookahead` around an optimizer whose update is what another has done to the fast weights."""

    def __init__(self, symbol, arguments, weights):
        super().__init__(symbol, arguments, weights)
        self.transformation = self.function(optax.identity(), **arguments)
        self.parameters = optax.LookaheadParams.init_synced(arrays(weights))
        self.state = self.transformation.init(self.parameters)

    def load(self, t, slots):
        self.parameters = self.parameters._replace(slow=arrays(slots["slow"]))
        since = jax.numpy.asarray(t % self.arguments["sync_period"], dtype="int32")
        self.state = self.state._replace(steps_since_sync=since)

    def change(self, weights, gradients, learning_rate):
        # An update of 0 from where the optimizer has arrived: differences of weights would lose digits.
        parameters = self.parameters._replace(fast=arrays(weights))
        nothing = [jax.numpy.zeros_like(value) for value in parameters.fast]
        updates, self.state = self.transformation.update(nothing, self.state, parameters)
        self.parameters = optax.apply_updates(parameters, updates)
        self.tensors["w"] = copied(self.parameters.fast)

    def slot(self, name):
        return copied(self.parameters.slow)


class OptaxMultiSteps(Transform):
    """`optax.MultiSteps` around a transformation that changes nothing."""

    def __init__(self, symbol, arguments, weights):
        super().__init__(symbol, arguments, weights)
        # It accumulates in binary32 unless told otherwise.
        self.steps = self.function(optax.identity(), accumulator_dtype="float64", **arguments)
        self.state, self.update = self.steps.init(arrays(weights)), jax.jit(self.steps.update)

    def load(self, t, slots):
        self.state = self.state._replace(
            mini_step=jax.numpy.asarray(t % self.arguments["every_k_schedule"], dtype="int32"),
            gradient_step=jax.numpy.asarray(int(slots["gradient_step"][0]), dtype="int32"),
            acc_grads=arrays(slots["acc_grads"]),
        )

    def change(self, weights, gradients, learning_rate):
        updates, self.state = self.update(arrays(gradients), self.state)
        self.tensors["g"] = copied(updates)

    def slot(self, name):
        kept = getattr(self.state, name)
        return copied(kept) if isinstance(kept, list) else [np.asarray(kept, dtype=float)]


class KerasTransform(Transform):
    """What every Keras optimizer does around its step, seen through gradient descent."""

    def __init__(self, symbol, arguments, weights):
        super().__init__(symbol, arguments, weights)
        floats = {name: float(value) if name != "gradient_accumulation_steps" else value for name, value in arguments.items()}
        self.optimizer = keras.optimizers.SGD(**{"learning_rate": 1.0, **self.more(), **floats})
        self.variables = [keras.Variable(np.asarray(value), dtype="float64") for value in weights]
        self.optimizer.build(self.variables)

    def more(self):
        return {}

    def load(self, t, slots):
        # `iterations` counts updates; this counts gradients too.
        self.optimizer._iterations.assign(t)
        for name, values in slots.items():
            for variable, value in zip(getattr(self.optimizer, name), values):
                variable.assign(np.reshape(value, variable.shape))

    def run(self, weights, gradients):
        for variable, value in zip(self.variables, weights):
            variable.assign(np.asarray(value))
        self.optimizer.apply(arrays(gradients), self.variables)
        return copied(variable.value for variable in self.variables)

    def slot(self, name):
        return copied(variable.value for variable in getattr(self.optimizer, name))


class KerasGradient(KerasTransform):
    """Clipping and accumulation: from weights of 0 a step with a learning rate of 1 is the gradient, turned."""

    def change(self, weights, gradients, learning_rate):
        moved = self.run([np.zeros_like(value) for value in weights], gradients)
        self.tensors["g"] = [-value for value in moved]


class KerasWeights(KerasTransform):
    """Decay and averages: without gradients the step leaves the weights to them."""

    def change(self, weights, gradients, learning_rate):
        if learning_rate is not None:
            self.optimizer.learning_rate = learning_rate
        self.tensors["w"] = self.run(weights, [np.zeros_like(value) for value in gradients])


class KerasEma(KerasWeights):
    def more(self):
        return {"use_ema": True}


class TorchAverage(Transform):
    """`AveragedModel`, whose caller decides after which steps it is updated, and by which average."""

    def __init__(self, symbol, arguments, weights):
        super().__init__(symbol, arguments, weights)
        rule = swa_utils.get_ema_multi_avg_fn(arguments["decay"]) if "decay" in arguments else None
        self.average, self.t = self.function(module(weights), multi_avg_fn=rule), 0

    def load(self, t, slots):
        self.t = t
        self.average.n_averaged.fill_(int(slots["n_averaged"][0]) if "n_averaged" in slots else t)
        with torch.no_grad():
            for parameter, value in zip(self.average.parameters(), slots["module"]):
                parameter.copy_(torch.tensor(value))

    def change(self, weights, gradients, learning_rate):
        start, every = self.arguments.get("start", 0), self.arguments.get("every", 1)
        if self.t >= start and (self.t - start) % every == 0:
            self.average.update_parameters(module(weights))
        self.t += 1

    def slot(self, name):
        if name == "n_averaged":
            return copied([self.average.n_averaged.double()])
        return copied(self.average.parameters())


class TimmEma(Transform):
    """timm's average of a model."""

    def __init__(self, symbol, arguments, weights):
        super().__init__(symbol, arguments, weights)
        self.average = self.function(module(weights), **arguments)

    def load(self, t, slots):
        self.average.set(module(slots["module"]))

    def change(self, weights, gradients, learning_rate):
        self.average.update(module(weights))

    def slot(self, name):
        return copied(self.average.module.parameters())


class TimmLookahead(Transform):
    """timm's Lookahead around gradient descent without gradients."""

    def __init__(self, symbol, arguments, weights):
        super().__init__(symbol, arguments, weights)
        self.parameters = leaves(weights)
        self.optimizer = self.function(torch.optim.SGD(self.parameters, lr=0.0), **arguments)

    def state(self, parameter):
        return self.optimizer._base_optimizer.state[parameter]

    def load(self, t, slots):
        for group in self.optimizer.param_groups:
            group["lookahead_step"] = t
        if t < self.arguments["k"]:
            return
        for parameter, value in zip(self.parameters, slots["lookahead_slow_buff"]):
            self.state(parameter)["lookahead_slow_buff"] = torch.tensor(value)

    def change(self, weights, gradients, learning_rate):
        with torch.no_grad():
            for parameter, value in zip(self.parameters, weights):
                parameter.copy_(torch.tensor(np.asarray(value)))
                parameter.grad = torch.zeros_like(parameter)
        self.optimizer.step()
        self.tensors["w"] = copied(self.parameters)

    def slot(self, name):
        kept = [self.state(parameter).get(name) for parameter in self.parameters]
        return None if any(value is None for value in kept) else copied(kept)


LIVE = {
    "torch.nn.utils.clip_grad_value_": TorchClipping,
    "torch.nn.utils.clip_grad_norm_": TorchClipping,
    "torch.optim.SGD(weight_decay)": TorchPenalty,
    "torch.optim.swa_utils.AveragedModel": TorchAverage,
    "timm.utils.ModelEmaV3": TimmEma,
    "timm.optim.Lookahead": TimmLookahead,
    "optax.clip": OptaxGradient,
    "optax.clip_by_global_norm": OptaxGradient,
    "optax.transforms.clip_by_block_rms": OptaxGradient,
    "optax.add_decayed_weights": OptaxGradient,
    "optax.ema": OptaxEma,
    "optax.lookahead": OptaxLookahead,
    "optax.MultiSteps": OptaxMultiSteps,
    "jax.example_libraries.optimizers.clip_grads": JaxClipping,
    "mlx.optimizers.clip_grad_norm": MlxClipping,
    "keras.optimizers.Optimizer(clipvalue)": KerasGradient,
    "keras.optimizers.Optimizer(clipnorm)": KerasGradient,
    "keras.optimizers.Optimizer(global_clipnorm)": KerasGradient,
    "keras.optimizers.Optimizer(gradient_accumulation_steps)": KerasGradient,
    "keras.optimizers.Optimizer(weight_decay)": KerasWeights,
    "keras.optimizers.Optimizer(use_ema)": KerasEma,
}
# Per parameter where the framework's function takes all of them.
EACH = {("torch.nn.utils.clip_grad_norm_", "transform/clip-by-norm#epsilon-added"): TorchClippingEach}

FRAMEWORKS = {"torch", "timm", "optax", "jax", "mlx", "keras"}


def make(entry, target, arguments, weights):
    """A live transform, or `Unsupported` where there is none or the framework refuses the arguments."""
    symbol = entry["symbol"]
    live = EACH.get((symbol, target.id), LIVE.get(symbol))
    if live is None:
        raise Unsupported(f"{symbol} has no row among the live transforms")
    try:
        return live(symbol, arguments, weights)
    except ValueError as error:
        raise Unsupported(f"refused: {str(error).splitlines()[0]}") from error
