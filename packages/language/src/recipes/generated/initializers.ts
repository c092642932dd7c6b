// Written by scripts/generate.mjs from spec/. Do not edit; run: npm run generate
import { initializerRecipes, type Recipes, type InitializerRecipe } from '../recipe.js';

/** Constant. Every weight is the same value. */
export const constant: Recipes<'initializer/constant', InitializerRecipe> = /* @__PURE__ */ initializerRecipes({
  "$schema": "../../dialect/initializer.schema.json",
  "$id": "urn:optspec:initializer:constant",
  "kind": "initializer",
  "version": "1.0.0",
  "title": "Constant",
  "type": "object",
  "properties": {
    "value": {
      "type": "number",
      "default": 0
    }
  },
  "additionalProperties": false,
  "program": [
    {
      "clause": "weight",
      "set": "w",
      "to": "value"
    }
  ],
  "variants": {
    "tenth": {
      "summary": "",
      "properties": {
        "value": null
      },
      "replace": {
        "weight": "0.1"
      }
    },
    "hundredth": {
      "summary": "",
      "properties": {
        "value": null
      },
      "replace": {
        "weight": "0.01"
      }
    }
  },
  "description": "",
  "references": []
});

/** He normal. Normal around zero with the variance that keeps signals alive through rectifiers (Kaiming). */
export const heNormal: Recipes<'initializer/he-normal', InitializerRecipe> = /* @__PURE__ */ initializerRecipes({
  "$schema": "../../dialect/initializer.schema.json",
  "$id": "urn:optspec:initializer:he-normal",
  "kind": "initializer",
  "version": "1.0.0",
  "title": "He normal",
  "type": "object",
  "properties": {
    "negativeSlope": {
      "type": "number",
      "default": 0
    },
    "fan": {
      "type": "string",
      "enum": [
        "in",
        "out"
      ],
      "default": "in"
    }
  },
  "additionalProperties": false,
  "draws": {
    "z": "normal"
  },
  "program": [
    {
      "clause": "fan-in",
      "set": "count",
      "to": "fanIn",
      "when": {
        "fan": "in"
      }
    },
    {
      "clause": "fan-out",
      "set": "count",
      "to": "fanOut",
      "when": {
        "fan": "out"
      }
    },
    {
      "clause": "weight",
      "set": "w",
      "to": "sqrt(2 / ((1 + negativeSlope^2) * count)) * z"
    }
  ],
  "variants": {
    "truncated": {
      "summary": "",
      "draws": {
        "z": "truncated-normal"
      },
      "replace": {
        "weight": "sqrt(2 / ((1 + negativeSlope^2) * count)) / 0.87962566103423978 * z"
      }
    },
    "truncated-uncorrected": {
      "summary": "",
      "draws": {
        "z": "truncated-normal"
      },
      "replace": {
        "weight": "sqrt(2 / ((1 + negativeSlope^2) * count)) * z"
      }
    }
  },
  "description": "",
  "references": []
});

/** He uniform. Uniform around zero with the variance that keeps signals alive through rectifiers (Kaiming). */
export const heUniform: Recipes<'initializer/he-uniform', InitializerRecipe> = /* @__PURE__ */ initializerRecipes({
  "$schema": "../../dialect/initializer.schema.json",
  "$id": "urn:optspec:initializer:he-uniform",
  "kind": "initializer",
  "version": "1.0.0",
  "title": "He uniform",
  "type": "object",
  "properties": {
    "negativeSlope": {
      "type": "number",
      "default": 0
    },
    "fan": {
      "type": "string",
      "enum": [
        "in",
        "out"
      ],
      "default": "in"
    }
  },
  "additionalProperties": false,
  "draws": {
    "u": "symmetric-uniform"
  },
  "program": [
    {
      "clause": "fan-in",
      "set": "count",
      "to": "fanIn",
      "when": {
        "fan": "in"
      }
    },
    {
      "clause": "fan-out",
      "set": "count",
      "to": "fanOut",
      "when": {
        "fan": "out"
      }
    },
    {
      "clause": "weight",
      "set": "w",
      "to": "sqrt(6 / ((1 + negativeSlope^2) * count)) * u"
    }
  ],
  "variants": {
    "torch-default": {
      "summary": "",
      "properties": {
        "negativeSlope": null,
        "fan": null
      },
      "replace": {
        "fan-in": null,
        "fan-out": null,
        "weight": "u / sqrt(fanIn)"
      }
    }
  },
  "description": "",
  "references": []
});

