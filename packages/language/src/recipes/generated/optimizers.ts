// Written by scripts/generate.mjs from spec/. Do not edit; run: npm run generate
import { optimizerRecipes, type OptimizerRecipe, type Recipes } from '../recipe.js';

/** Adadelta. Scales the gradient by the ratio of two moving root mean squares, that of the updates so far and that of the gradients. */
export const adadelta: Recipes<'optimizer/adadelta', OptimizerRecipe> = /* @__PURE__ */ optimizerRecipes({
  "$schema": "../../dialect/optimizer.schema.json",
  "$id": "urn:optspec:optimizer:adadelta",
  "kind": "optimizer",
  "version": "1.0.0",
  "title": "Adadelta",
  "type": "object",
  "properties": {
    "learningRate": {
      "type": "number",
      "minimum": 0,
      "default": 1
    },
    "rho": {
      "type": "number",
      "minimum": 0,
      "exclusiveMaximum": 1,
      "default": 0.9
    },
    "epsilon": {
      "type": "number",
      "minimum": 0,
      "default": 0.000001
    },
    "weightDecay": {
      "type": "number",
      "minimum": 0,
      "default": 0
    }
  },
  "additionalProperties": false,
  "state": {
    "s": {
      "like": "w"
    },
    "u": {
      "like": "w"
    }
  },
  "program": [
    {
      "clause": "coupled-decay",
      "set": "d",
      "to": "g + weightDecay * w",
      "when": "weightDecay"
    },
    {
      "clause": "gradient",
      "set": "d",
      "to": "g",
      "unless": "weightDecay"
    },
    {
      "clause": "squared-gradients",
      "set": "s",
      "to": "rho * s + (1 - rho) * d^2"
    },
    {
      "clause": "rescaled-gradient",
      "set": "delta",
      "to": "sqrt(u + epsilon) / sqrt(s + epsilon) * d"
    },
    {
      "clause": "squared-updates",
      "set": "u",
      "to": "rho * u + (1 - rho) * delta^2"
    },
    {
      "clause": "update",
      "set": "w",
      "to": "w - learningRate * delta"
    }
  ],
  "variants": {
    "stale-accumulator": {
      "summary": "",
      "replace": {
        "squared-gradients": null
      },
      "insert": [
        {
          "after": "rescaled-gradient",
          "statement": {
            "clause": "squared-gradients",
            "set": "s",
            "to": "rho * s + (1 - rho) * d^2"
          }
        }
      ]
    },
    "decoupled-decay": {
      "summary": "",
      "properties": {
        "weightDecay": {}
      },
      "replace": {
        "coupled-decay": {
          "clause": "decoupled-decay",
          "set": "w",
          "to": "w - learningRate * weightDecay * w",
          "when": "weightDecay"
        },
        "gradient": {
          "clause": "gradient",
          "set": "d",
          "to": "g"
        }
      }
    }
  },
  "description": "",
  "references": []
});

