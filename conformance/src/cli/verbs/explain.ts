import { Command, Option } from 'commander';
import type { Trace } from '@optspec/core';
import { explain } from '../../explain.js';
import { explainText } from '../../explain-text.js';
import { parseSelection } from '../../selection.js';
import { CliError } from '../cli-error.js';
import type { Context } from '../context.js';
import { loadCorpus, type Target } from '../corpus.js';
import { latexOf } from '../latex.js';
import { specOption } from '../spec-folders.js';

interface ExplainOptions {
  readonly spec?: readonly string[];
  readonly format: 'text' | 'json';
  readonly latex?: boolean;
  readonly all?: boolean;
}

/** `optspec explain <case>`: everything about one case. */
export function explainCommand(context: Context): Command {
  return new Command('explain')
    .summary('explain a case')
    .description('Explains a case: formula, inputs, the ideal result, what is accepted, and why the case exists.')
    .argument('<case>', 'such as optimizer/adam/basic.f32; without a format the first one')
    .option('--latex', 'print the formula as LaTeX')
    .option('--all', 'print every element of every tensor')
    .addOption(new Option('--format <format>', 'text or json').choices(['text', 'json']).default('text'))
    .addOption(specOption())
    .addHelpText('after', HELP)
    .action(async (text: string, options: ExplainOptions) => {
      const { target, trace } = only(text, loadCorpus(options.spec).select(parseSelection(text)));
      const explanation = explain(target.definition, trace);
      const { colors } = context;
      const rendering = {
        colors,
        all: options.all ?? false,
        ...(options.latex ? { latex: latexOf(target.definition) } : {}),
      };
      const json = options.format === 'json';
      context.stdout.write(json ? `${JSON.stringify(explanation, null, 2)}\n` : explainText(explanation, rendering));
    });
}

/** The one case meant: several formats of one case are one case, told from the variants by `optimizer/adam/…`. */
function only(text: string, targets: readonly Target[]): { target: Target; trace: Trace } {
  const found = targets.flatMap((target) => target.traces.map((trace) => ({ target, trace })));
  const [first, ...others] = found.filter(({ target }) => text.includes('#') || !target.target.includes('#'));
  const name = ({ trace }: { trace: Trace }): string => trace.id.replace(/\.\w+$/, '');
  if (!first) throw new CliError(`"${text}" has no case. Run "optspec list ${text}" to see what there is.`);
  const other = others.find((candidate) => name(candidate) !== name(first));
  if (!other) return first;
  const names = [...new Set([first, ...others].map(name))];
  const shown = names.slice(0, 3).join(', ');
  throw new CliError(`"${text}" is ${names.length} cases, explain takes one: ${shown}${names.length > 3 ? ', …' : ''}`);
}

const HELP = `
The interval of an element is what any correct implementation may return under an accuracy profile:
  ieee   half an ULP for each operation (CPU, WASM, CUDA without fast-math)
  wgsl   the accuracy table of the WGSL specification (WebGPU)
The ideal result is the formula in exact arithmetic, rounded once. The canonical result is the formula
with every operation rounded. ULPs counts the representable numbers from one end of the interval to the other.

Examples:
  $ optspec explain optimizer/adam/basic.f32
  $ optspec explain optimizer/adam/basic --latex
  $ optspec explain optimizer/adam#epsilon-hat/basic.f64 --format json

Exit codes:
  0  explained
  2  there is no such case, or the text selects several
`;
