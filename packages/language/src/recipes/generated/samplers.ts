// Written by scripts/generate.mjs from spec/. Do not edit; run: npm run generate
import { samplerRecipes, type Recipes, type Sampler } from '../recipe.js';

/** Full batch. Gradient descent on the whole training set: every epoch is one update on all examples, in their order. */
export const fullBatch: Recipes<'sampler/full-batch', Sampler> = /* @__PURE__ */ samplerRecipes({
  "$schema": "../../dialect/sampler.schema.json",
  "$id": "urn:optspec:sampler:full-batch",
  "kind": "sampler",
  "version": "1.0.0",
  "title": "Full batch",
  "type": "object",
  "properties": {
    "examples": {
      "type": "integer",
      "minimum": 1,
      "maximum": 4294967295,
      "default": 50000
    }
  },
  "additionalProperties": false,
  "program": [
    {
      "clause": "batches",
      "set": "batchesPerEpoch",
      "to": "1"
    },
    {
      "clause": "epoch",
      "set": "epoch",
      "to": "iteration"
    },
    {
      "clause": "size",
      "set": "size",
      "to": "examples"
    },
    {
      "clause": "index",
      "set": "index",
      "to": "position"
    }
  ],
  "description": "",
  "references": []
});

/** Mini-batches. Every epoch goes through the examples once, in batches of one size: ⌈N/B⌉ of them, the last one short, or ⌊N/B⌋ whole ones. */
export const miniBatch: Recipes<'sampler/mini-batch', Sampler> = /* @__PURE__ */ samplerRecipes({
  "$schema": "../../dialect/sampler.schema.json",
  "$id": "urn:optspec:sampler:mini-batch",
  "kind": "sampler",
  "version": "1.0.0",
  "title": "Mini-batches",
  "type": "object",
  "properties": {
    "examples": {
      "type": "integer",
      "minimum": 1,
      "maximum": 4294967295,
      "default": 50000
    },
    "batchSize": {
      "type": "integer",
      "minimum": 1,
      "maximum": 4294967295,
      "default": 32
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
      "minimum": 0,
      "maximum": 4294967295,
      "default": 0
    }
  },
  "additionalProperties": false,
  "constraints": [
    {
      "rule": "if(dropLast, batchSize, 1) <= examples",
      "message": "with dropLast, batchSize must not be above examples: an epoch would have no batch"
    }
  ],
  "program": [
    {
      "clause": "batches",
      "set": "batchesPerEpoch",
      "to": "ceil(examples / batchSize)",
      "unless": "dropLast"
    },
    {
      "clause": "whole-batches",
      "set": "batchesPerEpoch",
      "to": "floor(examples / batchSize)",
      "when": "dropLast"
    },
    {
      "clause": "epoch",
      "set": "epoch",
      "to": "floor(iteration / batchesPerEpoch)"
    },
    {
      "clause": "start",
      "set": "start",
      "to": "(iteration - epoch * batchesPerEpoch) * batchSize"
    },
    {
      "clause": "size",
      "set": "size",
      "to": "min(batchSize, examples - start)"
    },
    {
      "clause": "order",
      "set": "order",
      "to": "permutation(examples, seed, epoch)",
      "when": "shuffle"
    },
    {
      "clause": "shuffled",
      "set": "index",
      "to": "at(order, start + position)",
      "when": "shuffle"
    },
    {
      "clause": "in-order",
      "set": "index",
      "to": "start + position",
      "unless": "shuffle"
    }
  ],
  "variants": {
    "shuffle-once": {
      "summary": "",
      "replace": {
        "order": "permutation(examples, seed, 0)"
      }
    },
    "with-replacement": {
      "summary": "",
      "properties": {
        "shuffle": null
      },
      "replace": {
        "order": {
          "clause": "order",
          "set": "order",
          "to": "randomIntegers(examples, seed, epoch)"
        },
        "shuffled": {
          "clause": "drawn",
          "set": "index",
          "to": "at(order, start + position)"
        },
        "in-order": null
      }
    }
  },
  "description": "",
  "references": []
});

/** Single samples. Stochastic gradient descent as first taught: every batch is one example, and an epoch is as many updates as there are examples. */
export const singleSample: Recipes<'sampler/single-sample', Sampler> = /* @__PURE__ */ samplerRecipes({
  "$schema": "../../dialect/sampler.schema.json",
  "$id": "urn:optspec:sampler:single-sample",
  "kind": "sampler",
  "version": "1.0.0",
  "title": "Single samples",
  "type": "object",
  "properties": {
    "examples": {
      "type": "integer",
      "minimum": 1,
      "maximum": 4294967295,
      "default": 50000
    },
    "shuffle": {
      "type": "boolean",
      "default": true
    },
    "seed": {
      "type": "integer",
      "minimum": 0,
      "maximum": 4294967295,
      "default": 0
    }
  },
  "additionalProperties": false,
  "program": [
    {
      "clause": "batches",
      "set": "batchesPerEpoch",
      "to": "examples"
    },
    {
      "clause": "epoch",
      "set": "epoch",
      "to": "floor(iteration / examples)"
    },
    {
      "clause": "start",
      "set": "start",
      "to": "iteration - epoch * examples"
    },
    {
      "clause": "size",
      "set": "size",
      "to": "1"
    },
    {
      "clause": "order",
      "set": "order",
      "to": "permutation(examples, seed, epoch)",
      "when": "shuffle"
    },
    {
      "clause": "shuffled",
      "set": "index",
      "to": "at(order, start)",
      "when": "shuffle"
    },
    {
      "clause": "in-order",
      "set": "index",
      "to": "start",
      "unless": "shuffle"
    }
  ],
  "variants": {
    "with-replacement": {
      "summary": "",
      "properties": {
        "shuffle": null
      },
      "replace": {
        "order": {
          "clause": "order",
          "set": "order",
          "to": "randomIntegers(examples, seed, epoch)"
        },
        "shuffled": {
          "clause": "drawn",
          "set": "index",
          "to": "at(order, start)"
        },
        "in-order": null
      }
    }
  },
  "description": "",
  "references": []
});