/** Adagrad. Each weight has a step size of its own, divided by the root of the sum of its squared gradients; epsilon is outside the root. */
export const adagrad: Recipes<'optimizer/adagrad', OptimizerRecipe> = /* @__PURE__ */ optimizerRecipes({
  "$schema": "../../dialect/optimizer.schema.json",
  "$id": "urn:optspec:optimizer:adagrad",
  "kind": "optimizer",
  "version": "1.0.0",
  "title": "Adagrad",
  "type": "object",
  "properties": {
    "learningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.01
    },
    "epsilon": {
      "type": "number",
      "minimum": 0,
      "default": 1e-10
    },
    "initialAccumulator": {
      "type": "number",
      "minimum": 0,
      "default": 0
    },
    "learningRateDecay": {
      "type": "number",
      "minimum": 0,
      "default": 0
    },
    "weightDecay": {
      "type": "number",
      "minimum": 0,
      "default": 0
    }
  },
  "additionalProperties": false,
  "state": {
    "s": {
      "like": "w",
      "init": "initialAccumulator"
    }
  },
  "program": [
    {
      "clause": "coupled-decay",
      "set": "d",
      "to": "g + weightDecay * w",
      "when": "weightDecay"
    },
    {
      "clause": "gradient",
      "set": "d",
      "to": "g",
      "unless": "weightDecay"
    },
    {
      "clause": "learning-rate-decay",
      "set": "rate",
      "to": "learningRate / (1 + (t - 1) * learningRateDecay)"
    },
    {
      "clause": "accumulator",
      "set": "s",
      "to": "s + d^2"
    },
    {
      "clause": "update",
      "set": "w",
      "to": "w - rate * d / (sqrt(s) + epsilon)"
    }
  ],
  "variants": {
    "epsilon-inside": {
      "summary": "",
      "properties": {
        "learningRate": {
          "default": 0.001
        },
        "epsilon": {
          "default": 1e-7
        },
        "initialAccumulator": {
          "default": 0.1
        },
        "learningRateDecay": null,
        "weightDecay": null
      },
      "replace": {
        "coupled-decay": null,
        "gradient": null,
        "learning-rate-decay": null,
        "accumulator": "s + g^2",
        "update": "w - learningRate * g / sqrt(s + epsilon)"
      }
    },
    "zero-guarded": {
      "summary": "",
      "properties": {
        "epsilon": {
          "default": 1e-7
        },
        "initialAccumulator": {
          "default": 0.1
        },
        "learningRateDecay": null,
        "weightDecay": null
      },
      "replace": {
        "coupled-decay": null,
        "gradient": null,
        "learning-rate-decay": null,
        "accumulator": "s + g^2",
        "update": "w - learningRate * where(s > 0, 1 / sqrt(s + epsilon), 0) * g"
      }
    },
    "no-epsilon": {
      "summary": "",
      "properties": {
        "learningRate": {
          "default": 0.001
        },
        "epsilon": null,
        "initialAccumulator": {
          "default": 0.1
        },
        "learningRateDecay": null,
        "weightDecay": null
      },
      "replace": {
        "coupled-decay": null,
        "gradient": null,
        "learning-rate-decay": null,
        "accumulator": "s + g^2",
        "update": "w - learningRate * g / sqrt(s)"
      }
    },
    "decoupled-decay": {
      "summary": "",
      "properties": {
        "learningRate": {
          "default": 0.001
        },
        "epsilon": {
          "default": 1e-7
        },
        "initialAccumulator": {
          "default": 0.1
        },
        "learningRateDecay": null,
        "weightDecay": {}
      },
      "replace": {
        "coupled-decay": {
          "clause": "decoupled-decay",
          "set": "w",
          "to": "w - learningRate * weightDecay * w",
          "when": "weightDecay"
        },
        "gradient": null,
        "learning-rate-decay": null,
        "accumulator": "s + g^2",
        "update": "w - learningRate * g / sqrt(s + epsilon)"
      }
    },
    "normalized-momentum": {
      "summary": "",
      "properties": {
        "epsilon": null,
        "initialAccumulator": null,
        "learningRateDecay": null,
        "weightDecay": null,
        "momentum": {
          "type": "number",
          "minimum": 0,
          "maximum": 1,
          "default": 0.9
        }
      },
      "state": {
        "s": {
          "like": "w"
        },
        "m": {
          "like": "w"
        }
      },
      "replace": {
        "coupled-decay": null,
        "gradient": null,
        "learning-rate-decay": null,
        "accumulator": "s + g^2",
        "update": "w - learningRate * m"
      },
      "insert": [
        {
          "before": "update",
          "statement": {
            "clause": "momentum",
            "set": "m",
            "to": "momentum * m + (1 - momentum) * where(s > 0, 1 / sqrt(s), 0) * g"
          }
        }
      ]
    }
  },
  "description": "",
  "references": []
});

/** Adam. Divides a moving average of the gradients by the root of a moving average of their squares, both corrected for starting at zero. */
export const adam: Recipes<'optimizer/adam', OptimizerRecipe> = /* @__PURE__ */ optimizerRecipes({
  "$schema": "../../dialect/optimizer.schema.json",
  "$id": "urn:optspec:optimizer:adam",
  "kind": "optimizer",
  "version": "1.0.0",
  "title": "Adam",
  "type": "object",
  "properties": {
    "learningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.001
    },
    "beta1": {
      "type": "number",
      "minimum": 0,
      "exclusiveMaximum": 1,
      "default": 0.9
    },
    "beta2": {
      "type": "number",
      "minimum": 0,
      "exclusiveMaximum": 1,
      "default": 0.999
    },
    "epsilon": {
      "type": "number",
      "minimum": 0,
      "default": 1e-8
    },
    "weightDecay": {
      "type": "number",
      "minimum": 0,
      "default": 0
    },
    "amsgrad": {
      "type": "boolean",
      "default": false
    }
  },
  "additionalProperties": false,
  "state": {
    "m": {
      "like": "w"
    },
    "v": {
      "like": "w"
    },
    "vMax": {
      "like": "w",
      "when": "amsgrad"
    }
  },
  "program": [
    {
      "clause": "coupled-decay",
      "set": "d",
      "to": "g + weightDecay * w",
      "when": "weightDecay"
    },
    {
      "clause": "gradient",
      "set": "d",
      "to": "g",
      "unless": "weightDecay"
    },
    {
      "clause": "first-moment",
      "set": "m",
      "to": "beta1 * m + (1 - beta1) * d"
    },
    {
      "clause": "second-moment",
      "set": "v",
      "to": "beta2 * v + (1 - beta2) * d^2"
    },
    {
      "clause": "amsgrad-maximum",
      "set": "vMax",
      "to": "max(vMax, v)",
      "when": "amsgrad"
    },
    {
      "clause": "bias-correction-1",
      "set": "mHat",
      "to": "m / (1 - beta1^t)"
    },
    {
      "clause": "bias-correction-2",
      "set": "vHat",
      "to": "v / (1 - beta2^t)",
      "unless": "amsgrad"
    },
    {
      "clause": "bias-correction-2-amsgrad",
      "set": "vHat",
      "to": "vMax / (1 - beta2^t)",
      "when": "amsgrad"
    },
    {
      "clause": "update",
      "set": "w",
      "to": "w - learningRate * mHat / (sqrt(vHat) + epsilon)"
    }
  ],
  "variants": {
    "epsilon-hat": {
      "summary": "",
      "properties": {
        "epsilon": {}
      },
      "replace": {
        "bias-correction-1": {
          "clause": "bias-correction",
          "set": "rate",
          "to": "learningRate * sqrt(1 - beta2^t) / (1 - beta1^t)"
        },
        "bias-correction-2": null,
        "bias-correction-2-amsgrad": null,
        "update": {
          "clause": "update",
          "set": "w",
          "to": "w - rate * m / (sqrt(v) + epsilon)",
          "unless": "amsgrad"
        }
      },
      "insert": [
        {
          "after": "update",
          "statement": {
            "clause": "update-amsgrad",
            "set": "w",
            "to": "w - rate * m / (sqrt(vMax) + epsilon)",
            "when": "amsgrad"
          }
        }
      ]
    },
    "epsilon-inside": {
      "summary": "",
      "properties": {
        "epsilon": {}
      },
      "replace": {
        "update": "w - learningRate * mHat / sqrt(vHat + epsilon)"
      }
    },
    "no-bias-correction": {
      "summary": "",
      "replace": {
        "bias-correction-1": null,
        "bias-correction-2": null,
        "bias-correction-2-amsgrad": null,
        "update": {
          "clause": "update",
          "set": "w",
          "to": "w - learningRate * m / (sqrt(v) + epsilon)",
          "unless": "amsgrad"
        }
      },
      "insert": [
        {
          "after": "update",
          "statement": {
            "clause": "update-amsgrad",
            "set": "w",
            "to": "w - learningRate * m / (sqrt(vMax) + epsilon)",
            "when": "amsgrad"
          }
        }
      ]
    },
    "amsgrad-corrected": {
      "summary": "",
      "properties": {
        "amsgrad": {
          "default": true
        }
      },
      "state": {
        "vMax": {
          "like": "w",
          "when": "amsgrad"
        }
      },
      "replace": {
        "amsgrad-maximum": "max(vMax, v / (1 - beta2^t))",
        "bias-correction-2-amsgrad": "vMax"
      }
    }
  },
  "description": "",
  "references": []
});

