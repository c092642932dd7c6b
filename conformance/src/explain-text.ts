import type { Colors } from 'picocolors/types.js';
import { borderless } from './borderless-table.js';
import type { ExplainedOutput, ExplainedStep, Explanation } from './explain.js';

const ELEMENTS_SHOWN = 8;

export interface ExplainTextOptions {
  readonly colors: Colors;
  /** Every element instead of the first eight of each tensor. */
  readonly all: boolean;
  /** The formula as LaTeX instead of as written. */
  readonly latex?: (formula: string, set: string) => string;
}

/** An explanation for people. */
export function explainText(explanation: Explanation, options: ExplainTextOptions): string {
  const { bold, dim, cyan } = options.colors;
  const { id, title, definition, description, why, flags, references } = explanation;
  const reference = ({ title, year, where, url }: Explanation['references'][number]): string =>
    `  ${title}${year ? ` (${year})` : ''}${where ? `, ${where}` : ''}${url ? ` ${dim(url)}` : ''}`;
  const blocks = [
    [bold(id), `${title}, ${dim(definition)}`, description],
    [bold('Why this case exists'), `  ${why}`, ...columns(flags.map(({ flag, meaning }) => [cyan(flag), meaning]))],
    [bold('Formula'), ...formula(explanation, options)],
    [bold('Hyperparameters'), ...hyperparameters(explanation, options.colors)],
    ...explanation.steps.map((step) => stepBlock(step, options)),
    [bold('References'), ...references.map(reference)],
  ];
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
}

function formula(explanation: Explanation, { colors, latex }: ExplainTextOptions): string[] {
  const rows = explanation.formula.map(({ clause, set, to, active, repeat }) => {
    const text = `${latex ? latex(to, set) : `${set} ← ${to}`}${repeat ? `  (${repeat})` : ''}`;
    return active ? [colors.cyan(clause), text] : [colors.dim(clause), colors.dim(`${text}  (not in this case)`)];
  });
  return columns(rows);
}

function hyperparameters(explanation: Explanation, { dim, bold }: Colors): string[] {
  return columns(
    explanation.hyperparameters.map(({ name, value, isDefault, description }) => {
      const text = value === null ? 'required' : String(value);
      return [name, isDefault ? dim(text) : bold(text), dim(isDefault ? 'default' : ''), dim(description)];
    }),
  );
}

function stepBlock({ title, inputs, outputs }: ExplainedStep, options: ExplainTextOptions): string[] {
  const { bold, dim } = options.colors;
  return [
    `${bold('Step')} ${title.replace(/^step /, '')}`,
    ...columns(inputs.map(({ name, value }) => [dim(name), value])),
    ...outputTable(outputs, options),
  ];
}

function outputTable(outputs: readonly ExplainedOutput[], { colors, all }: ExplainTextOptions): string[] {
  if (outputs.length === 0) return [];
  const head = ['', 'before', 'ideal', 'canonical', 'profile', 'lo', 'hi', 'ULPs'].map(colors.dim);
  const rows = outputs.flatMap(({ name, elements }) => {
    const shown = all ? elements : elements.slice(0, ELEMENTS_SHOWN);
    const hidden = elements.length - shown.length;
    const lines = shown.flatMap(({ index, before, ideal, canonical, intervals }) =>
      intervals.map(({ profile, lo, hi, ulps, nan }, i) => [
        ...(i === 0
          ? [`${name}[${index}]`, before ?? '', colors.bold(String(ideal)), canonical ?? '']
          : ['', '', '', '']),
        colors.dim(profile),
        lo,
        `${hi}${nan ? ' or NaN' : ''}`,
        ulps,
      ]),
    );
    if (elements.length === 0) return [[name, colors.dim('(empty)')]];
    return hidden > 0 ? [...lines, [colors.dim(`and ${hidden} more`)]] : lines;
  });
  return borderless([head, ...rows.map((row) => row.map(String))], '  ');
}

function columns(rows: readonly (readonly string[])[]): string[] {
  return rows.length === 0 ? [] : borderless(rows, '  ');
}
