import type { LoweredProgram, Pass } from '@optspec/language';
import { LEVELS, type Vector } from '../vector/vector-code.js';
import type { Lanes } from './lanes.js';
import { type PassCode, passCode } from './pass-code.js';

const SECTIONS = { once: LEVELS.pass, 'each row': LEVELS.row, 'each vector': LEVELS.element } as const;

/** The instructions of a program's kernels as text, one a line, for people and snapshots. */
export function kernelText(program: LoweredProgram, lanes: Lanes): string {
  return program.passes.map((pass) => passText(pass, program, lanes)).join('\n');
}

function passText(pass: Pass, { sorts }: LoweredProgram, lanes: Lanes): string {
  if (pass.kind === 'matrix') return `matrix\n  ${pass.set} = ${pass.operation} ${pass.arguments.join(' ')}`;
  const code = passCode(pass, sorts, lanes);
  const sections = Object.entries(SECTIONS).flatMap(([name, level]) => {
    const lines = [
      ...code.code.vectors.filter((vector) => vector.level === level).map(vectorText),
      ...(level === LEVELS.element ? storeTexts(code) : []),
    ];
    return lines.length > 0 ? [`  ${name}`, ...lines.map((line) => `    ${line}`)] : [];
  });
  return [`over ${pass.over}`, ...sections].join('\n');
}

function vectorText({ index, node }: Vector): string {
  const name = (vector: Vector) => `%${vector.index}`;
  switch (node.kind) {
    case 'literal':
      return `%${index} = ${node.text}`;
    case 'load':
      return `%${index} = ${node.source} ${node.name}`;
    case 'operation':
      return `%${index} = ${node.instruction} ${node.operands.map(name).join(' ')}`;
    case 'shift':
      return `%${index} = ${node.instruction} ${name(node.operand)} ${node.bits}`;
    case 'shuffle':
      return `%${index} = i8x16.shuffle ${node.operands.map(name).join(' ')} [${node.bytes.join(' ')}]`;
    case 'call':
      return `%${index} = call ${node.library.name} ${name(node.operand)}`;
    case 'settled':
      return `%${index} = ${name(node.ordinary)}, if any ${name(node.isDoubtful)} call ${node.library.name} ${name(node.operand)}`;
  }
}

function storeTexts({ stores, cells, accumulators }: PassCode): string[] {
  return [
    ...[...stores, ...cells].map(({ name, value }) => `${name} <- %${value.index}`),
    ...accumulators.map(({ reduction, combine, terms }) => {
      return `${reduction.set} <- ${reduction.operation} by ${combine} of ${terms.map(({ index }) => `%${index}`).join(' ')}`;
    }),
  ];
}
