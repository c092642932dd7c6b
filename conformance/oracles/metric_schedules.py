"""Live schedules that follow a metric, as functions from a metric to the learning rate for the steps that follow."""

import jax.numpy as jnp
import torch

from .symbols import resolve


def torch_plateau(symbol, arguments):
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(()))], lr=arguments["lr"])
    scheduler = resolve(symbol)(optimizer, **{name: value for name, value in arguments.items() if name != "lr"})

    def observe(metric):
        scheduler.step(metric)
        return optimizer.param_groups[0]["lr"]

    return observe


class Rate:
    """Stands in for the optimizer of a Keras model; the callback reads and sets its learning rate."""

    def __init__(self, rate):
        self.learning_rate = rate


class Model:
    def __init__(self, rate):
        self.optimizer = Rate(rate)


def keras_plateau(symbol, arguments):
    given = {name: value for name, value in arguments.items() if name != "learning_rate"}
    callback = resolve(symbol)(monitor="metric", **given)
    model = Model(arguments["learning_rate"])
    callback.set_model(model)
    callback.on_train_begin()

    def observe(metric):
        callback.on_epoch_end(0, {"metric": metric})
        return float(model.optimizer.learning_rate)

    return observe


def optax_plateau(symbol, arguments):
    rate = arguments["initialLearningRate"]
    given = {name: value for name, value in arguments.items() if name != "initialLearningRate"}
    transform = resolve(symbol)(**given)
    one = jnp.asarray(rate, "float64")
    state = transform.init(one)

    def observe(metric):
        nonlocal state
        scaled, state = transform.update(one, state, value=jnp.asarray(metric, "float64"))
        return float(scaled)

    return observe


FRAMEWORKS = {"torch": torch_plateau, "keras": keras_plateau, "optax": optax_plateau}
