// Written by scripts/generate.mjs from spec/. Do not edit; run: npm run generate
import { schedulerRecipes, metricSchedulerRecipes, type Recipes, type Schedule, type MetricSchedule } from '../recipe.js';

/** Batch-size scaling. Multiplies the learning rate by the ratio of the batch size to a reference batch size. */
export const batchSizeScaling: Recipes<'scheduler/batch-size-scaling', Schedule> = /* @__PURE__ */ schedulerRecipes({
  "$schema": "../../dialect/scheduler.schema.json",
  "$id": "urn:optspec:scheduler:batch-size-scaling",
  "kind": "scheduler",
  "version": "1.0.0",
  "title": "Batch-size scaling",
  "type": "object",
  "properties": {
    "initialLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.1
    },
    "batchSize": {
      "type": "integer",
      "minimum": 1,
      "default": 256
    },
    "referenceBatchSize": {
      "type": "integer",
      "minimum": 1,
      "default": 256
    }
  },
  "additionalProperties": false,
  "program": [
    {
      "clause": "learning-rate",
      "set": "learningRate",
      "to": "initialLearningRate * batchSize / referenceBatchSize"
    }
  ],
  "variants": {
    "square-root": {
      "summary": "",
      "replace": {
        "learning-rate": "initialLearningRate * sqrt(batchSize / referenceBatchSize)"
      }
    },
    "gradual-warmup": {
      "summary": "",
      "properties": {
        "warmupSteps": {
          "type": "integer",
          "minimum": 1,
          "default": 5
        }
      },
      "replace": {
        "learning-rate": "initialLearningRate * (1 + (batchSize / referenceBatchSize - 1) * min(step, warmupSteps) / warmupSteps)"
      }
    }
  },
  "description": "",
  "references": []
});

/** Constant. The same learning rate at every step. */
export const constant: Recipes<'scheduler/constant', Schedule> = /* @__PURE__ */ schedulerRecipes({
  "$schema": "../../dialect/scheduler.schema.json",
  "$id": "urn:optspec:scheduler:constant",
  "kind": "scheduler",
  "version": "1.0.0",
  "title": "Constant",
  "type": "object",
  "properties": {
    "initialLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.1
    }
  },
  "additionalProperties": false,
  "program": [
    {
      "clause": "learning-rate",
      "set": "learningRate",
      "to": "initialLearningRate"
    }
  ],
  "description": "",
  "references": []
});

/** Constant warm-up. Holds a share of the learning rate for a number of steps, then the whole. */
export const constantWarmup: Recipes<'scheduler/constant-warmup', Schedule> = /* @__PURE__ */ schedulerRecipes({
  "$schema": "../../dialect/scheduler.schema.json",
  "$id": "urn:optspec:scheduler:constant-warmup",
  "kind": "scheduler",
  "version": "1.0.0",
  "title": "Constant warm-up",
  "type": "object",
  "properties": {
    "initialLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.1
    },
    "factor": {
      "type": "number",
      "minimum": 0,
      "default": 0.1
    },
    "warmupSteps": {
      "type": "integer",
      "minimum": 1,
      "default": 5
    }
  },
  "additionalProperties": false,
  "program": [
    {
      "clause": "learning-rate",
      "set": "learningRate",
      "to": "initialLearningRate * if(step < warmupSteps, factor, 1)"
    }
  ],
  "description": "",
  "references": []
});

/** Cosine annealing. Falls along half a cosine from the initial to the minimum learning rate, and stays there. */
export const cosine: Recipes<'scheduler/cosine', Schedule> = /* @__PURE__ */ schedulerRecipes({
  "$schema": "../../dialect/scheduler.schema.json",
  "$id": "urn:optspec:scheduler:cosine",
  "kind": "scheduler",
  "version": "1.0.0",
  "title": "Cosine annealing",
  "type": "object",
  "properties": {
    "initialLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.1
    },
    "minimumLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0
    },
    "period": {
      "type": "integer",
      "minimum": 1,
      "default": 100
    }
  },
  "additionalProperties": false,
  "program": [
    {
      "clause": "learning-rate",
      "set": "learningRate",
      "to": "minimumLearningRate + (initialLearningRate - minimumLearningRate) * (1 + cos(pi() * min(step, period) / period)) / 2"
    }
  ],
  "variants": {
    "periodic": {
      "summary": "",
      "replace": {
        "learning-rate": "minimumLearningRate + (initialLearningRate - minimumLearningRate) * (1 + cos(pi() * step / period)) / 2"
      }
    },
    "power": {
      "summary": "",
      "properties": {
        "power": {
          "type": "number",
          "default": 2,
          "exclusiveMinimum": 0
        }
      },
      "replace": {
        "learning-rate": "minimumLearningRate + (initialLearningRate - minimumLearningRate) * ((1 + cos(pi() * min(step, period) / period)) / 2)^power"
      }
    },
    "k-decay": {
      "summary": "",
      "properties": {
        "kDecay": {
          "type": "number",
          "default": 1.5,
          "exclusiveMinimum": 0
        }
      },
      "replace": {
        "learning-rate": "minimumLearningRate + (initialLearningRate - minimumLearningRate) * (1 + cos(pi() * (min(step, period) / period)^kDecay)) / 2"
      }
    }
  },
  "description": "",
  "references": []
});

/** Cosine with warm restarts. Falls along half a cosine wave, jumps back to the top and falls again, each time over a longer cycle. */
export const cosineRestarts: Recipes<'scheduler/cosine-restarts', Schedule> = /* @__PURE__ */ schedulerRecipes({
  "$schema": "../../dialect/scheduler.schema.json",
  "$id": "urn:optspec:scheduler:cosine-restarts",
  "kind": "scheduler",
  "version": "1.0.0",
  "title": "Cosine with warm restarts",
  "type": "object",
  "properties": {
    "initialLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.1
    },
    "minimumLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0
    },
    "period": {
      "type": "integer",
      "minimum": 1,
      "default": 10
    },
    "periodMultiplier": {
      "type": "number",
      "minimum": 1,
      "default": 1
    }
  },
  "additionalProperties": false,
  "program": [
    {
      "clause": "cycle",
      "set": "cycle",
      "to": "cyclesDone(step, period, periodMultiplier)"
    },
    {
      "clause": "cycle-length",
      "set": "cycleLength",
      "to": "period * periodMultiplier^cycle"
    },
    {
      "clause": "cycle-start",
      "set": "start",
      "to": "if(periodMultiplier == 1, period * cycle, period * (periodMultiplier^cycle - 1) / (periodMultiplier - 1))"
    },
    {
      "clause": "learning-rate",
      "set": "learningRate",
      "to": "minimumLearningRate + (initialLearningRate - minimumLearningRate) * (1 + cos(pi() * (step - start) / cycleLength)) / 2"
    }
  ],
  "variants": {
    "amplitude-factor": {
      "summary": "",
      "properties": {
        "amplitudeFactor": {
          "type": "number",
          "minimum": 0,
          "default": 0.8
        }
      },
      "replace": {
        "learning-rate": "minimumLearningRate + (initialLearningRate - minimumLearningRate) * amplitudeFactor^cycle * (1 + cos(pi() * (step - start) / cycleLength)) / 2"
      }
    },
    "limited": {
      "summary": "",
      "properties": {
        "peakFactor": {
          "type": "number",
          "minimum": 0,
          "default": 0.8
        },
        "cycleLimit": {
          "type": "integer",
          "minimum": 1,
          "default": 3
        }
      },
      "replace": {
        "learning-rate": "if(cycle < cycleLimit, minimumLearningRate + (initialLearningRate * peakFactor^cycle - minimumLearningRate) * (1 + cos(pi() * (step - start) / cycleLength)) / 2, minimumLearningRate)"
      }
    }
  },
  "description": "",
  "references": []
});