/** Adamax. Adam with the infinity norm: divides the mean gradient by a decaying maximum of the gradients. */
export const adamax: Recipes<'optimizer/adamax', OptimizerRecipe> = /* @__PURE__ */ optimizerRecipes({
  "$schema": "../../dialect/optimizer.schema.json",
  "$id": "urn:optspec:optimizer:adamax",
  "kind": "optimizer",
  "version": "1.0.0",
  "title": "Adamax",
  "type": "object",
  "properties": {
    "learningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.002
    },
    "beta1": {
      "type": "number",
      "minimum": 0,
      "exclusiveMaximum": 1,
      "default": 0.9
    },
    "beta2": {
      "type": "number",
      "minimum": 0,
      "exclusiveMaximum": 1,
      "default": 0.999
    },
    "epsilon": {
      "type": "number",
      "minimum": 0,
      "default": 1e-8
    },
    "weightDecay": {
      "type": "number",
      "minimum": 0,
      "default": 0
    }
  },
  "additionalProperties": false,
  "state": {
    "m": {
      "like": "w"
    },
    "u": {
      "like": "w"
    }
  },
  "program": [
    {
      "clause": "coupled-decay",
      "set": "d",
      "to": "g + weightDecay * w",
      "when": "weightDecay"
    },
    {
      "clause": "gradient",
      "set": "d",
      "to": "g",
      "unless": "weightDecay"
    },
    {
      "clause": "first-moment",
      "set": "m",
      "to": "beta1 * m + (1 - beta1) * d"
    },
    {
      "clause": "infinity-norm",
      "set": "u",
      "to": "max(beta2 * u, abs(d) + epsilon)"
    },
    {
      "clause": "bias-correction",
      "set": "mHat",
      "to": "m / (1 - beta1^t)"
    },
    {
      "clause": "update",
      "set": "w",
      "to": "w - learningRate * mHat / u"
    }
  ],
  "variants": {
    "epsilon-added": {
      "summary": "",
      "properties": {
        "epsilon": {}
      },
      "replace": {
        "infinity-norm": "max(beta2 * u, abs(d))",
        "update": "w - learningRate * mHat / (u + epsilon)"
      }
    },
    "no-epsilon": {
      "summary": "",
      "properties": {
        "epsilon": null
      },
      "replace": {
        "infinity-norm": "max(beta2 * u, abs(d))"
      }
    }
  },
  "description": "",
  "references": []
});

