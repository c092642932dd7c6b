// Written by scripts/generate.mjs from spec/. Do not edit; run: npm run generate

/**
 * Type, default and bounds of each hyperparameter by target. A variant stands here only when they differ from those of
 * its definition.
 */
export const defaults = {
  "optimizer/adadelta": {
    "learningRate": {
      "type": "number",
      "default": 1,
      "minimum": 0
    },
    "rho": {
      "type": "number",
      "default": 0.9,
      "minimum": 0,
      "exclusiveMaximum": 1
    },
    "epsilon": {
      "type": "number",
      "default": 0.000001,
      "minimum": 0
    },
    "weightDecay": {
      "type": "number",
      "default": 0,
      "minimum": 0
    }
  },
  "optimizer/adagrad": {
    "learningRate": {
      "type": "number",
      "default": 0.01,
      "minimum": 0
    },
    "epsilon": {
      "type": "number",
      "default": 1e-10,
      "minimum": 0
    },
    "initialAccumulator": {
      "type": "number",
      "default": 0,
      "minimum": 0
    },
    "learningRateDecay": {
      "type": "number",
      "default": 0,
      "minimum": 0
    },
    "weightDecay": {
      "type": "number",
      "default": 0,
      "minimum": 0
    }
  },
  "optimizer/adagrad#epsilon-inside": {
    "learningRate": {
      "type": "number",
      "default": 0.001,
      "minimum": 0
    },
    "epsilon": {
      "type": "number",
      "default": 1e-7,
      "minimum": 0
    },
    "initialAccumulator": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    }
  },
  "optimizer/adagrad#zero-guarded": {
    "learningRate": {
      "type": "number",
      "default": 0.01,
      "minimum": 0
    },
    "epsilon": {
      "type": "number",
      "default": 1e-7,
      "minimum": 0
    },
    "initialAccumulator": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    }
  },
  "optimizer/adam": {
    "learningRate": {
      "type": "number",
      "default": 0.001,
      "minimum": 0
    },
    "beta1": {
      "type": "number",
      "default": 0.9,
      "minimum": 0,
      "exclusiveMaximum": 1
    },
    "beta2": {
      "type": "number",
      "default": 0.999,
      "minimum": 0,
      "exclusiveMaximum": 1
    },
    "epsilon": {
      "type": "number",
      "default": 1e-8,
      "minimum": 0
    },
    "weightDecay": {
      "type": "number",
      "default": 0,
      "minimum": 0
    },
    "amsgrad": {
      "type": "boolean",
      "default": false
    }
  },
  "optimizer/adam#amsgrad-corrected": {
    "learningRate": {
      "type": "number",
      "default": 0.001,
      "minimum": 0
    },
    "beta1": {
      "type": "number",
      "default": 0.9,
      "minimum": 0,
      "exclusiveMaximum": 1
    },
    "beta2": {
      "type": "number",
      "default": 0.999,
      "minimum": 0,
      "exclusiveMaximum": 1
    },
    "epsilon": {
      "type": "number",
      "default": 1e-8,
      "minimum": 0
    },
    "weightDecay": {
      "type": "number",
      "default": 0,
      "minimum": 0
    },
    "amsgrad": {
      "type": "boolean",
      "default": true
    }
  },
  "optimizer/adamax": {
    "learningRate": {
      "type": "number",
      "default": 0.002,
      "minimum": 0
    },
    "beta1": {
      "type": "number",
      "default": 0.9,
      "minimum": 0,
      "exclusiveMaximum": 1
    },
    "beta2": {
      "type": "number",
      "default": 0.999,
      "minimum": 0,
      "exclusiveMaximum": 1
    },
    "epsilon": {
      "type": "number",
      "default": 1e-8,
      "minimum": 0
    },
    "weightDecay": {
      "type": "number",
      "default": 0,
      "minimum": 0
    }
  },
  "optimizer/adamax#no-epsilon": {
    "learningRate": {
      "type": "number",
      "default": 0.002,
      "minimum": 0
    },
    "beta1": {
      "type": "number",
      "default": 0.9,
      "minimum": 0,
      "exclusiveMaximum": 1
    },
    "beta2": {
      "type": "number",
      "default": 0.999,
      "minimum": 0,
      "exclusiveMaximum": 1
    },
    "weightDecay": {
      "type": "number",
      "default": 0,
      "minimum": 0
    }
  },
  "optimizer/adamw": {
    "learningRate": {
      "type": "number",
      "default": 0.001,
      "minimum": 0
    },
    "beta1": {
      "type": "number",
      "default": 0.9,
      "minimum": 0,
      "exclusiveMaximum": 1
    },
    "beta2": {
      "type": "number",
      "default": 0.999,
      "minimum": 0,
      "exclusiveMaximum": 1
    },
    "epsilon": {
      "type": "number",
      "default": 1e-8,
      "minimum": 0
    },
    "weightDecay": {
      "type": "number",
      "default": 0.01,
      "minimum": 0
    },
    "amsgrad": {
      "type": "boolean",
      "default": false
    }
  },
  "optimizer/lamb": {
    "learningRate": {
      "type": "number",
      "default": 0.001,
      "minimum": 0
    },
    "beta1": {
      "type": "number",
      "default": 0.9,
      "minimum": 0,
      "exclusiveMaximum": 1
    },
    "beta2": {
      "type": "number",
      "default": 0.999,
      "minimum": 0,
      "exclusiveMaximum": 1
    },
    "epsilon": {
      "type": "number",
      "default": 0.000001,
      "minimum": 0
    },
    "weightDecay": {
      "type": "number",
      "default": 0,
      "minimum": 0
    }
  },
  "optimizer/lamb#clipped": {
    "learningRate": {
      "type": "number",
      "default": 0.001,
      "minimum": 0
    },
    "beta1": {
      "type": "number",
      "default": 0.9,
      "minimum": 0,
      "exclusiveMaximum": 1
    },
    "beta2": {
      "type": "number",
      "default": 0.999,
      "minimum": 0,
      "exclusiveMaximum": 1
    },
    "epsilon": {
      "type": "number",
      "default": 0.000001,
      "minimum": 0
    },
    "weightDecay": {
      "type": "number",
      "default": 0.01,
      "minimum": 0
    },
    "maxGradientNorm": {
      "type": "number",
      "default": 1,
      "exclusiveMinimum": 0
    }
  },
  "optimizer/lars": {
    "learningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "momentum": {
      "type": "number",
      "default": 0.9,
      "minimum": 0,
      "exclusiveMaximum": 1
    },
    "weightDecay": {
      "type": "number",
      "default": 0,
      "minimum": 0
    },
    "trustCoefficient": {
      "type": "number",
      "default": 0.001,
      "exclusiveMinimum": 0
    },
    "epsilon": {
      "type": "number",
      "default": 0,
      "minimum": 0
    }
  },
  "optimizer/lars#rate-outside": {
    "learningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "momentum": {
      "type": "number",
      "default": 0.9,
      "minimum": 0,
      "exclusiveMaximum": 1
    },
    "weightDecay": {
      "type": "number",
      "default": 0,
      "minimum": 0
    },
    "trustCoefficient": {
      "type": "number",
      "default": 0.001,
      "exclusiveMinimum": 0
    },
    "epsilon": {
      "type": "number",
      "default": 1e-8,
      "minimum": 0
    }
  },
  "optimizer/lion": {
    "learningRate": {
      "type": "number",
      "default": 0.0001,
      "minimum": 0
    },
    "beta1": {
      "type": "number",
      "default": 0.9,
      "minimum": 0,
      "exclusiveMaximum": 1
    },
    "beta2": {
      "type": "number",
      "default": 0.99,
      "minimum": 0,
      "exclusiveMaximum": 1
    },
    "weightDecay": {
      "type": "number",
      "default": 0,
      "minimum": 0
    }
  },
  "optimizer/momentum": {
    "learningRate": {
      "type": "number",
      "default": 0.01,
      "minimum": 0
    },
    "momentum": {
      "type": "number",
      "default": 0.9,
      "minimum": 0,
      "maximum": 1
    }
  },
  "optimizer/nesterov": {
    "learningRate": {
      "type": "number",
      "default": 0.01,
      "minimum": 0
    },
    "momentum": {
      "type": "number",
      "default": 0.9,
      "minimum": 0,
      "maximum": 1
    }
  },
  "optimizer/rmsprop": {
    "learningRate": {
      "type": "number",
      "default": 0.01,
      "minimum": 0
    },
    "rho": {
      "type": "number",
      "default": 0.99,
      "minimum": 0,
      "exclusiveMaximum": 1
    },
    "epsilon": {
      "type": "number",
      "default": 1e-8,
      "minimum": 0
    },
    "momentum": {
      "type": "number",
      "default": 0,
      "minimum": 0,
      "maximum": 1
    },
    "centered": {
      "type": "boolean",
      "default": false
    },
    "weightDecay": {
      "type": "number",
      "default": 0,
      "minimum": 0
    }
  },
  "optimizer/rmsprop#epsilon-inside": {
    "learningRate": {
      "type": "number",
      "default": 0.001,
      "minimum": 0
    },
    "rho": {
      "type": "number",
      "default": 0.9,
      "minimum": 0,
      "exclusiveMaximum": 1
    },
    "epsilon": {
      "type": "number",
      "default": 1e-7,
      "minimum": 0
    },
    "momentum": {
      "type": "number",
      "default": 0,
      "minimum": 0,
      "maximum": 1
    },
    "centered": {
      "type": "boolean",
      "default": false
    },
    "weightDecay": {
      "type": "number",
      "default": 0,
      "minimum": 0
    }
  },
  "optimizer/rmsprop#initial-one": {
    "learningRate": {
      "type": "number",
      "default": 0.01,
      "minimum": 0
    },
    "rho": {
      "type": "number",
      "default": 0.9,
      "minimum": 0,
      "exclusiveMaximum": 1
    },
    "epsilon": {
      "type": "number",
      "default": 1e-10,
      "minimum": 0
    },
    "momentum": {
      "type": "number",
      "default": 0,
      "minimum": 0,
      "maximum": 1
    },
    "centered": {
      "type": "boolean",
      "default": false
    },
    "weightDecay": {
      "type": "number",
      "default": 0,
      "minimum": 0
    }
  },
  "optimizer/sgd": {
    "learningRate": {
      "type": "number",
      "default": 0.01,
      "minimum": 0
    },
    "momentum": {
      "type": "number",
      "default": 0,
      "minimum": 0,
      "maximum": 1
    },
    "dampening": {
      "type": "number",
      "default": 0,
      "minimum": 0,
      "maximum": 1
    },
    "nesterov": {
      "type": "boolean",
      "default": false
    },
    "weightDecay": {
      "type": "number",
      "default": 0,
      "minimum": 0
    }
  },
  "scheduler/constant": {
    "initialLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    }
  },
  "scheduler/cosine": {
    "initialLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "minimumLearningRate": {
      "type": "number",
      "default": 0,
      "minimum": 0
    },
    "period": {
      "type": "integer",
      "default": 100,
      "minimum": 1
    }
  },
  "scheduler/exponential": {
    "initialLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "rate": {
      "type": "number",
      "default": 0.96,
      "exclusiveMinimum": 0
    },
    "period": {
      "type": "integer",
      "default": 1,
      "minimum": 1
    }
  },
  "scheduler/inverse-time": {
    "initialLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "rate": {
      "type": "number",
      "default": 0.5,
      "minimum": 0
    },
    "period": {
      "type": "integer",
      "default": 1,
      "minimum": 1
    }
  },
  "scheduler/linear-warmup": {
    "initialLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "warmupSteps": {
      "type": "integer",
      "default": 5,
      "minimum": 1
    },
    "startFactor": {
      "type": "number",
      "default": 0,
      "minimum": 0,
      "maximum": 1
    }
  },
  "scheduler/piecewise-constant": {
    "boundaries": {
      "type": "array",
      "default": [
        30,
        60
      ],
      "items": {
        "type": "integer",
        "minimum": 0
      }
    },
    "values": {
      "type": "array",
      "default": [
        0.1,
        0.01,
        0.001
      ],
      "items": {
        "type": "number",
        "minimum": 0
      },
      "minItems": 1
    }
  },
  "scheduler/step": {
    "initialLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "factor": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "period": {
      "type": "integer",
      "default": 30,
      "minimum": 1
    }
  },
  "initializer/constant": {
    "value": {
      "type": "number",
      "default": 0
    }
  },
  "initializer/constant#tenth": {},
  "initializer/constant#hundredth": {},
  "initializer/he-normal": {
    "negativeSlope": {
      "type": "number",
      "default": 0
    },
    "fan": {
      "type": "string",
      "default": "in",
      "enum": [
        "in",
        "out"
      ]
    }
  },
  "initializer/he-uniform": {
    "negativeSlope": {
      "type": "number",
      "default": 0
    },
    "fan": {
      "type": "string",
      "default": "in",
      "enum": [
        "in",
        "out"
      ]
    }
  },
  "initializer/he-uniform#torch-default": {},
  "initializer/lecun-normal": {},
  "initializer/lecun-uniform": {},
  "initializer/normal": {
    "mean": {
      "type": "number",
      "default": 0
    },
    "standardDeviation": {
      "type": "number",
      "default": 1,
      "minimum": 0
    }
  },
  "initializer/normal#small": {},
  "initializer/ones": {},
  "initializer/truncated-normal": {
    "mean": {
      "type": "number",
      "default": 0
    },
    "standardDeviation": {
      "type": "number",
      "default": 1,
      "minimum": 0
    }
  },
  "initializer/uniform": {
    "minimum": {
      "type": "number",
      "default": 0
    },
    "maximum": {
      "type": "number",
      "default": 1
    }
  },
  "initializer/variance-scaling": {
    "scale": {
      "type": "number",
      "default": 1,
      "minimum": 0
    },
    "fan": {
      "type": "string",
      "default": "in",
      "enum": [
        "in",
        "out",
        "average"
      ]
    },
    "distribution": {
      "type": "string",
      "default": "truncated-normal",
      "enum": [
        "truncated-normal",
        "normal",
        "uniform"
      ]
    }
  },
  "initializer/xavier-normal": {
    "gain": {
      "type": "number",
      "default": 1,
      "minimum": 0
    }
  },
  "initializer/xavier-uniform": {
    "gain": {
      "type": "number",
      "default": 1,
      "minimum": 0
    }
  },
  "initializer/zeros": {}
} as const;
