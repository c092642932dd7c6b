import type { Definition, Hyperparameters, HyperparameterValue, Property } from '@optspec/core';

/** What no hyperparameter of any type takes. */
const NEVER: readonly unknown[] = [null, undefined, {}, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

/** Of each type: what is of another, or not a number of the type. */
const OTHER_TYPES: Readonly<Record<Property['type'], readonly unknown[]>> = {
  number: ['0.1', true, [0.5], 1n],
  integer: ['1', true, [1], 1.5, 2 ** 53, -(2 ** 53), 1n],
  boolean: ['true', 1, []],
  string: ['no such choice', '', 1, true],
  array: [1, '1', true, new Float64Array(2)],
};

type Bounds = Pick<Property, 'minimum' | 'exclusiveMinimum' | 'maximum' | 'exclusiveMaximum'>;

/** The numbers nearest to the domain that are outside, and numbers far outside. */
function beyond({ minimum, exclusiveMinimum, maximum, exclusiveMaximum }: Bounds): number[] {
  return [
    ...(minimum === undefined ? [] : [below(minimum), -Number.MAX_VALUE]),
    ...(exclusiveMinimum === undefined ? [] : [exclusiveMinimum, -Number.MAX_VALUE]),
    ...(maximum === undefined ? [] : [-below(-maximum), Number.MAX_VALUE]),
    ...(exclusiveMaximum === undefined ? [] : [exclusiveMaximum, Number.MAX_VALUE]),
  ];
}

/** The next binary64 number towards minus infinity. */
function below(x: number): number {
  if (x === 0) return -Number.MIN_VALUE;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  view.setBigInt64(0, view.getBigInt64(0) + (x > 0 ? -1n : 1n));
  return view.getFloat64(0);
}

/** Values of every kind of badness for one hyperparameter. */
function badValues(property: Property): unknown[] {
  const { type, items, minItems = 0 } = property;
  const own = [...NEVER, ...OTHER_TYPES[type]];
  if (type === 'number' || type === 'integer') return [...own, ...beyond(property)];
  if (type !== 'array') return own;
  const good = goodItems(minItems);
  const badItems = [Number.NaN, '1', null, ...(items?.type === 'integer' ? [1.5] : []), ...beyond(items ?? {})];
  const lists = badItems.map((item) => [...good, item]);
  // A hole is an item that is not there.
  const holed = Object.assign([...good], { length: good.length + 1 });
  return [...own, ...lists, holed, ...(minItems > 0 ? [good.slice(1)] : [])];
}

function goodItems(count: number): number[] {
  return Array.from({ length: Math.max(1, count) }, (_, i) => i + 1).slice(0, count);
}

/** One bad choice of hyperparameters, and the name that the refusal must mention. */
export interface BadChoice {
  readonly label: string;
  readonly names: string;
  readonly given: Hyperparameters;
}

/** Every hyperparameter of a definition with every bad value, and names that are none. */
export function badChoices({ properties }: Definition): BadChoice[] {
  const known = Object.entries(properties).flatMap(([name, property]) =>
    badValues(property).map((value) => choice(name, value)),
  );
  return [...known, ...['unheardOf', 'toString', '__proto__', ''].map((name) => choice(name, 1))];
}

function choice(name: string, value: unknown): BadChoice {
  const given: Record<string, HyperparameterValue> = {};
  // What comes from a caller without types: the contract's types would not let it through.
  Reflect.defineProperty(given, name, { value, enumerable: true, configurable: true, writable: true });
  return { label: `${name} = ${shown(value)}`, names: name, given };
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return `[${Array.from(value, shown).join(', ')}]`;
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
