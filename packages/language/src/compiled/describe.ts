import type { LoweredProgram, Pass } from '../lowered.js';
import { print } from '../print.js';

/**
 * The passes of a program as text, one statement a line. Programs of equal text have equal kernels, so it is what
 * compiled backends find kernels by: ids and versions of documents need not be unique.
 */
export function describePasses({ passes }: LoweredProgram): string {
  return passes.map(passText).join('\n');
}

function passText(pass: Pass): string {
  const header = `reads ${list(pass.reads)}; writes ${list(pass.writes)}`;
  if (pass.kind === 'matrix')
    return `matrix; ${header}\n  ${pass.set} = ${pass.operation}(${pass.arguments.join(', ')})`;
  const lines = [
    ...pass.body.map(({ set, expression, sort }) => `${set}: ${sort} = ${print(expression)}`),
    ...pass.reductions.map((each) => `${each.set} = ${each.operation}(${each.arguments.map(print).join(', ')})`),
  ];
  return [`over ${pass.over}; ${header}; scalars ${list(pass.scalars)}`, ...lines.map((line) => `  ${line}`)].join(
    '\n',
  );
}

function list(names: readonly string[]): string {
  return names.join(' ') || 'nothing';
}
