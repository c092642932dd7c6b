import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  isMatrixOperation,
  isOperationName,
  isReductionOperation,
  LATEX,
  OPERATION_NAMES,
  operationOf,
  TEXT,
} from '../src/index.js';

const FOLDER = new URL('../src/operations/', import.meta.url);
/** The rows as written: what an operation computes is documentation, which no bundle has to carry. */
const SOURCES = readdirSync(FOLDER)
  .map((file) => readFileSync(new URL(file, FOLDER), 'utf8'))
  .join('\n');

describe('the operation table', () => {
  it('holds the operations of the language', () => {
    expect(OPERATION_NAMES.toSorted()).toEqual(
      [
        'add subtract multiply divide negate power sqrt cbrt abs sign min max exp log log1p tanh where clamp',
        'less lessEqual greater greaterEqual equal notEqual',
        'sum mean norm dot maxAbs globalSum globalNorm matmul solve identity transpose orthonormal rowMean columnMean rowCount columnCount',
        'if floor ceil modulo pi cos cyclesDone bisectLeft bisectRight at permutation randomIntegers length product increasing',
      ]
        .flatMap((line) => line.split(' '))
        .toSorted(),
    );
  });

  it.each(OPERATION_NAMES)('%s writes each of its arguments once or more in every notation, and no other', (name) => {
    const { arity, sorts } = operationOf(name);
    const places = Array.from({ length: arity }, (_, index) => `#${index + 1}`);
    for (const notation of [TEXT[name], LATEX[name]]) {
      if (!notation) continue;
      expect([...new Set(notation.template.match(/#\d/g) ?? [])].toSorted()).toEqual(places);
    }
    expect(typeof sorts === 'object' ? sorts.takes.length : arity).toBe(arity);
  });

  it.each(OPERATION_NAMES)('%s says in a line of documentation what it computes', (name) => {
    expect(SOURCES).toMatch(new RegExp(String.raw`\n  /\*\* \S.*\. \*/\n  ${name}: \{\n`));
  });

  it('knows no inherited names', () => {
    expect(['toString', '__proto__', 'constructor', 'sqrt'].filter(isOperationName)).toEqual(['sqrt']);
  });

  it('tells reductions and matrix operations from the rest', () => {
    expect(OPERATION_NAMES.filter(isReductionOperation)).toEqual([
      'sum',
      'mean',
      'norm',
      'dot',
      'maxAbs',
      'globalSum',
      'globalNorm',
    ]);
    expect(OPERATION_NAMES.filter(isMatrixOperation)).toEqual([
      'matmul',
      'solve',
      'identity',
      'transpose',
      'rowMean',
      'columnMean',
      'rowCount',
      'columnCount',
    ]);
  });
});
