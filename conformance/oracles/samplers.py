"""Live samplers: from hyperparameters to a function from the iteration to (batches of an epoch, epoch, examples)."""

import functools
import unittest.mock

import jax
import numpy as np
import torch

from .symbols import resolve
from .program import key_of


def jax_batches(symbol, arguments, hyperparameters):
    """What a function of `jax.random` draws under the key of the epoch, cut by slicing."""
    count, size = hyperparameters["examples"], hyperparameters.get("batchSize", 1)
    draw = resolve(symbol)

    def epoch_of(epoch):
        order = np.arange(count)
        if symbol.endswith("randint"):
            order = np.asarray(draw(key_of(hyperparameters["seed"], epoch), (count,), 0, count, **arguments))
        elif hyperparameters["shuffle"]:
            order = np.asarray(draw(key_of(hyperparameters["seed"], epoch), count))
        cut = [order[start : start + size].tolist() for start in range(0, count, size)]
        return [batch for batch in cut if len(batch) == size or not hyperparameters.get("dropLast")]

    return walk(epoch_of)


def torch_batches(symbol, arguments, hyperparameters):
    """PyTorch's loader or batch sampler, given the order of JAX where it would draw one of its own."""
    count = hyperparameters["examples"]
    if symbol.endswith("RandomSampler"):
        return torch_draws(symbol, arguments, hyperparameters)
    shuffle = arguments.pop("shuffle", False)

    def epoch_of(epoch):
        order = range(count)
        if shuffle:
            order = np.asarray(jax.random.permutation(key_of(hyperparameters["seed"], epoch), count)).tolist()
        if symbol.endswith("BatchSampler"):
            return list(resolve(symbol)(order, **arguments))
        return list(resolve(symbol)(range(count), sampler=order, collate_fn=list, **arguments))

    return walk(epoch_of)


def torch_draws(symbol, arguments, hyperparameters):
    """PyTorch's sampler with replacement, on integers that JAX draws, in batches of one unless told."""
    count = hyperparameters["examples"]
    cut = {"batch_size": arguments.pop("batch_size", 1), "drop_last": arguments.pop("drop_last", False)}

    def epoch_of(epoch):
        key = key_of(hyperparameters["seed"], epoch)
        rest = torch.from_numpy(np.array(jax.random.randint(key, (count,), 0, count, "uint32").astype("int64")))

        def randint(high, size, **_):
            nonlocal rest
            assert high == count
            taken, rest = rest.split([size[0], len(rest) - size[0]])
            return taken

        with unittest.mock.patch("torch.randint", randint):
            return list(torch.utils.data.BatchSampler(resolve(symbol)(range(count), **arguments), **cut))

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