/** AdamW. Adam with weight decay applied to the weights instead of the gradient. */
export const adamw: Recipes<'optimizer/adamw', OptimizerRecipe> = /* @__PURE__ */ optimizerRecipes({
  "$schema": "../../dialect/optimizer.schema.json",
  "$id": "urn:optspec:optimizer:adamw",
  "kind": "optimizer",
  "version": "1.0.0",
  "title": "AdamW",
  "type": "object",
  "properties": {
    "learningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.001
    },
    "beta1": {
      "type": "number",
      "minimum": 0,
      "exclusiveMaximum": 1,
      "default": 0.9
    },
    "beta2": {
      "type": "number",
      "minimum": 0,
      "exclusiveMaximum": 1,
      "default": 0.999
    },
    "epsilon": {
      "type": "number",
      "minimum": 0,
      "default": 1e-8
    },
    "weightDecay": {
      "type": "number",
      "minimum": 0,
      "default": 0.01
    },
    "amsgrad": {
      "type": "boolean",
      "default": false
    }
  },
  "additionalProperties": false,
  "state": {
    "m": {
      "like": "w"
    },
    "v": {
      "like": "w"
    },
    "vMax": {
      "like": "w",
      "when": "amsgrad"
    }
  },
  "program": [
    {
      "clause": "first-moment",
      "set": "m",
      "to": "beta1 * m + (1 - beta1) * g"
    },
    {
      "clause": "second-moment",
      "set": "v",
      "to": "beta2 * v + (1 - beta2) * g^2"
    },
    {
      "clause": "amsgrad-maximum",
      "set": "vMax",
      "to": "max(vMax, v)",
      "when": "amsgrad"
    },
    {
      "clause": "bias-correction-1",
      "set": "mHat",
      "to": "m / (1 - beta1^t)"
    },
    {
      "clause": "bias-correction-2",
      "set": "vHat",
      "to": "v / (1 - beta2^t)",
      "unless": "amsgrad"
    },
    {
      "clause": "bias-correction-2-amsgrad",
      "set": "vHat",
      "to": "vMax / (1 - beta2^t)",
      "when": "amsgrad"
    },
    {
      "clause": "decoupled-decay",
      "set": "w",
      "to": "w - learningRate * weightDecay * w"
    },
    {
      "clause": "update",
      "set": "w",
      "to": "w - learningRate * mHat / (sqrt(vHat) + epsilon)"
    }
  ],
  "variants": {
    "decay-unscaled": {
      "summary": "",
      "properties": {
        "weightDecay": {}
      },
      "replace": {
        "decoupled-decay": "w - weightDecay * w"
      }
    },
    "epsilon-hat": {
      "summary": "",
      "properties": {
        "epsilon": {}
      },
      "replace": {
        "bias-correction-1": {
          "clause": "bias-correction",
          "set": "rate",
          "to": "learningRate * sqrt(1 - beta2^t) / (1 - beta1^t)"
        },
        "bias-correction-2": null,
        "bias-correction-2-amsgrad": null,
        "update": {
          "clause": "update",
          "set": "w",
          "to": "w - rate * m / (sqrt(v) + epsilon)",
          "unless": "amsgrad"
        }
      },
      "insert": [
        {
          "after": "update",
          "statement": {
            "clause": "update-amsgrad",
            "set": "w",
            "to": "w - rate * m / (sqrt(vMax) + epsilon)",
            "when": "amsgrad"
          }
        }
      ]
    }
  },
  "description": "",
  "references": []
});

/** Gradient descent. A step against the gradient of the mean loss over a batch. Batch gradient descent takes the gradient over all samples, stochastic gradient descent over one, and mini-batch gradient descent over a few: the step is the same, the gradient that the caller brings is not. */
export const gradientDescent: Recipes<'optimizer/gradient-descent', OptimizerRecipe> = /* @__PURE__ */ optimizerRecipes({
  "$schema": "../../dialect/optimizer.schema.json",
  "$id": "urn:optspec:optimizer:gradient-descent",
  "kind": "optimizer",
  "version": "1.0.0",
  "title": "Gradient descent",
  "type": "object",
  "properties": {
    "learningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.01
    }
  },
  "additionalProperties": false,
  "program": [
    {
      "clause": "update",
      "set": "w",
      "to": "w - learningRate * g"
    }
  ],
  "variants": {
    "summed-gradient": {
      "summary": "",
      "properties": {
        "batchSize": {
          "type": "integer",
          "minimum": 1,
          "default": 1
        }
      },
      "replace": {
        "update": "w - learningRate / batchSize * g"
      }
    }
  },
  "description": "",
  "references": []
});