/** Identity. Each output starts as the input of its own number: an identity matrix, for convolutions in the middle of the receptive field (Dirac). */
export const identity: Recipes<'initializer/identity', InitializerRecipe> = /* @__PURE__ */ initializerRecipes({
  "$schema": "../../dialect/initializer.schema.json",
  "$id": "urn:optspec:initializer:identity",
  "kind": "initializer",
  "version": "1.0.0",
  "title": "Identity",
  "type": "object",
  "properties": {
    "gain": {
      "type": "number",
      "default": 1
    }
  },
  "additionalProperties": false,
  "program": [
    {
      "clause": "weight",
      "set": "w",
      "to": "gain * diagonal"
    }
  ],
  "variants": {
    "unit": {
      "summary": "",
      "properties": {
        "gain": null
      },
      "replace": {
        "weight": "diagonal"
      }
    }
  },
  "description": "",
  "references": []
});

/** LeCun normal. Normal around zero with variance 1 over the fan in: standard normal numbers over the root of n. */
export const lecunNormal: Recipes<'initializer/lecun-normal', InitializerRecipe> = /* @__PURE__ */ initializerRecipes({
  "$schema": "../../dialect/initializer.schema.json",
  "$id": "urn:optspec:initializer:lecun-normal",
  "kind": "initializer",
  "version": "1.0.0",
  "title": "LeCun normal",
  "type": "object",
  "properties": {},
  "additionalProperties": false,
  "draws": {
    "z": "normal"
  },
  "program": [
    {
      "clause": "weight",
      "set": "w",
      "to": "z / sqrt(fanIn)"
    }
  ],
  "variants": {
    "truncated": {
      "summary": "",
      "draws": {
        "z": "truncated-normal"
      },
      "replace": {
        "weight": "sqrt(1 / fanIn) / 0.87962566103423978 * z"
      }
    },
    "truncated-uncorrected": {
      "summary": "",
      "draws": {
        "z": "truncated-normal"
      },
      "replace": {
        "weight": "sqrt(1 / fanIn) * z"
      }
    }
  },
  "description": "",
  "references": []
});

/** LeCun uniform. Uniform around zero with variance 1 over the fan in. */
export const lecunUniform: Recipes<'initializer/lecun-uniform', InitializerRecipe> = /* @__PURE__ */ initializerRecipes({
  "$schema": "../../dialect/initializer.schema.json",
  "$id": "urn:optspec:initializer:lecun-uniform",
  "kind": "initializer",
  "version": "1.0.0",
  "title": "LeCun uniform",
  "type": "object",
  "properties": {},
  "additionalProperties": false,
  "draws": {
    "u": "symmetric-uniform"
  },
  "program": [
    {
      "clause": "weight",
      "set": "w",
      "to": "sqrt(3 / fanIn) * u"
    }
  ],
  "description": "",
  "references": []
});

/** Normal. Normal with a mean and a standard deviation. */
export const normal: Recipes<'initializer/normal', InitializerRecipe> = /* @__PURE__ */ initializerRecipes({
  "$schema": "../../dialect/initializer.schema.json",
  "$id": "urn:optspec:initializer:normal",
  "kind": "initializer",
  "version": "1.0.0",
  "title": "Normal",
  "type": "object",
  "properties": {
    "mean": {
      "type": "number",
      "default": 0
    },
    "standardDeviation": {
      "type": "number",
      "minimum": 0,
      "default": 1
    }
  },
  "additionalProperties": false,
  "draws": {
    "z": "normal"
  },
  "program": [
    {
      "clause": "weight",
      "set": "w",
      "to": "mean + standardDeviation * z"
    }
  ],
  "variants": {
    "small": {
      "summary": "",
      "properties": {
        "mean": null,
        "standardDeviation": null
      },
      "replace": {
        "weight": "0.01 * z"
      }
    }
  },
  "description": "",
  "references": []
});

