/**
 * Selection strings: one notation names cases in the command line, in reports and in expectation files.
 *
 * `kind/definition[#variant]/case[.format][:step]`, `flag:EPSILON`, `format:f64`, `mode:free`; `*` stands for any text
 * within a part; `!` in front excludes; commas or spaces separate several.
 */
import { FLAGS, type Flag, FORMATS } from '@optspec/core';
import type { Mode } from './report.js';
import { nearest } from './suggestions.js';

/** What can be selected: a trace (any mode) or a case of a run (one mode). */
export interface Subject {
  /** `optimizer/adam#epsilon-hat/basic.f32`, for tiled runs with `/tile-65`. */
  readonly id: string;
  readonly flags: readonly Flag[];
  readonly mode?: Mode;
}

/** Every mode in which a case can run. */
export const MODES: readonly Mode[] = ['stepwise', 'free', 'tiled', 'refusal', 'undeclared'];

interface SelectorBase {
  /** As written, without `!`. */
  readonly text: string;
  readonly exclude: boolean;
}
interface PathSelector extends SelectorBase {
  readonly by: 'path';
  readonly pattern: RegExp;
  readonly step?: number;
}
interface PropertySelector extends SelectorBase {
  readonly by: 'flag' | 'format' | 'mode';
  readonly value: string;
}
/** One selection string, parsed. */
export type Selector = PathSelector | PropertySelector;

/** A selection string that cannot be read or that matches nothing. */
export class SelectionError extends Error {
  override readonly name = 'SelectionError';
}

/**
 * Reads selection strings. Throws `SelectionError` for one that breaks the grammar, and for one that holds nothing: a
 * variable that is not set must not select everything.
 */
export function parseSelection(texts: string | readonly string[]): Selector[] {
  return [texts].flat().flatMap((text) => {
    const parts = text.split(/[\s,]+/).filter(Boolean);
    if (parts.length === 0)
      throw new SelectionError(`selection "${text}" is empty. Leave it out to select everything.`);
    return parts.map(parseSelector);
  });
}

function parseSelector(written: string): Selector {
  const exclude = written.startsWith('!');
  const text = exclude ? written.slice(1) : written;
  const property = /^(flag|format|mode):(.*)$/.exec(text);
  if (property) return { by: knownProperty(property[1]), value: property[2] ?? '', text, exclude };
  const { step, pattern } = parsePath(text);
  return { by: 'path', text, exclude, pattern, ...(step === undefined ? {} : { step }) };
}

function knownProperty(name: string | undefined): PropertySelector['by'] {
  return name === 'flag' || name === 'format' ? name : 'mode';
}

const PATH =
  /^(?<kind>[\w*-]+)(?:\/(?<definition>[\w*-]+)(?:#(?<variant>[\w*-]*))?(?:\/(?<name>[\w*-]+)(?:\.(?<format>[\w*]+))?(?:\/(?<size>[\w*-]+))?(?::(?<step>[1-9]\d*))?)?)?\/?$/;

function parsePath(text: string): { pattern: RegExp; step?: number } {
  const parts = PATH.exec(text)?.groups;
  if (!parts) {
    throw new SelectionError(
      `selection "${text}" is not of the form kind/definition[#variant]/case[.format][:step], flag:X, format:X or mode:X`,
    );
  }
  const { kind, definition, variant, name, format, size, step } = parts;
  const pieces = [
    glob(kind),
    definition === undefined ? '/[^/]+' : `/${glob(definition)}${variantPattern(variant)}`,
    name === undefined
      ? '(?:/.+)?'
      : `/${glob(name)}\\.${glob(format ?? '*')}${size === undefined ? '(?:/.+)?' : `/${glob(size)}`}`,
  ];
  return { pattern: new RegExp(`^${pieces.join('')}$`), ...(step === undefined ? {} : { step: Number(step) }) };
}

/** No `#`: the base and every variant; `#` alone: the base; `#name`: that variant. */
function variantPattern(variant: string | undefined): string {
  if (variant === undefined) return '(?:#[^/]+)?';
  return variant === '' ? '' : `#${glob(variant)}`;
}

function glob(part: string | undefined): string {
  return (part ?? '*').replaceAll('*', '[^/#.]*');
}

/** Whether one selector matches. A property of a subject that has no mode is not decided by `mode:`: it matches. */
function matches(selector: Selector, subject: Subject): boolean {
  switch (selector.by) {
    case 'path':
      return selector.pattern.test(subject.id);
    case 'flag':
      return subject.flags.some((flag) => flag === selector.value);
    case 'format':
      return formatOf(subject.id) === selector.value;
    case 'mode':
      return subject.mode === undefined ? !selector.exclude : subject.mode === selector.value;
  }
}

function formatOf(id: string): string | undefined {
  return /\.(\w+)(?:\/[^/]+)?$/.exec(id)?.[1];
}

/**
 * Whether the selection contains the subject: no exclusion matches, and for each kind of selector present (path, flag,
 * format, mode) one matches. So paths are alternatives, and `flag:`, `format:` and `mode:` narrow them down.
 */
export function selects(selectors: readonly Selector[], subject: Subject): boolean {
  if (selectors.some((selector) => selector.exclude && matches(selector, subject))) return false;
  const wanted = selectors.filter((selector) => !selector.exclude);
  return wanted.every((selector) => wanted.some((other) => other.by === selector.by && matches(other, subject)));
}

/** The steps to which the selection restricts the subject, or undefined for all: one path without `:step` selects all. */
export function selectedSteps(selectors: readonly Selector[], subject: Subject): ReadonlySet<number> | undefined {
  const steps = new Set<number>();
  for (const selector of selectors) {
    if (selector.by !== 'path' || selector.exclude || !matches(selector, subject)) continue;
    if (selector.step === undefined) return undefined;
    steps.add(selector.step);
  }
  return steps.size > 0 ? steps : undefined;
}

/**
 * Checks that each selector matches something.
 * Throws `SelectionError` naming the first that does not, with the nearest ids.
 */
export function checkSelection(selectors: readonly Selector[], subjects: readonly Subject[]): void {
  for (const selector of selectors) {
    if (matchesSomething(selector, subjects)) continue;
    const near = suggestions(selector, subjects);
    const hint = near.length > 0 ? ` Nearest: ${near.join(', ')}` : ' Run "optspec list" to see what there is.';
    throw new SelectionError(`selection "${selector.text}" matches nothing.${hint}`);
  }
}

/** Modes are decided when a run is planned, so they are checked by name. */
function matchesSomething(selector: Selector, subjects: readonly Subject[]): boolean {
  if (selector.by === 'mode') return MODES.some((mode) => mode === selector.value);
  return subjects.some((subject) => matches(selector, subject));
}

const PROPERTY_VALUES = { flag: FLAGS, format: FORMATS, mode: MODES } as const;

function suggestions(selector: Selector, subjects: readonly Subject[]): string[] {
  if (selector.by === 'path') return nearest(selector.text, paths(selector, subjects));
  return nearest(selector.value, PROPERTY_VALUES[selector.by]).map((value) => `${selector.by}:${value}`);
}

/** The subjects' ids, cut to as many parts as the selector has. */
function paths(selector: PathSelector, subjects: readonly Subject[]): readonly string[] {
  const depth = selector.text.split('/').length;
  const words = subjects.flatMap(({ id }) => {
    const parts = (selector.text.includes('.') ? id : id.replace(/\.f\d+/, '')).split('/');
    return depth === 1 ? [parts[0] ?? id, parts.slice(0, 2).join('/')] : [parts.slice(0, depth).join('/')];
  });
  return [...new Set(words)];
}