/** LAMB. Adam's direction with decay, scaled in each tensor to the norm of its weights. */
export const lamb: Recipes<'optimizer/lamb', OptimizerRecipe> = /* @__PURE__ */ optimizerRecipes({
  "$schema": "../../dialect/optimizer.schema.json",
  "$id": "urn:optspec:optimizer:lamb",
  "kind": "optimizer",
  "version": "1.0.0",
  "title": "LAMB",
  "type": "object",
  "properties": {
    "learningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.001
    },
    "beta1": {
      "type": "number",
      "minimum": 0,
      "exclusiveMaximum": 1,
      "default": 0.9
    },
    "beta2": {
      "type": "number",
      "minimum": 0,
      "exclusiveMaximum": 1,
      "default": 0.999
    },
    "epsilon": {
      "type": "number",
      "minimum": 0,
      "default": 0.000001
    },
    "weightDecay": {
      "type": "number",
      "minimum": 0,
      "default": 0
    }
  },
  "additionalProperties": false,
  "state": {
    "m": {
      "like": "w"
    },
    "v": {
      "like": "w"
    }
  },
  "program": [
    {
      "clause": "first-moment",
      "set": "m",
      "to": "beta1 * m + (1 - beta1) * g"
    },
    {
      "clause": "second-moment",
      "set": "v",
      "to": "beta2 * v + (1 - beta2) * g^2"
    },
    {
      "clause": "bias-correction-1",
      "set": "mHat",
      "to": "m / (1 - beta1^t)"
    },
    {
      "clause": "bias-correction-2",
      "set": "vHat",
      "to": "v / (1 - beta2^t)"
    },
    {
      "clause": "direction",
      "set": "u",
      "to": "mHat / (sqrt(vHat) + epsilon) + weightDecay * w"
    },
    {
      "clause": "trust-ratio",
      "set": "ratio",
      "to": "where(norm(w) > 0, where(norm(u) > 0, norm(w) / norm(u), 1), 1)"
    },
    {
      "clause": "update",
      "set": "w",
      "to": "w - learningRate * ratio * u"
    }
  ],
  "variants": {
    "decay-outside": {
      "summary": "",
      "properties": {
        "weightDecay": {}
      },
      "replace": {
        "direction": "mHat / (sqrt(vHat) + epsilon)"
      },
      "insert": [
        {
          "before": "trust-ratio",
          "statement": {
            "clause": "decoupled-decay",
            "set": "w",
            "to": "w - learningRate * weightDecay * w"
          }
        }
      ]
    },
    "clipped": {
      "summary": "",
      "properties": {
        "weightDecay": {
          "default": 0.01
        },
        "maxGradientNorm": {
          "type": "number",
          "exclusiveMinimum": 0,
          "default": 1
        }
      },
      "replace": {
        "first-moment": "beta1 * m + (1 - beta1) * d",
        "second-moment": "beta2 * v + (1 - beta2) * d^2",
        "trust-ratio": {
          "clause": "trust-ratio",
          "set": "ratio",
          "to": "where(norm(w) > 0, where(norm(u) > 0, norm(w) / norm(u), 1), 1)",
          "when": "weightDecay"
        },
        "update": {
          "clause": "update",
          "set": "w",
          "to": "w - learningRate * ratio * u",
          "when": "weightDecay"
        }
      },
      "insert": [
        {
          "before": "first-moment",
          "statement": {
            "clause": "global-clip",
            "set": "d",
            "to": "g / max(globalNorm(g) / maxGradientNorm, 1)"
          }
        },
        {
          "after": "update",
          "statement": {
            "clause": "update-unscaled",
            "set": "w",
            "to": "w - learningRate * u",
            "unless": "weightDecay"
          }
        }
      ]
    }
  },
  "description": "",
  "references": []
});

/** LARS. Momentum whose steps are scaled in each tensor to the norm of its weights. */
export const lars: Recipes<'optimizer/lars', OptimizerRecipe> = /* @__PURE__ */ optimizerRecipes({
  "$schema": "../../dialect/optimizer.schema.json",
  "$id": "urn:optspec:optimizer:lars",
  "kind": "optimizer",
  "version": "1.0.0",
  "title": "LARS",
  "type": "object",
  "properties": {
    "learningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.1
    },
    "momentum": {
      "type": "number",
      "minimum": 0,
      "exclusiveMaximum": 1,
      "default": 0.9
    },
    "weightDecay": {
      "type": "number",
      "minimum": 0,
      "default": 0
    },
    "trustCoefficient": {
      "type": "number",
      "exclusiveMinimum": 0,
      "default": 0.001
    },
    "epsilon": {
      "type": "number",
      "minimum": 0,
      "default": 0
    }
  },
  "additionalProperties": false,
  "state": {
    "v": {
      "like": "w",
      "when": "momentum"
    }
  },
  "program": [
    {
      "clause": "trust-ratio",
      "set": "ratio",
      "to": "where(norm(w) > 0, where(norm(g) > 0, trustCoefficient * norm(w) / (norm(g) + weightDecay * norm(w) + epsilon), 1), 1)"
    },
    {
      "clause": "step",
      "set": "s",
      "to": "learningRate * ratio * (g + weightDecay * w)"
    },
    {
      "clause": "velocity",
      "set": "v",
      "to": "momentum * v + s",
      "when": "momentum"
    },
    {
      "clause": "update",
      "set": "w",
      "to": "w - v",
      "when": "momentum"
    },
    {
      "clause": "update-plain",
      "set": "w",
      "to": "w - s",
      "unless": "momentum"
    }
  ],
  "variants": {
    "rate-outside": {
      "summary": "",
      "properties": {
        "epsilon": {
          "default": 1e-8
        }
      },
      "state": {
        "v": {
          "like": "w",
          "when": "momentum"
        }
      },
      "replace": {
        "step": "ratio * (g + weightDecay * w)",
        "update": {
          "clause": "update",
          "set": "w",
          "to": "w - learningRate * v",
          "when": "momentum"
        },
        "update-plain": {
          "clause": "update-plain",
          "set": "w",
          "to": "w - learningRate * s",
          "unless": "momentum"
        }
      }
    },
    "ratio-of-decayed": {
      "summary": "",
      "replace": {
        "trust-ratio": "where(norm(w) > 0, where(norm(d) > 0, trustCoefficient * norm(w) / (norm(d) + epsilon), 1), 1)",
        "step": "learningRate * ratio * d"
      },
      "insert": [
        {
          "before": "trust-ratio",
          "statement": {
            "clause": "coupled-decay",
            "set": "d",
            "to": "g + weightDecay * w"
          }
        }
      ]
    }
  },
  "description": "",
  "references": []
});

