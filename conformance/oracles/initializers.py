"""Live initializers as functions from seed, stream, shape and layout to weights in binary32.

JAX and Keras draw from Threefry like the standard, so their numbers are compared. PyTorch has another generator: its
`uniform_` and `normal_` are given the draws of JAX while it runs, so that what it makes of them is compared. So is that
of TensorFlow.js (`tfjs-draws.cjs`).
"""

import contextlib
import inspect
import unittest.mock

import jax
import keras
import numpy as np
import torch

from .arguments import Unsupported
from .symbols import resolve
from .program import key_of
from .tfjs import tfjs_weights

AXES = {"in-out": {"in_axis": -2, "out_axis": -1}, "out-in": {"in_axis": 1, "out_axis": 0}}


def jax_weights(symbol, arguments, seed, stream, shape, layout):
    """`jax.nn.initializers`: an initializer, or a function that makes one, told the axes of the layout."""
    named = resolve(symbol)
    parameters = inspect.signature(named).parameters
    axes = AXES[layout] if "in_axis" in parameters else {}
    if "column_axis" in parameters:
        axes = {"column_axis": AXES[layout]["out_axis"]}
    initializer = named if "key" in parameters else named(**arguments, **axes)
    return initializer(key_of(seed, stream), tuple(shape), "float32")


class GivenKey(keras.random.SeedGenerator):
    """Hands Keras the key itself, since Keras makes another key of a seed."""

    def __init__(self, key):
        super().__init__(0)
        self.key = key

    def next(self, ordered=True):
        return self.key


def keras_weights(symbol, arguments, seed, stream, shape, layout):
    """`keras.initializers` on the JAX backend; its layers are laid out in-out."""
    if layout != "in-out":
        raise Unsupported("layout out-in")
    named = resolve(symbol)
    seeded = {"seed": GivenKey(key_of(seed, stream))} if "seed" in inspect.signature(named).parameters else {}
    return named(**arguments, **seeded)(tuple(shape), dtype="float32")


def torch_weights(symbol, arguments, seed, stream, shape, layout):
    """`torch.nn.init` and functions like it; its layers are laid out out-in."""
    if layout != "out-in":
        raise Unsupported("layout in-out")
    if symbol == "torch.nn.Linear":
        return torch_layer(seed, stream, shape)
    weights = torch.empty(tuple(shape), dtype=torch.float32)
    with given_draws(key_of(seed, stream), whole=symbol.endswith("orthogonal_")):
        resolve(symbol)(weights, **arguments)
    return weights.numpy()


LAYERS = {2: torch.nn.Linear, 3: torch.nn.Conv1d, 4: torch.nn.Conv2d, 5: torch.nn.Conv3d}


def torch_layer(seed, stream, shape):
    """The weights with which a layer of PyTorch starts, by their rank."""
    if len(shape) not in LAYERS or 0 in shape:
        raise Unsupported("layers have weights of two to five axes, none of them empty")
    outputs, inputs, *field = shape
    kernel = {"kernel_size": tuple(field)} if field else {}
    with given_draws(key_of(seed, stream)):
        layer = LAYERS[len(shape)](inputs, outputs, bias=False, **kernel)
    return layer.weight.detach().numpy()


@contextlib.contextmanager
def given_draws(key, whole=False):
    """PyTorch's draws, replaced by those of JAX under a key; `whole`: of a matrix that is factorized."""

    def uniform(tensor, low=0.0, high=1.0, generator=None):
        draws = np.array(jax.random.uniform(key, tuple(tensor.shape), "float32"))
        return tensor.copy_(torch.from_numpy(draws).to(torch.float64) * (high - low) + low)

    def normal(tensor, mean=0.0, std=1.0, generator=None):
        # A wide matrix is drawn tall by JAX, and turned; by PyTorch it is turned after it is drawn.
        turned = whole and tensor.shape[0] < tensor.shape[1]
        drawn = jax.random.normal(key, tuple(tensor.shape)[::-1] if turned else tuple(tensor.shape), "float32")
        draws = np.array(drawn.T if turned else drawn)
        return tensor.copy_(torch.from_numpy(draws).to(torch.float64) * std + mean)

    with unittest.mock.patch.multiple(torch.Tensor, uniform_=uniform, normal_=normal):
        yield


FRAMEWORKS = {
    "jax": jax_weights,
    "keras": keras_weights,
    "torch": torch_weights,
    "timm": torch_weights,
    "tfjs": tfjs_weights,
}