/** Ones. Every weight is one, as for the scale of a normalization layer. */
export const ones: Recipes<'initializer/ones', InitializerRecipe> = /* @__PURE__ */ initializerRecipes({
  "$schema": "../../dialect/initializer.schema.json",
  "$id": "urn:optspec:initializer:ones",
  "kind": "initializer",
  "version": "1.0.0",
  "title": "Ones",
  "type": "object",
  "properties": {},
  "additionalProperties": false,
  "program": [
    {
      "clause": "weight",
      "set": "w",
      "to": "1"
    }
  ],
  "description": "",
  "references": []
});

/** Orthogonal. A random matrix with orthonormal columns, or rows where they are fewer: the output axis against all others. It keeps lengths, and so the sizes of gradients, through many layers. */
export const orthogonal: Recipes<'initializer/orthogonal', InitializerRecipe> = /* @__PURE__ */ initializerRecipes({
  "$schema": "../../dialect/initializer.schema.json",
  "$id": "urn:optspec:initializer:orthogonal",
  "kind": "initializer",
  "version": "1.0.0",
  "title": "Orthogonal",
  "type": "object",
  "properties": {
    "gain": {
      "type": "number",
      "default": 1
    }
  },
  "additionalProperties": false,
  "draws": {
    "q": "orthogonal"
  },
  "program": [
    {
      "clause": "weight",
      "set": "w",
      "to": "gain * q"
    }
  ],
  "description": "",
  "references": []
});

/** Truncated normal. Normal, restricted to two standard deviations around the mean; the standard deviation is that of the normal before it is cut. */
export const truncatedNormal: Recipes<'initializer/truncated-normal', InitializerRecipe> = /* @__PURE__ */ initializerRecipes({
  "$schema": "../../dialect/initializer.schema.json",
  "$id": "urn:optspec:initializer:truncated-normal",
  "kind": "initializer",
  "version": "1.0.0",
  "title": "Truncated normal",
  "type": "object",
  "properties": {
    "mean": {
      "type": "number",
      "default": 0
    },
    "standardDeviation": {
      "type": "number",
      "minimum": 0,
      "default": 1
    }
  },
  "additionalProperties": false,
  "draws": {
    "z": "truncated-normal"
  },
  "program": [
    {
      "clause": "weight",
      "set": "w",
      "to": "mean + standardDeviation * z"
    }
  ],
  "variants": {
    "corrected": {
      "summary": "",
      "properties": {
        "standardDeviation": {}
      },
      "replace": {
        "weight": "mean + standardDeviation / 0.87962566103423978 * z"
      }
    }
  },
  "description": "",
  "references": []
});

/** Uniform. Uniform between a minimum and a maximum. */
export const uniform: Recipes<'initializer/uniform', InitializerRecipe> = /* @__PURE__ */ initializerRecipes({
  "$schema": "../../dialect/initializer.schema.json",
  "$id": "urn:optspec:initializer:uniform",
  "kind": "initializer",
  "version": "1.0.0",
  "title": "Uniform",
  "type": "object",
  "properties": {
    "minimum": {
      "type": "number",
      "default": 0
    },
    "maximum": {
      "type": "number",
      "default": 1
    }
  },
  "additionalProperties": false,
  "constraints": [
    {
      "rule": "minimum <= maximum",
      "message": "minimum must not be above maximum"
    }
  ],
  "draws": {
    "u": "uniform"
  },
  "program": [
    {
      "clause": "weight",
      "set": "w",
      "to": "minimum + (maximum - minimum) * u"
    }
  ],
  "description": "",
  "references": []
});

