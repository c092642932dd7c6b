import { createHash } from 'node:crypto';
import type { Trace } from '@optspec/core';

/** Version of the recorder; part of every trace it writes. */
export const RECORDER = '1.0.0';
/** No trace file is larger. */
export const MAXIMUM_BYTES = 200_000;

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** `sha256:` over what a reader decoded, so that a loader in any language can prove that it read the file right. */
export function digestOf(body: object): string {
  const hash = createHash('sha256');
  feed(toJson(body), (bytes) => hash.update(bytes));
  return `sha256:${hash.digest('hex')}`;
}

/**
 * Numbers, and the names of non-finite ones, as the eight bytes of a little-endian binary64; keys, in the order of their
 * code units, and other strings as UTF-8; true as one, false and null as zero. `digest` itself is left out.
 */
function feed(value: Json, update: (bytes: Uint8Array) => void): void {
  if (typeof value === 'number' || NON_FINITE.has(value)) update(numberBytes(Number(value)));
  else if (typeof value === 'string') update(new TextEncoder().encode(value));
  else if (value === null || typeof value === 'boolean') update(Uint8Array.of(value ? 1 : 0));
  else if (isList(value)) for (const item of value) feed(item, update);
  else {
    for (const key of Object.keys(value).sort()) {
      if (key === 'digest') continue;
      update(new TextEncoder().encode(key));
      feed(value[key] ?? null, update);
    }
  }
}

const NON_FINITE: ReadonlySet<unknown> = new Set(['NaN', 'Infinity', '-Infinity']);

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function numberBytes(x: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, x, true);
  return bytes;
}

function toJson(body: object): Json {
  return JSON.parse(JSON.stringify(body)) as Json;
}

/** The text of a trace file: objects indented, lists of numbers on one line. Throws `RangeError` when it is too large. */
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
    return `[\n${value.map((item) => inner + render(item, inner)).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${render(item, inner)}`);
  return entries.length === 0 ? '{}' : `{\n${entries.join(',\n')}\n${indent}}`;
}

/** A list of scalars, or of such lists. */
function isFlat(list: readonly Json[]): boolean {
  return list.every((item) => typeof item !== 'object' || item === null || (isList(item) && isFlat(item)));
}
