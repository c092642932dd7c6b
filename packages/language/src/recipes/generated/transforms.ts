// Written by scripts/generate.mjs from spec/. Do not edit; run: npm run generate
import { transformRecipes, type Recipes, type TransformRecipe } from '../recipe.js';

/** Clipping by global norm. Scales the gradients of all parameters together down to the maximum norm when its norm is larger. */
export const clipByGlobalNorm: Recipes<'transform/clip-by-global-norm', TransformRecipe> = /* @__PURE__ */ transformRecipes({
  "$schema": "../../dialect/transform.schema.json",
  "$id": "urn:optspec:transform:clip-by-global-norm",
  "kind": "transform",
  "version": "1.0.0",
  "title": "Clipping by global norm",
  "type": "object",
  "properties": {
    "maximumNorm": {
      "type": "number",
      "exclusiveMinimum": 0,
      "default": 1
    }
  },
  "additionalProperties": false,
  "program": [
    {
      "clause": "norm",
      "set": "norm",
      "to": "globalNorm(g)"
    },
    {
      "clause": "scale",
      "set": "scale",
      "to": "min(1, maximumNorm / norm)"
    },
    {
      "clause": "clip",
      "set": "g",
      "to": "g * scale"
    }
  ],
  "variants": {
    "epsilon-added": {
      "summary": "",
      "properties": {
        "epsilon": {
          "type": "number",
          "minimum": 0,
          "default": 0.000001
        }
      },
      "replace": {
        "scale": "min(1, maximumNorm / (norm + epsilon))"
      }
    },
    "reciprocals": {
      "summary": "",
      "replace": {
        "scale": "maximumNorm * min(1 / norm, 1 / maximumNorm) + 0 * norm"
      }
    }
  },
  "description": "",
  "references": []
});

/** Clipping by norm. Scales the gradient of each parameter down to the maximum norm when its norm is larger. */
export const clipByNorm: Recipes<'transform/clip-by-norm', TransformRecipe> = /* @__PURE__ */ transformRecipes({
  "$schema": "../../dialect/transform.schema.json",
  "$id": "urn:optspec:transform:clip-by-norm",
  "kind": "transform",
  "version": "1.0.0",
  "title": "Clipping by norm",
  "type": "object",
  "properties": {
    "maximumNorm": {
      "type": "number",
      "exclusiveMinimum": 0,
      "default": 1
    }
  },
  "additionalProperties": false,
  "program": [
    {
      "clause": "norm",
      "set": "norm",
      "to": "norm(g)"
    },
    {
      "clause": "scale",
      "set": "scale",
      "to": "min(1, maximumNorm / norm)"
    },
    {
      "clause": "clip",
      "set": "g",
      "to": "g * scale"
    }
  ],
  "variants": {
    "epsilon-added": {
      "summary": "",
      "properties": {
        "epsilon": {
          "type": "number",
          "minimum": 0,
          "default": 0.000001
        }
      },
      "replace": {
        "scale": "min(1, maximumNorm / (norm + epsilon))"
      }
    },
    "root-mean-square": {
      "summary": "",
      "properties": {
        "maximumNorm": {}
      },
      "replace": {
        "norm": "sqrt(mean(g^2))"
      }
    }
  },
  "description": "",
  "references": []
});

/** Clipping by value. Cuts every element of the gradient to a range around zero. */
export const clipByValue: Recipes<'transform/clip-by-value', TransformRecipe> = /* @__PURE__ */ transformRecipes({
  "$schema": "../../dialect/transform.schema.json",
  "$id": "urn:optspec:transform:clip-by-value",
  "kind": "transform",
  "version": "1.0.0",
  "title": "Clipping by value",
  "type": "object",
  "properties": {
    "maximumValue": {
      "type": "number",
      "exclusiveMinimum": 0,
      "default": 0.5
    }
  },
  "additionalProperties": false,
  "program": [
    {
      "clause": "clip",
      "set": "g",
      "to": "clamp(g, -maximumValue, maximumValue)"
    }
  ],
  "description": "",
  "references": []
});

