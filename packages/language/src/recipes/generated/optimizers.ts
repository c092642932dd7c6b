// Written by scripts/generate.mjs from spec/. Do not edit; run: npm run generate
import { optimizerRecipes, type Recipes, type OptimizerRecipe } from '../recipe.js';

/** AdaBelief. Adam that divides by how far the gradients were from what their average had led to expect. */
export const adabelief: Recipes<'optimizer/adabelief', OptimizerRecipe> = /* @__PURE__ */ optimizerRecipes({
  "$schema": "../../dialect/optimizer.schema.json",
  "$id": "urn:optspec:optimizer:adabelief",
  "kind": "optimizer",
  "version": "1.0.0",
  "title": "AdaBelief",
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
      "default": 1e-16
    },
    "epsilonRoot": {
      "type": "number",
      "minimum": 0,
      "default": 1e-16
    }
  },
  "additionalProperties": false,
  "state": {
    "m": {
      "like": "w"
    },
    "s": {
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
      "clause": "variance",
      "set": "s",
      "to": "beta2 * s + (1 - beta2) * (g - m)^2 + epsilonRoot"
    },
    {
      "clause": "bias-correction-1",
      "set": "mHat",
      "to": "m / (1 - beta1^t)"
    },
    {
      "clause": "bias-correction-2",
      "set": "sHat",
      "to": "s / (1 - beta2^t)"
    },
    {
      "clause": "update",
      "set": "w",
      "to": "w - learningRate * mHat / (sqrt(sHat) + epsilon)"
    }
  ],
  "description": "",
  "references": []
});

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

