"""Live learning-rate schedules as functions from the number of steps done to the learning rate, in binary64."""

import warnings

import jax
import numpy as np
import torch

from .symbols import resolve
from .tensorflow1 import tensorflow_schedule

# Up to here a PyTorch schedule is stepped one by one, as users do; further on its closed form is asked.
STEPPED = 1200
# Schedules that compute a rate from the one before, and so cannot be asked far on.
WITHOUT_JUMPS = {
    "torch.optim.lr_scheduler.MultiplicativeLR",
    "torch.optim.lr_scheduler.SequentialLR",
    "torch.optim.lr_scheduler.ChainedScheduler",
    "torch.optim.swa_utils.SWALR",
}


class PastEnd(Exception):
    """A framework raises an error past the end of its schedule, or so far on that it overflows."""


def torch_schedule(symbol, arguments):
    """A `torch.optim.lr_scheduler`, or a function that makes one, around an optimizer that it may change."""
    given = {name: value for name, value in arguments.items() if name != "lr"}

    def made():
        optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(()))], lr=arguments["lr"])
        # Schedules of the same optimizer, which a combination of schedules takes.
        parts = [resolve(part)(optimizer, **options) for part, options in given.get("schedulers", [])]
        if symbol.endswith("ChainedScheduler"):
            return optimizer, resolve(symbol)(parts, optimizer)
        return optimizer, resolve(symbol)(optimizer, **{**given, **({"schedulers": parts} if parts else {})})

    optimizer, scheduler = made()
    rates = [scheduler.get_last_lr()[0]]
    # A one-cycle schedule goes one step too far before it raises an error.
    last = getattr(scheduler, "total_steps", STEPPED + 1) - 1
    for _ in range(min(STEPPED, last)):
        optimizer.step()
        scheduler.step()
        rates.append(scheduler.get_last_lr()[0])

    def rate(step):
        if step < len(rates):
            return rates[step]
        if step > last and last < STEPPED:
            raise PastEnd("raises an error past the end")
        if symbol in WITHOUT_JUMPS:
            raise PastEnd("knows the rate of the step before only")
        _, jumping = made()
        try:
            jumping.step(step)
        except OverflowError as error:
            raise PastEnd("overflows") from error
        return jumping.get_last_lr()[0]

    return rate


def timm_schedule(symbol, arguments):
    """A `timm.scheduler`, which sets the rate of an optimizer for any step."""
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(()))], lr=arguments["lr"])
    scheduler = resolve(symbol)(optimizer, **{name: value for name, value in arguments.items() if name != "lr"})

    def rate(step):
        scheduler.step(step)
        return optimizer.param_groups[0]["lr"]

    return rate


def array_schedule(symbol, arguments):
    """A schedule of optax, Keras or JAX: a function of the step."""
    schedule = resolve(symbol)(**arguments)
    cycles = arguments.get("cosine_kwargs", [])

    def rate(step):
        if cycles and step >= sum(cycle["decay_steps"] for cycle in cycles):
            raise PastEnd("has as many cycles as it is given")
        return float(schedule(jax.numpy.asarray(step, dtype="int64")))

    return rate


def mlx_schedule(symbol, arguments):
    """An MLX schedule, given the step in binary64, since from an integer it computes in binary32."""
    mlx = resolve("mlx.core")
    mlx.set_default_device(mlx.cpu)
    schedule = resolve(symbol)(**arguments)
    return lambda step: float(np.array(mlx.array(schedule(mlx.array(float(step), dtype=mlx.float64)))))


FRAMEWORKS = {
    "torch": torch_schedule,
    "transformers": torch_schedule,
    "timm": timm_schedule,
    "optax": array_schedule,
    "keras": array_schedule,
    "jax": array_schedule,
    "mlx": mlx_schedule,
    "tensorflow": tensorflow_schedule,
}


def quiet(function, *arguments):
    """PyTorch warns when a schedule is asked for its closed form."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return function(*arguments)
