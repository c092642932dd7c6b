// Written by scripts/generate.mjs from spec/. Do not edit; run: npm run generate
import type { Definition } from '@optspec/core/for-backends';

/** The definitions of the random draws by name, without their prose. */
export const DRAWS: Readonly<Record<string, Definition>> = {
  'normal': draw({
  "$id": "urn:optspec:draw:normal",
  "version": "1.0.0",
  "program": [
    {
      "clause": "point",
      "set": "x",
      "to": "2 * fraction - 1 + 5.9604644775390625e-8"
    },
    {
      "clause": "logarithm",
      "set": "y",
      "to": "-log1p(-(x * x))"
    },
    {
      "clause": "central-argument",
      "set": "a",
      "to": "y - 2.5"
    },
    {
      "clause": "central-polynomial",
      "set": "central",
      "to": "(((((((2.81022636e-8 * a + 3.43273939e-7) * a - 3.5233877e-6) * a - 4.39150654e-6) * a + 0.00021858087) * a - 0.00125372503) * a - 0.00417768164) * a + 0.246640727) * a + 1.50140941"
    },
    {
      "clause": "tail-argument",
      "set": "b",
      "to": "sqrt(y) - 3"
    },
    {
      "clause": "tail-polynomial",
      "set": "tail",
      "to": "(((((((-0.000200214257 * b + 0.000100950558) * b + 0.00134934322) * b - 0.00367342844) * b + 0.00573950773) * b - 0.0076224613) * b + 0.00943887047) * b + 1.00167406) * b + 2.83297682"
    },
    {
      "clause": "sample",
      "set": "sample",
      "to": "1.41421354 * (where(y < 5, central, tail) * x)"
    }
  ]
}),
  'orthogonal': draw({
  "$id": "urn:optspec:draw:orthogonal",
  "version": "1.0.0",
  "draws": {
    "z": "normal"
  },
  "program": [
    {
      "clause": "sample",
      "set": "sample",
      "to": "orthonormal(z)"
    }
  ]
}),
  'symmetric-uniform': draw({
  "$id": "urn:optspec:draw:symmetric-uniform",
  "version": "1.0.0",
  "program": [
    {
      "clause": "sample",
      "set": "sample",
      "to": "2 * fraction - 1"
    }
  ]
}),
  'truncated-normal': draw({
  "$id": "urn:optspec:draw:truncated-normal",
  "version": "1.0.0",
  "program": [
    {
      "clause": "point",
      "set": "x",
      "to": "fraction * 1.90899944 - 0.95449972"
    },
    {
      "clause": "logarithm",
      "set": "y",
      "to": "-log1p(-(x * x))"
    },
    {
      "clause": "central-argument",
      "set": "a",
      "to": "y - 2.5"
    },
    {
      "clause": "central-polynomial",
      "set": "central",
      "to": "(((((((2.81022636e-8 * a + 3.43273939e-7) * a - 3.5233877e-6) * a - 4.39150654e-6) * a + 0.00021858087) * a - 0.00125372503) * a - 0.00417768164) * a + 0.246640727) * a + 1.50140941"
    },
    {
      "clause": "tail-argument",
      "set": "b",
      "to": "sqrt(y) - 3"
    },
    {
      "clause": "tail-polynomial",
      "set": "tail",
      "to": "(((((((-0.000200214257 * b + 0.000100950558) * b + 0.00134934322) * b - 0.00367342844) * b + 0.00573950773) * b - 0.0076224613) * b + 0.00943887047) * b + 1.00167406) * b + 2.83297682"
    },
    {
      "clause": "unclamped",
      "set": "z",
      "to": "1.41421354 * (where(y < 5, central, tail) * x)"
    },
    {
      "clause": "sample",
      "set": "sample",
      "to": "clamp(z, -1.99999988079071044921875, 1.99999988079071044921875)"
    }
  ]
}),
  'uniform': draw({
  "$id": "urn:optspec:draw:uniform",
  "version": "1.0.0",
  "program": [
    {
      "clause": "sample",
      "set": "sample",
      "to": "fraction"
    }
  ]
}),
};

/** A draw has no hyperparameters. */
function draw(own: Pick<Definition, '$id' | 'version' | 'draws' | 'program'>): Definition {
  return {
    $schema: '',
    kind: 'draw',
    title: '',
    description: '',
    type: 'object',
    properties: {},
    additionalProperties: false,
    references: [],
    ...own,
  };
}
