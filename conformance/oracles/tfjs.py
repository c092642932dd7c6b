"""TensorFlow.js, in a Node process that lives as long as the oracles."""

import functools
import json
import pathlib
import subprocess

import numpy as np

from .arguments import Unsupported
from .difference import AGREES_WITHOUT_BINARY64
from .program import DRAWS

SCRIPT = pathlib.Path(__file__).with_suffix(".cjs")
PACKAGES = SCRIPT.parent / ".venv/node/node_modules/@tensorflow"


def version():
    return json.loads((PACKAGES / "tfjs-core/package.json").read_text())["version"]


@functools.cache
def process():
    pipe = subprocess.PIPE
    return subprocess.Popen(["node", str(SCRIPT)], stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True)


def asked(**request):
    """The answer to one request."""
    process().stdin.write(json.dumps(request) + "\n")
    process().stdin.flush()
    return json.loads(process().stdout.readline())


def sent(tensors):
    return [{"values": np.ravel(tensor).tolist(), "shape": list(np.shape(tensor))} for tensor in tensors]


class TfjsOptimizer:
    """A `tf.train` optimizer. It cannot be loaded: its decayed rates are no tensors that it hands out."""

    disagrees = AGREES_WITHOUT_BINARY64

    def __init__(self, symbol, arguments, weights):
        self.shapes = [np.shape(value) for value in weights]
        self.id = asked(op="make", symbol=symbol, arguments=arguments, weights=sent(weights))

    def step(self, gradients, learning_rate):
        asked(op="step", id=self.id, gradients=sent(gradients), learningRate=learning_rate)

    def read(self, name):
        read = asked(op="read", id=self.id, name=name)
        return [np.array([float(v) for v in values]).reshape(shape) for values, shape in zip(read, self.shapes)]


# The draws that TensorFlow.js makes by itself, and which of JAX's stand in their place.
KINDS = {"uniform": "uniform", "normal": "normal", "truncated": "truncated-normal"}


def tfjs_weights(symbol, arguments, seed, stream, shape, layout):
    """`tf.initializers`; its layers are laid out in-out. An element's draw depends on its number alone."""
    if layout != "in-out":
        raise Unsupported("layout out-in")
    draws = {name: np.ravel(DRAWS[kind](seed, stream, tuple(shape))).tolist() for name, kind in KINDS.items()}
    answer = asked(op="initialize", symbol=symbol, arguments=arguments, shape=list(shape), draws=draws)
    if "refused" in answer:
        raise Unsupported(answer["refused"])
    return np.array([float(value) for value in answer["weights"]], dtype="float32").reshape(shape)
