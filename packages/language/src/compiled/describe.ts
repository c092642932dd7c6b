import type { LoweredProgram, Pass } from '../lowered.js';
import { callText } from '../expression.js';

/**
 * The passes of a program as text, one statement a line. Programs of equal text have equal kernels, so it is what
 * compiled backends find kernels by: ids and versions of documents need not be unique.
 */
export function describePasses({ passes, sorts }: LoweredProgram): string {
  return passes.map((pass) => passText(pass, sorts)).join('\n');
}

function passText(pass: Pass, sorts: LoweredProgram['sorts']): string {
  const sorted = (names: readonly string[]) => list(names.map((name) => [name, sorts.get(name)].join(': ')));
  const header = `reads ${sorted(pass.reads)}; writes ${sorted(pass.writes)}`;
  if (pass.kind === 'matrix')
    return `matrix; ${header}\n  ${pass.set} = ${pass.operation}(${pass.arguments.join(', ')})`;
  const lines = [
    ...pass.body.map(({ set, expression, sort }) => `${set}: ${sort} = ${callText(expression)}`),
    ...pass.reductions.map((each) => `${each.set} = ${each.operation}(${each.arguments.map(callText).join(', ')})`),
  ];
  return [`over ${pass.over}; ${header}; scalars ${sorted(pass.scalars)}`, ...lines.map((line) => `  ${line}`)].join(
    '\n',
  );
}

function list(names: readonly string[]): string {
  return names.join(', ') || 'nothing';
}
