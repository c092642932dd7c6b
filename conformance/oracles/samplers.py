"""Live samplers: from hyperparameters to a function from the iteration to (batches of an epoch, epoch, examples)."""

import functools

import jax
import numpy as np
import torch

from .symbols import resolve
from .program import key_of


def jax_batches(symbol, arguments, hyperparameters):
    """`jax.random.permutation` under the key of the epoch, cut by slicing."""
    count, size = hyperparameters["examples"], hyperparameters.get("batchSize", 1)

    def epoch_of(epoch):
        order = np.arange(count)
        if hyperparameters["shuffle"]:
            order = np.asarray(resolve(symbol)(key_of(hyperparameters["seed"], epoch), count))
        cut = [order[start : start + size].tolist() for start in range(0, count, size)]
        return [batch for batch in cut if len(batch) == size or not hyperparameters.get("dropLast")]

    return walk(epoch_of)


def torch_batches(symbol, arguments, hyperparameters):
    """PyTorch's loader or batch sampler, given the order of JAX where it would draw one of its own."""
    count = hyperparameters["examples"]
    shuffle = arguments.pop("shuffle", False)

    def epoch_of(epoch):
        order = range(count)
        if shuffle:
            order = np.asarray(jax.random.permutation(key_of(hyperparameters["seed"], epoch), count)).tolist()
        if symbol.endswith("BatchSampler"):
            return list(resolve(symbol)(order, **arguments))
        return list(resolve(symbol)(range(count), sampler=order, collate_fn=list, **arguments))

    return walk(epoch_of)


def walk(epoch_of):
    """Batches by iteration, epoch after epoch."""
    remembered = functools.lru_cache(maxsize=2)(epoch_of)
    count = len(remembered(0))

    def at(iteration):
        epoch, place = divmod(iteration, count)
        return count, epoch, remembered(epoch)[place]

    return at


FRAMEWORKS = {"jax": jax_batches, "torch": torch_batches}
