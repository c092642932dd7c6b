// Written by scripts/generate.mjs from spec/. Do not edit; run: npm run generate

/**
 * Type, default and bounds of each hyperparameter by target. A variant stands here only when they differ from those of
 * its definition.
 */
export const defaults = {
  "optimizer/adabelief": {
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
      "default": 1e-16,
      "minimum": 0
    },
    "epsilonRoot": {
      "type": "number",
      "default": 1e-16,
      "minimum": 0
    }
  },
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
  "optimizer/adafactor": {
    "learningRate": {
      "type": "number",
      "default": 0.01,
      "minimum": 0
    },
    "beta2Decay": {
      "type": "number",
      "default": -0.8,
      "maximum": 0
    },
    "epsilon1": {
      "type": "number",
      "default": 1e-30,
      "minimum": 0
    },
    "epsilon2": {
      "type": "number",
      "default": 0.001,
      "minimum": 0
    },
    "clipThreshold": {
      "type": "number",
      "default": 1,
      "exclusiveMinimum": 0
    },
    "weightDecay": {
      "type": "number",
      "default": 0,
      "minimum": 0
    }
  },
  "optimizer/adafactor#epsilon-clamped": {
    "learningRate": {
      "type": "number",
      "default": 0.01,
      "minimum": 0
    },
    "beta2Decay": {
      "type": "number",
      "default": -0.8,
      "maximum": 0
    },
    "epsilon1": {
      "type": "number",
      "default": 1.1920928955078125e-7,
      "minimum": 0
    },
    "epsilon2": {
      "type": "number",
      "default": 0.001,
      "minimum": 0
    },
    "clipThreshold": {
      "type": "number",
      "default": 1,
      "exclusiveMinimum": 0
    },
    "weightDecay": {
      "type": "number",
      "default": 0,
      "minimum": 0
    }
  },
  "optimizer/adafactor#epsilon-clamped-unfactored": {
    "learningRate": {
      "type": "number",
      "default": 0.01,
      "minimum": 0
    },
    "beta2Decay": {
      "type": "number",
      "default": -0.8,
      "maximum": 0
    },
    "epsilon1": {
      "type": "number",
      "default": 1.1920928955078125e-7,
      "minimum": 0
    },
    "epsilon2": {
      "type": "number",
      "default": 0.001,
      "minimum": 0
    },
    "clipThreshold": {
      "type": "number",
      "default": 1,
      "exclusiveMinimum": 0
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
  "optimizer/adagrad#no-epsilon": {
    "learningRate": {
      "type": "number",
      "default": 0.001,
      "minimum": 0
    },
    "initialAccumulator": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    }
  },
  "optimizer/adagrad#decoupled-decay": {
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
    },
    "weightDecay": {
      "type": "number",
      "default": 0,
      "minimum": 0
    }
  },
  "optimizer/adagrad#normalized-momentum": {
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
  "optimizer/adam#epsilon-root": {
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
    },
    "epsilonRoot": {
      "type": "number",
      "default": 0,
      "minimum": 0
    }
  },
  "optimizer/adam#bias-correction-recursive": {
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
    }
  },
  "optimizer/adam#constant-correction": {
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
      "default": 0.99,
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
  "optimizer/adam#amsgrad-original": {
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
    "weightDecay": {
      "type": "number",
      "default": 0,
      "minimum": 0
    }
  },
  "optimizer/adam#amsgrad-feedback": {
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
  "optimizer/adamw#schedule-multiplier": {
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
    },
    "scheduleMultiplier": {
      "type": "number",
      "default": 1,
      "minimum": 0
    }
  },
  "optimizer/asgd": {
    "learningRate": {
      "type": "number",
      "default": 0.01,
      "minimum": 0
    },
    "lambda": {
      "type": "number",
      "default": 0.0001,
      "minimum": 0
    },
    "alpha": {
      "type": "number",
      "default": 0.75,
      "minimum": 0
    },
    "averagingStart": {
      "type": "number",
      "default": 1000000,
      "minimum": 0
    },
    "weightDecay": {
      "type": "number",
      "default": 0,
      "minimum": 0
    }
  },
  "optimizer/gradient-descent": {
    "learningRate": {
      "type": "number",
      "default": 0.01,
      "minimum": 0
    }
  },
  "optimizer/gradient-descent#summed-gradient": {
    "learningRate": {
      "type": "number",
      "default": 0.01,
      "minimum": 0
    },
    "batchSize": {
      "type": "integer",
      "default": 1,
      "minimum": 1
    }
  },
  "optimizer/gradient-descent#optimistic": {
    "learningRate": {
      "type": "number",
      "default": 0.01,
      "minimum": 0
    },
    "alpha": {
      "type": "number",
      "default": 1
    },
    "beta": {
      "type": "number",
      "default": 1
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
  "optimizer/lbfgs": {
    "learningRate": {
      "type": "number",
      "default": 1,
      "minimum": 0
    },
    "historySize": {
      "type": "integer",
      "default": 10,
      "minimum": 1,
      "maximum": 128
    },
    "minimumCurvature": {
      "type": "number",
      "default": 1e-10,
      "minimum": 0
    }
  },
  "optimizer/lbfgs#every-pair": {
    "learningRate": {
      "type": "number",
      "default": 1,
      "minimum": 0
    },
    "historySize": {
      "type": "integer",
      "default": 10,
      "minimum": 1,
      "maximum": 128
    }
  },
  "optimizer/lbfgs#line-search": {
    "learningRate": {
      "type": "number",
      "default": 1,
      "minimum": 0
    },
    "historySize": {
      "type": "integer",
      "default": 10,
      "minimum": 1,
      "maximum": 128
    },
    "minimumCurvature": {
      "type": "number",
      "default": 1e-10,
      "minimum": 0
    },
    "newDirection": {
      "type": "boolean",
      "default": true
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
  "optimizer/muon": {
    "learningRate": {
      "type": "number",
      "default": 0.001,
      "minimum": 0
    },
    "momentum": {
      "type": "number",
      "default": 0.95,
      "minimum": 0,
      "exclusiveMaximum": 1
    },
    "weightDecay": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "epsilon": {
      "type": "number",
      "default": 1e-7,
      "minimum": 0
    },
    "nesterov": {
      "type": "boolean",
      "default": true
    }
  },
  "optimizer/muon#epsilon-added": {
    "learningRate": {
      "type": "number",
      "default": 0.02,
      "minimum": 0
    },
    "momentum": {
      "type": "number",
      "default": 0.95,
      "minimum": 0,
      "exclusiveMaximum": 1
    },
    "weightDecay": {
      "type": "number",
      "default": 0,
      "minimum": 0
    },
    "epsilon": {
      "type": "number",
      "default": 1e-7,
      "minimum": 0
    },
    "nesterov": {
      "type": "boolean",
      "default": true
    }
  },
  "optimizer/muon#bias-corrected": {
    "learningRate": {
      "type": "number",
      "default": 0.001,
      "minimum": 0
    },
    "momentum": {
      "type": "number",
      "default": 0.95,
      "minimum": 0,
      "exclusiveMaximum": 1
    },
    "weightDecay": {
      "type": "number",
      "default": 0,
      "minimum": 0
    },
    "epsilon": {
      "type": "number",
      "default": 1e-8,
      "minimum": 0
    },
    "nesterov": {
      "type": "boolean",
      "default": true
    }
  },
  "optimizer/muon#heavy-ball": {
    "learningRate": {
      "type": "number",
      "default": 0.001,
      "minimum": 0
    },
    "momentum": {
      "type": "number",
      "default": 0.95,
      "minimum": 0,
      "exclusiveMaximum": 1
    },
    "weightDecay": {
      "type": "number",
      "default": 0.004,
      "minimum": 0
    },
    "epsilon": {
      "type": "number",
      "default": 1e-7,
      "minimum": 0
    },
    "nesterov": {
      "type": "boolean",
      "default": true
    }
  },
  "optimizer/nadam": {
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
    "momentumDecay": {
      "type": "number",
      "default": 0.004,
      "minimum": 0
    },
    "weightDecay": {
      "type": "number",
      "default": 0,
      "minimum": 0
    }
  },
  "optimizer/nadam#fast-schedule": {
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
      "default": 1e-7,
      "minimum": 0
    },
    "weightDecay": {
      "type": "number",
      "default": 0,
      "minimum": 0
    }
  },
  "optimizer/nadam#constant-momentum": {
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
    }
  },
  "optimizer/nadam#constant-momentum-decoupled-decay": {
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
      "default": 0.0001,
      "minimum": 0
    }
  },
  "optimizer/nadam#single-correction": {
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
  "optimizer/newton": {
    "learningRate": {
      "type": "number",
      "default": 1,
      "minimum": 0
    }
  },
  "optimizer/newton#levenberg-marquardt": {
    "learningRate": {
      "type": "number",
      "default": 1,
      "minimum": 0
    },
    "damping": {
      "type": "number",
      "default": 0.001,
      "minimum": 0
    }
  },
  "optimizer/radam": {
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
    }
  },
  "optimizer/radam#epsilon-corrected": {
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
    "threshold": {
      "type": "number",
      "default": 5,
      "minimum": 0
    }
  },
  "optimizer/radam#no-epsilon": {
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
    "weightDecay": {
      "type": "number",
      "default": 0,
      "minimum": 0
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
  "optimizer/rmsprop#rate-inside": {
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
  "optimizer/rmsprop#bias-corrected": {
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
  "optimizer/rmsprop#nesterov": {
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
  "optimizer/rmsprop#initial-accumulator-outside": {
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
      "default": 1e-8,
      "minimum": 0
    },
    "momentum": {
      "type": "number",
      "default": 0,
      "minimum": 0,
      "maximum": 1
    },
    "initialAccumulator": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    }
  },
  "optimizer/rmsprop#initial-accumulator": {
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
    },
    "initialAccumulator": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    }
  },
  "optimizer/rmsprop#epsilon-subtracted": {
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
      "default": true
    },
    "weightDecay": {
      "type": "number",
      "default": 0,
      "minimum": 0
    }
  },
  "optimizer/rmsprop#decoupled-decay": {
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
  "optimizer/rprop": {
    "learningRate": {
      "type": "number",
      "default": 0.01,
      "minimum": 0
    },
    "etaMinus": {
      "type": "number",
      "default": 0.5,
      "exclusiveMinimum": 0,
      "exclusiveMaximum": 1
    },
    "etaPlus": {
      "type": "number",
      "default": 1.2,
      "exclusiveMinimum": 1
    },
    "minimumStep": {
      "type": "number",
      "default": 0.000001,
      "minimum": 0
    },
    "maximumStep": {
      "type": "number",
      "default": 50,
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
  "optimizer/sign-sgd": {
    "learningRate": {
      "type": "number",
      "default": 0.0001,
      "minimum": 0
    }
  },
  "optimizer/signum": {
    "learningRate": {
      "type": "number",
      "default": 0.0001,
      "minimum": 0
    },
    "momentum": {
      "type": "number",
      "default": 0.9,
      "minimum": 0,
      "maximum": 1
    }
  },
  "optimizer/yogi": {
    "learningRate": {
      "type": "number",
      "default": 0.01,
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
      "default": 0.001,
      "minimum": 0
    },
    "initialAccumulator": {
      "type": "number",
      "default": 0.000001,
      "minimum": 0
    }
  },
  "scheduler/batch-size-scaling": {
    "initialLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "batchSize": {
      "type": "integer",
      "default": 256,
      "minimum": 1
    },
    "referenceBatchSize": {
      "type": "integer",
      "default": 256,
      "minimum": 1
    }
  },
  "scheduler/batch-size-scaling#gradual-warmup": {
    "initialLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "batchSize": {
      "type": "integer",
      "default": 256,
      "minimum": 1
    },
    "referenceBatchSize": {
      "type": "integer",
      "default": 256,
      "minimum": 1
    },
    "warmupSteps": {
      "type": "integer",
      "default": 5,
      "minimum": 1
    }
  },
  "scheduler/constant": {
    "initialLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    }
  },
  "scheduler/constant-warmup": {
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
    "warmupSteps": {
      "type": "integer",
      "default": 5,
      "minimum": 1
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
  "scheduler/cosine#power": {
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
    },
    "power": {
      "type": "number",
      "default": 2,
      "exclusiveMinimum": 0
    }
  },
  "scheduler/cosine#k-decay": {
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
    },
    "kDecay": {
      "type": "number",
      "default": 1.5,
      "exclusiveMinimum": 0
    }
  },
  "scheduler/cosine-restarts": {
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
      "default": 10,
      "minimum": 1
    },
    "periodMultiplier": {
      "type": "number",
      "default": 1,
      "minimum": 1
    }
  },
  "scheduler/cosine-restarts#amplitude-factor": {
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
      "default": 10,
      "minimum": 1
    },
    "periodMultiplier": {
      "type": "number",
      "default": 1,
      "minimum": 1
    },
    "amplitudeFactor": {
      "type": "number",
      "default": 0.8,
      "minimum": 0
    }
  },
  "scheduler/cosine-restarts#limited": {
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
      "default": 10,
      "minimum": 1
    },
    "periodMultiplier": {
      "type": "number",
      "default": 1,
      "minimum": 1
    },
    "peakFactor": {
      "type": "number",
      "default": 0.8,
      "minimum": 0
    },
    "cycleLimit": {
      "type": "integer",
      "default": 3,
      "minimum": 1
    }
  },
  "scheduler/cyclical": {
    "minimumLearningRate": {
      "type": "number",
      "default": 0.001,
      "minimum": 0
    },
    "maximumLearningRate": {
      "type": "number",
      "default": 0.006,
      "minimum": 0
    },
    "stepsUp": {
      "type": "integer",
      "default": 2000,
      "minimum": 1
    },
    "stepsDown": {
      "type": "integer",
      "default": 2000,
      "minimum": 1
    }
  },
  "scheduler/cyclical#exponential-range": {
    "minimumLearningRate": {
      "type": "number",
      "default": 0.001,
      "minimum": 0
    },
    "maximumLearningRate": {
      "type": "number",
      "default": 0.006,
      "minimum": 0
    },
    "stepsUp": {
      "type": "integer",
      "default": 2000,
      "minimum": 1
    },
    "stepsDown": {
      "type": "integer",
      "default": 2000,
      "minimum": 1
    },
    "rate": {
      "type": "number",
      "default": 0.9999,
      "minimum": 0
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
  "scheduler/exponential#bounded": {
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
    },
    "endLearningRate": {
      "type": "number",
      "default": 0.01,
      "minimum": 0
    }
  },
  "scheduler/factors": {
    "initialLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "factors": {
      "type": "array",
      "default": [
        1,
        0.94,
        0.87,
        0.74,
        0.575
      ],
      "items": {
        "type": "number",
        "minimum": 0
      },
      "minItems": 1
    },
    "period": {
      "type": "integer",
      "default": 1,
      "minimum": 1
    }
  },
  "scheduler/inverse-square-root": {
    "initialLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    }
  },
  "scheduler/inverse-square-root#capped": {
    "initialLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "holdSteps": {
      "type": "integer",
      "default": 10000,
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
  "scheduler/inverse-time#power": {
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
    },
    "power": {
      "type": "number",
      "default": 0.75,
      "minimum": 0
    }
  },
  "scheduler/linear": {
    "initialLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "startFactor": {
      "type": "number",
      "default": 1,
      "minimum": 0
    },
    "endFactor": {
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
  "scheduler/multi-step": {
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
    "milestones": {
      "type": "array",
      "default": [
        30,
        60
      ],
      "items": {
        "type": "integer",
        "minimum": 0
      }
    }
  },
  "scheduler/noam": {
    "initialLearningRate": {
      "type": "number",
      "default": 1,
      "minimum": 0
    },
    "modelSize": {
      "type": "integer",
      "default": 512,
      "minimum": 1
    },
    "warmupSteps": {
      "type": "integer",
      "default": 4000,
      "minimum": 1
    }
  },
  "scheduler/one-cycle": {
    "maximumLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "totalSteps": {
      "type": "integer",
      "default": 100,
      "minimum": 2
    },
    "warmupFraction": {
      "type": "number",
      "default": 0.3,
      "exclusiveMinimum": 0,
      "exclusiveMaximum": 1
    },
    "initialDivisor": {
      "type": "number",
      "default": 25,
      "exclusiveMinimum": 0
    },
    "finalDivisor": {
      "type": "number",
      "default": 10000,
      "exclusiveMinimum": 0
    }
  },
  "scheduler/one-cycle#three-phase": {
    "maximumLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "totalSteps": {
      "type": "integer",
      "default": 100,
      "minimum": 2
    },
    "warmupFraction": {
      "type": "number",
      "default": 0.3,
      "exclusiveMinimum": 0,
      "exclusiveMaximum": 0.5
    },
    "initialDivisor": {
      "type": "number",
      "default": 25,
      "exclusiveMinimum": 0
    },
    "finalDivisor": {
      "type": "number",
      "default": 10000,
      "exclusiveMinimum": 0
    }
  },
  "scheduler/one-cycle#three-phase-linear": {
    "maximumLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "totalSteps": {
      "type": "integer",
      "default": 100,
      "minimum": 2
    },
    "warmupFraction": {
      "type": "number",
      "default": 0.3,
      "exclusiveMinimum": 0,
      "exclusiveMaximum": 0.5
    },
    "initialDivisor": {
      "type": "number",
      "default": 25,
      "exclusiveMinimum": 0
    },
    "finalDivisor": {
      "type": "number",
      "default": 10000,
      "exclusiveMinimum": 0
    }
  },
  "scheduler/one-cycle-whole-steps": {
    "maximumLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "stepsUp": {
      "type": "integer",
      "default": 30,
      "minimum": 1
    },
    "stepsDown": {
      "type": "integer",
      "default": 70,
      "minimum": 1
    },
    "initialDivisor": {
      "type": "number",
      "default": 25,
      "exclusiveMinimum": 0
    },
    "finalDivisor": {
      "type": "number",
      "default": 10000,
      "exclusiveMinimum": 0
    }
  },
  "scheduler/one-cycle-whole-steps#three-phase-linear": {
    "maximumLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "stepsUp": {
      "type": "integer",
      "default": 30,
      "minimum": 1
    },
    "stepsDown": {
      "type": "integer",
      "default": 55,
      "minimum": 1
    },
    "initialDivisor": {
      "type": "number",
      "default": 25,
      "exclusiveMinimum": 0
    },
    "finalDivisor": {
      "type": "number",
      "default": 10000,
      "exclusiveMinimum": 0
    },
    "decaySteps": {
      "type": "integer",
      "default": 15,
      "minimum": 1
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
  "scheduler/piecewise-factors": {
    "initialLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
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
    "scales": {
      "type": "array",
      "default": [
        0.5,
        0.1
      ],
      "items": {
        "type": "number",
        "minimum": 0
      }
    }
  },
  "scheduler/piecewise-factors#linear": {
    "initialLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "boundaries": {
      "type": "array",
      "default": [
        30,
        60
      ],
      "items": {
        "type": "integer",
        "minimum": 1
      }
    },
    "scales": {
      "type": "array",
      "default": [
        0.5,
        0.1
      ],
      "items": {
        "type": "number",
        "minimum": 0
      }
    }
  },
  "scheduler/piecewise-factors#cosine": {
    "initialLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "boundaries": {
      "type": "array",
      "default": [
        30,
        60
      ],
      "items": {
        "type": "integer",
        "minimum": 1
      }
    },
    "scales": {
      "type": "array",
      "default": [
        0.5,
        0.1
      ],
      "items": {
        "type": "number",
        "minimum": 0
      }
    }
  },
  "scheduler/polynomial": {
    "initialLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "finalLearningRate": {
      "type": "number",
      "default": 0,
      "minimum": 0
    },
    "period": {
      "type": "integer",
      "default": 100,
      "minimum": 1
    },
    "power": {
      "type": "number",
      "default": 1,
      "exclusiveMinimum": 0
    }
  },
  "scheduler/polynomial#k-decay": {
    "initialLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "finalLearningRate": {
      "type": "number",
      "default": 0,
      "minimum": 0
    },
    "period": {
      "type": "integer",
      "default": 100,
      "minimum": 1
    },
    "power": {
      "type": "number",
      "default": 1,
      "exclusiveMinimum": 0
    },
    "kDecay": {
      "type": "number",
      "default": 1.5,
      "exclusiveMinimum": 0
    }
  },
  "scheduler/reduce-on-plateau": {
    "initialLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "factor": {
      "type": "number",
      "default": 0.1,
      "minimum": 0,
      "exclusiveMaximum": 1
    },
    "patience": {
      "type": "integer",
      "default": 10,
      "minimum": 0
    },
    "threshold": {
      "type": "number",
      "default": 0.0001,
      "minimum": 0
    },
    "cooldown": {
      "type": "integer",
      "default": 0,
      "minimum": 0
    },
    "minimumLearningRate": {
      "type": "number",
      "default": 0,
      "minimum": 0
    },
    "minimumChange": {
      "type": "number",
      "default": 1e-8,
      "minimum": 0
    }
  },
  "scheduler/reduce-on-plateau#cooldown-first": {
    "initialLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "factor": {
      "type": "number",
      "default": 0.1,
      "minimum": 0,
      "exclusiveMaximum": 1
    },
    "patience": {
      "type": "integer",
      "default": 10,
      "minimum": 0
    },
    "threshold": {
      "type": "number",
      "default": 0.0001,
      "minimum": 0
    },
    "cooldown": {
      "type": "integer",
      "default": 0,
      "minimum": 0
    },
    "minimumLearningRate": {
      "type": "number",
      "default": 0,
      "minimum": 0
    }
  },
  "scheduler/reduce-on-plateau#cooldown-first-maximum": {
    "initialLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "factor": {
      "type": "number",
      "default": 0.1,
      "minimum": 0,
      "exclusiveMaximum": 1
    },
    "patience": {
      "type": "integer",
      "default": 10,
      "minimum": 0
    },
    "threshold": {
      "type": "number",
      "default": 0.0001,
      "minimum": 0
    },
    "cooldown": {
      "type": "integer",
      "default": 0,
      "minimum": 0
    },
    "minimumLearningRate": {
      "type": "number",
      "default": 0,
      "minimum": 0
    }
  },
  "scheduler/reduce-on-plateau#patience-reached": {
    "initialLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "factor": {
      "type": "number",
      "default": 0.1,
      "minimum": 0,
      "exclusiveMaximum": 1
    },
    "patience": {
      "type": "integer",
      "default": 10,
      "minimum": 1
    },
    "cooldown": {
      "type": "integer",
      "default": 0,
      "minimum": 0
    },
    "minimumLearningRate": {
      "type": "number",
      "default": 0,
      "minimum": 0
    },
    "relativeThreshold": {
      "type": "number",
      "default": 0.0001,
      "minimum": 0
    },
    "absoluteThreshold": {
      "type": "number",
      "default": 0,
      "minimum": 0
    }
  },
  "scheduler/rex": {
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
  "scheduler/sigmoid": {
    "initialLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "steepness": {
      "type": "number",
      "default": -0.1
    },
    "midpoint": {
      "type": "integer",
      "default": 50,
      "minimum": 0
    }
  },
  "scheduler/snapshot-cosine": {
    "initialLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "totalSteps": {
      "type": "integer",
      "default": 300,
      "minimum": 1
    },
    "cycles": {
      "type": "integer",
      "default": 6,
      "minimum": 1
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
  "scheduler/strong-wolfe": {
    "initialLength": {
      "type": "number",
      "default": 1,
      "exclusiveMinimum": 0
    },
    "sufficientDecrease": {
      "type": "number",
      "default": 0.0001,
      "minimum": 0,
      "exclusiveMaximum": 1
    },
    "curvature": {
      "type": "number",
      "default": 0.9,
      "minimum": 0,
      "exclusiveMaximum": 1
    },
    "maximumTrials": {
      "type": "integer",
      "default": 25,
      "minimum": 0
    },
    "tolerance": {
      "type": "number",
      "default": 1e-9,
      "minimum": 0
    }
  },
  "scheduler/tanh": {
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
  "scheduler/warmup-cosine": {
    "initialLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "startFactor": {
      "type": "number",
      "default": 0,
      "minimum": 0,
      "maximum": 1
    },
    "minimumLearningRate": {
      "type": "number",
      "default": 0,
      "minimum": 0
    },
    "warmupSteps": {
      "type": "integer",
      "default": 10,
      "minimum": 1
    },
    "totalSteps": {
      "type": "integer",
      "default": 100,
      "minimum": 2
    }
  },
  "scheduler/warmup-cosine#periodic": {
    "initialLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "startFactor": {
      "type": "number",
      "default": 0,
      "minimum": 0,
      "maximum": 1
    },
    "minimumLearningRate": {
      "type": "number",
      "default": 0,
      "minimum": 0
    },
    "warmupSteps": {
      "type": "integer",
      "default": 10,
      "minimum": 1
    },
    "totalSteps": {
      "type": "integer",
      "default": 100,
      "minimum": 2
    },
    "cycles": {
      "type": "number",
      "default": 0.5,
      "minimum": 0
    }
  },
  "scheduler/warmup-cosine#one-ahead": {
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
    "warmupSteps": {
      "type": "integer",
      "default": 10,
      "minimum": 1
    },
    "totalSteps": {
      "type": "integer",
      "default": 100,
      "minimum": 2
    },
    "cycles": {
      "type": "number",
      "default": 0.5,
      "minimum": 0
    }
  },
  "scheduler/warmup-cosine#hard-restarts": {
    "initialLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "startFactor": {
      "type": "number",
      "default": 0,
      "minimum": 0,
      "maximum": 1
    },
    "warmupSteps": {
      "type": "integer",
      "default": 10,
      "minimum": 1
    },
    "totalSteps": {
      "type": "integer",
      "default": 100,
      "minimum": 2
    },
    "cycles": {
      "type": "integer",
      "default": 1,
      "minimum": 1
    }
  },
  "scheduler/warmup-exponential": {
    "initialLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "startFactor": {
      "type": "number",
      "default": 0,
      "minimum": 0,
      "maximum": 1
    },
    "warmupSteps": {
      "type": "integer",
      "default": 5,
      "minimum": 1
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
  "scheduler/warmup-inverse-square-root": {
    "initialLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "warmupSteps": {
      "type": "integer",
      "default": 10,
      "minimum": 1
    },
    "timescale": {
      "type": "integer",
      "default": 10,
      "minimum": 1
    }
  },
  "scheduler/warmup-linear": {
    "initialLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "warmupSteps": {
      "type": "integer",
      "default": 10,
      "minimum": 1
    },
    "totalSteps": {
      "type": "integer",
      "default": 100,
      "minimum": 2
    }
  },
  "scheduler/warmup-polynomial": {
    "initialLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "finalLearningRate": {
      "type": "number",
      "default": 1e-7,
      "minimum": 0
    },
    "warmupSteps": {
      "type": "integer",
      "default": 10,
      "minimum": 1
    },
    "totalSteps": {
      "type": "integer",
      "default": 100,
      "minimum": 2
    },
    "power": {
      "type": "number",
      "default": 1,
      "exclusiveMinimum": 0
    }
  },
  "scheduler/warmup-stable-decay": {
    "initialLearningRate": {
      "type": "number",
      "default": 0.1,
      "minimum": 0
    },
    "minimumFactor": {
      "type": "number",
      "default": 0,
      "minimum": 0,
      "maximum": 1
    },
    "warmupSteps": {
      "type": "integer",
      "default": 10,
      "minimum": 1
    },
    "stableSteps": {
      "type": "integer",
      "default": 80,
      "minimum": 0
    },
    "decaySteps": {
      "type": "integer",
      "default": 10,
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
  "initializer/identity": {
    "gain": {
      "type": "number",
      "default": 1
    }
  },
  "initializer/identity#unit": {},
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
  "initializer/orthogonal": {
    "gain": {
      "type": "number",
      "default": 1
    }
  },
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
  "initializer/zeros": {},
  "sampler/full-batch": {
    "examples": {
      "type": "integer",
      "default": 50000,
      "minimum": 1,
      "maximum": 4294967295
    }
  },
  "sampler/mini-batch": {
    "examples": {
      "type": "integer",
      "default": 50000,
      "minimum": 1,
      "maximum": 4294967295
    },
    "batchSize": {
      "type": "integer",
      "default": 32,
      "minimum": 1,
      "maximum": 4294967295
    },
    "dropLast": {
      "type": "boolean",
      "default": false
    },
    "shuffle": {
      "type": "boolean",
      "default": true
    },
    "seed": {
      "type": "integer",
      "default": 0,
      "minimum": 0,
      "maximum": 4294967295
    }
  },
  "sampler/mini-batch#with-replacement": {
    "examples": {
      "type": "integer",
      "default": 50000,
      "minimum": 1,
      "maximum": 4294967295
    },
    "batchSize": {
      "type": "integer",
      "default": 32,
      "minimum": 1,
      "maximum": 4294967295
    },
    "dropLast": {
      "type": "boolean",
      "default": false
    },
    "seed": {
      "type": "integer",
      "default": 0,
      "minimum": 0,
      "maximum": 4294967295
    }
  },
  "sampler/single-sample": {
    "examples": {
      "type": "integer",
      "default": 50000,
      "minimum": 1,
      "maximum": 4294967295
    },
    "shuffle": {
      "type": "boolean",
      "default": true
    },
    "seed": {
      "type": "integer",
      "default": 0,
      "minimum": 0,
      "maximum": 4294967295
    }
  },
  "sampler/single-sample#with-replacement": {
    "examples": {
      "type": "integer",
      "default": 50000,
      "minimum": 1,
      "maximum": 4294967295
    },
    "seed": {
      "type": "integer",
      "default": 0,
      "minimum": 0,
      "maximum": 4294967295
    }
  },
  "transform/clip-by-global-norm": {
    "maximumNorm": {
      "type": "number",
      "default": 1,
      "exclusiveMinimum": 0
    }
  },
  "transform/clip-by-global-norm#epsilon-added": {
    "maximumNorm": {
      "type": "number",
      "default": 1,
      "exclusiveMinimum": 0
    },
    "epsilon": {
      "type": "number",
      "default": 0.000001,
      "minimum": 0
    }
  },
  "transform/clip-by-norm": {
    "maximumNorm": {
      "type": "number",
      "default": 1,
      "exclusiveMinimum": 0
    }
  },
  "transform/clip-by-norm#epsilon-added": {
    "maximumNorm": {
      "type": "number",
      "default": 1,
      "exclusiveMinimum": 0
    },
    "epsilon": {
      "type": "number",
      "default": 0.000001,
      "minimum": 0
    }
  },
  "transform/clip-by-value": {
    "maximumValue": {
      "type": "number",
      "default": 0.5,
      "exclusiveMinimum": 0
    }
  },
  "transform/decoupled-decay": {
    "learningRate": {
      "type": "number",
      "default": 0.001,
      "minimum": 0
    },
    "weightDecay": {
      "type": "number",
      "default": 0.01,
      "minimum": 0
    }
  },
  "transform/decoupled-decay#unscaled": {
    "weightDecay": {
      "type": "number",
      "default": 0.01,
      "minimum": 0
    }
  },
  "transform/gradient-accumulation": {
    "every": {
      "type": "integer",
      "default": 4,
      "minimum": 1
    }
  },
  "transform/l2-penalty": {
    "weightDecay": {
      "type": "number",
      "default": 0.01,
      "minimum": 0
    }
  },
  "transform/lookahead": {
    "every": {
      "type": "integer",
      "default": 5,
      "minimum": 1
    },
    "slowStep": {
      "type": "number",
      "default": 0.5,
      "minimum": 0,
      "maximum": 1
    }
  },
  "transform/polyak-average": {
    "decay": {
      "type": "number",
      "default": 0.995,
      "minimum": 0,
      "maximum": 1
    }
  },
  "transform/polyak-average#debiased": {
    "decay": {
      "type": "number",
      "default": 0.995,
      "minimum": 0,
      "maximum": 1,
      "exclusiveMaximum": 1
    }
  },
  "transform/stochastic-weight-average": {
    "start": {
      "type": "integer",
      "default": 0,
      "minimum": 0
    },
    "every": {
      "type": "integer",
      "default": 1,
      "minimum": 1
    }
  },
  "problem/beale": {},
  "problem/himmelblau": {},
  "problem/logistic-regression-iris": {},
  "problem/quadratic-bowl": {
    "conditionNumber": {
      "type": "number",
      "default": 10,
      "minimum": 1
    }
  },
  "problem/rosenbrock": {},
  "problem/saddle": {},
  "problem/softmax-regression-iris": {}
} as const;
