import type { Definition } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import { initialProgram, lower, type LoweredProgram, print, programOf } from '../src/index.js';
import { ADAMW, ADAMW_DEFAULTS, definitionWith } from './definitions.js';

/** A lowered program as text, line by line. */
function linesOf({ host, passes }: LoweredProgram): string[] {
  return [
    ...host.map(({ set, expression }) => `host ${set} = ${print(expression)}`),
    ...passes.flatMap((pass) => {
      const names = `${pass.reads.join(' ')} -> ${pass.writes.join(' ')}`;
      if (pass.kind === 'matrix') return [`${pass.set} = ${pass.operation}(${pass.arguments.join(', ')}): ${names}`];
      return [
        `over ${pass.over}: ${names}`,
        ...pass.body.map(({ set, expression }) => `  ${set} = ${print(expression)}`),
        ...pass.reductions.map(
          ({ set, operation, arguments: reduced }) => `  ${set} = ${operation}(${reduced.map(print).join(', ')})`,
        ),
      ];
    }),
  ];
}

function lowered(lines: readonly string[], changes: Partial<Definition> = {}): LoweredProgram {
  const program = lines.map((line, index) => {
    const [set = '', to = ''] = line.split(' = ');
    return { clause: `line-${index}`, set, to };
  });
  const properties = { a: { type: 'number' }, b: { type: 'number' }, flag: { type: 'boolean' } } as const;
  return lower(programOf(definitionWith({ properties, program, ...changes }), { a: 1, b: 2, flag: true }));
}