/** Cyclical. Rises linearly from the bottom to the top and falls back, over and over. */
export const cyclical: Recipes<'scheduler/cyclical', Schedule> = /* @__PURE__ */ schedulerRecipes({
  "$schema": "../../dialect/scheduler.schema.json",
  "$id": "urn:optspec:scheduler:cyclical",
  "kind": "scheduler",
  "version": "1.0.0",
  "title": "Cyclical",
  "type": "object",
  "properties": {
    "minimumLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.001
    },
    "maximumLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.006
    },
    "stepsUp": {
      "type": "integer",
      "minimum": 1,
      "default": 2000
    },
    "stepsDown": {
      "type": "integer",
      "minimum": 1,
      "default": 2000
    }
  },
  "additionalProperties": false,
  "program": [
    {
      "clause": "position",
      "set": "position",
      "to": "modulo(step, stepsUp + stepsDown)"
    },
    {
      "clause": "height",
      "set": "height",
      "to": "min(position / stepsUp, (stepsUp + stepsDown - position) / stepsDown)"
    },
    {
      "clause": "learning-rate",
      "set": "learningRate",
      "to": "minimumLearningRate + (maximumLearningRate - minimumLearningRate) * height"
    }
  ],
  "variants": {
    "triangular2": {
      "summary": "",
      "replace": {
        "learning-rate": "minimumLearningRate + (maximumLearningRate - minimumLearningRate) * height / 2^floor(step / (stepsUp + stepsDown))"
      }
    },
    "exponential-range": {
      "summary": "",
      "properties": {
        "rate": {
          "type": "number",
          "minimum": 0,
          "default": 0.9999
        }
      },
      "replace": {
        "learning-rate": "minimumLearningRate + (maximumLearningRate - minimumLearningRate) * height * rate^step"
      }
    }
  },
  "description": "",
  "references": []
});

/** Exponential decay. Multiplies the learning rate by a rate once per period, smoothly in between. */
export const exponential: Recipes<'scheduler/exponential', Schedule> = /* @__PURE__ */ schedulerRecipes({
  "$schema": "../../dialect/scheduler.schema.json",
  "$id": "urn:optspec:scheduler:exponential",
  "kind": "scheduler",
  "version": "1.0.0",
  "title": "Exponential decay",
  "type": "object",
  "properties": {
    "initialLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.1
    },
    "rate": {
      "type": "number",
      "exclusiveMinimum": 0,
      "default": 0.96
    },
    "period": {
      "type": "integer",
      "minimum": 1,
      "default": 1
    }
  },
  "additionalProperties": false,
  "program": [
    {
      "clause": "learning-rate",
      "set": "learningRate",
      "to": "initialLearningRate * rate^(step / period)"
    }
  ],
  "variants": {
    "staircase": {
      "summary": "",
      "replace": {
        "learning-rate": "initialLearningRate * rate^floor(step / period)"
      }
    },
    "natural": {
      "summary": "",
      "properties": {
        "rate": {}
      },
      "replace": {
        "learning-rate": "initialLearningRate * exp(-rate * step / period)"
      }
    },
    "natural-staircase": {
      "summary": "",
      "properties": {
        "rate": {}
      },
      "replace": {
        "learning-rate": "initialLearningRate * exp(-rate * floor(step / period))"
      }
    },
    "bounded": {
      "summary": "",
      "properties": {
        "endLearningRate": {
          "type": "number",
          "minimum": 0,
          "default": 0.01
        }
      },
      "replace": {
        "learning-rate": "if(rate < 1, max(initialLearningRate * rate^(step / period), endLearningRate), min(initialLearningRate * rate^(step / period), endLearningRate))"
      }
    }
  },
  "description": "",
  "references": []
});

/** List of factors. Multiplies the initial learning rate by one factor of a list after the other, each held for a period, the last one for ever. */
export const factors: Recipes<'scheduler/factors', Schedule> = /* @__PURE__ */ schedulerRecipes({
  "$schema": "../../dialect/scheduler.schema.json",
  "$id": "urn:optspec:scheduler:factors",
  "kind": "scheduler",
  "version": "1.0.0",
  "title": "List of factors",
  "type": "object",
  "properties": {
    "initialLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.1
    },
    "factors": {
      "type": "array",
      "items": {
        "type": "number",
        "minimum": 0
      },
      "minItems": 1,
      "default": [
        1,
        0.94,
        0.87,
        0.74,
        0.575
      ]
    },
    "period": {
      "type": "integer",
      "minimum": 1,
      "default": 1
    }
  },
  "additionalProperties": false,
  "program": [
    {
      "clause": "learning-rate",
      "set": "learningRate",
      "to": "initialLearningRate * at(factors, min(floor(step / period), length(factors) - 1))"
    }
  ],
  "variants": {
    "cumulative": {
      "summary": "",
      "replace": {
        "learning-rate": "initialLearningRate * product(factors, floor(step / period) + 1)"
      }
    }
  },
  "description": "",
  "references": []
});

/** Inverse square root. Divides the learning rate by the square root of the number of the step, counted from one. */
export const inverseSquareRoot: Recipes<'scheduler/inverse-square-root', Schedule> = /* @__PURE__ */ schedulerRecipes({
  "$schema": "../../dialect/scheduler.schema.json",
  "$id": "urn:optspec:scheduler:inverse-square-root",
  "kind": "scheduler",
  "version": "1.0.0",
  "title": "Inverse square root",
  "type": "object",
  "properties": {
    "initialLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.1
    }
  },
  "additionalProperties": false,
  "program": [
    {
      "clause": "learning-rate",
      "set": "learningRate",
      "to": "initialLearningRate / sqrt(step + 1)"
    }
  ],
  "variants": {
    "capped": {
      "summary": "",
      "properties": {
        "holdSteps": {
          "type": "integer",
          "minimum": 1,
          "default": 10000
        }
      },
      "replace": {
        "learning-rate": "initialLearningRate / sqrt(max(step, holdSteps))"
      }
    }
  },
  "description": "",
  "references": []
});

/** Inverse time decay. Divides the learning rate by a number that grows linearly with the step. */
export const inverseTime: Recipes<'scheduler/inverse-time', Schedule> = /* @__PURE__ */ schedulerRecipes({
  "$schema": "../../dialect/scheduler.schema.json",
  "$id": "urn:optspec:scheduler:inverse-time",
  "kind": "scheduler",
  "version": "1.0.0",
  "title": "Inverse time decay",
  "type": "object",
  "properties": {
    "initialLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.1
    },
    "rate": {
      "type": "number",
      "minimum": 0,
      "default": 0.5
    },
    "period": {
      "type": "integer",
      "minimum": 1,
      "default": 1
    }
  },
  "additionalProperties": false,
  "program": [
    {
      "clause": "learning-rate",
      "set": "learningRate",
      "to": "initialLearningRate / (1 + rate * step / period)"
    }
  ],
  "variants": {
    "staircase": {
      "summary": "",
      "replace": {
        "learning-rate": "initialLearningRate / (1 + rate * floor(step / period))"
      }
    },
    "power": {
      "summary": "",
      "properties": {
        "power": {
          "type": "number",
          "minimum": 0,
          "default": 0.75
        }
      },
      "replace": {
        "learning-rate": "initialLearningRate / (1 + rate * step / period)^power"
      }
    }
  },
  "description": "",
  "references": []
});

/** Linear. Goes from one share of the learning rate to another in equal steps, and then stays. */
export const linear: Recipes<'scheduler/linear', Schedule> = /* @__PURE__ */ schedulerRecipes({
  "$schema": "../../dialect/scheduler.schema.json",
  "$id": "urn:optspec:scheduler:linear",
  "kind": "scheduler",
  "version": "1.0.0",
  "title": "Linear",
  "type": "object",
  "properties": {
    "initialLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.1
    },
    "startFactor": {
      "type": "number",
      "minimum": 0,
      "default": 1
    },
    "endFactor": {
      "type": "number",
      "minimum": 0,
      "default": 0
    },
    "period": {
      "type": "integer",
      "minimum": 1,
      "default": 100
    }
  },
  "additionalProperties": false,
  "program": [
    {
      "clause": "learning-rate",
      "set": "learningRate",
      "to": "initialLearningRate * (startFactor + (endFactor - startFactor) * min(step, period) / period)"
    }
  ],
  "description": "",
  "references": []
});

