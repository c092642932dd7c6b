"""
TensorFlow 1's optimizers and schedules, as TensorFlow 2 keeps them in `tf.compat.v1.train`, run eagerly in binary64. It
takes seconds to load, so that it is loaded when it is asked.
"""

import numpy as np

from .difference import AGREES_IN_BINARY32
from .symbols import resolve


class TensorFlowOptimizer:
    """A `tf.compat.v1.train.Optimizer`. Its update does not depend on the number of steps done."""

    disagrees = AGREES_IN_BINARY32

    def __init__(self, symbol, arguments, weights):
        make, given = resolve(symbol), in_binary64(arguments)
        self.variables = [resolve("tf.Variable")(np.asarray(value, dtype="float64")) for value in weights]
        self.rate = given.pop("learning_rate")
        self.optimizer = make(learning_rate=lambda: self.rate, **given)

    def load(self, t, slots):
        # They are made by the first step otherwise.
        self.optimizer._create_slots(self.variables)
        for name, values in slots.items():
            for variable, value in zip(self.variables, values):
                self.optimizer.get_slot(variable, name).assign(np.reshape(value, variable.shape))

    def step(self, gradients, learning_rate):
        self.rate = np.float64(learning_rate)
        constants = [resolve("tf.constant")(np.asarray(value, dtype="float64")) for value in gradients]
        self.optimizer.apply_gradients(list(zip(constants, self.variables)))

    def read(self, name):
        if name == "w":
            return [variable.numpy() for variable in self.variables]
        slots = [self.optimizer.get_slot(variable, name) for variable in self.variables]
        return None if any(slot is None for slot in slots) else [slot.numpy() for slot in slots]


def tensorflow_schedule(symbol, arguments):
    """A function of the step and the arguments that, eagerly, makes a function without arguments."""
    schedule, given = resolve(symbol), in_binary64(arguments)
    return lambda step: float(schedule(global_step=np.int64(step), **given)())


def in_binary64(arguments):
    """TensorFlow takes a number of Python for one in binary32."""
    return {name: np.float64(value) if isinstance(value, float) else value for name, value in arguments.items()}
