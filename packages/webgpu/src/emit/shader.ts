import type { LoweredProgram } from '@optspec/language';
import { HALF_FUNCTIONS } from './halves.js';
import { type Binding, identifier, type Kernel } from './kernel.js';
import { type HelperName, helperSources } from './operations.js';

/** Numbers of the bindings of every shader; the memory of operands comes after. */
export const BINDINGS = { scalars: 0, pieces: 1, memory: 2 } as const;

/** Ids of documents are free text, which must not end a comment. */
const UNPRINTED = /[^\w /#:=(),.-]/g;

/** What a kernel adds to the frame that all shaders share. */
export interface ShaderParts {
  readonly kernel: Pick<Kernel, 'label' | 'operands' | 'fields' | 'readsScalars' | 'halves'>;
  readonly scalars: LoweredProgram['scalars'];
  readonly helpers: Iterable<HelperName>;
  /** Further functions and variables, before `main`. */
  readonly declarations: readonly string[];
  readonly workgroupSize: number;
  /** The statements of `main`, which sees `piece`, `block` (counted from the start of the piece) and `lane`. */
  readonly main: readonly string[];
}

/** The text of a compute shader: one workgroup per block of a piece, found by bisection. */
export function shaderText(parts: ShaderParts, binding: Binding): string {
  const { kernel, scalars, helpers, declarations, workgroupSize, main } = parts;
  const isWords = kernel.operands.some(({ isHalf }) => isHalf);
  const sections = [
    `// ${kernel.label.replaceAll(UNPRINTED, '')}`,
    ...(kernel.readsScalars ? [scalarsText(scalars)] : []),
    structText('Piece', ['first', 'length', ...kernel.fields, ...kernel.operands.map(({ field }) => field)], 'u32'),
    memoryText(binding, isWords ? 'u32' : 'f32'),
    PIECE_OF,
    ...(isWords && kernel.halves ? [HALF_FUNCTIONS[kernel.halves]] : []),
    ...helperSources(helpers),
    ...declarations,
    [
      `@compute @workgroup_size(${workgroupSize})`,
      'fn main(@builtin(workgroup_id) group: vec3<u32>, @builtin(local_invocation_index) lane: u32) {',
      '  let piece = pieces[piece_of(group.x)];',
      '  let block = group.x - piece.first;',
      ...main.map((line) => `  ${line}`),
      '}',
    ].join('\n'),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** The names of the fields of the uniform scalars, in order. */
function scalarsText(scalars: readonly string[]): string {
  const declared = `@group(0) @binding(${BINDINGS.scalars}) var<uniform> scalars: Scalars;`;
  return `${structText('Scalars', scalars.map(identifier), 'f32')}\n${declared}`;
}

function structText(name: string, fields: readonly string[], type: string): string {
  return [`struct ${name} {`, ...fields.map((field) => `  ${field}: ${type},`), '}'].join('\n');
}

function memoryText({ isWritten }: Binding, type: 'f32' | 'u32'): string {
  const memories = isWritten.map((written, index) => {
    const access = written ? 'read_write' : 'read';
    return `@group(0) @binding(${BINDINGS.memory + index}) var<storage, ${access}> memory${index}: array<${type}>;`;
  });
  return [`@group(0) @binding(${BINDINGS.pieces}) var<storage, read> pieces: array<Piece>;`, ...memories].join('\n');
}

const PIECE_OF = `fn piece_of(block: u32) -> u32 {
  var low = 0u;
  var high = arrayLength(&pieces);
  while (high - low > 1u) {
    let middle = (low + high) / 2u;
    if (pieces[middle].first <= block) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return low;
}`;