/** Variance scaling. Around zero with a variance of scale over a fan, whatever the distribution: the initializer of which LeCun's, Xavier's and He's are cases. */
export const varianceScaling: Recipes<'initializer/variance-scaling', InitializerRecipe> = /* @__PURE__ */ initializerRecipes({
  "$schema": "../../dialect/initializer.schema.json",
  "$id": "urn:optspec:initializer:variance-scaling",
  "kind": "initializer",
  "version": "1.0.0",
  "title": "Variance scaling",
  "type": "object",
  "properties": {
    "scale": {
      "type": "number",
      "minimum": 0,
      "default": 1
    },
    "fan": {
      "type": "string",
      "enum": [
        "in",
        "out",
        "average"
      ],
      "default": "in"
    },
    "distribution": {
      "type": "string",
      "enum": [
        "truncated-normal",
        "normal",
        "uniform"
      ],
      "default": "truncated-normal"
    }
  },
  "additionalProperties": false,
  "draws": {
    "c": "truncated-normal",
    "z": "normal",
    "u": "symmetric-uniform"
  },
  "program": [
    {
      "clause": "fan-in",
      "set": "count",
      "to": "fanIn",
      "when": {
        "fan": "in"
      }
    },
    {
      "clause": "fan-out",
      "set": "count",
      "to": "fanOut",
      "when": {
        "fan": "out"
      }
    },
    {
      "clause": "fan-average",
      "set": "count",
      "to": "(fanIn + fanOut) / 2",
      "when": {
        "fan": "average"
      }
    },
    {
      "clause": "truncated-normal",
      "set": "w",
      "to": "sqrt(scale / count) / 0.87962566103423978 * c",
      "when": {
        "distribution": "truncated-normal"
      }
    },
    {
      "clause": "normal",
      "set": "w",
      "to": "sqrt(scale / count) * z",
      "when": {
        "distribution": "normal"
      }
    },
    {
      "clause": "uniform",
      "set": "w",
      "to": "sqrt(3 * scale / count) * u",
      "when": {
        "distribution": "uniform"
      }
    }
  ],
  "description": "",
  "references": []
});

/** Xavier normal. Normal around zero with variance 2 over the sum of both fans (Glorot). */
export const xavierNormal: Recipes<'initializer/xavier-normal', InitializerRecipe> = /* @__PURE__ */ initializerRecipes({
  "$schema": "../../dialect/initializer.schema.json",
  "$id": "urn:optspec:initializer:xavier-normal",
  "kind": "initializer",
  "version": "1.0.0",
  "title": "Xavier normal",
  "type": "object",
  "properties": {
    "gain": {
      "type": "number",
      "minimum": 0,
      "default": 1
    }
  },
  "additionalProperties": false,
  "draws": {
    "z": "normal"
  },
  "program": [
    {
      "clause": "weight",
      "set": "w",
      "to": "gain * sqrt(2 / (fanIn + fanOut)) * z"
    }
  ],
  "variants": {
    "truncated": {
      "summary": "",
      "draws": {
        "z": "truncated-normal"
      },
      "replace": {
        "weight": "gain * sqrt(2 / (fanIn + fanOut)) / 0.87962566103423978 * z"
      }
    },
    "truncated-uncorrected": {
      "summary": "",
      "draws": {
        "z": "truncated-normal"
      },
      "replace": {
        "weight": "gain * sqrt(2 / (fanIn + fanOut)) * z"
      }
    },
    "fan-in": {
      "summary": "",
      "replace": {
        "weight": "gain * sqrt(1 / fanIn) * z"
      }
    }
  },
  "description": "",
  "references": []
});

/** Xavier uniform. Uniform around zero with variance 2 over the sum of both fans (Glorot). */
export const xavierUniform: Recipes<'initializer/xavier-uniform', InitializerRecipe> = /* @__PURE__ */ initializerRecipes({
  "$schema": "../../dialect/initializer.schema.json",
  "$id": "urn:optspec:initializer:xavier-uniform",
  "kind": "initializer",
  "version": "1.0.0",
  "title": "Xavier uniform",
  "type": "object",
  "properties": {
    "gain": {
      "type": "number",
      "minimum": 0,
      "default": 1
    }
  },
  "additionalProperties": false,
  "draws": {
    "u": "symmetric-uniform"
  },
  "program": [
    {
      "clause": "weight",
      "set": "w",
      "to": "gain * sqrt(6 / (fanIn + fanOut)) * u"
    }
  ],
  "variants": {
    "fan-in": {
      "summary": "",
      "replace": {
        "weight": "gain * sqrt(3 / fanIn) * u"
      }
    }
  },
  "description": "",
  "references": []
});

/** Zeros. Every weight is zero. */
export const zeros: Recipes<'initializer/zeros', InitializerRecipe> = /* @__PURE__ */ initializerRecipes({
  "$schema": "../../dialect/initializer.schema.json",
  "$id": "urn:optspec:initializer:zeros",
  "kind": "initializer",
  "version": "1.0.0",
  "title": "Zeros",
  "type": "object",
  "properties": {},
  "additionalProperties": false,
  "program": [
    {
      "clause": "weight",
      "set": "w",
      "to": "0"
    }
  ],
  "description": "",
  "references": []
});
