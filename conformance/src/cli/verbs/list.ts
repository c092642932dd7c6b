import type { Definition, Trace } from '@optspec/core';
import { Command, Option } from 'commander';
import { borderless } from '../../borderless-table.js';
import { parseSelection } from '../../selection.js';
import type { Context } from '../context.js';
import { type Corpus, loadCorpus, type Target } from '../corpus.js';
import { EXIT } from '../exit-codes.js';
import { SELECTION_HELP } from '../selection-help.js';
import { specOption } from '../spec-folders.js';

interface ListOptions {
  readonly spec?: readonly string[];
  readonly format: 'text' | 'json';
  readonly cases?: boolean;
}

/** `optspec list`: what there is to conform to. */
export function listCommand(context: Context): Command {
  return new Command('list')
    .summary('list definitions and cases')
    .description('Lists definitions with their variants, and cases with what they are for.')
    .argument('[selection...]', 'what to list (default: everything)')
    .option('--cases', 'list every case, as is done when one definition is selected')
    .addOption(new Option('--format <format>', 'text or json').choices(['text', 'json']).default('text'))
    .addOption(specOption())
    .addHelpText('after', `${HELP}${SELECTION_HELP}`)
    .action(async (selection: string[], options: ListOptions) => {
      const corpus = loadCorpus(options.spec);
      const targets = corpus.select(parseSelection(selection));
      if (targets.length === 0) context.exitCode = EXIT.nothing;
      context.stdout.write(options.format === 'json' ? json(targets, corpus) : text(targets, options, context));
    });
}

function json(targets: readonly Target[], { definitions }: Corpus): string {
  const written = new Map(definitions.map((definition) => [definition.$id, definition]));
  const entries = targets.map(({ target, definition, traces, recordedOn }) => ({
    kind: definition.kind,
    target,
    ...namesOf(target, written.get(definition.$id)),
    title: definition.title,
    version: definition.version,
    description: definition.description,
    cases: traces.map(({ id, format, flags, why }) => ({ id, format, flags, why })),
    ...(recordedOn ? { recordedOn: recordedOn.map(({ id }) => id) } : {}),
  }));
  return `${JSON.stringify(entries, null, 2)}\n`;
}

/** The id of a definition with the names of its variants, or the name of the variant that the target is. */
function namesOf(target: string, written: Definition | undefined) {
  const [id, variant] = target.slice(target.indexOf('/') + 1).split('#');
  return variant === undefined ? { id, variants: Object.keys(written?.variants ?? {}) } : { id, variant };
}

function text(targets: readonly Target[], { cases }: ListOptions, context: Context): string {
  const definitions = new Set(targets.map(({ target }) => target.replace(/#.*/, '')));
  const lines =
    cases || definitions.size === 1 ? targets.flatMap((target) => caseList(target, context)) : table(targets, context);
  return lines.map((line) => `${line}\n`).join('');
}

function table(targets: readonly Target[], context: Context): string[] {
  const { bold, dim } = context.colors;
  const byBase = new Map<string, Target[]>();
  for (const target of targets) {
    const base = target.target.replace(/#.*/, '');
    byBase.set(base, [...(byBase.get(base) ?? []), target]);
  }
  const kinds = [...new Set(targets.map(({ definition }) => definition.kind))];
  const rows = kinds.flatMap((kind) => {
    const ofKind = [...byBase].filter(([base]) => base.startsWith(`${kind}/`));
    return [[bold(`${kind}s`)], ...ofKind.map(([base, group]) => row(base, group, context))];
  });
  const head = ['', 'cases', 'flags', 'title', 'variants'].map(dim);
  const cases = targets.reduce((sum, { traces }) => sum + traces.length, 0);
  const total = dim(`${targets.length} targets, ${cases} cases. optspec list <definition> lists its cases.`);
  return [...borderless([head, ...rows], '', ['left', 'right', 'right']), '', total];
}

function row(base: string, targets: readonly Target[], { colors }: Context): string[] {
  const traces = targets.flatMap((target) => target.traces);
  const variants = targets.flatMap(({ target }) => (target.includes('#') ? [target.slice(target.indexOf('#'))] : []));
  const flags = new Set(traces.flatMap((trace) => trace.flags));
  const title = targets[0]?.definition.title.replace(/ \([\w-]+\)$/, '') ?? '';
  return [
    `  ${base.slice(base.indexOf('/') + 1)}`,
    `${traces.length}`,
    `${flags.size}`,
    title,
    colors.dim(variants.join(' ')),
  ];
}

function caseList({ target, definition, traces, recordedOn }: Target, { colors }: Context): string[] {
  const head = `${colors.bold(target)}  ${definition.description}`;
  const byName = new Map<string, Trace[]>();
  for (const trace of traces) {
    const name = trace.id.slice(target.length + 1).replace(/\.\w+$/, '');
    byName.set(name, [...(byName.get(name) ?? []), trace]);
  }
  const rows = [...byName].map(([name, formats]) => [
    name,
    colors.dim(formats.map(({ format }) => format).join(' ')),
    colors.cyan(formats[0]?.flags.join(' ') ?? ''),
    colors.dim(formats[0]?.why ?? ''),
  ]);
  const body = rows.length > 0 ? borderless(rows, '  ') : [colors.dim('  no cases yet')];
  return [head, ...body, ...(recordedOn ? [colors.dim('  recorded on it:'), ...onIt(recordedOn)] : []), ''];
}

/** The cases of optimizers on a problem, without their formats. */
function onIt(recordedOn: readonly Trace[]): string[] {
  const names = new Set(recordedOn.map(({ id }) => `  ${id.replace(/\.\w+$/, '')}`));
  return names.size > 0 ? [...names] : ['  nothing yet'];
}

const HELP = `
Examples:
  $ optspec list                                  every definition
  $ optspec list optimizer/adam                   the cases of Adam and its variants, and why they exist
  $ optspec list flag:EPSILON --cases             every case that brings epsilon bugs to light
  $ optspec list problem                          losses, and the optimizers that are recorded on them in closed loop
  $ optspec list scheduler --format json
  $ optspec list --spec ./spec                    definitions of your own, which this checks

Exit codes:
  0  something is listed
  2  a selection matches nothing, or a document is malformed
`;
