// @ts-check
/** Programs as text, in the notation of the language's printer, and how those of variants differ. */
import { applyVariant } from '../../packages/core/dist/index.js';
import { parse, print } from '../../packages/language/dist/index.js';

/** @typedef {import('../../packages/core/dist/index.js').Definition} Definition */
/** @typedef {import('../../packages/core/dist/index.js').Statement} Statement */
/** @typedef {import('../../packages/core/dist/index.js').Assignment} Assignment */
/** @typedef {import('../../packages/core/dist/index.js').Guarded} Guarded */
/** @typedef {import('../../packages/core/dist/index.js').Guard} Guard */

/** The formulas of a definition, then of each variant what it has of its own. @param {Definition} definition */
export function formulas(definition) {
  const own = [...initialLines(definition), ...definition.program.flatMap(statementLines)];
  const variants = Object.keys(definition.variants ?? {}).map((name) => {
    const lines = differences(definition, applyVariant(definition, name));
    return ['', `#${name}`, ...lines.map((line) => `  ${line}`)];
  });
  return [...own, ...variants.flat()];
}

/** @param {Definition} base @param {Definition} variant */
function differences(base, variant) {
  const known = new Set(base.program.map((statement) => JSON.stringify(statement)));
  const kept = new Set(variant.program.flatMap(clausesOf));
  const gone = base.program.flatMap(clausesOf).filter((clause) => !kept.has(clause));
  const initial = new Set(initialLines(base));
  return [
    ...defaultLines(base, variant),
    ...initialLines(variant).filter((line) => !initial.has(line)),
    ...variant.program.filter((statement) => !known.has(JSON.stringify(statement))).flatMap(statementLines),
    ...(gone.length > 0 ? [`without ${gone.join(', ')}`] : []),
    ...(base.gradientAt === variant.gradientAt ? [] : [`gradient at ${variant.gradientAt ?? 'w'}`]),
    ...(same(base.draws, variant.draws) ? [] : [`draws ${Object.values(variant.draws ?? {}).join(', ')}`]),
    ...(base.rank === variant.rank ? [] : [`rank ${variant.rank ?? 'any'}`]),
  ];
}

/** @param {unknown} a @param {unknown} b */
function same(a, b) {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Defaults that are not those of the definition. @param {Definition} base @param {Definition} variant */
function defaultLines({ properties: before }, { properties: after }) {
  const changed = Object.entries(after).filter(
    ([name, { default: value }]) => value !== undefined && !same(value, before[name]?.default),
  );
  return changed.map(([name, { default: value }]) => `default ${name} = ${JSON.stringify(value)}`);
}

/** Slots that do not begin at 0. @param {Definition} definition */
function initialLines({ state = {} }) {
  return Object.entries(state).flatMap(([name, slot]) =>
    slot.init === undefined ? [] : [`initially ${name} = ${print(parse(slot.init))}${guardText(slot)}`],
  );
}

/** @param {Statement} statement @returns {string[]} */
function statementLines(statement) {
  if ('clause' in statement) return [assignmentLine(statement)];
  const { index, repeat } = statement;
  const rounds = index === undefined ? `repeat ${repeat}` : `for ${index} = 1 … ${repeat}`;
  const head = `${rounds}${guardText(statement)}:`;
  return [head, ...statement.do.map((each) => `  ${assignmentLine(each)}`)];
}

/** @param {Assignment} assignment */
function assignmentLine({ set, to, ...guards }) {
  return `${set} = ${print(parse(to))}${guardText(guards)}`;
}

/** @param {Guarded} guarded */
function guardText({ when, unless }) {
  const texts = [
    when === undefined ? [] : `when ${guardNames(when)}`,
    unless === undefined ? [] : `unless ${guardNames(unless)}`,
  ];
  const text = texts.flat().join(', ');
  return text && `    (${text})`;
}

/** @param {Guard} guard */
function guardNames(guard) {
  if (typeof guard === 'string') return guard;
  return Object.entries(guard)
    .map(([name, values]) => `${name} is ${[values].flat().join(' or ')}`)
    .join(' and ');
}

/** @param {Statement} statement */
function clausesOf(statement) {
  return 'clause' in statement ? [statement.clause] : statement.do.map(({ clause }) => clause);
}
