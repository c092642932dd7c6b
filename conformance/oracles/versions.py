"""The versions of the frameworks."""

import contextlib
import importlib.metadata

from . import tfjs

FRAMEWORKS = ["torch", "jax", "optax", "keras", "timm", "transformers", "mlx", "onnx", "lion-pytorch", "tensorflow", "tfjs"]
# Where a framework has other distributions than that of its name.
DISTRIBUTIONS = {"tensorflow": ["tensorflow-cpu", "tensorflow"]}


def version(framework):
    """The version of a framework without what follows a plus sign, or None if it is not installed."""
    if framework == "tfjs":
        return tfjs.version()
    for name in DISTRIBUTIONS.get(framework, [framework]):
        with contextlib.suppress(importlib.metadata.PackageNotFoundError):
            return importlib.metadata.version(name).partition("+")[0]
    return None
