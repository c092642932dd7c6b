"""Live optimizers behind one interface: made from a symbol and arguments, loaded, stepped and read, all in binary64.

`load(t, slots)` sets the framework's own state by its own names; `step(gradients, learning_rate)`; `read(name)` gives
the weights (`w`) or a state by the framework's name, `None` where it keeps none (a momentum of 0). Tensors are lists of NumPy arrays, one for each parameter.
"""

import contextlib
import importlib

import jax
import keras
import numpy as np
import torch

from .arguments import Unsupported
from .difference import AGREES_IN_BINARY32, AGREES_WITHOUT_BINARY64
from .symbols import resolve
from .tensorflow1 import TensorFlowOptimizer
from .tfjs import TfjsOptimizer

jax.config.update("jax_enable_x64", True)
keras.config.set_floatx("float64")
# In PyTorch the scalars beside the tensors have the default format, whatever that of the tensors.
torch.set_default_dtype(torch.float64)


@contextlib.contextmanager
def without_bfloat16():
    """Muon iterates in bfloat16, which hides what it computes; here in the format of the weights."""
    original = torch.Tensor.bfloat16
    torch.Tensor.bfloat16 = torch.Tensor.clone
    try:
        yield
    finally:
        torch.Tensor.bfloat16 = original


class TorchOptimizer:
    """A `torch.optim.Optimizer`, of torch itself or of a package built on it."""

    disagrees = AGREES_IN_BINARY32

    def __init__(self, symbol, arguments, weights):
        self.parameters = [torch.nn.Parameter(torch.tensor(value, dtype=torch.float64)) for value in weights]
        self.optimizer = resolve(symbol)(self.parameters, **arguments)

    def load(self, t, slots):
        for group in self.optimizer.param_groups:
            # timm's LAMB counts steps there.
            group["step"] = torch.tensor(float(t))
        for index, parameter in enumerate(self.parameters):
            tensors = {name: torch.tensor(values[index], dtype=torch.float64) for name, values in slots.items()}
            self.optimizer.state[parameter].update(step=torch.tensor(float(t)), **tensors)

    def step(self, gradients, learning_rate):
        for group in self.optimizer.param_groups:
            group["lr"] = learning_rate
        for parameter, gradient in zip(self.parameters, gradients):
            parameter.grad = torch.tensor(gradient, dtype=torch.float64)
        with without_bfloat16():
            self.optimizer.step()

    def read(self, name):
        if name == "w":
            return [parameter.detach().numpy().copy() for parameter in self.parameters]
        if any(self.optimizer.state[parameter].get(name) is None for parameter in self.parameters):
            return None
        return [np.array(self.optimizer.state[parameter][name]) for parameter in self.parameters]


class TorchLbfgs(TorchOptimizer):
    """`torch.optim.LBFGS`, whose state is one for all parameters: vectors, and lists of vectors with the newest last."""

    def load(self, t, slots):
        pairs = [name for name in slots if name.startswith("old_stps")]
        used = [name for name in pairs if any(np.any(values) for values in slots[name])]
        steps = [self.vector(slots[name]) for name in reversed(used)]
        changes = [self.vector(slots[name.replace("old_stps", "old_dirs")]) for name in reversed(used)]
        state = self.optimizer.state[self.parameters[0]]
        state.update(n_iter=t, func_evals=t, d=self.vector(slots["d"]), t=1.0)
        state.update(prev_flat_grad=self.vector(slots["prev_flat_grad"]), prev_loss=0.0)
        state.update(old_stps=steps, old_dirs=changes, ro=[1.0 / y.dot(s) for s, y in zip(steps, changes)])
        state["H_diag"] = changes[-1].dot(steps[-1]) / changes[-1].dot(changes[-1]) if changes else 1

    def vector(self, values):
        return torch.cat([torch.tensor(np.ravel(value), dtype=torch.float64) for value in values])

    def step(self, gradients, learning_rate):
        # Its steps ask for the gradient themselves: it is already there.
        for group, parameter, gradient in zip(self.optimizer.param_groups * len(gradients), self.parameters, gradients):
            group["lr"] = learning_rate
            parameter.grad = torch.tensor(gradient, dtype=torch.float64)
        self.optimizer.step(lambda: torch.zeros(()))

    @property
    def searches(self):
        return self.optimizer.param_groups[0]["line_search_fn"] is not None

    def search(self, problem):
        """One iteration with a search of its own along the direction; the length that it accepts."""
        (parameter,) = self.parameters

        def closure():
            loss, gradient = problem.at(parameter.detach().numpy())
            parameter.grad = torch.tensor(gradient)
            return torch.tensor(loss)

        self.optimizer.step(closure)
        return float(self.optimizer.state[parameter]["t"])

    def read(self, name):
        if name == "w":
            return super().read(name)
        state = self.optimizer.state[self.parameters[0]]
        if name == "d":
            # Without a search the definition keeps the step.
            return self.tensors(state["d"] * (1 if self.searches else state["t"]))
        if name == "prev_flat_grad":
            return self.tensors(state[name])
        kept, number = state[name.partition("[")[0]], int(name.partition("[")[2][:-1])
        return self.tensors(kept[-number] if number <= len(kept) else torch.zeros_like(state["d"]))

    def tensors(self, vector):
        parts = vector.split([parameter.numel() for parameter in self.parameters])
        return [part.detach().numpy().reshape(parameter.shape) for part, parameter in zip(parts, self.parameters)]