describe('lower', () => {
  it('makes AdamW one pass of one division and one root, and hoists the rest', () => {
    const program = lower(programOf(ADAMW, ADAMW_DEFAULTS));
    expect(linesOf(program)).toEqual([
      'host host1 = 1 - beta1',
      'host host2 = 1 - beta2',
      'host host3 = 1 / (1 - beta1^t)',
      'host host4 = 1 / (1 - beta2^t)',
      'host host5 = learningRate * weightDecay',
      'over tensor: m g v w -> m v w',
      '  m = beta1 * m + host1 * g',
      '  v = beta2 * v + host2 * (g * g)',
      '  mHat = m * host3',
      '  vHat = v * host4',
      '  w = w - host5 * w',
      '  w = w - learningRate * mHat / (sqrt(vHat) + epsilon)',
    ]);
    expect(program.scalars).toEqual([
      'beta1',
      'host1',
      'beta2',
      'host2',
      'host3',
      'host4',
      'host5',
      'learningRate',
      'epsilon',
    ]);
    expect(program.temporaries).toEqual([]);
    expect(program.outputs).toEqual(['w', 'm', 'v']);
  });

  it('hoists a subexpression once, whole, and keeps literals where they are', () => {
    expect(linesOf(lowered(['x = (a + b) * g - -2', 'w = (a + b) * x / 3']))).toEqual([
      'host host1 = a + b',
      'host host2 = 1 / 3',
      'over tensor: g -> w',
      '  x = host1 * g - -2',
      '  w = host1 * x * host2',
    ]);
  });

  it('hoists again once a name has another value', () => {
    expect(linesOf(lowered(['k = a', 'x = (k + 1) * g', 'k = b', 'w = (k + 1) * x * k']))).toEqual([
      'host k = a',
      'host host1 = k + 1',
      'host k = b',
      'host host2 = k + 1',
      'host host3 = k',
      'over tensor: g -> w',
      '  x = host1 * g',
      '  w = host2 * x * host3',
    ]);
  });

  it('takes a host slot as it is where it is read, before or after it is set', () => {
    const state = { s: { scalar: 'host' } } as const;
    expect(linesOf(lowered(['x = s * g', 's = s * a', 'w = s * x'], { state }))).toEqual([
      'host host1 = s',
      'host s = s * a',
      'host host2 = s',
      'over tensor: g -> w',
      '  x = host1 * g',
      '  w = host2 * x',
    ]);
  });

  it('skips the names that a program has', () => {
    expect(linesOf(lowered(['host1 = a + 1', 'w = host1 * g * (a + b)']))).toEqual([
      'host host1 = a + 1',
      'host host2 = a + b',
      'over tensor: g -> w',
      '  w = host1 * g * host2',
    ]);
  });

  it('multiplies by reciprocals only where the divisor is on the host and the dividend is not', () => {
    expect(linesOf(lowered(['w = g / a / (w / b) + a / b + 1 / g']))).toEqual([
      'host host1 = 1 / a',
      'host host2 = 1 / b',
      'host host3 = a / b',
      'over tensor: g w -> w',
      '  w = g * host1 / (w * host2) + host3 + 1 / g',
    ]);
  });

  it('multiplies powers out from the left, and names a base that is no name', () => {
    expect(linesOf(lowered(['w = w^3 + (w - g)^2 * (w - g)^4']))).toEqual([
      'over tensor: w g -> w',
      '  local1 = w - g',
      '  w = w * w * w + local1 * local1 * (local1 * local1 * local1 * local1)',
    ]);
  });

  it('fills a tensor with a host value', () => {
    expect(linesOf(lowered(['w = a * b']))).toEqual(['host host1 = a * b', 'over tensor:  -> w', '  w = host1']);
    expect(linesOf(lowered(['w = 0']))).toEqual(['over tensor:  -> w', '  w = 0']);
  });

  it('passes host conditions on as scalars', () => {
    const program = lowered(['x = where(flag, g, 0)', 'w = where(a < b, x, w)']);
    expect(linesOf(program)).toEqual([
      'host host1 = a < b',
      'over tensor: g w -> w',
      '  x = where(flag, g, 0)',
      '  w = where(host1, x, w)',
    ]);
    expect(program.scalars).toEqual(['flag', 'host1']);
    expect(program.sorts.get('host1')).toBe('condition');
  });

  it('ends a pass with reductions, which share it, and starts the next with what needs them', () => {
    const program = lowered(['x = g * a', 'w = w - x * norm(w) / norm(x)']);
    expect(linesOf(program)).toEqual([
      'over tensor: g w -> x local1 local2',
      '  x = g * a',
      '  local1 = norm(w)',
      '  local2 = norm(x)',
      'over tensor: w x local1 local2 -> w',
      '  w = w - x * local1 / local2',
    ]);
    expect(program.temporaries).toEqual(['x', 'local1', 'local2']);
  });

  it('reduces an expression without storing it, and fuses device scalars with what reads them', () => {
    expect(linesOf(lowered(['n = globalNorm(2 * g)', 'c = min(1, a / (n + b))', 'x = c * g', 'w = w - x']))).toEqual([
      'over tensor: g -> n',
      '  n = globalNorm(2 * g)',
      'over tensor: n g w -> w',
      '  c = min(1, a / (n + b))',
      '  x = c * g',
      '  w = w - x',
    ]);
  });

  it('takes device scalars into a pass over elements that is already open', () => {
    expect(linesOf(lowered(['n = sum(g)', 'x = n * g', 'c = n * 2', 'w = c * x']))).toEqual([
      'over tensor: g -> n',
      '  n = sum(g)',
      'over tensor: n g -> w',
      '  x = n * g',
      '  c = n * 2',
      '  w = c * x',
    ]);
  });

  it('reduces a reduction in a pass of its own', () => {
    expect(linesOf(lowered(['w = w - mean(g - mean(g))']))).toEqual([
      'over tensor: g -> local1',
      '  local1 = mean(g)',
      'over tensor: g local1 -> local2',
      '  local2 = mean(g - local1)',
      'over tensor: w local2 -> w',
      '  w = w - local2',
    ]);
  });

  it('reduces once what is written twice, until it changes', () => {
    expect(linesOf(lowered(['x = g / norm(g)', 'w = w * norm(w)', 'w = x * norm(w) * norm(g)']))).toEqual([
      'over tensor: g -> local1',
      '  local1 = norm(g)',
      'over tensor: g local1 w -> x local2',
      '  x = g / local1',
      '  local2 = norm(w)',
      'over tensor: w local2 -> local3',
      '  w = w * local2',
      '  local3 = norm(w)',
      'over tensor: x local3 local1 -> w',
      '  w = x * local3 * local1',
    ]);
  });

  it('broadcasts a reduction that a tensor is set to', () => {
    expect(linesOf(lowered(['w = norm(w)']))).toEqual([
      'over tensor: w -> local1',
      '  local1 = norm(w)',
      'over tensor: local1 -> w',
      '  w = local1',
    ]);
  });

  it('keeps rows, columns and elements in passes of their own', () => {
    const state = { r: { rows: 'w' }, c: { columns: 'w' } } as const;
    expect(
      linesOf(lowered(['r = a * r + rowMean(g^2)', 'c = a * c', 'w = w - g / r / c * mean(r)'], { state })),
    ).toEqual([
      'over tensor: g -> local1',
      '  local1 = g * g',
      'local2 = rowMean(local1): local1 -> local2',
      'over rows: r local2 -> r',
      '  r = a * r + local2',
      'over columns: c -> c',
      '  c = a * c',
      'over rows: r -> local3',
      '  local3 = mean(r)',
      'over tensor: w g r c local3 -> w',
      '  w = w - g / r / c * local3',
    ]);
  });

  it('reduces columns over columns', () => {
    const state = { c: { columns: 'w' } } as const;
    expect(linesOf(lowered(['c = c + 1', 'w = g * sum(c)'], { state }))).toEqual([
      'over columns: c -> c local1',
      '  c = c + 1',
      '  local1 = sum(c)',
      'over tensor: g local1 -> w',
      '  w = g * local1',
    ]);
  });

  it('gives matrix operations names as arguments, and never their result', () => {
    expect(linesOf(lowered(['w = matmul(w, w)', 'w = matmul(g, transpose(g + w))']))).toEqual([
      'local1 = matmul(w, w): w -> local1',
      'over tensor: local1 g -> local2',
      '  w = local1',
      '  local2 = g + w',
      'local3 = transpose(local2): local2 -> local3',
      'w = matmul(g, local3): g local3 -> w',
    ]);
  });

  it('lowers a scheduler to the host alone', () => {
    const program = lowered(['x = step + 1', 'learningRate = a * x'], { kind: 'scheduler' });
    expect(linesOf(program)).toEqual(['host x = step + 1', 'host learningRate = a * x']);
  });

  it('leaves out stores that the next pass overwrites', () => {
    expect(linesOf(lowered(['w = 2 * w', 'n = sum(w)', 'w = g * n']))).toEqual([
      'over tensor: w -> n',
      '  w = 2 * w',
      '  n = sum(w)',
      'over tensor: g n -> w',
      '  w = g * n',
    ]);
  });
});

describe('initialProgram', () => {
  it('computes the initial values of the slots', () => {
    const state = { z: { like: 'w', init: 'w / a' }, s: { scalar: 'host', init: 'a + 1' } } as const;
    const definition = definitionWith({
      properties: { a: { type: 'number' } },
      state,
      program: [{ clause: 'update', set: 'w', to: 'z * s' }],
    });
    const program = initialProgram(programOf(definition, { a: 2 }));
    expect(linesOf(lower(program))).toEqual([
      'host host1 = 1 / a',
      'host s = a + 1',
      'over tensor: w -> z',
      '  z = w * host1',
    ]);
    expect(program.outputs).toEqual(['z', 's']);
    expect([...program.inputs.keys()]).toEqual(['w', 'g', 't', 'a']);
  });
});