/** Linear warm-up. Rises linearly from a share of the learning rate to the whole, and stays there. */
export const linearWarmup: Recipes<'scheduler/linear-warmup', Schedule> = /* @__PURE__ */ schedulerRecipes({
  "$schema": "../../dialect/scheduler.schema.json",
  "$id": "urn:optspec:scheduler:linear-warmup",
  "kind": "scheduler",
  "version": "1.0.0",
  "title": "Linear warm-up",
  "type": "object",
  "properties": {
    "initialLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.1
    },
    "warmupSteps": {
      "type": "integer",
      "minimum": 1,
      "default": 5
    },
    "startFactor": {
      "type": "number",
      "minimum": 0,
      "maximum": 1,
      "default": 0
    }
  },
  "additionalProperties": false,
  "program": [
    {
      "clause": "learning-rate",
      "set": "learningRate",
      "to": "initialLearningRate * (startFactor + (1 - startFactor) * min(step, warmupSteps) / warmupSteps)"
    }
  ],
  "variants": {
    "one-based": {
      "summary": "",
      "replace": {
        "learning-rate": "initialLearningRate * (startFactor + (1 - startFactor) * min(step + 1, warmupSteps) / warmupSteps)"
      }
    }
  },
  "description": "",
  "references": []
});

/** Multi-step decay. Multiplies the learning rate by a factor at each milestone; a milestone named twice multiplies twice. */
export const multiStep: Recipes<'scheduler/multi-step', Schedule> = /* @__PURE__ */ schedulerRecipes({
  "$schema": "../../dialect/scheduler.schema.json",
  "$id": "urn:optspec:scheduler:multi-step",
  "kind": "scheduler",
  "version": "1.0.0",
  "title": "Multi-step decay",
  "type": "object",
  "properties": {
    "initialLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.1
    },
    "factor": {
      "type": "number",
      "minimum": 0,
      "default": 0.1
    },
    "milestones": {
      "type": "array",
      "items": {
        "type": "integer",
        "minimum": 0
      },
      "default": [
        30,
        60
      ]
    }
  },
  "additionalProperties": false,
  "program": [
    {
      "clause": "learning-rate",
      "set": "learningRate",
      "to": "initialLearningRate * factor^bisectRight(milestones, step)"
    }
  ],
  "variants": {
    "after-milestone": {
      "summary": "",
      "replace": {
        "learning-rate": "initialLearningRate * factor^bisectLeft(milestones, step)"
      }
    },
    "before-milestone": {
      "summary": "",
      "replace": {
        "learning-rate": "initialLearningRate * factor^bisectRight(milestones, step + 1)"
      }
    }
  },
  "description": "",
  "references": []
});

/** Noam. Rises linearly through the warm-up and falls with the inverse square root of the step after it, scaled by the width of the model. */
export const noam: Recipes<'scheduler/noam', Schedule> = /* @__PURE__ */ schedulerRecipes({
  "$schema": "../../dialect/scheduler.schema.json",
  "$id": "urn:optspec:scheduler:noam",
  "kind": "scheduler",
  "version": "1.0.0",
  "title": "Noam",
  "type": "object",
  "properties": {
    "initialLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 1
    },
    "modelSize": {
      "type": "integer",
      "minimum": 1,
      "default": 512
    },
    "warmupSteps": {
      "type": "integer",
      "minimum": 1,
      "default": 4000
    }
  },
  "additionalProperties": false,
  "program": [
    {
      "clause": "learning-rate",
      "set": "learningRate",
      "to": "initialLearningRate / sqrt(modelSize) * min(1 / sqrt(step + 1), (step + 1) / warmupSteps^1.5)"
    }
  ],
  "description": "",
  "references": []
});

/** One cycle. Rises to the top and falls to far below the start, each along half a cosine wave; past the last step it stays. */
export const oneCycle: Recipes<'scheduler/one-cycle', Schedule> = /* @__PURE__ */ schedulerRecipes({
  "$schema": "../../dialect/scheduler.schema.json",
  "$id": "urn:optspec:scheduler:one-cycle",
  "kind": "scheduler",
  "version": "1.0.0",
  "title": "One cycle",
  "type": "object",
  "properties": {
    "maximumLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.1
    },
    "totalSteps": {
      "type": "integer",
      "minimum": 2,
      "default": 100
    },
    "warmupFraction": {
      "type": "number",
      "exclusiveMinimum": 0,
      "exclusiveMaximum": 1,
      "default": 0.3
    },
    "initialDivisor": {
      "type": "number",
      "exclusiveMinimum": 0,
      "default": 25
    },
    "finalDivisor": {
      "type": "number",
      "exclusiveMinimum": 0,
      "default": 10000
    }
  },
  "additionalProperties": false,
  "constraints": [
    {
      "rule": "warmupFraction * totalSteps > 1",
      "message": "warmupFraction of totalSteps must be more than one step"
    }
  ],
  "program": [
    {
      "clause": "top",
      "set": "top",
      "to": "warmupFraction * totalSteps - 1"
    },
    {
      "clause": "start",
      "set": "start",
      "to": "maximumLearningRate / initialDivisor"
    },
    {
      "clause": "end",
      "set": "end",
      "to": "start / finalDivisor"
    },
    {
      "clause": "rise",
      "set": "rise",
      "to": "clamp(step / top, 0, 1)"
    },
    {
      "clause": "fall",
      "set": "fall",
      "to": "clamp((step - top) / (totalSteps - 1 - top), 0, 1)"
    },
    {
      "clause": "learning-rate",
      "set": "learningRate",
      "to": "maximumLearningRate + (start - maximumLearningRate) * (1 + cos(pi() * rise)) / 2 + (end - maximumLearningRate) * (1 - cos(pi() * fall)) / 2"
    }
  ],
  "variants": {
    "linear": {
      "summary": "",
      "replace": {
        "learning-rate": "start + (maximumLearningRate - start) * rise + (end - maximumLearningRate) * fall"
      }
    },
    "three-phase": {
      "summary": "",
      "properties": {
        "warmupFraction": {
          "exclusiveMaximum": 0.5
        }
      },
      "replace": {
        "fall": "clamp((step - top) / top, 0, 1)",
        "learning-rate": "maximumLearningRate + (start - maximumLearningRate) * (1 + cos(pi() * rise)) / 2 + (start - maximumLearningRate) * (1 - cos(pi() * fall)) / 2 + (end - start) * (1 - cos(pi() * descent)) / 2"
      },
      "insert": [
        {
          "after": "fall",
          "statement": {
            "clause": "descent",
            "set": "descent",
            "to": "clamp((step - 2 * top) / (totalSteps - 1 - 2 * top), 0, 1)"
          }
        }
      ]
    },
    "three-phase-linear": {
      "summary": "",
      "properties": {
        "warmupFraction": {
          "exclusiveMaximum": 0.5
        }
      },
      "replace": {
        "fall": "clamp((step - top) / top, 0, 1)",
        "learning-rate": "start + (maximumLearningRate - start) * rise + (start - maximumLearningRate) * fall + (end - start) * descent"
      },
      "insert": [
        {
          "after": "fall",
          "statement": {
            "clause": "descent",
            "set": "descent",
            "to": "clamp((step - 2 * top) / (totalSteps - 1 - 2 * top), 0, 1)"
          }
        }
      ]
    }
  },
  "description": "",
  "references": []
});

