"""Losses to search on, and their gradients: the problems of the standard, and fresh quartics."""

import json

import numpy as np

from .documents import SPEC
from .formula import mp, tensor
from .program import execute

# The error of a central difference is of the order of the square of this; 50 digits leave as much of its numerator.
STEP = mp.mpf(10) ** -17


class Problem:
    """A problem of the standard. Its gradient is a difference of exact losses, so nothing here derives a formula."""

    def __init__(self, name):
        document = json.loads((SPEC / "problems" / name / "definition.json").read_text())
        self.shape = document["shape"]
        self.program = document["program"]
        self.hyperparameters = {name: rule["default"] for name, rule in document["properties"].items()}
        self.data = {name: tensor(each["values"], each["shape"]) for name, each in document.get("data", {}).items()}

    def loss(self, w):
        """The loss at an array of exact reals."""
        scope = {**self.hyperparameters, **self.data, "w": w}
        execute(self.program, self.hyperparameters, [scope])
        return scope["loss"]

    def at(self, values):
        """The loss at floating-point weights, and the gradient, both rounded."""
        w = tensor(values, self.shape)
        gradient = np.empty(self.shape)
        for index in np.ndindex(*self.shape):
            step = np.full(self.shape, mp.mpf(0), dtype=object)
            step[index] = STEP
            gradient[index] = (self.loss(w + step) - self.loss(w - step)) / (2 * STEP)
        return float(self.loss(w)), gradient


class Quartic:
    """Σ aᵢ·wᵢ² / 2 + (Σ wᵢ)⁴ / 4 − Σ bᵢ·wᵢ, with gradients that are longer than 1 or not."""

    def __init__(self, source, size=4):
        self.a = np.array([source.uniform(0.5, 4) for _ in range(size)])
        self.b = np.array([source.uniform(-2, 2) for _ in range(size)])

    def at(self, w):
        total = np.sum(w)
        loss = float(np.sum(self.a * w**2) / 2 + total**4 / 4 - np.sum(self.b * w))
        return loss, self.a * w + total**3 - self.b
