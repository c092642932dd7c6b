import type { Definition } from '@optspec/core';
import { Command, Option } from 'commander';
import { borderless } from '../../borderless-table.js';
import { parseSelection } from '../../selection.js';
import type { Context } from '../context.js';
import { type Corpus, loadCorpus } from '../corpus.js';
import { EXIT } from '../exit-codes.js';
import { loadScorer, type TargetScore } from '../mutants.js';
import { createProgress } from '../progress.js';
import { specOption } from '../spec-folders.js';

type Fate = 'killed' | 'equivalent' | 'survived';
type Mutant = TargetScore['mutants'][number];

interface MutantsOptions {
  readonly spec?: readonly string[];
  readonly format: 'text' | 'json';
  readonly verbose?: boolean;
  readonly quiet?: boolean;
}

/** `optspec mutants [ids…]`: whether the traces tell each wrong program from the right one. */
export function mutantsCommand(context: Context): Command {
  return new Command('mutants')
    .summary('show which case catches which mistake')
    .description('Derives wrong programs from each definition and shows which case catches which.')
    .argument('[ids...]', 'targets such as optimizer/adam (default: all)')
    .option('--verbose', 'list every mutant with the cases that kill it')
    .option('--quiet', 'no progress')
    .addOption(new Option('--format <format>', 'text or json').choices(['text', 'json']).default('text'))
    .addOption(specOption())
    .addHelpText('after', HELP)
    .action(async (ids: string[], options: MutantsOptions) => {
      const corpus = loadCorpus(options.spec);
      const targets = corpus.select(parseSelection(ids));
      const score = await loadScorer();
      const progress = createProgress(context.stderr, options.quiet ?? false);
      const scores: TargetScore[] = [];
      try {
        for (const [index, { target, definition, traces }] of targets.entries()) {
          progress.update(index, targets.length, target);
          scores.push(score(definition, siblingsOf(target, corpus), traces));
        }
      } finally {
        progress.stop();
      }
      context.stdout.write(options.format === 'json' ? json(scores) : text(scores, options.verbose ?? false, context));
      const { mutants, survived } = totals(scores.flatMap((score) => score.mutants));
      context.exitCode = mutants === 0 ? EXIT.nothing : survived > 0 ? EXIT.fails : EXIT.conforms;
    });
}

/** The definition of a target and its variants. */
function siblingsOf(target: string, { targets }: Corpus): Definition[] {
  const base = target.replace(/#.*/, '');
  return targets.filter((other) => other.target.replace(/#.*/, '') === base).map(({ definition }) => definition);
}

function fate({ killedBy, equivalent }: Mutant): Fate {
  if (killedBy.length > 0) return 'killed';
  return equivalent === undefined ? 'survived' : 'equivalent';
}

function totals(mutants: readonly Mutant[]): { mutants: number } & Record<Fate, number> {
  const fates = { killed: 0, equivalent: 0, survived: 0 };
  for (const mutant of mutants) fates[fate(mutant)] += 1;
  return { mutants: mutants.length, ...fates };
}

function json(scores: readonly TargetScore[]): string {
  const definitions = scores.map(({ target, mutants, notCompared }) => ({
    target,
    ...totals(mutants),
    notCompared,
    details: mutants.map((mutant) => ({ ...mutant, fate: fate(mutant) })),
  }));
  return `${JSON.stringify({ ...totals(scores.flatMap(({ mutants }) => mutants)), definitions }, null, 2)}\n`;
}

function text(scores: readonly TargetScore[], verbose: boolean, context: Context): string {
  const { dim, bold, red, green } = context.colors;
  const rows = scores.map(({ target, mutants }) => {
    const { killed, equivalent, survived } = totals(mutants);
    const mark = survived > 0 ? red('✗') : green('✓');
    return [
      `${mark} ${target}`,
      `${mutants.length}`,
      `${killed}`,
      `${equivalent || ''}`,
      survived ? red(`${survived}`) : '',
    ];
  });
  const head = ['', 'mutants', 'killed', 'equivalent', 'survived'].map(dim);
  const sum = totals(scores.flatMap(({ mutants }) => mutants));
  const last = ['  total', sum.mutants, sum.killed, sum.equivalent, sum.survived].map((cell) => bold(String(cell)));
  const table = borderless([head, ...rows, last], '', ['left', 'right', 'right', 'right', 'right']);
  return `${[...scores.flatMap((score) => details(score, verbose, context)), ...table].join('\n')}\n`;
}

/** The mutants that survive and the variants that cannot be compared; with `verbose`, every mutant and what kills it. */
function details({ target, mutants, notCompared }: TargetScore, verbose: boolean, context: Context): string[] {
  const { bold, dim, yellow } = context.colors;
  const shown = mutants.filter((mutant) => verbose || fate(mutant) === 'survived');
  const rows = [
    ...shown.map((mutant) => mutantRow(mutant, context)),
    ...notCompared.map((name) => [`${yellow('?')} ${name}`, dim('not compared: it runs on no case of this target')]),
  ];
  return rows.length === 0 ? [] : [bold(target), ...borderless(rows, '  '), ''];
}

function mutantRow(mutant: Mutant, { colors }: Context): string[] {
  const { name, killedBy, equivalent } = mutant;
  const more = killedBy.length > 3 ? ` and ${killedBy.length - 3} more` : '';
  const notes: Readonly<Record<Fate, string>> = {
    killed: `killed by ${killedBy.slice(0, 3).map(caseOf).join(', ')}${more}`,
    equivalent: `equivalent: ${equivalent}`,
    survived: 'survives',
  };
  const mark = fate(mutant) === 'survived' ? colors.red('✗') : colors.green('✓');
  return [`${mark} ${name}`, colors.dim(notes[fate(mutant)])];
}

/** `basic.f32`, without the target. */
function caseOf(id: string): string {
  return id.split('/').at(-1) ?? id;
}

const HELP = `
A mutant is the program of a definition with one mistake: a term dropped, epsilon moved, betas swapped, t off by one.
It is killed when a case tells it from the original under every accuracy profile. A mutant that survives is a hole
in the cases; one that no case can kill is listed as equivalent, with a reason. The other variants of a definition are
mutants, too; one that runs on no case of it, for it needs what no case has, is shown and not counted.

Examples:
  $ optspec mutants                              the score of every definition
  $ optspec mutants optimizer/adam --verbose     which case kills what
  $ optspec mutants --format json | jq .survived
  $ optspec mutants --spec ./spec                definitions of your own

Exit codes:
  0  no mutant survives
  1  a mutant survives
  2  a document is malformed
  3  there was nothing to mutate
`;