/** One cycle in whole steps. Rises to the top in a number of steps and falls to far below the start in another, each along half a cosine wave, and then stays. */
export const oneCycleWholeSteps: Recipes<'scheduler/one-cycle-whole-steps', Schedule> = /* @__PURE__ */ schedulerRecipes({
  "$schema": "../../dialect/scheduler.schema.json",
  "$id": "urn:optspec:scheduler:one-cycle-whole-steps",
  "kind": "scheduler",
  "version": "1.0.0",
  "title": "One cycle in whole steps",
  "type": "object",
  "properties": {
    "maximumLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.1
    },
    "stepsUp": {
      "type": "integer",
      "minimum": 1,
      "default": 30
    },
    "stepsDown": {
      "type": "integer",
      "minimum": 1,
      "default": 70
    },
    "initialDivisor": {
      "type": "number",
      "exclusiveMinimum": 0,
      "default": 25
    },
    "finalDivisor": {
      "type": "number",
      "exclusiveMinimum": 0,
      "default": 10000
    }
  },
  "additionalProperties": false,
  "program": [
    {
      "clause": "start",
      "set": "start",
      "to": "maximumLearningRate / initialDivisor"
    },
    {
      "clause": "end",
      "set": "end",
      "to": "start / finalDivisor"
    },
    {
      "clause": "rise",
      "set": "rise",
      "to": "min(step / stepsUp, 1)"
    },
    {
      "clause": "fall",
      "set": "fall",
      "to": "clamp((step - stepsUp) / stepsDown, 0, 1)"
    },
    {
      "clause": "learning-rate",
      "set": "learningRate",
      "to": "maximumLearningRate + (start - maximumLearningRate) * (1 + cos(pi() * rise)) / 2 + (end - maximumLearningRate) * (1 - cos(pi() * fall)) / 2"
    }
  ],
  "variants": {
    "three-phase-linear": {
      "summary": "",
      "properties": {
        "stepsDown": {
          "default": 55
        },
        "decaySteps": {
          "type": "integer",
          "minimum": 1,
          "default": 15
        }
      },
      "replace": {
        "learning-rate": "start + (maximumLearningRate - start) * rise + (start - maximumLearningRate) * fall + (end - start) * descent"
      },
      "insert": [
        {
          "after": "fall",
          "statement": {
            "clause": "descent",
            "set": "descent",
            "to": "clamp((step - stepsUp - stepsDown) / decaySteps, 0, 1)"
          }
        }
      ]
    }
  },
  "description": "",
  "references": []
});

/** Piecewise constant. A list of learning rates, each held until the step of the next boundary; the change comes at the boundary itself. */
export const piecewiseConstant: Recipes<'scheduler/piecewise-constant', Schedule> = /* @__PURE__ */ schedulerRecipes({
  "$schema": "../../dialect/scheduler.schema.json",
  "$id": "urn:optspec:scheduler:piecewise-constant",
  "kind": "scheduler",
  "version": "1.0.0",
  "title": "Piecewise constant",
  "type": "object",
  "properties": {
    "boundaries": {
      "type": "array",
      "items": {
        "type": "integer",
        "minimum": 0
      },
      "default": [
        30,
        60
      ]
    },
    "values": {
      "type": "array",
      "items": {
        "type": "number",
        "minimum": 0
      },
      "minItems": 1,
      "default": [
        0.1,
        0.01,
        0.001
      ]
    }
  },
  "additionalProperties": false,
  "constraints": [
    {
      "rule": "length(values) == length(boundaries) + 1",
      "message": "values needs one entry more than boundaries"
    },
    {
      "rule": "increasing(boundaries)",
      "message": "boundaries must increase strictly"
    }
  ],
  "program": [
    {
      "clause": "learning-rate",
      "set": "learningRate",
      "to": "at(values, bisectRight(boundaries, step))"
    }
  ],
  "variants": {
    "after-boundary": {
      "summary": "",
      "replace": {
        "learning-rate": "at(values, bisectLeft(boundaries, step))"
      }
    }
  },
  "description": "",
  "references": []
});

/** Piecewise factors. Multiplies the learning rate by a factor of its own at each boundary. */
export const piecewiseFactors: Recipes<'scheduler/piecewise-factors', Schedule> = /* @__PURE__ */ schedulerRecipes({
  "$schema": "../../dialect/scheduler.schema.json",
  "$id": "urn:optspec:scheduler:piecewise-factors",
  "kind": "scheduler",
  "version": "1.0.0",
  "title": "Piecewise factors",
  "type": "object",
  "properties": {
    "initialLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.1
    },
    "boundaries": {
      "type": "array",
      "items": {
        "type": "integer",
        "minimum": 0
      },
      "default": [
        30,
        60
      ]
    },
    "scales": {
      "type": "array",
      "items": {
        "type": "number",
        "minimum": 0
      },
      "default": [
        0.5,
        0.1
      ]
    }
  },
  "additionalProperties": false,
  "constraints": [
    {
      "rule": "length(scales) == length(boundaries)",
      "message": "scales needs as many entries as boundaries"
    },
    {
      "rule": "increasing(boundaries)",
      "message": "boundaries must increase strictly"
    }
  ],
  "program": [
    {
      "clause": "learning-rate",
      "set": "learningRate",
      "to": "initialLearningRate * product(scales, bisectRight(boundaries, step))"
    }
  ],
  "variants": {
    "linear": {
      "summary": "",
      "properties": {
        "boundaries": {
          "items": {
            "type": "integer",
            "minimum": 1
          }
        }
      },
      "insert": [
        {
          "before": "learning-rate",
          "statement": {
            "clause": "boundaries-passed",
            "set": "passed",
            "to": "bisectRight(boundaries, step)"
          }
        },
        {
          "before": "learning-rate",
          "statement": {
            "clause": "from",
            "set": "from",
            "to": "initialLearningRate * product(scales, passed)"
          }
        },
        {
          "before": "learning-rate",
          "statement": {
            "clause": "last-boundary",
            "set": "last",
            "to": "if(passed > 0, at(boundaries, passed - 1), 0)"
          }
        }
      ],
      "replace": {
        "learning-rate": "if(passed < length(boundaries), from + from * (at(scales, passed) - 1) * (step - last) / (at(boundaries, passed) - last), from)"
      }
    },
    "cosine": {
      "summary": "",
      "properties": {
        "boundaries": {
          "items": {
            "type": "integer",
            "minimum": 1
          }
        }
      },
      "insert": [
        {
          "before": "learning-rate",
          "statement": {
            "clause": "boundaries-passed",
            "set": "passed",
            "to": "bisectRight(boundaries, step)"
          }
        },
        {
          "before": "learning-rate",
          "statement": {
            "clause": "from",
            "set": "from",
            "to": "initialLearningRate * product(scales, passed)"
          }
        },
        {
          "before": "learning-rate",
          "statement": {
            "clause": "last-boundary",
            "set": "last",
            "to": "if(passed > 0, at(boundaries, passed - 1), 0)"
          }
        }
      ],
      "replace": {
        "learning-rate": "if(passed < length(boundaries), from + from * (at(scales, passed) - 1) * (1 - cos(pi() * (step - last) / (at(boundaries, passed) - last))) / 2, from)"
      }
    }
  },
  "description": "",
  "references": []
});

/** Polynomial decay. Falls with a power of the share of steps that remains, and then stays at the final learning rate. */
export const polynomial: Recipes<'scheduler/polynomial', Schedule> = /* @__PURE__ */ schedulerRecipes({
  "$schema": "../../dialect/scheduler.schema.json",
  "$id": "urn:optspec:scheduler:polynomial",
  "kind": "scheduler",
  "version": "1.0.0",
  "title": "Polynomial decay",
  "type": "object",
  "properties": {
    "initialLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.1
    },
    "finalLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0
    },
    "period": {
      "type": "integer",
      "minimum": 1,
      "default": 100
    },
    "power": {
      "type": "number",
      "default": 1,
      "exclusiveMinimum": 0
    }
  },
  "additionalProperties": false,
  "program": [
    {
      "clause": "learning-rate",
      "set": "learningRate",
      "to": "finalLearningRate + (initialLearningRate - finalLearningRate) * (1 - min(step, period) / period)^power"
    }
  ],
  "variants": {
    "cycle": {
      "summary": "",
      "replace": {
        "learning-rate": "finalLearningRate + (initialLearningRate - finalLearningRate) * (1 - step / (period * max(1, ceil(step / period))))^power"
      }
    },
    "k-decay": {
      "summary": "",
      "properties": {
        "kDecay": {
          "type": "number",
          "default": 1.5,
          "exclusiveMinimum": 0
        }
      },
      "replace": {
        "learning-rate": "finalLearningRate + (initialLearningRate - finalLearningRate) * (1 - (min(step, period) / period)^kDecay)^power"
      }
    }
  },
  "description": "",
  "references": []
});