/** Adafactor. Divides gradients by the root of an average of their squares that is kept as one number per row and one per column. For matrices; other parameters go to the variants that keep the whole average. */
export const adafactor: Recipes<'optimizer/adafactor', OptimizerRecipe> = /* @__PURE__ */ optimizerRecipes({
  "$schema": "../../dialect/optimizer.schema.json",
  "$id": "urn:optspec:optimizer:adafactor",
  "kind": "optimizer",
  "version": "1.0.0",
  "title": "Adafactor",
  "type": "object",
  "properties": {
    "learningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.01
    },
    "beta2Decay": {
      "type": "number",
      "maximum": 0,
      "default": -0.8
    },
    "epsilon1": {
      "type": "number",
      "minimum": 0,
      "default": 1e-30
    },
    "epsilon2": {
      "type": "number",
      "minimum": 0,
      "default": 0.001
    },
    "clipThreshold": {
      "type": "number",
      "exclusiveMinimum": 0,
      "default": 1
    },
    "weightDecay": {
      "type": "number",
      "minimum": 0,
      "default": 0
    }
  },
  "additionalProperties": false,
  "rank": 2,
  "state": {
    "r": {
      "rows": "w"
    },
    "c": {
      "columns": "w"
    }
  },
  "program": [
    {
      "clause": "decoupled-decay",
      "set": "w",
      "to": "w - learningRate * weightDecay * w"
    },
    {
      "clause": "relative-step",
      "set": "rho",
      "to": "min(learningRate, 1 / sqrt(t))"
    },
    {
      "clause": "step-size",
      "set": "alpha",
      "to": "max(epsilon2, sqrt(mean(w^2))) * rho"
    },
    {
      "clause": "share",
      "set": "share",
      "to": "t^beta2Decay"
    },
    {
      "clause": "squares",
      "set": "q",
      "to": "g^2 + epsilon1"
    },
    {
      "clause": "row-average",
      "set": "r",
      "to": "(1 - share) * r + share * rowMean(q)"
    },
    {
      "clause": "column-average",
      "set": "c",
      "to": "(1 - share) * c + share * columnMean(q)"
    },
    {
      "clause": "estimate",
      "set": "v",
      "to": "r / mean(r) * c"
    },
    {
      "clause": "direction",
      "set": "u",
      "to": "g / sqrt(v)"
    },
    {
      "clause": "update",
      "set": "w",
      "to": "w - alpha * u / max(1, sqrt(mean(u^2)) / clipThreshold)"
    }
  ],
  "variants": {
    "unfactored": {
      "summary": "",
      "rank": null,
      "state": {
        "r": null,
        "c": null,
        "v": {
          "like": "w"
        }
      },
      "replace": {
        "row-average": {
          "clause": "second-moment",
          "set": "v",
          "to": "(1 - share) * v + share * q"
        },
        "column-average": null,
        "estimate": null
      }
    },
    "epsilon-clamped": {
      "summary": "",
      "properties": {
        "epsilon1": {
          "default": 1.1920928955078125e-7
        }
      },
      "replace": {
        "decoupled-decay": null,
        "squares": "g^2",
        "estimate": "r * c / max(mean(r), epsilon1)",
        "direction": "g / sqrt(max(v, epsilon1^2))"
      },
      "insert": [
        {
          "after": "step-size",
          "statement": {
            "clause": "decoupled-decay",
            "set": "w",
            "to": "w - learningRate * weightDecay * w"
          }
        }
      ]
    },
    "epsilon-clamped-unfactored": {
      "summary": "",
      "rank": null,
      "state": {
        "r": null,
        "c": null,
        "v": {
          "like": "w"
        }
      },
      "properties": {
        "epsilon1": {
          "default": 1.1920928955078125e-7
        }
      },
      "replace": {
        "decoupled-decay": null,
        "squares": "g^2",
        "row-average": {
          "clause": "second-moment",
          "set": "v",
          "to": "(1 - share) * v + share * q"
        },
        "column-average": null,
        "estimate": null,
        "direction": "g / sqrt(max(v, epsilon1^2))"
      },
      "insert": [
        {
          "after": "step-size",
          "statement": {
            "clause": "decoupled-decay",
            "set": "w",
            "to": "w - learningRate * weightDecay * w"
          }
        }
      ]
    },
    "absolute-step": {
      "summary": "",
      "properties": {
        "learningRate": {},
        "weightDecay": {}
      },
      "replace": {
        "decoupled-decay": null,
        "relative-step": null,
        "step-size": "max(epsilon2, sqrt(mean(w^2))) * learningRate"
      },
      "insert": [
        {
          "after": "step-size",
          "statement": {
            "clause": "decoupled-decay",
            "set": "w",
            "to": "w - alpha * weightDecay * w"
          }
        }
      ]
    },
    "decay-unscaled": {
      "summary": "",
      "properties": {
        "learningRate": {},
        "weightDecay": {}
      },
      "replace": {
        "decoupled-decay": null,
        "relative-step": null,
        "step-size": "max(epsilon2, sqrt(mean(w^2))) * learningRate"
      },
      "insert": [
        {
          "after": "step-size",
          "statement": {
            "clause": "decoupled-decay",
            "set": "w",
            "to": "w - weightDecay * w"
          }
        }
      ]
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
    },
    "epsilon-root": {
      "summary": "",
      "properties": {
        "epsilonRoot": {
          "type": "number",
          "minimum": 0,
          "default": 0
        }
      },
      "replace": {
        "update": "w - learningRate * mHat / (sqrt(vHat + epsilonRoot) + epsilon)"
      }
    },
    "bias-correction-recursive": {
      "summary": "",
      "properties": {
        "amsgrad": null
      },
      "state": {
        "vMax": null
      },
      "replace": {
        "first-moment": "(beta1 * m + (1 - beta1) * d) / (1 - beta1^t)",
        "second-moment": "(beta2 * v + (1 - beta2) * d^2) / (1 - beta2^t)",
        "amsgrad-maximum": null,
        "bias-correction-1": null,
        "bias-correction-2": null,
        "bias-correction-2-amsgrad": null,
        "update": "w - learningRate * m / (sqrt(v) + epsilon)"
      }
    },
    "constant-correction": {
      "summary": "",
      "properties": {
        "learningRate": {},
        "beta2": {
          "default": 0.99
        },
        "epsilon": {},
        "amsgrad": null
      },
      "state": {
        "vMax": null
      },
      "replace": {
        "amsgrad-maximum": null,
        "bias-correction-1": "m / (1 - beta1)",
        "bias-correction-2": {
          "clause": "bias-correction-2",
          "set": "vHat",
          "to": "v / (1 - beta2)"
        },
        "bias-correction-2-amsgrad": null,
        "update": "w - learningRate / sqrt(t) * mHat / sqrt(vHat + epsilon)"
      }
    },
    "amsgrad-original": {
      "summary": "",
      "properties": {
        "epsilon": null,
        "amsgrad": null
      },
      "state": {
        "vMax": {
          "like": "w"
        }
      },
      "replace": {
        "amsgrad-maximum": {
          "clause": "amsgrad-maximum",
          "set": "vMax",
          "to": "max(vMax, v)"
        },
        "bias-correction-1": null,
        "bias-correction-2": null,
        "bias-correction-2-amsgrad": null,
        "update": "w - learningRate * m / sqrt(vMax)"
      }
    },
    "amsgrad-feedback": {
      "summary": "",
      "properties": {
        "amsgrad": null
      },
      "state": {
        "v": {
          "like": "w"
        },
        "vMax": null
      },
      "replace": {
        "second-moment": "max(v, beta2 * v + (1 - beta2) * d^2)",
        "amsgrad-maximum": null,
        "bias-correction-1": null,
        "bias-correction-2": null,
        "bias-correction-2-amsgrad": null,
        "update": "w - learningRate * m / (sqrt(v) + epsilon)"
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
    },
    "no-bias-correction": {
      "summary": "",
      "properties": {
        "epsilon": {}
      },
      "replace": {
        "infinity-norm": "max(beta2 * u, abs(d))",
        "bias-correction": null,
        "update": "w - learningRate * m / (u + epsilon)"
      }
    },
    "decoupled-decay": {
      "summary": "",
      "properties": {
        "weightDecay": {}
      },
      "replace": {
        "coupled-decay": null,
        "gradient": null,
        "first-moment": "beta1 * m + (1 - beta1) * g",
        "infinity-norm": "max(beta2 * u, abs(g) + epsilon)",
        "update": "w - learningRate * (mHat / u + weightDecay * w)"
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
    },
    "decay-in-update": {
      "summary": "",
      "replace": {
        "decoupled-decay": null,
        "update": "w - learningRate * (mHat / (sqrt(vHat) + epsilon) + weightDecay * w)"
      }
    },
    "schedule-multiplier": {
      "summary": "",
      "properties": {
        "learningRate": {},
        "scheduleMultiplier": {
          "type": "number",
          "minimum": 0,
          "default": 1
        },
        "weightDecay": {}
      },
      "replace": {
        "decoupled-decay": null,
        "update": "w - scheduleMultiplier * (learningRate * mHat / (sqrt(vHat) + epsilon) + weightDecay * w)"
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
    }
  },
  "description": "",
  "references": []
});

/** ASGD. Averaged stochastic gradient descent: a falling step size, and beside the weights their average from a chosen step on. */
export const asgd: Recipes<'optimizer/asgd', OptimizerRecipe> = /* @__PURE__ */ optimizerRecipes({
  "$schema": "../../dialect/optimizer.schema.json",
  "$id": "urn:optspec:optimizer:asgd",
  "kind": "optimizer",
  "version": "1.0.0",
  "title": "ASGD",
  "type": "object",
  "properties": {
    "learningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.01
    },
    "lambda": {
      "type": "number",
      "minimum": 0,
      "default": 0.0001
    },
    "alpha": {
      "type": "number",
      "minimum": 0,
      "default": 0.75
    },
    "averagingStart": {
      "type": "number",
      "minimum": 0,
      "default": 1000000
    },
    "weightDecay": {
      "type": "number",
      "minimum": 0,
      "default": 0
    }
  },
  "additionalProperties": false,
  "state": {
    "average": {
      "like": "w"
    },
    "eta": {
      "scalar": "host",
      "init": "learningRate"
    },
    "mu": {
      "scalar": "host",
      "init": "1"
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
      "clause": "decay",
      "set": "w",
      "to": "w * (1 - lambda * eta)"
    },
    {
      "clause": "update",
      "set": "w",
      "to": "w - eta * d"
    },
    {
      "clause": "average",
      "set": "average",
      "to": "where(mu == 1, w, average + mu * (w - average))"
    },
    {
      "clause": "next-step-size",
      "set": "eta",
      "to": "learningRate / (1 + lambda * learningRate * t)^alpha"
    },
    {
      "clause": "next-share",
      "set": "mu",
      "to": "1 / max(1, t - averagingStart)"
    }
  ],
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
    },
    "optimistic": {
      "summary": "",
      "properties": {
        "alpha": {
          "type": "number",
          "default": 1
        },
        "beta": {
          "type": "number",
          "default": 1
        }
      },
      "state": {
        "previousGradient": {
          "like": "w"
        }
      },
      "replace": {
        "update": "w - learningRate * ((alpha + beta) * g - beta * where(t == 1, g, previousGradient))"
      },
      "insert": [
        {
          "after": "update",
          "statement": {
            "clause": "remember-gradient",
            "set": "previousGradient",
            "to": "g"
          }
        }
      ]
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

/** L-BFGS. The gradient times an inverse Hessian that the last few steps and the changes of the gradient along them make up. */
export const lbfgs: Recipes<'optimizer/lbfgs', OptimizerRecipe> = /* @__PURE__ */ optimizerRecipes({
  "$schema": "../../dialect/optimizer.schema.json",
  "$id": "urn:optspec:optimizer:lbfgs",
  "kind": "optimizer",
  "version": "1.0.0",
  "title": "L-BFGS",
  "type": "object",
  "properties": {
    "learningRate": {
      "type": "number",
      "minimum": 0,
      "default": 1
    },
    "historySize": {
      "type": "integer",
      "minimum": 1,
      "maximum": 128,
      "default": 10
    },
    "minimumCurvature": {
      "type": "number",
      "minimum": 0,
      "default": 1e-10
    }
  },
  "additionalProperties": false,
  "state": {
    "previousGradient": {
      "like": "w"
    },
    "lastStep": {
      "like": "w"
    },
    "s{i}": {
      "like": "w",
      "repeat": "historySize"
    },
    "y{i}": {
      "like": "w",
      "repeat": "historySize"
    }
  },
  "program": [
    {
      "clause": "newest-step",
      "set": "s0",
      "to": "lastStep"
    },
    {
      "clause": "newest-change",
      "set": "y0",
      "to": "g - previousGradient"
    },
    {
      "clause": "curvature-condition",
      "set": "isCurved",
      "to": "globalSum(y0 * s0) > minimumCurvature"
    },
    {
      "repeat": "historySize",
      "index": "i",
      "do": [
        {
          "clause": "shift-steps",
          "set": "s{historySize+1-i}",
          "to": "where(isCurved, s{historySize-i}, s{historySize+1-i})"
        },
        {
          "clause": "shift-changes",
          "set": "y{historySize+1-i}",
          "to": "where(isCurved, y{historySize-i}, y{historySize+1-i})"
        }
      ]
    },
    {
      "clause": "direction-start",
      "set": "d",
      "to": "-g"
    },
    {
      "repeat": "historySize",
      "index": "i",
      "do": [
        {
          "clause": "curvature",
          "set": "kappa{i}",
          "to": "globalSum(y{i} * s{i})"
        },
        {
          "clause": "reciprocal-curvature",
          "set": "rho{i}",
          "to": "where(kappa{i} != 0, 1 / kappa{i}, 0)"
        },
        {
          "clause": "first-loop-share",
          "set": "alpha{i}",
          "to": "rho{i} * globalSum(s{i} * d)"
        },
        {
          "clause": "first-loop",
          "set": "d",
          "to": "d - alpha{i} * y{i}"
        }
      ]
    },
    {
      "clause": "initial-inverse-hessian",
      "set": "d",
      "to": "where(globalSum(y1^2) > 0, kappa1 / globalSum(y1^2), 1) * d"
    },
    {
      "repeat": "historySize",
      "index": "i",
      "do": [
        {
          "clause": "second-loop",
          "set": "d",
          "to": "d + (alpha{historySize+1-i} - rho{historySize+1-i} * globalSum(y{historySize+1-i} * d)) * s{historySize+1-i}"
        }
      ]
    },
    {
      "clause": "first-step-length",
      "set": "rate",
      "to": "where(t == 1, learningRate / max(1, globalSum(abs(g))), learningRate)"
    },
    {
      "clause": "gradient-memory",
      "set": "previousGradient",
      "to": "g"
    },
    {
      "clause": "step",
      "set": "lastStep",
      "to": "rate * d"
    },
    {
      "clause": "update",
      "set": "w",
      "to": "w + lastStep"
    }
  ],
  "variants": {
    "every-pair": {
      "summary": "",
      "properties": {
        "minimumCurvature": null
      },
      "state": {
        "lastStep": null,
        "previousWeights": {
          "like": "w"
        }
      },
      "replace": {
        "newest-step": "w - previousWeights",
        "curvature-condition": "t >= 2",
        "first-step-length": "where(t == 1, learningRate / max(1, globalNorm(g)), learningRate)",
        "step": {
          "clause": "weight-memory",
          "set": "previousWeights",
          "to": "w"
        },
        "update": "w + rate * d"
      }
    },
    "line-search": {
      "summary": "",
      "properties": {
        "learningRate": {},
        "newDirection": {
          "type": "boolean",
          "default": true
        }
      },
      "state": {
        "lastStep": null,
        "origin": {
          "like": "w",
          "init": "w"
        },
        "direction": {
          "like": "w"
        }
      },
      "replace": {
        "newest-step": "where(newDirection, w - origin, 0)",
        "first-step-length": {
          "clause": "origin",
          "set": "origin",
          "to": "where(newDirection, w, origin)"
        },
        "gradient-memory": "where(newDirection, g, previousGradient)",
        "step": {
          "clause": "direction",
          "set": "direction",
          "to": "where(newDirection, d, direction)"
        },
        "update": "origin + learningRate * direction"
      }
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

/** Muon. Steps by momentum made nearly orthogonal: five rounds of a Newton–Schulz iteration take its singular values towards one. For matrices alone. */
export const muon: Recipes<'optimizer/muon', OptimizerRecipe> = /* @__PURE__ */ optimizerRecipes({
  "$schema": "../../dialect/optimizer.schema.json",
  "$id": "urn:optspec:optimizer:muon",
  "kind": "optimizer",
  "version": "1.0.0",
  "title": "Muon",
  "type": "object",
  "properties": {
    "learningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.001
    },
    "momentum": {
      "type": "number",
      "minimum": 0,
      "exclusiveMaximum": 1,
      "default": 0.95
    },
    "weightDecay": {
      "type": "number",
      "minimum": 0,
      "default": 0.1
    },
    "epsilon": {
      "type": "number",
      "minimum": 0,
      "default": 1e-7
    },
    "nesterov": {
      "type": "boolean",
      "default": true
    }
  },
  "additionalProperties": false,
  "rank": 2,
  "state": {
    "m": {
      "like": "w"
    }
  },
  "program": [
    {
      "clause": "momentum",
      "set": "m",
      "to": "momentum * m + (1 - momentum) * g"
    },
    {
      "clause": "look-ahead",
      "set": "d",
      "to": "momentum * m + (1 - momentum) * g",
      "when": "nesterov"
    },
    {
      "clause": "direction",
      "set": "d",
      "to": "m",
      "unless": "nesterov"
    },
    {
      "clause": "normalised",
      "set": "x",
      "to": "d / max(norm(d), epsilon)"
    },
    {
      "repeat": 5,
      "accuracy": {
        "of": "x",
        "range": 1.21,
        "amplification": 4.25,
        "rounding": "(40 * max(rows, columns) + 120) * min(rows, columns)",
        "argument": [
          "Let f(s) = a s + b s^3 + c s^5 with the coefficients here, S = 1.21 the range, and u one rounding.",
          "A round applies f to the singular values. So for matrices X, Y with none above S, |f(X) - f(Y)| is at most the maximum of |f'| on [0, S] times |X - Y|, in the Frobenius norm; f' = a + 3 b s^2 + 5 c s^4 lies between -1.61 and 4.25 there.",
          "Let m be the shorter and n the longer side, g = n u / (1 - n u); then |X| <= S sqrt(m). Either X or its transpose may be iterated.",
          "The Gram matrix A errs by g |X|^2, which becomes at most g m S^3 (|b| + 2 |c| S^2) <= 19.1 g m in the result; its square by g |A|^2, which becomes |c| g m S^5 <= 5.3 g m; the last product by 13.8 g m.",
          "Rounding the coefficients, scaling and adding make at most 113 u m.",
          "Together that is at most (38.2 n + 113) m u, and less than (40 n + 120) m u with the terms of second order while n u < 0.01."
        ]
      },
      "do": [
        {
          "clause": "gram",
          "set": "a",
          "to": "matmul(x, transpose(x))"
        },
        {
          "clause": "polynomial",
          "set": "p",
          "to": "2.0315 * matmul(a, a) - 4.775 * a"
        },
        {
          "clause": "iterate",
          "set": "x",
          "to": "3.4445 * x + matmul(p, x)"
        }
      ]
    },
    {
      "clause": "scale",
      "set": "s",
      "to": "sqrt(max(1, rowCount(g) / columnCount(g)))"
    },
    {
      "clause": "decoupled-decay",
      "set": "w",
      "to": "w - learningRate * weightDecay * w"
    },
    {
      "clause": "update",
      "set": "w",
      "to": "w - learningRate * s * x"
    }
  ],
  "variants": {
    "match-rms-adamw": {
      "summary": "",
      "replace": {
        "scale": "0.2 * sqrt(max(rowCount(g), columnCount(g)))"
      }
    },
    "epsilon-added": {
      "summary": "",
      "properties": {
        "epsilon": {},
        "weightDecay": {
          "default": 0
        },
        "learningRate": {
          "default": 0.02
        }
      },
      "replace": {
        "normalised": "d / (norm(d) + epsilon)"
      }
    },
    "bias-corrected": {
      "summary": "",
      "properties": {
        "epsilon": {
          "default": 1e-8
        },
        "weightDecay": {
          "default": 0
        }
      },
      "replace": {
        "normalised": "d / (norm(d) + epsilon)",
        "look-ahead": "momentum * m / (1 - momentum^(t + 1)) + (1 - momentum) * g / (1 - momentum^t)",
        "direction": "m / (1 - momentum^t)",
        "scale": "sqrt(max(1, columnCount(g) / rowCount(g)))"
      }
    },
    "heavy-ball": {
      "summary": "",
      "properties": {
        "epsilon": {},
        "weightDecay": {
          "default": 0.004
        },
        "momentum": {}
      },
      "state": {
        "m": {
          "like": "w"
        }
      },
      "replace": {
        "normalised": "d / (norm(d) + epsilon)",
        "momentum": "momentum * m + g",
        "look-ahead": "momentum * m + g",
        "scale": "0.2 * sqrt(max(rowCount(g), columnCount(g)))"
      }
    }
  },
  "description": "",
  "references": []
});

/** NAdam. Adam with Nesterov's momentum: the direction looks one step ahead, under a momentum that grows by a schedule. */
export const nadam: Recipes<'optimizer/nadam', OptimizerRecipe> = /* @__PURE__ */ optimizerRecipes({
  "$schema": "../../dialect/optimizer.schema.json",
  "$id": "urn:optspec:optimizer:nadam",
  "kind": "optimizer",
  "version": "1.0.0",
  "title": "NAdam",
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
    "momentumDecay": {
      "type": "number",
      "minimum": 0,
      "default": 0.004
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
    },
    "muProduct": {
      "scalar": "host",
      "init": "1"
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
      "clause": "momentum",
      "set": "mu",
      "to": "beta1 * (1 - 0.5 * 0.96^(t * momentumDecay))"
    },
    {
      "clause": "next-momentum",
      "set": "muNext",
      "to": "beta1 * (1 - 0.5 * 0.96^((t + 1) * momentumDecay))"
    },
    {
      "clause": "momentum-product",
      "set": "muProduct",
      "to": "muProduct * mu"
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
      "clause": "look-ahead",
      "set": "mHat",
      "to": "muNext / (1 - muProduct * muNext) * m + (1 - mu) / (1 - muProduct) * d"
    },
    {
      "clause": "bias-correction-2",
      "set": "vHat",
      "to": "v / (1 - beta2^t)"
    },
    {
      "clause": "update",
      "set": "w",
      "to": "w - learningRate * mHat / (sqrt(vHat) + epsilon)"
    }
  ],
  "variants": {
    "decoupled-decay": {
      "summary": "",
      "properties": {
        "weightDecay": {}
      },
      "replace": {
        "coupled-decay": {
          "clause": "decoupled-decay",
          "set": "w",
          "to": "w - learningRate * weightDecay * w"
        },
        "gradient": {
          "clause": "gradient",
          "set": "d",
          "to": "g"
        }
      }
    },
    "fast-schedule": {
      "summary": "",
      "properties": {
        "learningRate": {
          "default": 0.001
        },
        "epsilon": {
          "default": 1e-7
        },
        "momentumDecay": null
      },
      "replace": {
        "momentum": "beta1 * (1 - 0.5 * 0.96^t)",
        "next-momentum": "beta1 * (1 - 0.5 * 0.96^(t + 1))"
      }
    },
    "constant-momentum": {
      "summary": "",
      "properties": {
        "learningRate": {
          "default": 0.001
        },
        "momentumDecay": null,
        "weightDecay": null
      },
      "state": {
        "muProduct": null
      },
      "replace": {
        "coupled-decay": null,
        "gradient": null,
        "momentum": null,
        "next-momentum": null,
        "momentum-product": null,
        "first-moment": "beta1 * m + (1 - beta1) * g",
        "second-moment": "beta2 * v + (1 - beta2) * g^2",
        "look-ahead": "beta1 / (1 - beta1^(t + 1)) * m + (1 - beta1) / (1 - beta1^t) * g"
      }
    },
    "constant-momentum-decoupled-decay": {
      "summary": "",
      "properties": {
        "learningRate": {
          "default": 0.001
        },
        "momentumDecay": null,
        "weightDecay": {
          "default": 0.0001
        }
      },
      "state": {
        "muProduct": null
      },
      "replace": {
        "coupled-decay": null,
        "gradient": null,
        "momentum": null,
        "next-momentum": null,
        "momentum-product": null,
        "first-moment": "beta1 * m + (1 - beta1) * g",
        "second-moment": "beta2 * v + (1 - beta2) * g^2",
        "look-ahead": "beta1 / (1 - beta1^(t + 1)) * m + (1 - beta1) / (1 - beta1^t) * g",
        "update": "w - learningRate * (mHat / (sqrt(vHat) + epsilon) + weightDecay * w)"
      }
    },
    "single-correction": {
      "summary": "",
      "properties": {
        "learningRate": {
          "default": 0.001
        },
        "momentumDecay": null,
        "weightDecay": {
          "default": 0.01
        }
      },
      "state": {
        "muProduct": null
      },
      "replace": {
        "coupled-decay": {
          "clause": "decoupled-decay",
          "set": "w",
          "to": "w - learningRate * weightDecay * w"
        },
        "gradient": null,
        "momentum": null,
        "next-momentum": null,
        "momentum-product": null,
        "first-moment": "beta1 * m + (1 - beta1) * g",
        "second-moment": "beta2 * v + (1 - beta2) * g^2",
        "look-ahead": "(beta1 * m + (1 - beta1) * g) / (1 - beta1^t)"
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

/** Newton's method. A step to the stationary point of the quadratic model that a given Hessian and the gradient make: the full step with a learning rate of one, the damped step with a smaller one. The Hessian may be indefinite: then the step goes towards a saddle or a maximum. A singular Hessian, on which elimination meets a pivot of zero, makes every weight of its parameter NaN. */
export const newton: Recipes<'optimizer/newton', OptimizerRecipe> = /* @__PURE__ */ optimizerRecipes({
  "$schema": "../../dialect/optimizer.schema.json",
  "$id": "urn:optspec:optimizer:newton",
  "kind": "optimizer",
  "version": "1.0.0",
  "title": "Newton's method",
  "type": "object",
  "properties": {
    "learningRate": {
      "type": "number",
      "minimum": 0,
      "default": 1
    }
  },
  "additionalProperties": false,
  "inputs": {
    "h": {
      "square": "w"
    }
  },
  "program": [
    {
      "clause": "update",
      "set": "w",
      "to": "w - learningRate * solve(h, g)"
    }
  ],
  "variants": {
    "levenberg-marquardt": {
      "summary": "",
      "properties": {
        "damping": {
          "type": "number",
          "minimum": 0,
          "default": 0.001
        }
      },
      "replace": {
        "update": "w - learningRate * solve(h + damping * identity(h), g)"
      }
    }
  },
  "description": "",
  "references": []
});

/** RAdam. Adam whose adaptive step is rectified for the variance of a young second moment, and left out while that variance is intractable. */
export const radam: Recipes<'optimizer/radam', OptimizerRecipe> = /* @__PURE__ */ optimizerRecipes({
  "$schema": "../../dialect/optimizer.schema.json",
  "$id": "urn:optspec:optimizer:radam",
  "kind": "optimizer",
  "version": "1.0.0",
  "title": "RAdam",
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
      "clause": "bias-correction-1",
      "set": "mHat",
      "to": "m / (1 - beta1^t)"
    },
    {
      "clause": "longest-average",
      "set": "rhoInfinity",
      "to": "2 / (1 - beta2) - 1"
    },
    {
      "clause": "average-length",
      "set": "rho",
      "to": "rhoInfinity - 2 * t * beta2^t / (1 - beta2^t)"
    },
    {
      "clause": "rectification",
      "set": "rectified",
      "to": "if(rho > 5, sqrt((1 - beta2^t) * (rho - 4) * (rho - 2) * rhoInfinity / ((rhoInfinity - 4) * (rhoInfinity - 2) * rho)), 1)"
    },
    {
      "clause": "denominator",
      "set": "denominator",
      "to": "where(rho > 5, sqrt(v) + epsilon, 1)"
    },
    {
      "clause": "update",
      "set": "w",
      "to": "w - learningRate * rectified * mHat / denominator"
    }
  ],
  "variants": {
    "decoupled-decay": {
      "summary": "",
      "properties": {
        "weightDecay": {}
      },
      "replace": {
        "coupled-decay": {
          "clause": "decoupled-decay",
          "set": "w",
          "to": "w - learningRate * weightDecay * w"
        },
        "gradient": {
          "clause": "gradient",
          "set": "d",
          "to": "g"
        }
      }
    },
    "epsilon-corrected": {
      "summary": "",
      "properties": {
        "epsilon": {},
        "threshold": {
          "type": "number",
          "minimum": 0,
          "default": 5
        },
        "weightDecay": null
      },
      "replace": {
        "coupled-decay": null,
        "gradient": null,
        "first-moment": "beta1 * m + (1 - beta1) * g",
        "second-moment": "beta2 * v + (1 - beta2) * g^2",
        "rectification": "if(rho >= threshold, sqrt((rho - 4) * (rho - 2) * rhoInfinity / ((rhoInfinity - 4) * (rhoInfinity - 2) * rho)), 1)",
        "denominator": "where(rho >= threshold, sqrt(v / (1 - beta2^t)) + epsilon, 1)"
      }
    },
    "no-epsilon": {
      "summary": "",
      "properties": {
        "epsilon": null
      },
      "replace": {
        "rectification": "if(rho > 4, sqrt((1 - beta2^t) * (rho - 4) * (rho - 2) * rhoInfinity / ((rhoInfinity - 4) * (rhoInfinity - 2) * rho)), 1)",
        "denominator": "where(rho > 4, sqrt(v), 1)"
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
    "initial-accumulator-outside": {
      "summary": "",
      "properties": {
        "rho": {
          "default": 0.9
        },
        "centered": null,
        "weightDecay": null,
        "initialAccumulator": {
          "type": "number",
          "minimum": 0,
          "default": 0.1
        }
      },
      "state": {
        "gMean": null,
        "v": {
          "like": "w",
          "init": "initialAccumulator"
        }
      },
      "replace": {
        "coupled-decay": null,
        "gradient-mean": null,
        "denominator-centered": null,
        "denominator": {
          "clause": "denominator",
          "set": "denominator",
          "to": "sqrt(v) + epsilon"
        },
        "gradient": {
          "clause": "gradient",
          "set": "d",
          "to": "g"
        },
        "buffer": "momentum * buffer + learningRate * d / denominator",
        "update-momentum": "w - buffer"
      }
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

/** Rprop. Steps by the sign of the gradient, of a size for each weight that grows while the sign stays and shrinks when it turns. */
export const rprop: Recipes<'optimizer/rprop', OptimizerRecipe> = /* @__PURE__ */ optimizerRecipes({
  "$schema": "../../dialect/optimizer.schema.json",
  "$id": "urn:optspec:optimizer:rprop",
  "kind": "optimizer",
  "version": "1.0.0",
  "title": "Rprop",
  "type": "object",
  "properties": {
    "learningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.01
    },
    "etaMinus": {
      "type": "number",
      "exclusiveMinimum": 0,
      "exclusiveMaximum": 1,
      "default": 0.5
    },
    "etaPlus": {
      "type": "number",
      "exclusiveMinimum": 1,
      "default": 1.2
    },
    "minimumStep": {
      "type": "number",
      "minimum": 0,
      "default": 0.000001
    },
    "maximumStep": {
      "type": "number",
      "minimum": 0,
      "default": 50
    }
  },
  "additionalProperties": false,
  "constraints": [
    {
      "rule": "minimumStep <= maximumStep",
      "message": "minimumStep must not be above maximumStep"
    }
  ],
  "state": {
    "previous": {
      "like": "w"
    },
    "stepSize": {
      "like": "w",
      "init": "learningRate"
    }
  },
  "program": [
    {
      "clause": "agreement",
      "set": "agreement",
      "to": "g * previous"
    },
    {
      "clause": "step-size",
      "set": "stepSize",
      "to": "clamp(stepSize * where(agreement > 0, etaPlus, where(agreement < 0, etaMinus, 1)), minimumStep, maximumStep)"
    },
    {
      "clause": "turned-gradient",
      "set": "previous",
      "to": "where(agreement < 0, 0, g)"
    },
    {
      "clause": "update",
      "set": "w",
      "to": "w - stepSize * sign(previous)"
    }
  ],
  "variants": {
    "lagging": {
      "summary": "",
      "state": {
        "previous": {
          "like": "w"
        }
      },
      "replace": {
        "step-size": "where(agreement > 0, clamp(stepSize * etaPlus, minimumStep, maximumStep), where(agreement < 0, clamp(stepSize * etaMinus, minimumStep, maximumStep), stepSize))",
        "turned-gradient": {
          "clause": "lagging-update",
          "set": "w",
          "to": "w - where(agreement < 0, 0, previous)"
        },
        "update": {
          "clause": "due-step",
          "set": "previous",
          "to": "where(agreement < 0, 0, stepSize * sign(g))"
        }
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

/** signSGD. A step of one size for every weight, against the sign of its gradient; a weight whose gradient is zero stays. */
export const signSgd: Recipes<'optimizer/sign-sgd', OptimizerRecipe> = /* @__PURE__ */ optimizerRecipes({
  "$schema": "../../dialect/optimizer.schema.json",
  "$id": "urn:optspec:optimizer:sign-sgd",
  "kind": "optimizer",
  "version": "1.0.0",
  "title": "signSGD",
  "type": "object",
  "properties": {
    "learningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.0001
    }
  },
  "additionalProperties": false,
  "program": [
    {
      "clause": "update",
      "set": "w",
      "to": "w - learningRate * sign(g)"
    }
  ],
  "description": "",
  "references": []
});

/** Signum. A step of one size for every weight, against the sign of a moving average of its gradients. */
export const signum: Recipes<'optimizer/signum', OptimizerRecipe> = /* @__PURE__ */ optimizerRecipes({
  "$schema": "../../dialect/optimizer.schema.json",
  "$id": "urn:optspec:optimizer:signum",
  "kind": "optimizer",
  "version": "1.0.0",
  "title": "Signum",
  "type": "object",
  "properties": {
    "learningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.0001
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
    "m": {
      "like": "w"
    }
  },
  "program": [
    {
      "clause": "momentum",
      "set": "m",
      "to": "momentum * m + (1 - momentum) * g"
    },
    {
      "clause": "update",
      "set": "w",
      "to": "w - learningRate * sign(m)"
    }
  ],
  "description": "",
  "references": []
});

/** Yogi. Adam whose second moment moves towards the squared gradient by steps of its size, whatever the distance. */
export const yogi: Recipes<'optimizer/yogi', OptimizerRecipe> = /* @__PURE__ */ optimizerRecipes({
  "$schema": "../../dialect/optimizer.schema.json",
  "$id": "urn:optspec:optimizer:yogi",
  "kind": "optimizer",
  "version": "1.0.0",
  "title": "Yogi",
  "type": "object",
  "properties": {
    "learningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.01
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
      "default": 0.001
    },
    "initialAccumulator": {
      "type": "number",
      "minimum": 0,
      "default": 0.000001
    }
  },
  "additionalProperties": false,
  "state": {
    "m": {
      "like": "w",
      "init": "initialAccumulator"
    },
    "v": {
      "like": "w",
      "init": "initialAccumulator"
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
      "to": "v - (1 - beta2) * sign(v - g^2) * g^2"
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
      "clause": "update",
      "set": "w",
      "to": "w - learningRate * mHat / (sqrt(vHat) + epsilon)"
    }
  ],
  "variants": {
    "no-bias-correction": {
      "summary": "",
      "properties": {
        "initialAccumulator": {}
      },
      "state": {
        "m": {
          "like": "w"
        }
      },
      "replace": {
        "bias-correction-1": null,
        "bias-correction-2": null,
        "update": "w - learningRate * m / (sqrt(v) + epsilon)"
      }
    }
  },
  "description": "",
  "references": []
});
