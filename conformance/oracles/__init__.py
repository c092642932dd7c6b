"""Asks live frameworks whether the `frameworks` entries of the definitions are true. Imports nothing from packages/."""

import os

# Before the first import of Keras, which reads it once.
os.environ["KERAS_BACKEND"] = "jax"
os.environ.setdefault("JAX_PLATFORMS", "cpu")
# TensorFlow says what its processor can do otherwise, and picks other kernels by it.
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")