/** Reduce on plateau. Reduces the learning rate once a metric has not improved for more than a number of observations. */
export const reduceOnPlateau: Recipes<'scheduler/reduce-on-plateau', MetricSchedule> = /* @__PURE__ */ metricSchedulerRecipes({
  "$schema": "../../dialect/scheduler.schema.json",
  "$id": "urn:optspec:scheduler:reduce-on-plateau",
  "kind": "scheduler",
  "version": "1.0.0",
  "title": "Reduce on plateau",
  "type": "object",
  "properties": {
    "initialLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.1
    },
    "factor": {
      "type": "number",
      "minimum": 0,
      "exclusiveMaximum": 1,
      "default": 0.1
    },
    "patience": {
      "type": "integer",
      "minimum": 0,
      "default": 10
    },
    "threshold": {
      "type": "number",
      "minimum": 0,
      "default": 0.0001
    },
    "cooldown": {
      "type": "integer",
      "minimum": 0,
      "default": 0
    },
    "minimumLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0
    },
    "minimumChange": {
      "type": "number",
      "minimum": 0,
      "default": 1e-8
    }
  },
  "additionalProperties": false,
  "state": {
    "rate": {
      "scalar": "host",
      "init": "initialLearningRate"
    },
    "best": {
      "scalar": "host",
      "init": "1 / 0"
    },
    "waiting": {
      "scalar": "host"
    },
    "cooling": {
      "scalar": "host"
    }
  },
  "program": [
    {
      "clause": "better",
      "set": "better",
      "to": "if(metric < best * (1 - threshold), 1, 0)"
    },
    {
      "clause": "best",
      "set": "best",
      "to": "if(better == 1, metric, best)"
    },
    {
      "clause": "count",
      "set": "waiting",
      "to": "if(better == 1, 0, waiting + 1)"
    },
    {
      "clause": "rest",
      "set": "waiting",
      "to": "if(cooling > 0, 0, waiting)"
    },
    {
      "clause": "cool",
      "set": "cooling",
      "to": "max(cooling - 1, 0)"
    },
    {
      "clause": "reduce",
      "set": "reduce",
      "to": "if(waiting > patience, 1, 0)"
    },
    {
      "clause": "lowered",
      "set": "lowered",
      "to": "max(rate * factor, minimumLearningRate)"
    },
    {
      "clause": "rate",
      "set": "rate",
      "to": "if(reduce == 1, if(rate - lowered > minimumChange, lowered, rate), rate)"
    },
    {
      "clause": "cooldown",
      "set": "cooling",
      "to": "if(reduce == 1, cooldown, cooling)"
    },
    {
      "clause": "reset",
      "set": "waiting",
      "to": "if(reduce == 1, 0, waiting)"
    },
    {
      "clause": "learning-rate",
      "set": "learningRate",
      "to": "rate"
    }
  ],
  "variants": {
    "maximum": {
      "summary": "",
      "properties": {
        "threshold": {}
      },
      "state": {
        "best": {
          "scalar": "host",
          "init": "-1 / 0"
        }
      },
      "replace": {
        "better": "if(metric > best * (1 + threshold), 1, 0)"
      }
    },
    "absolute": {
      "summary": "",
      "properties": {
        "threshold": {}
      },
      "replace": {
        "better": "if(metric < best - threshold, 1, 0)"
      }
    },
    "absolute-maximum": {
      "summary": "",
      "properties": {
        "threshold": {}
      },
      "state": {
        "best": {
          "scalar": "host",
          "init": "-1 / 0"
        }
      },
      "replace": {
        "better": "if(metric > best + threshold, 1, 0)"
      }
    },
    "cooldown-first": {
      "summary": "",
      "properties": {
        "threshold": {},
        "minimumChange": null
      },
      "state": {
        "seen": {
          "scalar": "host"
        }
      },
      "replace": {
        "better": "if(seen == 0, 1, if(metric < best - threshold, 1, 0))",
        "rest": null,
        "cool": null,
        "count": "if(better == 1, 0, if(cooling > 0, waiting, waiting + 1))",
        "reduce": "if(better + cooling > 0, 0, if(waiting >= patience, if(rate > minimumLearningRate, 1, 0), 0))",
        "rate": "if(reduce == 1, lowered, rate)"
      },
      "insert": [
        {
          "after": "best",
          "statement": {
            "clause": "seen",
            "set": "seen",
            "to": "1"
          }
        },
        {
          "before": "better",
          "statement": {
            "clause": "rest",
            "set": "waiting",
            "to": "if(cooling > 0, 0, waiting)"
          }
        },
        {
          "before": "better",
          "statement": {
            "clause": "cool",
            "set": "cooling",
            "to": "max(cooling - 1, 0)"
          }
        }
      ]
    },
    "cooldown-first-maximum": {
      "summary": "",
      "properties": {
        "threshold": {},
        "minimumChange": null
      },
      "state": {
        "best": {
          "scalar": "host",
          "init": "-1 / 0"
        },
        "seen": {
          "scalar": "host"
        }
      },
      "replace": {
        "better": "if(seen == 0, 1, if(metric > best + threshold, 1, 0))",
        "rest": null,
        "cool": null,
        "count": "if(better == 1, 0, if(cooling > 0, waiting, waiting + 1))",
        "reduce": "if(better + cooling > 0, 0, if(waiting >= patience, if(rate > minimumLearningRate, 1, 0), 0))",
        "rate": "if(reduce == 1, lowered, rate)"
      },
      "insert": [
        {
          "after": "best",
          "statement": {
            "clause": "seen",
            "set": "seen",
            "to": "1"
          }
        },
        {
          "before": "better",
          "statement": {
            "clause": "rest",
            "set": "waiting",
            "to": "if(cooling > 0, 0, waiting)"
          }
        },
        {
          "before": "better",
          "statement": {
            "clause": "cool",
            "set": "cooling",
            "to": "max(cooling - 1, 0)"
          }
        }
      ]
    },
    "patience-reached": {
      "summary": "",
      "properties": {
        "threshold": null,
        "minimumChange": null,
        "patience": {
          "minimum": 1
        },
        "relativeThreshold": {
          "type": "number",
          "minimum": 0,
          "default": 0.0001
        },
        "absoluteThreshold": {
          "type": "number",
          "minimum": 0,
          "default": 0
        }
      },
      "replace": {
        "better": "if(metric < best * (1 - relativeThreshold) - absoluteThreshold, 1, 0)",
        "reduce": "if(waiting == patience, 1, 0)",
        "lowered": "rate * factor",
        "rate": "max(if(reduce == 1, lowered, rate), minimumLearningRate)"
      }
    }
  },
  "description": "",
  "references": []
});

/** Reflected exponential. Falls slowly first and quickly at the end, by the ratio of the remaining share to half the remaining share plus a half. */
export const rex: Recipes<'scheduler/rex', Schedule> = /* @__PURE__ */ schedulerRecipes({
  "$schema": "../../dialect/scheduler.schema.json",
  "$id": "urn:optspec:scheduler:rex",
  "kind": "scheduler",
  "version": "1.0.0",
  "title": "Reflected exponential",
  "type": "object",
  "properties": {
    "initialLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.1
    },
    "minimumLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0
    },
    "period": {
      "type": "integer",
      "minimum": 1,
      "default": 100
    }
  },
  "additionalProperties": false,
  "program": [
    {
      "clause": "remaining",
      "set": "remaining",
      "to": "1 - min(step, period) / period"
    },
    {
      "clause": "learning-rate",
      "set": "learningRate",
      "to": "minimumLearningRate + (initialLearningRate - minimumLearningRate) * remaining / (0.5 + 0.5 * remaining)"
    }
  ],
  "description": "",
  "references": []
});

