import type { Trace } from '@optspec/core';

/** Version of the recorder; part of every trace it writes. */
export const RECORDER = '1.0.0';
/** No trace file is larger. */
export const MAXIMUM_BYTES = 200_000;

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * The text of a trace file: objects indented, though not once more in a list; lists of numbers and intervals on one line.
 * Throws `RangeError` when it is too large.
 */
export function traceText(trace: Trace): string {
  const text = `${render(toJson(trace), '')}\n`;
  const bytes = Buffer.byteLength(text);
  if (bytes > MAXIMUM_BYTES) throw new RangeError(`${trace.id} takes ${bytes} bytes, more than ${MAXIMUM_BYTES}`);
  return text;
}

function render(value: Json, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent} `;
  if (isList(value)) {
    if (isFlat(value)) return JSON.stringify(value);
    return `[${value.map((item) => render(item, indent)).join(', ')}]`;
  }
  if (isBounds(value)) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${render(item, inner)}`);
  return entries.length === 0 ? '{}' : `{\n${entries.join(',\n')}\n${indent}}`;
}

/** The two ends of intervals, which are read side by side. */
function isBounds(value: object): boolean {
  return Object.hasOwn(value, 'lo') && Object.hasOwn(value, 'hi');
}

/** A list of scalars, or of such lists. */
function isFlat(list: readonly Json[]): boolean {
  return list.every((item) => typeof item !== 'object' || item === null || (isList(item) && isFlat(item)));
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function toJson(body: object): Json {
  const json: Json = JSON.parse(JSON.stringify(body));
  return json;
}