/** Lion. Steps by the sign of an interpolation between the gradient and its moving average. */
export const lion: Recipes<'optimizer/lion', OptimizerRecipe> = /* @__PURE__ */ optimizerRecipes({
  "$schema": "../../dialect/optimizer.schema.json",
  "$id": "urn:optspec:optimizer:lion",
  "kind": "optimizer",
  "version": "1.0.0",
  "title": "Lion",
  "type": "object",
  "properties": {
    "learningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.0001
    },
    "beta1": {
      "type": "number",
      "minimum": 0,
      "exclusiveMaximum": 1,
      "default": 0.9
    },
    "beta2": {
      "type": "number",
      "minimum": 0,
      "exclusiveMaximum": 1,
      "default": 0.99
    },
    "weightDecay": {
      "type": "number",
      "minimum": 0,
      "default": 0
    }
  },
  "additionalProperties": false,
  "state": {
    "m": {
      "like": "w"
    }
  },
  "program": [
    {
      "clause": "interpolation",
      "set": "c",
      "to": "beta1 * m + (1 - beta1) * g"
    },
    {
      "clause": "update",
      "set": "w",
      "to": "w - learningRate * (sign(c) + weightDecay * w)"
    },
    {
      "clause": "first-moment",
      "set": "m",
      "to": "beta2 * m + (1 - beta2) * g"
    }
  ],
  "variants": {
    "decay-unscaled": {
      "summary": "",
      "properties": {
        "weightDecay": {}
      },
      "replace": {
        "update": "w - learningRate * sign(c) - weightDecay * w"
      }
    }
  },
  "description": "",
  "references": []
});

/** Momentum. Gradient descent with the learning rate inside the velocity: a changed learning rate leaves the velocity gathered so far as it is. */
export const momentum: Recipes<'optimizer/momentum', OptimizerRecipe> = /* @__PURE__ */ optimizerRecipes({
  "$schema": "../../dialect/optimizer.schema.json",
  "$id": "urn:optspec:optimizer:momentum",
  "kind": "optimizer",
  "version": "1.0.0",
  "title": "Momentum",
  "type": "object",
  "properties": {
    "learningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.01
    },
    "momentum": {
      "type": "number",
      "minimum": 0,
      "maximum": 1,
      "default": 0.9
    }
  },
  "additionalProperties": false,
  "state": {
    "v": {
      "like": "w"
    }
  },
  "program": [
    {
      "clause": "velocity",
      "set": "v",
      "to": "momentum * v - learningRate * g"
    },
    {
      "clause": "update",
      "set": "w",
      "to": "w + v"
    }
  ],
  "variants": {
    "subtracted": {
      "summary": "",
      "replace": {
        "velocity": "momentum * v + learningRate * g",
        "update": "w - v"
      }
    },
    "ewma": {
      "summary": "",
      "replace": {
        "velocity": "momentum * v + (1 - momentum) * g",
        "update": "w - learningRate * v"
      }
    },
    "rate-outside": {
      "summary": "",
      "replace": {
        "velocity": "momentum * v + g",
        "update": "w - learningRate * v"
      }
    }
  },
  "description": "",
  "references": []
});

/** Nesterov momentum. Nesterov accelerated gradient after the change of variables: the weights held are the look-ahead point, so the gradient is taken at w. */
export const nesterov: Recipes<'optimizer/nesterov', OptimizerRecipe> = /* @__PURE__ */ optimizerRecipes({
  "$schema": "../../dialect/optimizer.schema.json",
  "$id": "urn:optspec:optimizer:nesterov",
  "kind": "optimizer",
  "version": "1.0.0",
  "title": "Nesterov momentum",
  "type": "object",
  "properties": {
    "learningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.01
    },
    "momentum": {
      "type": "number",
      "minimum": 0,
      "maximum": 1,
      "default": 0.9
    }
  },
  "additionalProperties": false,
  "state": {
    "v": {
      "like": "w"
    }
  },
  "program": [
    {
      "clause": "previous-velocity",
      "set": "previous",
      "to": "v"
    },
    {
      "clause": "velocity",
      "set": "v",
      "to": "momentum * v - learningRate * g"
    },
    {
      "clause": "update",
      "set": "w",
      "to": "w - momentum * previous + (1 + momentum) * v"
    }
  ],
  "variants": {
    "look-ahead": {
      "summary": "",
      "state": {
        "lookAhead": {
          "like": "w",
          "init": "w"
        }
      },
      "replace": {
        "previous-velocity": null,
        "velocity": "momentum * v + learningRate * g",
        "update": "w - v"
      },
      "insert": [
        {
          "after": "update",
          "statement": {
            "clause": "look-ahead",
            "set": "lookAhead",
            "to": "w - momentum * v"
          }
        }
      ],
      "gradientAt": "lookAhead"
    },
    "velocity-difference": {
      "summary": "",
      "replace": {
        "update": "w + v + momentum * (v - previous)"
      }
    },
    "rate-inside": {
      "summary": "",
      "replace": {
        "previous-velocity": null,
        "update": "w + momentum * v - learningRate * g"
      }
    },
    "rate-outside": {
      "summary": "",
      "replace": {
        "previous-velocity": null,
        "velocity": "momentum * v + g",
        "update": "w - learningRate * (g + momentum * v)"
      }
    }
  },
  "description": "",
  "references": []
});