/** Sigmoid decay. Follows a logistic curve around a midpoint; a negative steepness makes it fall. */
export const sigmoid: Recipes<'scheduler/sigmoid', Schedule> = /* @__PURE__ */ schedulerRecipes({
  "$schema": "../../dialect/scheduler.schema.json",
  "$id": "urn:optspec:scheduler:sigmoid",
  "kind": "scheduler",
  "version": "1.0.0",
  "title": "Sigmoid decay",
  "type": "object",
  "properties": {
    "initialLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.1
    },
    "steepness": {
      "type": "number",
      "default": -0.1
    },
    "midpoint": {
      "type": "integer",
      "minimum": 0,
      "default": 50
    }
  },
  "additionalProperties": false,
  "program": [
    {
      "clause": "learning-rate",
      "set": "learningRate",
      "to": "initialLearningRate / (1 + exp(-steepness * (step - midpoint)))"
    }
  ],
  "description": "",
  "references": []
});

/** Snapshot-ensemble cycles. Anneals with a cosine to zero several times; a snapshot is taken at the end of each cycle. */
export const snapshotCosine: Recipes<'scheduler/snapshot-cosine', Schedule> = /* @__PURE__ */ schedulerRecipes({
  "$schema": "../../dialect/scheduler.schema.json",
  "$id": "urn:optspec:scheduler:snapshot-cosine",
  "kind": "scheduler",
  "version": "1.0.0",
  "title": "Snapshot-ensemble cycles",
  "type": "object",
  "properties": {
    "initialLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.1
    },
    "totalSteps": {
      "type": "integer",
      "minimum": 1,
      "default": 300
    },
    "cycles": {
      "type": "integer",
      "minimum": 1,
      "default": 6
    }
  },
  "additionalProperties": false,
  "program": [
    {
      "clause": "cycle-length",
      "set": "cycleLength",
      "to": "ceil(totalSteps / cycles)"
    },
    {
      "clause": "learning-rate",
      "set": "learningRate",
      "to": "initialLearningRate * (cos(pi() * modulo(step, cycleLength) / cycleLength) + 1) / 2"
    }
  ],
  "description": "",
  "references": []
});

/** Step decay. Multiplies the learning rate by a factor once every period. */
export const step: Recipes<'scheduler/step', Schedule> = /* @__PURE__ */ schedulerRecipes({
  "$schema": "../../dialect/scheduler.schema.json",
  "$id": "urn:optspec:scheduler:step",
  "kind": "scheduler",
  "version": "1.0.0",
  "title": "Step decay",
  "type": "object",
  "properties": {
    "initialLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.1
    },
    "factor": {
      "type": "number",
      "minimum": 0,
      "default": 0.1
    },
    "period": {
      "type": "integer",
      "minimum": 1,
      "default": 30
    }
  },
  "additionalProperties": false,
  "program": [
    {
      "clause": "learning-rate",
      "set": "learningRate",
      "to": "initialLearningRate * factor^floor(step / period)"
    }
  ],
  "description": "",
  "references": []
});

/** Strong Wolfe line search. Finds a length along a direction at which the loss is low enough and its slope flat enough. It first observes where the direction starts (length 0), then at each length that it gave; it is over when phase is 3, and the length given then is the one accepted. */
export const strongWolfe: Recipes<'scheduler/strong-wolfe', MetricSchedule> = /* @__PURE__ */ metricSchedulerRecipes({
  "$schema": "../../dialect/scheduler.schema.json",
  "$id": "urn:optspec:scheduler:strong-wolfe",
  "kind": "scheduler",
  "version": "1.0.0",
  "title": "Strong Wolfe line search",
  "type": "object",
  "properties": {
    "initialLength": {
      "type": "number",
      "exclusiveMinimum": 0,
      "default": 1
    },
    "sufficientDecrease": {
      "type": "number",
      "minimum": 0,
      "exclusiveMaximum": 1,
      "default": 0.0001
    },
    "curvature": {
      "type": "number",
      "minimum": 0,
      "exclusiveMaximum": 1,
      "default": 0.9
    },
    "maximumTrials": {
      "type": "integer",
      "minimum": 0,
      "default": 25
    },
    "tolerance": {
      "type": "number",
      "minimum": 0,
      "default": 1e-9
    }
  },
  "additionalProperties": false,
  "metrics": {
    "loss": {},
    "slope": {},
    "directionNorm": {}
  },
  "state": {
    "phase": {
      "scalar": "host"
    },
    "trials": {
      "scalar": "host"
    },
    "length": {
      "scalar": "host"
    },
    "startLoss": {
      "scalar": "host"
    },
    "startSlope": {
      "scalar": "host"
    },
    "low": {
      "scalar": "host"
    },
    "lowLoss": {
      "scalar": "host"
    },
    "lowSlope": {
      "scalar": "host"
    },
    "high": {
      "scalar": "host"
    },
    "highLoss": {
      "scalar": "host"
    },
    "highSlope": {
      "scalar": "host"
    },
    "lowIsFirst": {
      "scalar": "host",
      "init": "1"
    },
    "stalled": {
      "scalar": "host"
    }
  },
  "program": [
    {
      "clause": "start",
      "set": "starts",
      "to": "if(phase == 0, 1, 0)"
    },
    {
      "clause": "start-loss",
      "set": "startLoss",
      "to": "if(starts == 1, loss, startLoss)"
    },
    {
      "clause": "start-slope",
      "set": "startSlope",
      "to": "if(starts == 1, slope, startSlope)"
    },
    {
      "clause": "sufficient-decrease",
      "set": "isHigh",
      "to": "if(loss > startLoss + sufficientDecrease * length * startSlope, 1, 0)"
    },
    {
      "clause": "decrease-since-low",
      "set": "isHigh",
      "to": "if(loss >= lowLoss, if(phase == 2, 1, if(trials > 1, 1, isHigh)), isHigh)"
    },
    {
      "clause": "curvature-condition",
      "set": "isFlat",
      "to": "if(abs(slope) <= -curvature * startSlope, 1, 0)"
    },
    {
      "clause": "last-trial",
      "set": "isLast",
      "to": "if(trials >= maximumTrials, 1, 0)"
    },
    {
      "clause": "no-bracket",
      "set": "givesUp",
      "to": "if(phase == 1, isLast, 0)"
    },
    {
      "clause": "back-to-start",
      "set": "low",
      "to": "if(givesUp == 1, 0, low)"
    },
    {
      "clause": "back-to-start-loss",
      "set": "lowLoss",
      "to": "if(givesUp == 1, startLoss, lowLoss)"
    },
    {
      "clause": "back-to-start-slope",
      "set": "lowSlope",
      "to": "if(givesUp == 1, startSlope, lowSlope)"
    },
    {
      "clause": "bracket",
      "set": "isEnd",
      "to": "if(phase == 2, isHigh, if(phase == 1, max(max(givesUp, isHigh), if(isFlat == 1, 0, if(slope >= 0, 1, 0))), 0))"
    },
    {
      "clause": "lower-end",
      "set": "isLower",
      "to": "if(lowIsFirst == 1, if(lowLoss <= loss, 0, 1), if(loss <= lowLoss, 1, 0))"
    },
    {
      "clause": "new-low",
      "set": "isLow",
      "to": "if(phase == 3, 0, if(isEnd == 1, isLower, 1))"
    },
    {
      "clause": "across-the-minimum",
      "set": "isAcross",
      "to": "if(phase == 1, 1, if(isFlat == 1, 0, if(slope * (high - low) >= 0, 1, 0)))"
    },
    {
      "clause": "low-is-high",
      "set": "lowIsHigh",
      "to": "if(isEnd == 1, isLower, if(isLow == 1, isAcross, 0))"
    },
    {
      "clause": "high",
      "set": "high",
      "to": "if(lowIsHigh == 1, low, if(isEnd == 1, length, high))"
    },
    {
      "clause": "high-loss",
      "set": "highLoss",
      "to": "if(lowIsHigh == 1, lowLoss, if(isEnd == 1, loss, highLoss))"
    },
    {
      "clause": "high-slope",
      "set": "highSlope",
      "to": "if(lowIsHigh == 1, lowSlope, if(isEnd == 1, slope, highSlope))"
    },
    {
      "clause": "low",
      "set": "low",
      "to": "if(isLow == 1, length, low)"
    },
    {
      "clause": "low-loss",
      "set": "lowLoss",
      "to": "if(isLow == 1, loss, lowLoss)"
    },
    {
      "clause": "low-slope",
      "set": "lowSlope",
      "to": "if(isLow == 1, slope, lowSlope)"
    },
    {
      "clause": "order",
      "set": "lowIsFirst",
      "to": "if(isEnd == 1, if(isLower == 1, 1 - lowIsFirst, lowIsFirst), lowIsFirst)"
    },
    {
      "clause": "next-phase",
      "set": "phase",
      "to": "if(starts == 1, 1, if(isLast == 1, 3, if(isEnd == 1, 2, if(isFlat == 1, 3, phase))))"
    },
    {
      "clause": "left",
      "set": "left",
      "to": "min(low, high)"
    },
    {
      "clause": "right",
      "set": "right",
      "to": "max(low, high)"
    },
    {
      "clause": "narrow-bracket",
      "set": "phase",
      "to": "if(phase == 2, if((right - left) * directionNorm < tolerance, 3, 2), phase)"
    },
    {
      "clause": "chord",
      "set": "chord",
      "to": "lowSlope + highSlope - 3 * (lowLoss - highLoss) / (low - high)"
    },
    {
      "clause": "discriminant",
      "set": "discriminant",
      "to": "chord^2 - lowSlope * highSlope"
    },
    {
      "clause": "root",
      "set": "root",
      "to": "sqrt(discriminant)"
    },
    {
      "clause": "left-slope",
      "set": "leftSlope",
      "to": "if(low < high, lowSlope, highSlope)"
    },
    {
      "clause": "right-slope",
      "set": "rightSlope",
      "to": "if(low < high, highSlope, lowSlope)"
    },
    {
      "clause": "cubic-minimum",
      "set": "minimum",
      "to": "right - (right - left) * (rightSlope + root - chord) / (rightSlope - leftSlope + 2 * root)"
    },
    {
      "clause": "least-length",
      "set": "least",
      "to": "if(phase == 1, low + 0.01 * (low - high), left)"
    },
    {
      "clause": "greatest-length",
      "set": "greatest",
      "to": "if(phase == 1, 10 * low, right)"
    },
    {
      "clause": "interpolation",
      "set": "next",
      "to": "if(discriminant >= 0, min(max(minimum, least), greatest), (least + greatest) / 2)"
    },
    {
      "clause": "margin",
      "set": "margin",
      "to": "(right - left) / 10"
    },
    {
      "clause": "near-an-end",
      "set": "isNear",
      "to": "if(phase == 2, if(min(right - next, next - left) < margin, 1, 0), 0)"
    },
    {
      "clause": "at-an-end",
      "set": "isStuck",
      "to": "if(isNear == 1, if(next >= right, 1, if(next <= left, 1, stalled)), 0)"
    },
    {
      "clause": "stalled",
      "set": "stalled",
      "to": "isNear - isStuck"
    },
    {
      "clause": "away-from-the-end",
      "set": "next",
      "to": "if(isStuck == 1, if(right - next < next - left, right - margin, left + margin), next)"
    },
    {
      "clause": "length",
      "set": "length",
      "to": "if(phase == 3, low, if(starts == 1, initialLength, next))"
    },
    {
      "clause": "count",
      "set": "trials",
      "to": "if(phase == 3, trials, if(starts == 1, 0, trials + 1))"
    },
    {
      "clause": "learning-rate",
      "set": "learningRate",
      "to": "length"
    }
  ],
  "description": "",
  "references": []
});