class OptaxOptimizer:
    """An optax gradient transformation. It is made anew for each learning rate; its state does not depend on it."""

    disagrees = AGREES_IN_BINARY32

    def __init__(self, symbol, arguments, weights):
        self.make, self.arguments = resolve(symbol), dict(arguments)
        self.weights = [jax.numpy.asarray(value, dtype="float64") for value in weights]
        self.state = self.make(**self.arguments).init(self.weights)

    def load(self, t, slots):
        arrays = {
            name: [jax.numpy.reshape(value, old.shape) for value, old in zip(values, found(self.state, name))]
            for name, values in slots.items()
        }
        counts = {"count": jax.numpy.asarray(t, dtype="int32"), "is_initial_step": jax.numpy.asarray(t == 0)}
        self.state = replaced(self.state, {**counts, **arrays})

    def step(self, gradients, learning_rate):
        update = self.make(**{**self.arguments, "learning_rate": learning_rate}).update
        gradients = [jax.numpy.asarray(value, dtype="float64") for value in gradients]
        updates, self.state = update(gradients, self.state, self.weights)
        self.weights = [weight + change for weight, change in zip(self.weights, updates)]

    def read(self, name):
        return [np.asarray(value) for value in (self.weights if name == "w" else found(self.state, name))]


def replaced(state, values):
    """A nest of named tuples with the fields of these names replaced."""
    if not isinstance(state, tuple):
        return state
    if not hasattr(state, "_fields"):
        return tuple(replaced(part, values) for part in state)
    return type(state)(*(values.get(name, replaced(getattr(state, name), values)) for name in state._fields))


def found(state, name):
    """The field of this name in a nest of named tuples."""
    if isinstance(state, tuple):
        if name in getattr(state, "_fields", ()):
            return getattr(state, name)
        for part in state:
            inner = found(part, name)
            if inner is not None:
                return inner
    return None


class KerasOptimizer:
    """A Keras optimizer on the JAX backend."""

    disagrees = AGREES_IN_BINARY32

    def __init__(self, symbol, arguments, weights):
        self.variables = [
            keras.Variable(np.asarray(value), dtype="float64", name=f"p{index}") for index, value in enumerate(weights)
        ]
        # Keras refuses whole numbers where it wants a float.
        floats = {name: float(value) if type(value) is int else value for name, value in arguments.items()}
        self.optimizer = resolve(symbol)(**floats)
        self.optimizer.build(self.variables)

    def load(self, t, slots):
        self.optimizer.iterations.assign(t)
        for name, values in slots.items():
            for variable, value in zip(self.slot(name), values):
                variable.assign(np.reshape(value, variable.shape))

    def step(self, gradients, learning_rate):
        self.optimizer.learning_rate = learning_rate
        self.optimizer.apply([jax.numpy.asarray(value) for value in gradients], self.variables)

    def read(self, name):
        variables = self.variables if name == "w" else self.slot(name)
        if any(variable is None for variable in variables):
            return None
        return [np.asarray(variable.value) for variable in variables]

    def slot(self, name):
        if hasattr(self.optimizer, f"_{name}"):
            # One scalar for all parameters.
            return [getattr(self.optimizer, f"_{name}")] * len(self.variables)
        by_name = {variable.name: variable for variable in self.optimizer.variables}
        return [by_name.get(f"p{index}_{name}") for index in range(len(self.variables))]


class JaxExampleOptimizer:
    """An optimizer of `jax.example_libraries.optimizers`; its state has no names, so it cannot be loaded."""

    disagrees = AGREES_IN_BINARY32

    def __init__(self, symbol, arguments, weights):
        self.make, self.arguments, self.t = resolve(symbol), dict(arguments), 0
        self.state = self.make(**self.arguments)[0]([jax.numpy.asarray(value) for value in weights])

    def step(self, gradients, learning_rate):
        update = self.make(**{**self.arguments, "step_size": learning_rate})[1]
        self.state = update(self.t, [jax.numpy.asarray(value) for value in gradients], self.state)
        self.t += 1

    def read(self, name):
        return [np.asarray(value) for value in self.make(**self.arguments)[2](self.state)]