/** RMSprop. Divides the gradient by the root of a moving average of its square, epsilon outside the root; optionally centred, optionally with momentum. */
export const rmsprop: Recipes<'optimizer/rmsprop', OptimizerRecipe> = /* @__PURE__ */ optimizerRecipes({
  "$schema": "../../dialect/optimizer.schema.json",
  "$id": "urn:optspec:optimizer:rmsprop",
  "kind": "optimizer",
  "version": "1.0.0",
  "title": "RMSprop",
  "type": "object",
  "properties": {
    "learningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.01
    },
    "rho": {
      "type": "number",
      "minimum": 0,
      "exclusiveMaximum": 1,
      "default": 0.99
    },
    "epsilon": {
      "type": "number",
      "minimum": 0,
      "default": 1e-8
    },
    "momentum": {
      "type": "number",
      "minimum": 0,
      "maximum": 1,
      "default": 0
    },
    "centered": {
      "type": "boolean",
      "default": false
    },
    "weightDecay": {
      "type": "number",
      "minimum": 0,
      "default": 0
    }
  },
  "additionalProperties": false,
  "state": {
    "v": {
      "like": "w"
    },
    "gMean": {
      "like": "w",
      "when": "centered"
    },
    "buffer": {
      "like": "w",
      "when": "momentum"
    }
  },
  "program": [
    {
      "clause": "coupled-decay",
      "set": "d",
      "to": "g + weightDecay * w",
      "when": "weightDecay"
    },
    {
      "clause": "gradient",
      "set": "d",
      "to": "g",
      "unless": "weightDecay"
    },
    {
      "clause": "second-moment",
      "set": "v",
      "to": "rho * v + (1 - rho) * d^2"
    },
    {
      "clause": "gradient-mean",
      "set": "gMean",
      "to": "rho * gMean + (1 - rho) * d",
      "when": "centered"
    },
    {
      "clause": "denominator-centered",
      "set": "denominator",
      "to": "sqrt(v - gMean^2) + epsilon",
      "when": "centered"
    },
    {
      "clause": "denominator",
      "set": "denominator",
      "to": "sqrt(v) + epsilon",
      "unless": "centered"
    },
    {
      "clause": "buffer",
      "set": "buffer",
      "to": "momentum * buffer + d / denominator",
      "when": "momentum"
    },
    {
      "clause": "update-momentum",
      "set": "w",
      "to": "w - learningRate * buffer",
      "when": "momentum"
    },
    {
      "clause": "update",
      "set": "w",
      "to": "w - learningRate * d / denominator",
      "unless": "momentum"
    }
  ],
  "variants": {
    "epsilon-inside": {
      "summary": "",
      "properties": {
        "learningRate": {
          "default": 0.001
        },
        "rho": {
          "default": 0.9
        },
        "epsilon": {
          "default": 1e-7
        }
      },
      "replace": {
        "denominator-centered": "sqrt(v - gMean^2 + epsilon)",
        "denominator": "sqrt(v + epsilon)",
        "buffer": "momentum * buffer + learningRate * d / denominator",
        "update-momentum": "w - buffer"
      }
    },
    "initial-one": {
      "summary": "",
      "properties": {
        "rho": {
          "default": 0.9
        },
        "epsilon": {
          "default": 1e-10
        }
      },
      "state": {
        "v": {
          "like": "w",
          "init": "1"
        }
      },
      "replace": {
        "denominator-centered": "sqrt(v - gMean^2 + epsilon)",
        "denominator": "sqrt(v + epsilon)",
        "buffer": "momentum * buffer + learningRate * d / denominator",
        "update-momentum": "w - buffer"
      }
    },
    "rate-inside": {
      "summary": "",
      "properties": {
        "rho": {
          "default": 0.9
        }
      },
      "replace": {
        "buffer": "momentum * buffer + learningRate * d / denominator",
        "update-momentum": "w - buffer"
      }
    },
    "bias-corrected": {
      "summary": "",
      "properties": {
        "rho": {
          "default": 0.9
        },
        "epsilon": {}
      },
      "replace": {
        "denominator-centered": "sqrt(vHat - gMeanHat^2 + epsilon)",
        "denominator": "sqrt(vHat + epsilon)",
        "buffer": "momentum * buffer + learningRate * d / denominator",
        "update-momentum": "w - buffer"
      },
      "insert": [
        {
          "before": "denominator-centered",
          "statement": {
            "clause": "bias-correction",
            "set": "vHat",
            "to": "v / (1 - rho^t)"
          }
        },
        {
          "before": "denominator-centered",
          "statement": {
            "clause": "bias-correction-mean",
            "set": "gMeanHat",
            "to": "gMean / (1 - rho^t)",
            "when": "centered"
          }
        }
      ]
    },
    "nesterov": {
      "summary": "",
      "properties": {
        "rho": {
          "default": 0.9
        },
        "epsilon": {}
      },
      "replace": {
        "denominator-centered": "sqrt(v - gMean^2 + epsilon)",
        "denominator": "sqrt(v + epsilon)",
        "buffer": "momentum * buffer + increment",
        "update-momentum": "w - (increment + momentum * buffer)"
      },
      "insert": [
        {
          "before": "buffer",
          "statement": {
            "clause": "increment",
            "set": "increment",
            "to": "learningRate * d / denominator",
            "when": "momentum"
          }
        }
      ]
    },
    "initial-accumulator": {
      "summary": "",
      "properties": {
        "rho": {
          "default": 0.9
        },
        "epsilon": {},
        "initialAccumulator": {
          "type": "number",
          "minimum": 0,
          "default": 0.1
        }
      },
      "state": {
        "v": {
          "like": "w",
          "init": "initialAccumulator"
        }
      },
      "replace": {
        "denominator-centered": "sqrt(v - gMean^2 + epsilon)",
        "denominator": "sqrt(v + epsilon)",
        "buffer": "momentum * buffer + learningRate * d / denominator",
        "update-momentum": "w - buffer"
      }
    },
    "epsilon-subtracted": {
      "summary": "",
      "properties": {
        "learningRate": {
          "default": 0.001
        },
        "rho": {
          "default": 0.9
        },
        "epsilon": {
          "default": 1e-7
        },
        "centered": {
          "default": true
        }
      },
      "replace": {
        "denominator-centered": "sqrt(v - (gMean^2 + epsilon))",
        "denominator": "sqrt(v + epsilon)",
        "buffer": "momentum * buffer + learningRate * d / denominator",
        "update-momentum": "w - buffer"
      }
    },
    "decoupled-decay": {
      "summary": "",
      "properties": {
        "learningRate": {
          "default": 0.001
        },
        "rho": {
          "default": 0.9
        },
        "epsilon": {
          "default": 1e-7
        },
        "weightDecay": {}
      },
      "replace": {
        "coupled-decay": {
          "clause": "decoupled-decay",
          "set": "w",
          "to": "w - learningRate * weightDecay * w",
          "when": "weightDecay"
        },
        "gradient": {
          "clause": "gradient",
          "set": "d",
          "to": "g"
        },
        "denominator-centered": "sqrt(v - gMean^2 + epsilon)",
        "denominator": "sqrt(v + epsilon)",
        "buffer": "momentum * buffer + learningRate * d / denominator",
        "update-momentum": "w - buffer"
      }
    }
  },
  "description": "",
  "references": []
});