/** Hyperbolic tangent decay. Falls along a piece of the hyperbolic tangent, and then stays at the minimum. */
export const tanh: Recipes<'scheduler/tanh', Schedule> = /* @__PURE__ */ schedulerRecipes({
  "$schema": "../../dialect/scheduler.schema.json",
  "$id": "urn:optspec:scheduler:tanh",
  "kind": "scheduler",
  "version": "1.0.0",
  "title": "Hyperbolic tangent decay",
  "type": "object",
  "properties": {
    "initialLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.1
    },
    "minimumLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0
    },
    "period": {
      "type": "integer",
      "minimum": 1,
      "default": 100
    },
    "lower": {
      "type": "number",
      "default": -6
    },
    "upper": {
      "type": "number",
      "default": 3
    }
  },
  "additionalProperties": false,
  "program": [
    {
      "clause": "learning-rate",
      "set": "learningRate",
      "to": "if(step < period, minimumLearningRate + (initialLearningRate - minimumLearningRate) * (1 - tanh(lower * (1 - step / period) + upper * step / period)) / 2, minimumLearningRate)"
    }
  ],
  "description": "",
  "references": []
});

/** Warm-up and cosine. Rises linearly, then falls along half a cosine wave until the end, where it stays. */
export const warmupCosine: Recipes<'scheduler/warmup-cosine', Schedule> = /* @__PURE__ */ schedulerRecipes({
  "$schema": "../../dialect/scheduler.schema.json",
  "$id": "urn:optspec:scheduler:warmup-cosine",
  "kind": "scheduler",
  "version": "1.0.0",
  "title": "Warm-up and cosine",
  "type": "object",
  "properties": {
    "initialLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.1
    },
    "startFactor": {
      "type": "number",
      "minimum": 0,
      "default": 0,
      "maximum": 1
    },
    "minimumLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0
    },
    "warmupSteps": {
      "type": "integer",
      "minimum": 1,
      "default": 10
    },
    "totalSteps": {
      "type": "integer",
      "minimum": 2,
      "default": 100
    }
  },
  "additionalProperties": false,
  "constraints": [
    {
      "rule": "warmupSteps < totalSteps",
      "message": "warmupSteps must be below totalSteps"
    }
  ],
  "program": [
    {
      "clause": "warmup",
      "set": "warmup",
      "to": "startFactor + (1 - startFactor) * min(step, warmupSteps) / warmupSteps"
    },
    {
      "clause": "progress",
      "set": "progress",
      "to": "(clamp(step, warmupSteps, totalSteps) - warmupSteps) / (totalSteps - warmupSteps)"
    },
    {
      "clause": "learning-rate",
      "set": "learningRate",
      "to": "warmup * (minimumLearningRate + (initialLearningRate - minimumLearningRate) * (1 + cos(pi() * progress)) / 2)"
    }
  ],
  "variants": {
    "under-warmup": {
      "summary": "",
      "replace": {
        "warmup": "startFactor + (1 - startFactor) * step / warmupSteps",
        "progress": "min(step, totalSteps) / totalSteps",
        "learning-rate": "if(step < warmupSteps, initialLearningRate * warmup, minimumLearningRate + (initialLearningRate - minimumLearningRate) * (1 + cos(pi() * progress)) / 2)"
      }
    },
    "periodic": {
      "summary": "",
      "properties": {
        "cycles": {
          "type": "number",
          "minimum": 0,
          "default": 0.5
        }
      },
      "replace": {
        "progress": "2 * cycles * max(0, step - warmupSteps) / (totalSteps - warmupSteps)"
      }
    },
    "one-ahead": {
      "summary": "",
      "properties": {
        "cycles": {
          "type": "number",
          "minimum": 0,
          "default": 0.5
        },
        "startFactor": null
      },
      "replace": {
        "warmup": "min(step + 1, warmupSteps) / warmupSteps",
        "progress": "2 * cycles * max(0, step - warmupSteps + 1) / (totalSteps - warmupSteps)"
      }
    },
    "hard-restarts": {
      "summary": "",
      "properties": {
        "cycles": {
          "type": "integer",
          "minimum": 1,
          "default": 1
        },
        "minimumLearningRate": null
      },
      "replace": {
        "progress": "modulo(cycles * max(0, step - warmupSteps), totalSteps - warmupSteps) / (totalSteps - warmupSteps)",
        "learning-rate": "if(step < totalSteps, initialLearningRate * warmup * (1 + cos(pi() * progress)) / 2, 0)"
      }
    }
  },
  "description": "",
  "references": []
});

