"""PyTorch and jitted optax as peers, one thread each; PyTorch on CUDA. Speaks the line protocol of README.md.

    python framework.py torch|optax|torch-cuda [rehearsal]
"""

import os
import sys
import time

THREAD = {"OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
XLA = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"
os.environ.update(THREAD, XLA_FLAGS=XLA, JAX_PLATFORMS="cpu")

import numpy as np  # noqa: E402 (the threads are set first)

PERIOD, SHIFT, SEED = 4099, 1009, 7
ADAMW = {"b1": 0.9, "b2": 0.999, "eps": 1e-8, "weight_decay": 0.01}
LION = {"b1": 0.9, "b2": 0.99, "weight_decay": 0.01}


class Torch:
    """torch.optim with its fused CPU kernels."""

    def __init__(self):
        import torch

        self.torch = torch
        torch.set_num_threads(1)
        self.version = f"torch {torch.__version__}"

    def prepare(self, workload, weights):
        make = {
            "sgd": lambda p: self.torch.optim.SGD(p, lr=1e-3, fused=True),
            "momentum": lambda p: self.torch.optim.SGD(p, lr=1e-3, momentum=0.9, fused=True),
            "adamw": lambda p: self.torch.optim.AdamW(
                p, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01, fused=True
            ),
        }.get(workload)
        if make is None:
            return "torch.optim has no Lion" if workload == "lion" else "another generator, so other numbers"
        self.parameters = [self.tensor(w) for w in weights]
        self.optimizer = make(self.parameters)
        return None

    def gradients(self, gradients):
        for p, g in zip(self.parameters, gradients):
            p.grad = self.tensor(g)

    def step(self):
        self.optimizer.step()

    def settle(self):
        pass

    def weights(self):
        return [p.cpu().numpy() for p in self.parameters]

    def tensor(self, values):
        return self.torch.from_numpy(values)


class TorchCuda(Torch):
    """torch.optim with its fused CUDA kernels; in a rehearsal, without CUDA, wherever torch computes."""

    def __init__(self, rehearsal):
        super().__init__()
        cuda = self.torch.cuda
        if not cuda.is_available() and not rehearsal:
            raise RuntimeError(f"{self.version} finds no CUDA device")
        self.device = "cuda" if cuda.is_available() else "cpu"
        name = cuda.get_device_name() if cuda.is_available() else "no CUDA, a rehearsal"
        self.version = f"{self.version}, {name}"

    def tensor(self, values):
        # A copy, for the pattern repeats and steps must not write into it.
        return self.torch.tensor(values, device=self.device)

    def settle(self):
        if self.device == "cuda":
            self.torch.cuda.synchronize()


class Optax:
    """optax under jax.jit, the weights and the state donated, so that they are updated in place."""

    def __init__(self):
        import jax
        import optax

        self.jax, self.optax = jax, optax
        self.version = f"optax {optax.__version__}, jax {jax.__version__}"

    def prepare(self, workload, weights):
        jax, optax = self.jax, self.optax
        jax.config.update("jax_enable_x64", weights[0].dtype == np.float64)
        self.parameters = [jax.numpy.asarray(w) for w in weights]
        if workload == "normal":
            return self.prepare_normal(weights)
        transform = {
            "sgd": lambda: optax.sgd(1e-3),
            "momentum": lambda: optax.sgd(1e-3, momentum=0.9),
            "adamw": lambda: optax.adamw(1e-3, **ADAMW),
            "lion": lambda: optax.lion(1e-4, **LION),
        }[workload]()
        self.state = transform.init(self.parameters)

        def update(parameters, state, gradients):
            updates, state = transform.update(gradients, state, parameters)
            return optax.apply_updates(parameters, updates), state

        update = jax.jit(update, donate_argnums=(0, 1))

        def step():
            self.parameters, self.state = update(self.parameters, self.state, self.given)

        self.step = step
        return None

    def prepare_normal(self, weights):
        jax = self.jax
        shape, dtype = weights[0].shape, weights[0].dtype
        if dtype != np.float32:
            return "jax draws f64 from other bits"
        streams = len(weights)

        def draw(stream):
            return jax.random.normal(jax.random.fold_in(jax.random.key(SEED), stream), shape, dtype)

        # All tensors in one array: a thousand draws written out take minutes to compile.
        fill = jax.jit(lambda: jax.vmap(draw)(jax.numpy.arange(streams)))

        def step():
            self.parameters = [fill()]

        self.step = step
        return None

    def gradients(self, gradients):
        self.given = [self.jax.numpy.asarray(g) for g in gradients]

    def settle(self):
        self.jax.block_until_ready(self.parameters)

    def weights(self):
        return [np.asarray(p) for p in self.parameters]


def tiled(pattern, count, size, start):
    """Tensor j holds pattern[(j * size + start + i) mod PERIOD] at i."""
    return [np.resize(np.roll(pattern, -(j * size + start)), size) for j in range(count)]


class Session:
    def __init__(self, peer):
        self.peer = peer

    def prepare(self, workload, number_format, count, size, _arrays, path):
        dtype = np.float32 if number_format == "f32" else np.float64
        self.count, self.size = int(count), int(size)
        inputs = np.fromfile(path, dtype=dtype)
        self.pattern = inputs[PERIOD:]
        refusal = self.peer.prepare(workload, tiled(inputs[:PERIOD], self.count, self.size, 0))
        return f"no {refusal}" if refusal else "ok"

    def check(self, steps, path):
        for k in range(1, int(steps) + 1):
            self.peer.gradients(tiled(self.pattern, self.count, self.size, k * SHIFT))
            start = time.perf_counter()
            self.peer.step()
            self.peer.settle()
            seconds = time.perf_counter() - start
        with open(path, "wb") as file:
            for tensor in self.peer.weights():
                file.write(tensor.tobytes())
        return f"ok {seconds:.9g}"

    def time(self, seconds):
        limit, steps, batch, elapsed = float(seconds), 0, 1, 0.0
        self.peer.step()
        self.peer.settle()
        start = time.perf_counter()
        while elapsed < limit:
            for _ in range(batch):
                self.peer.step()
            self.peer.settle()
            steps += batch
            elapsed = time.perf_counter() - start
            if elapsed < limit / 20:
                batch *= 2
        return f"ok {steps} {elapsed:.9g}"


def answer(session, verb, arguments):
    try:
        return getattr(session, verb)(*arguments)
    except Exception as error:  # every failure is an answer, so that the others go on
        return f"no {type(error).__name__}: {error}".replace("\n", " ")


def main():
    try:
        peers = {"torch": Torch, "optax": Optax, "torch-cuda": lambda: TorchCuda("rehearsal" in sys.argv)}
        peer = peers[sys.argv[1]]()
    except (ImportError, RuntimeError) as error:
        print(f"no {error}", flush=True)
        return
    print(f"ready {peer.version}", flush=True)
    session = Session(peer)
    for line in sys.stdin:
        verb, *arguments = line.split() or ["quit"]
        if verb not in ("prepare", "check", "time"):
            return
        print(answer(session, verb, arguments), flush=True)


main()