/** SGD. Stochastic gradient descent with heavy-ball momentum; the learning rate multiplies the velocity, and the first gradient enters it undamped. */
export const sgd: Recipes<'optimizer/sgd', OptimizerRecipe> = /* @__PURE__ */ optimizerRecipes({
  "$schema": "../../dialect/optimizer.schema.json",
  "$id": "urn:optspec:optimizer:sgd",
  "kind": "optimizer",
  "version": "1.0.0",
  "title": "SGD",
  "type": "object",
  "properties": {
    "learningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.01
    },
    "momentum": {
      "type": "number",
      "minimum": 0,
      "maximum": 1,
      "default": 0
    },
    "dampening": {
      "type": "number",
      "minimum": 0,
      "maximum": 1,
      "default": 0
    },
    "nesterov": {
      "type": "boolean",
      "default": false
    },
    "weightDecay": {
      "type": "number",
      "minimum": 0,
      "default": 0
    }
  },
  "additionalProperties": false,
  "constraints": [
    {
      "rule": "if(nesterov, momentum, 1) > 0",
      "message": "nesterov needs a momentum above 0"
    },
    {
      "rule": "if(nesterov, dampening, 0) == 0",
      "message": "nesterov needs dampening 0"
    }
  ],
  "state": {
    "v": {
      "like": "w",
      "when": "momentum"
    }
  },
  "program": [
    {
      "clause": "coupled-decay",
      "set": "d",
      "to": "g + weightDecay * w",
      "when": "weightDecay"
    },
    {
      "clause": "gradient",
      "set": "d",
      "to": "g",
      "unless": "weightDecay"
    },
    {
      "clause": "velocity",
      "set": "v",
      "to": "momentum * v + if(t == 1, 1, 1 - dampening) * d",
      "when": "momentum"
    },
    {
      "clause": "plain-direction",
      "set": "u",
      "to": "d",
      "unless": "momentum"
    },
    {
      "clause": "momentum-direction",
      "set": "u",
      "to": "v",
      "when": "momentum",
      "unless": "nesterov"
    },
    {
      "clause": "nesterov-direction",
      "set": "u",
      "to": "d + momentum * v",
      "when": "nesterov"
    },
    {
      "clause": "update",
      "set": "w",
      "to": "w - learningRate * u"
    }
  ],
  "variants": {
    "dampened-first-step": {
      "summary": "",
      "replace": {
        "velocity": "momentum * v + (1 - dampening) * d"
      }
    },
    "decoupled-decay": {
      "summary": "",
      "properties": {
        "weightDecay": {}
      },
      "replace": {
        "coupled-decay": {
          "clause": "decoupled-decay",
          "set": "w",
          "to": "w - learningRate * weightDecay * w",
          "when": "weightDecay"
        },
        "gradient": {
          "clause": "gradient",
          "set": "d",
          "to": "g"
        }
      }
    }
  },
  "description": "",
  "references": []
});