/** Decoupled weight decay. Shrinks the weights before the optimizer moves them, whatever the gradient. */
export const decoupledDecay: Recipes<'transform/decoupled-decay', TransformRecipe> = /* @__PURE__ */ transformRecipes({
  "$schema": "../../dialect/transform.schema.json",
  "$id": "urn:optspec:transform:decoupled-decay",
  "kind": "transform",
  "version": "1.0.0",
  "title": "Decoupled weight decay",
  "type": "object",
  "properties": {
    "learningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.001
    },
    "weightDecay": {
      "type": "number",
      "minimum": 0,
      "default": 0.01
    }
  },
  "additionalProperties": false,
  "program": [
    {
      "clause": "decay",
      "set": "w",
      "to": "w - learningRate * weightDecay * w"
    }
  ],
  "variants": {
    "unscaled": {
      "summary": "",
      "properties": {
        "learningRate": null
      },
      "replace": {
        "decay": "w - weightDecay * w"
      }
    }
  },
  "description": "",
  "references": []
});

/** Gradient accumulation. Gathers the gradients of several steps and lets only their mean through, every so many steps. */
export const gradientAccumulation: Recipes<'transform/gradient-accumulation', TransformRecipe> = /* @__PURE__ */ transformRecipes({
  "$schema": "../../dialect/transform.schema.json",
  "$id": "urn:optspec:transform:gradient-accumulation",
  "kind": "transform",
  "version": "1.0.0",
  "title": "Gradient accumulation",
  "type": "object",
  "properties": {
    "every": {
      "type": "integer",
      "minimum": 1,
      "default": 4
    }
  },
  "additionalProperties": false,
  "state": {
    "sum": {
      "like": "w"
    },
    "ready": {
      "scalar": "host"
    },
    "updates": {
      "scalar": "host"
    }
  },
  "gate": "ready",
  "clock": "updates",
  "program": [
    {
      "clause": "ready",
      "set": "ready",
      "to": "if(modulo(t, every) == 0, 1, 0)"
    },
    {
      "clause": "updates",
      "set": "updates",
      "to": "updates + ready"
    },
    {
      "clause": "total",
      "set": "total",
      "to": "sum + g"
    },
    {
      "clause": "mean",
      "set": "g",
      "to": "where(ready == 1, total / every, 0)"
    },
    {
      "clause": "reset",
      "set": "sum",
      "to": "where(ready == 1, 0, total)"
    }
  ],
  "variants": {
    "sum": {
      "summary": "",
      "replace": {
        "mean": "where(ready == 1, total, 0)"
      }
    },
    "running-mean": {
      "summary": "",
      "state": {
        "sum": {
          "like": "w"
        }
      },
      "replace": {
        "total": "sum + (g - sum) / (modulo(t - 1, every) + 1)",
        "mean": "where(ready == 1, total, 0)"
      }
    }
  },
  "description": "",
  "references": []
});

/** L2 penalty. Adds the gradient of half the squared norm of the weights to the gradient. */
export const l2Penalty: Recipes<'transform/l2-penalty', TransformRecipe> = /* @__PURE__ */ transformRecipes({
  "$schema": "../../dialect/transform.schema.json",
  "$id": "urn:optspec:transform:l2-penalty",
  "kind": "transform",
  "version": "1.0.0",
  "title": "L2 penalty",
  "type": "object",
  "properties": {
    "weightDecay": {
      "type": "number",
      "minimum": 0,
      "default": 0.01
    }
  },
  "additionalProperties": false,
  "program": [
    {
      "clause": "penalty",
      "set": "g",
      "to": "g + weightDecay * w"
    }
  ],
  "description": "",
  "references": []
});

