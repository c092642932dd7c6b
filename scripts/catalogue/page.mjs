// @ts-check
/** The catalogue as Markdown: a section for each kind, in it one for each definition. */
import { targetOf, targetsOf } from '../../packages/core/dist/index.js';
import { costsOf } from './costs.mjs';
import { formulas } from './formulas.mjs';
import { frameworksCell } from './frameworks.mjs';
import { problemRow } from './problems.mjs';

/** @typedef {import('../../packages/core/dist/index.js').Definition} Definition */
/**
 * @typedef {{
 *   definitions: readonly Definition[], grades: import('./grades.mjs').Grades,
 *   agreement: import('./frameworks.mjs').Agreement, loops: import('./problems.mjs').Loops,
 * }} Facts
 */

/** Kind, heading, folder, and whether a step of it goes over memory. */
const SECTIONS = [
  { kind: 'optimizer', heading: 'Optimizers', steps: true },
  { kind: 'transform', heading: 'Transforms', steps: true },
  { kind: 'scheduler', heading: 'Schedulers', steps: false },
  { kind: 'initializer', heading: 'Initializers', steps: false },
  { kind: 'sampler', heading: 'Samplers', steps: false },
  { kind: 'problem', heading: 'Problems', steps: false },
];

/** @param {Facts} facts */
export function page(facts) {
  const link = linker();
  const sections = SECTIONS.flatMap((section) => {
    const own = facts.definitions.filter(({ kind }) => kind === section.kind);
    link(section.heading);
    const index = own.map(({ title }) => link(title)).join(' · ');
    return [
      `## ${section.heading}`,
      '',
      index,
      '',
      ...own.flatMap((definition) => definitionSection(definition, section, facts)),
    ];
  });
  return `${[intro(facts), ...sections].join('\n').trimEnd()}\n`;
}

/** The page with the last column of its tables empty, and without the line that names the adapter. @param {string} text */
export function withoutLastColumn(text) {
  return text.replace(/^WebGPU runs on .*$/m, '').replace(/^(\| .*) \| [^|]* \|$/gm, '$1 |');
}

/** @param {Facts} facts */
function intro({ grades, definitions }) {
  const targets = definitions.filter(({ kind }) => kind !== 'draw').flatMap(targetsOf).length;
  return `# What is in the standard

Written by \`npm run catalogue\` from the definitions, \`conformance/oracles/agreement.json\` and a run of the suite; checked
in CI. ${targets} targets: definitions, and their variants, which begin with \`#\`.

| column | |
|---|---|
| state | bytes for each parameter in f32 that last from step to step, with the defaults; in brackets the least and the most over all hyperparameters. \`a row\`, \`a column\`: for each row or column of a matrix. Scalars on the host are left out |
| passes | traversals of memory in one step, when compiled |
| frameworks | whose class or function the definition names. ✓: asked, and it agrees; ✗: asked, and it does not; ?: it cannot be asked here. Symbols and arguments are in the definition |
| backends | the worst grade in any stepwise case (README.md, section 6) in f32, for schedulers and samplers in f64, and in how many of the cases it is this |

WebGPU runs on ${grades.adapter}.
`;
}

/** Links to headings in their order: GitHub numbers the second and later ones of a name. */
function linker() {
  /** @type {Map<string, number>} */
  const seen = new Map();
  return (/** @type {string} */ heading) => {
    const kept = heading.toLowerCase().replace(/[^\p{Letter}\p{Number} _-]/gu, '');
    const anchor = kept.replaceAll(' ', '-');
    const count = seen.get(anchor) ?? 0;
    seen.set(anchor, count + 1);
    return `[${heading}](#${count === 0 ? anchor : `${anchor}-${count}`})`;
  };
}

/** @param {Definition} definition @param {typeof SECTIONS[number]} section @param {Facts} facts @returns {string[]} */
function definitionSection(definition, section, facts) {
  const file = `${section.kind}s/${definition.$id.split(':').at(-1)}/definition.json`;
  const rows =
    section.kind === 'problem' ? problemTable(definition, facts) : targetTable(definition, section.steps, facts);
  return [
    `### ${definition.title}`,
    '',
    `${definition.description} [${file.split('/').slice(0, 2).join('/')}](${file})`,
    '',
    '```text',
    ...formulas(definition),
    '```',
    '',
    ...rows,
    '',
  ];
}

/** @param {Definition} definition @param {boolean} steps @param {Facts} facts */
function targetTable(definition, steps, { grades, agreement }) {
  const head = ['target', 'what it is', ...(steps ? ['state', 'passes'] : []), 'frameworks', ...backendNames(grades)];
  const rows = targetsOf(definition).map((variant) => {
    const target = targetOf(variant);
    const name = target.includes('#') ? target.slice(target.indexOf('#')) : target;
    const costs = steps ? costsOf(variant) : undefined;
    return [
      `\`${name}\``,
      summaryOf(definition, name),
      ...(costs ? [costs.state, costs.passes] : []),
      frameworksCell(entryOf(definition, name), target, agreement),
      ...grades.backends.map((backend) => grades.cell(target, backend)),
    ];
  });
  return table(head, rows);
}

/** @param {Definition} definition @param {Facts} facts */
function problemTable(definition, { loops, grades }) {
  const head = ['target', 'shape of w', 'start', 'least loss', 'passes of the gradient', 'recorded on it'];
  const cells = grades.backends.map((backend) => grades.cell(targetOf(definition), backend));
  return table([...head, ...backendNames(grades)], [[...problemRow(definition, loops), ...cells]]);
}

/** @param {Facts['grades']} grades */
function backendNames({ backends }) {
  return backends.map((name) => name.replace('@optspec/', ''));
}

/** @param {Definition} definition @param {string} name */
function summaryOf({ variants = {} }, name) {
  return variants[name.slice(1)]?.summary ?? 'As above.';
}

/** Where the frameworks of a target stand: a variant has its own. @param {Definition} definition @param {string} name */
function entryOf(definition, name) {
  const variant = name.startsWith('#') ? definition.variants?.[name.slice(1)] : undefined;
  return variant ? { ...definition, frameworks: variant.frameworks ?? {} } : definition;
}

/** @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
function table(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)];
}