class MlxOptimizer:
    """An MLX optimizer on the CPU, the only device of MLX with binary64."""

    disagrees = AGREES_IN_BINARY32

    def __init__(self, symbol, arguments, weights):
        self.mlx = importlib.import_module("mlx.core")
        self.mlx.set_default_device(self.mlx.cpu)
        self.optimizer = resolve(symbol)(**arguments)
        self.weights = {f"p{index}": self.array(value) for index, value in enumerate(weights)}
        self.optimizer.init(self.weights)
        # MLX computes bias corrections in the format of the counter, in binary32 if that is an integer.
        self.optimizer.state["step"] = self.array(0)

    def array(self, value):
        return self.mlx.array(np.asarray(value, dtype="float64"), dtype=self.mlx.float64)

    def load(self, t, slots):
        self.optimizer.state["step"] = self.array(t)
        for name, values in slots.items():
            for index, value in enumerate(values):
                self.optimizer.state[f"p{index}"][name] = self.array(value)

    def step(self, gradients, learning_rate):
        # MLX keeps the learning rate in binary32 unless told otherwise.
        self.optimizer.state["learning_rate"] = self.array(learning_rate)
        gradients = {f"p{index}": self.array(value) for index, value in enumerate(gradients)}
        self.weights = self.optimizer.apply_gradients(gradients, self.weights)

    def read(self, name):
        # Without momentum MLX still makes a velocity, and leaves it alone.
        if name == "v" and getattr(self.optimizer, "momentum", None) == 0:
            return None
        read = self.weights.values() if name == "w" else [self.optimizer.state[key][name] for key in self.weights]
        return [np.array(value, copy=True) for value in read]


class OnnxOptimizer:
    """An operator of `ai.onnx.preview.training` on ONNX's reference evaluator."""

    disagrees = AGREES_IN_BINARY32

    # Adam corrects its bias for T > 0 only; the others count T from 0.
    FIRST = {"Adam": 1, "Adagrad": 0, "Momentum": 0}
    SLOTS = {"Adam": ["V", "H"], "Adagrad": ["H"], "Momentum": ["V"]}

    def __init__(self, symbol, arguments, weights):
        from onnx import helper
        from onnx.reference import ReferenceEvaluator

        self.operator = symbol.rpartition(".")[2]
        self.tensors = {"X": [np.asarray(value) for value in weights]}
        for name in self.SLOTS[self.operator]:
            self.tensors[name] = [np.zeros_like(value) for value in self.tensors["X"]]
        self.t = 0
        attributes = {name: value for name, value in arguments.items() if name != "R"}
        names = ["X", *self.SLOTS[self.operator]]
        inputs = ["R", "T", "X", "G", *names[1:]]
        domain = "ai.onnx.preview.training"
        node = helper.make_node(self.operator, inputs, [f"{name}_new" for name in names], domain=domain, **attributes)
        self.evaluator, self.names = ReferenceEvaluator(node), names
        # A model file holds attributes in binary32 alone; the operator computes with what it is given.
        for name, value in attributes.items():
            setattr(self.evaluator.rt_nodes_[0], name, value)

    def load(self, t, slots):
        self.t = t
        self.tensors.update({name: [np.asarray(value) for value in values] for name, values in slots.items()})

    def step(self, gradients, learning_rate):
        rate, time = np.array(learning_rate), np.array(self.t + self.FIRST[self.operator], dtype="int64")
        for index, gradient in enumerate(gradients):
            feeds = {name: self.tensors[name][index] for name in self.names}
            with np.errstate(all="ignore"):
                results = self.evaluator.run(None, {"R": rate, "T": time, "G": np.asarray(gradient), **feeds})
            for name, value in zip(self.names, results):
                self.tensors[name][index] = np.asarray(value)
        self.t += 1

    def read(self, name):
        return list(self.tensors["X" if name == "w" else name])


def make(framework, symbol, arguments, weights):
    """A live optimizer, or `Unsupported` where the framework refuses the arguments."""
    try:
        return CLASSES.get(symbol, FRAMEWORKS[framework])(symbol, arguments, weights)
    except ValueError as error:
        raise Unsupported(f"refused: {str(error).splitlines()[0]}") from error


FRAMEWORKS = {
    "torch": TorchOptimizer,
    "timm": TorchOptimizer,
    "transformers": TorchOptimizer,
    "lion-pytorch": TorchOptimizer,
    "optax": OptaxOptimizer,
    "keras": KerasOptimizer,
    "jax": JaxExampleOptimizer,
    "mlx": MlxOptimizer,
    "onnx": OnnxOptimizer,
    "tfjs": TfjsOptimizer,
    "tensorflow": TensorFlowOptimizer,
}

# Classes whose state is kept in another way than that of the others of their framework.
CLASSES = {"torch.optim.LBFGS": TorchLbfgs}

# Classes that round weights and state to binary32 whatever the format that they are given.
WITHOUT_BINARY64 = {"timm.optim.RAdamLegacy"}


def disagrees(framework, entry):
    """The relative difference from which on a value is not that of the definition."""
    rounds = entry["symbol"] in WITHOUT_BINARY64
    return AGREES_WITHOUT_BINARY64 if rounds else FRAMEWORKS[framework].disagrees
