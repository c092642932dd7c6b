"""Asks live frameworks whether the `frameworks` entries of the definitions are true. Imports nothing from packages/."""

import os

# Before the first import of Keras, which reads it once.
os.environ["KERAS_BACKEND"] = "jax"
os.environ.setdefault("JAX_PLATFORMS", "cpu")