/** Lookahead. Every few steps moves slow weights towards the weights, and the weights back to them. */
export const lookahead: Recipes<'transform/lookahead', TransformRecipe> = /* @__PURE__ */ transformRecipes({
  "$schema": "../../dialect/transform.schema.json",
  "$id": "urn:optspec:transform:lookahead",
  "kind": "transform",
  "version": "1.0.0",
  "title": "Lookahead",
  "type": "object",
  "properties": {
    "every": {
      "type": "integer",
      "minimum": 1,
      "default": 5
    },
    "slowStep": {
      "type": "number",
      "minimum": 0,
      "maximum": 1,
      "default": 0.5
    }
  },
  "additionalProperties": false,
  "state": {
    "slow": {
      "like": "w",
      "init": "w"
    }
  },
  "program": [
    {
      "clause": "slow",
      "set": "slow",
      "to": "where(modulo(t, every) == 0, slow + slowStep * (w - slow), slow)"
    },
    {
      "clause": "synchronize",
      "set": "w",
      "to": "where(modulo(t, every) == 0, slow, w)"
    }
  ],
  "variants": {
    "lazy-slow": {
      "summary": "",
      "replace": {
        "slow": {
          "clause": "slow",
          "set": "slow",
          "to": "where(modulo(t, every) == 0, where(t == every, w, slow + slowStep * (w - slow)), slow)"
        }
      }
    }
  },
  "description": "",
  "references": []
});

/** Polyak averaging. Keeps an exponential moving average of the weights for evaluation, which begins as the weights before the first step. */
export const polyakAverage: Recipes<'transform/polyak-average', TransformRecipe> = /* @__PURE__ */ transformRecipes({
  "$schema": "../../dialect/transform.schema.json",
  "$id": "urn:optspec:transform:polyak-average",
  "kind": "transform",
  "version": "1.0.0",
  "title": "Polyak averaging",
  "type": "object",
  "properties": {
    "decay": {
      "type": "number",
      "minimum": 0,
      "maximum": 1,
      "default": 0.995
    }
  },
  "additionalProperties": false,
  "state": {
    "average": {
      "like": "w",
      "init": "w"
    }
  },
  "program": [
    {
      "clause": "average",
      "set": "average",
      "to": "decay * average + (1 - decay) * w"
    }
  ],
  "variants": {
    "copy-first": {
      "summary": "",
      "replace": {
        "average": {
          "clause": "average",
          "set": "average",
          "to": "where(t == 1, w, decay * average + (1 - decay) * w)"
        }
      }
    },
    "debiased": {
      "summary": "",
      "properties": {
        "decay": {
          "exclusiveMaximum": 1
        }
      },
      "state": {
        "average": {
          "like": "w"
        },
        "debiased": {
          "like": "w"
        }
      },
      "insert": [
        {
          "after": "average",
          "statement": {
            "clause": "bias-correction",
            "set": "debiased",
            "to": "average / (1 - decay^t)"
          }
        }
      ]
    }
  },
  "description": "",
  "references": []
});

/** Stochastic weight averaging (SWA). Keeps the mean of the weights of every few steps, from a step on. */
export const stochasticWeightAverage: Recipes<'transform/stochastic-weight-average', TransformRecipe> = /* @__PURE__ */ transformRecipes({
  "$schema": "../../dialect/transform.schema.json",
  "$id": "urn:optspec:transform:stochastic-weight-average",
  "kind": "transform",
  "version": "1.0.0",
  "title": "Stochastic weight averaging (SWA)",
  "type": "object",
  "properties": {
    "start": {
      "type": "integer",
      "minimum": 0,
      "default": 0
    },
    "every": {
      "type": "integer",
      "minimum": 1,
      "default": 1
    }
  },
  "additionalProperties": false,
  "state": {
    "average": {
      "like": "w",
      "init": "w"
    },
    "count": {
      "scalar": "host"
    }
  },
  "program": [
    {
      "clause": "due",
      "set": "due",
      "to": "if(t > start, if(modulo(t - start - 1, every) == 0, 1, 0), 0)"
    },
    {
      "clause": "count",
      "set": "count",
      "to": "count + due"
    },
    {
      "clause": "average",
      "set": "average",
      "to": "where(due == 1, average + (w - average) / count, average)"
    }
  ],
  "description": "",
  "references": []
});
