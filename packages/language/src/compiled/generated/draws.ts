// Written by scripts/generate.mjs from spec/. Do not edit; run: npm run generate
import type { Definition } from '@optspec/core/for-backends';

/** The definitions of the random draws by name, without their prose. */
export const DRAWS: Readonly<Record<string, Definition>> = {
  "normal": {
    "$schema": "../../dialect/draw.schema.json",
    "$id": "urn:optspec:draw:normal",
    "kind": "draw",
    "version": "1.0.0",
    "title": "Normal draw",
    "type": "object",
    "properties": {},
    "additionalProperties": false,
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
    ],
    "description": "",
    "references": []
  },
  "orthogonal": {
    "$schema": "../../dialect/draw.schema.json",
    "$id": "urn:optspec:draw:orthogonal",
    "kind": "draw",
    "version": "1.0.0",
    "title": "Orthogonal draw",
    "type": "object",
    "properties": {},
    "additionalProperties": false,
    "draws": {
      "z": "normal"
    },
    "program": [
      {
        "clause": "sample",
        "set": "sample",
        "to": "orthonormal(z)"
      }
    ],
    "description": "",
    "references": []
  },
  "symmetric-uniform": {
    "$schema": "../../dialect/draw.schema.json",
    "$id": "urn:optspec:draw:symmetric-uniform",
    "kind": "draw",
    "version": "1.0.0",
    "title": "Symmetric uniform draw",
    "type": "object",
    "properties": {},
    "additionalProperties": false,
    "program": [
      {
        "clause": "sample",
        "set": "sample",
        "to": "2 * fraction - 1"
      }
    ],
    "description": "",
    "references": []
  },
  "truncated-normal": {
    "$schema": "../../dialect/draw.schema.json",
    "$id": "urn:optspec:draw:truncated-normal",
    "kind": "draw",
    "version": "1.0.0",
    "title": "Truncated normal draw",
    "type": "object",
    "properties": {},
    "additionalProperties": false,
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
    ],
    "description": "",
    "references": []
  },
  "uniform": {
    "$schema": "../../dialect/draw.schema.json",
    "$id": "urn:optspec:draw:uniform",
    "kind": "draw",
    "version": "1.0.0",
    "title": "Uniform draw",
    "type": "object",
    "properties": {},
    "additionalProperties": false,
    "program": [
      {
        "clause": "sample",
        "set": "sample",
        "to": "fraction"
      }
    ],
    "description": "",
    "references": []
  }
};
