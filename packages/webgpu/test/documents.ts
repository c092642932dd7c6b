import type { Assignment, Definition, Input, Kind, Property, Slot } from '@optspec/core';
import { loadDefinition, specFolder } from '@optspec/core/load';
import path from 'node:path';

/** A definition of the standard, such as `optimizers/adamw`. */
export function fromSpec(place: string): Definition {
  return loadDefinition(path.join(specFolder(), place, 'definition.json'));
}

interface Parts extends Partial<Pick<Definition, 'shape' | 'start' | 'data'>> {
  readonly kind?: Kind;
  readonly properties?: Readonly<Record<string, Property>>;
  readonly state?: Readonly<Record<string, Slot>>;
  readonly inputs?: Readonly<Record<string, Input>>;
  readonly draws?: Readonly<Record<string, string>>;
}

/** A definition that no repository has: lines such as `w = w - g` are its program. */
export function made(
  lines: readonly string[],
  { kind = 'optimizer', properties = {}, ...rest }: Parts = {},
): Definition {
  const program = lines.map((line, index): Assignment => {
    const [set = '', to = ''] = line.split(' = ');
    return { clause: `line-${index}`, set, to };
  });
  return {
    $schema: `../../dialect/${kind}.schema.json`,
    $id: `urn:optspec:${kind}:made-up`,
    kind,
    version: '1.0.0',
    title: 'Made up',
    description: 'For one test.',
    type: 'object',
    properties,
    additionalProperties: false,
    program,
    references: [],
    ...rest,
  };
}

/** A slot like the weights, of zeros. */
export const LIKE_W: Slot = { like: 'w' };
