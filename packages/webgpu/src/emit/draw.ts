import { UnsupportedError } from '@optspec/core/for-backends';
import { type Draw, THREEFRY_PARITY, THREEFRY_ROTATIONS } from '@optspec/language';
import { literalText } from './expression.js';
import { identifier } from './kernel.js';
import { type HelperName } from './operations.js';
import { ProgramScope, statementLines } from './statements.js';

/** A draw as a function of a shader: from the key and the index of an element to its random number. */
export interface DrawFunction {
  readonly function: string;
  readonly declarations: readonly string[];
  readonly helpers: ReadonlySet<HelperName>;
}

/** The function that computes a draw. Throws `UnsupportedError` for a draw that is not one elementwise pass. */
export function drawFunction({ name, program, scalars }: Draw): DrawFunction {
  const [pass, ...others] = program.passes;
  if (pass?.kind !== 'elementwise' || others.length > 0 || pass.reductions.length > 0) {
    throw new UnsupportedError(`${program.target}: a draw must be computed element by element`);
  }
  const constants = program.scalars.map((each, index) => [each, literalText(scalars[index] ?? 0)] as const);
  const scope = new ProgramScope(program.sorts, new Map(constants));
  const fraction = { name: 'fraction', value: 'fraction_of(key, index)' };
  const called = `draw_${identifier(name)}`;
  const source = [
    `fn ${called}(key: vec2<u32>, index: u32) -> f32 {`,
    ...statementLines([fraction], pass.body, scope).map((line) => `  ${line}`),
    `  return ${identifier('sample')};`,
    '}',
  ].join('\n');
  return { function: called, declarations: [THREEFRY, FRACTION, source], helpers: scope.helpers };
}

const ROUNDS = Array.from({ length: 5 }, (_, group) => {
  const rotations = THREEFRY_ROTATIONS[group % 2 === 0 ? 0 : 1];
  const rounds = rotations.map(
    (distance) => `  x.x += x.y;
  x.y = ((x.y << ${distance}u) | (x.y >> ${32 - distance}u)) ^ x.x;`,
  );
  return [...rounds, `  x += vec2(keys[${(group + 1) % 3}], keys[${(group + 2) % 3}] + ${group + 1}u);`].join('\n');
}).join('\n');

/** Threefry-2x32 with 20 rounds: Salmon, Moraes, Dror & Shaw 2011, section 4.2 and table 2. */
const THREEFRY = `fn threefry(key: vec2<u32>, counter: vec2<u32>) -> vec2<u32> {
  let keys = array(key.x, key.y, key.x ^ key.y ^ ${THREEFRY_PARITY}u);
  var x = counter + key;
${ROUNDS}
  return x;
}`;

/** The upper 23 of the 32 random bits of an element as a fraction. Tensors have fewer than 2^32 elements. */
const FRACTION = `fn fraction_of(key: vec2<u32>, index: u32) -> f32 {
  let words = threefry(key, vec2(0u, index));
  return f32((words.x ^ words.y) >> 9u) * 0x1p-23f;
}`;
