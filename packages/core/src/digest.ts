import { createHash } from 'node:crypto';

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
  const json: Json = JSON.parse(JSON.stringify(body));
  return json;
}