/** Warm-up and exponential decay. Rises linearly, then is multiplied by a rate once per period, smoothly in between. */
export const warmupExponential: Recipes<'scheduler/warmup-exponential', Schedule> = /* @__PURE__ */ schedulerRecipes({
  "$schema": "../../dialect/scheduler.schema.json",
  "$id": "urn:optspec:scheduler:warmup-exponential",
  "kind": "scheduler",
  "version": "1.0.0",
  "title": "Warm-up and exponential decay",
  "type": "object",
  "properties": {
    "initialLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.1
    },
    "startFactor": {
      "type": "number",
      "minimum": 0,
      "default": 0,
      "maximum": 1
    },
    "warmupSteps": {
      "type": "integer",
      "minimum": 1,
      "default": 5
    },
    "rate": {
      "type": "number",
      "exclusiveMinimum": 0,
      "default": 0.96
    },
    "period": {
      "type": "integer",
      "minimum": 1,
      "default": 1
    }
  },
  "additionalProperties": false,
  "program": [
    {
      "clause": "learning-rate",
      "set": "learningRate",
      "to": "initialLearningRate * (startFactor + (1 - startFactor) * min(1, step / warmupSteps)) * rate^(max(0, step - warmupSteps) / period)"
    }
  ],
  "variants": {
    "under-warmup": {
      "summary": "",
      "replace": {
        "learning-rate": "initialLearningRate * (startFactor + (1 - startFactor) * min(1, step / warmupSteps)) * rate^(step / period)"
      }
    }
  },
  "description": "",
  "references": []
});

/** Warm-up and inverse square root. Rises linearly from zero, then falls with the inverse square root of the steps, measured in units of a time scale. */
export const warmupInverseSquareRoot: Recipes<'scheduler/warmup-inverse-square-root', Schedule> = /* @__PURE__ */ schedulerRecipes({
  "$schema": "../../dialect/scheduler.schema.json",
  "$id": "urn:optspec:scheduler:warmup-inverse-square-root",
  "kind": "scheduler",
  "version": "1.0.0",
  "title": "Warm-up and inverse square root",
  "type": "object",
  "properties": {
    "initialLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.1
    },
    "warmupSteps": {
      "type": "integer",
      "minimum": 1,
      "default": 10
    },
    "timescale": {
      "type": "integer",
      "minimum": 1,
      "default": 10
    }
  },
  "additionalProperties": false,
  "program": [
    {
      "clause": "learning-rate",
      "set": "learningRate",
      "to": "initialLearningRate * min(1, step / warmupSteps) / sqrt(1 + max(0, step - warmupSteps) / timescale)"
    }
  ],
  "description": "",
  "references": []
});

/** Warm-up and linear decay. Rises linearly from zero, then falls linearly to zero, where it stays. */
export const warmupLinear: Recipes<'scheduler/warmup-linear', Schedule> = /* @__PURE__ */ schedulerRecipes({
  "$schema": "../../dialect/scheduler.schema.json",
  "$id": "urn:optspec:scheduler:warmup-linear",
  "kind": "scheduler",
  "version": "1.0.0",
  "title": "Warm-up and linear decay",
  "type": "object",
  "properties": {
    "initialLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.1
    },
    "warmupSteps": {
      "type": "integer",
      "minimum": 1,
      "default": 10
    },
    "totalSteps": {
      "type": "integer",
      "minimum": 2,
      "default": 100
    }
  },
  "additionalProperties": false,
  "constraints": [
    {
      "rule": "warmupSteps < totalSteps",
      "message": "warmupSteps must be below totalSteps"
    }
  ],
  "program": [
    {
      "clause": "learning-rate",
      "set": "learningRate",
      "to": "initialLearningRate * min(step / warmupSteps, max(0, totalSteps - step) / (totalSteps - warmupSteps))"
    }
  ],
  "description": "",
  "references": []
});

/** Warm-up and polynomial decay. Rises linearly from zero, then falls with a power of the share of steps that remains, and stays at the final learning rate. */
export const warmupPolynomial: Recipes<'scheduler/warmup-polynomial', Schedule> = /* @__PURE__ */ schedulerRecipes({
  "$schema": "../../dialect/scheduler.schema.json",
  "$id": "urn:optspec:scheduler:warmup-polynomial",
  "kind": "scheduler",
  "version": "1.0.0",
  "title": "Warm-up and polynomial decay",
  "type": "object",
  "properties": {
    "initialLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.1
    },
    "finalLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 1e-7
    },
    "warmupSteps": {
      "type": "integer",
      "minimum": 1,
      "default": 10
    },
    "totalSteps": {
      "type": "integer",
      "minimum": 2,
      "default": 100
    },
    "power": {
      "type": "number",
      "default": 1,
      "exclusiveMinimum": 0
    }
  },
  "additionalProperties": false,
  "constraints": [
    {
      "rule": "warmupSteps < totalSteps",
      "message": "warmupSteps must be below totalSteps"
    }
  ],
  "program": [
    {
      "clause": "remaining",
      "set": "remaining",
      "to": "(totalSteps - clamp(step, warmupSteps, totalSteps)) / (totalSteps - warmupSteps)"
    },
    {
      "clause": "learning-rate",
      "set": "learningRate",
      "to": "min(1, step / warmupSteps) * (finalLearningRate + (initialLearningRate - finalLearningRate) * remaining^power)"
    }
  ],
  "description": "",
  "references": []
});

/** Warm-up, stable, decay. Rises linearly from a share of the learning rate, stays, then falls along half a cosine wave to the same share, where it stays. */
export const warmupStableDecay: Recipes<'scheduler/warmup-stable-decay', Schedule> = /* @__PURE__ */ schedulerRecipes({
  "$schema": "../../dialect/scheduler.schema.json",
  "$id": "urn:optspec:scheduler:warmup-stable-decay",
  "kind": "scheduler",
  "version": "1.0.0",
  "title": "Warm-up, stable, decay",
  "type": "object",
  "properties": {
    "initialLearningRate": {
      "type": "number",
      "minimum": 0,
      "default": 0.1
    },
    "minimumFactor": {
      "type": "number",
      "minimum": 0,
      "default": 0,
      "maximum": 1
    },
    "warmupSteps": {
      "type": "integer",
      "minimum": 1,
      "default": 10
    },
    "stableSteps": {
      "type": "integer",
      "minimum": 0,
      "default": 80
    },
    "decaySteps": {
      "type": "integer",
      "minimum": 1,
      "default": 10
    }
  },
  "additionalProperties": false,
  "program": [
    {
      "clause": "progress",
      "set": "progress",
      "to": "clamp((step - warmupSteps - stableSteps) / decaySteps, 0, 1)"
    },
    {
      "clause": "share",
      "set": "share",
      "to": "min(1, step / warmupSteps) * ((1 + cos(pi() * progress)) / 2)"
    },
    {
      "clause": "learning-rate",
      "set": "learningRate",
      "to": "initialLearningRate * (minimumFactor + (1 - minimumFactor) * share)"
    }
  ],
  "variants": {
    "linear": {
      "summary": "",
      "replace": {
        "share": "min(1, step / warmupSteps) * (1 - progress)"
      }
    },
    "one-minus-square-root": {
      "summary": "",
      "replace": {
        "share": "min(1, step / warmupSteps) * (1 - sqrt(progress))"
      }
    }
  },
  "description": "",
  "references": []
});
