import type { Assignment, Definition, Insertion, Property, Slot, Statement, Variant } from './documents.js';
import { DefinitionError } from './errors.js';

/** `optimizer/adam` or `optimizer/adam#epsilon-hat`: the name of what a definition makes a backend conform to. */
export function targetOf(definition: Definition): string {
  return definition.$id.replace(/^urn:optspec:([a-z]+):/, '$1/');
}

/** Every target of a document: the definition itself, then each variant, as documents without `variants`. */
export function targetsOf(definition: Definition): Definition[] {
  const names = Object.keys(definition.variants ?? {});
  return [withoutVariants(definition), ...names.map((name) => applyVariant(definition, name))];
}

/** The document of one variant: its `$id` gains `#name`, its changes are applied, `variants` is gone. */
export function applyVariant(definition: Definition, name: string): Definition {
  const variant = definition.variants?.[name];
  if (!variant || !Object.hasOwn(definition.variants ?? {}, name)) {
    const known = Object.keys(definition.variants ?? {}).join(', ') || 'none';
    throw new DefinitionError(`${definition.$id} has no variant "${name}" (known: ${known})`);
  }
  const { gradientAt = definition.gradientAt, draws = definition.draws, rank = definition.rank ?? null } = variant;
  const { variants: _, frameworks: __, gradientAt: ___, draws: ____, state: _____, rank: ______, ...base } = definition;
  return {
    ...base,
    $id: `${definition.$id}#${name}`,
    title: `${definition.title} (${name})`,
    description: variant.summary,
    properties: mergedProperties(definition, variant),
    program: variantProgram(definition, variant, name),
    references: [...(variant.references ?? []), ...definition.references],
    ...variantState(definition, variant),
    ...(gradientAt === undefined ? {} : { gradientAt }),
    ...(draws === undefined ? {} : { draws }),
    ...(rank === null ? {} : { rank }),
    ...(variant.frameworks ? { frameworks: variant.frameworks } : {}),
  };
}

function withoutVariants(definition: Definition): Definition {
  const { variants: _, ...rest } = definition;
  return rest;
}

function variantState({ state }: Definition, { state: changes }: Variant): Pick<Definition, 'state'> {
  return state || changes ? { state: patched<Slot>(state ?? {}, changes ?? {}) } : {};
}

function patched<Value>(base: Readonly<Record<string, Value>>, patch: Readonly<Record<string, Value | null>>) {
  const merged: Record<string, Value> = { ...base };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key];
    else merged[key] = value;
  }
  return merged;
}

function mergedProperties(definition: Definition, variant: Variant): Record<string, Property> {
  const merged: Record<string, Property> = { ...definition.properties };
  for (const [key, change] of Object.entries(variant.properties ?? {})) {
    if (change === null) delete merged[key];
    else merged[key] = { type: 'number', ...merged[key], ...change };
  }
  return merged;
}

function variantProgram(definition: Definition, variant: Variant, name: string): Statement[] {
  const unknown = (clause: string) =>
    new DefinitionError(`variant "${name}" names a clause that the program does not have`, {
      file: definition.$id,
      clause,
    });
  let program = [...definition.program];
  const find = (clause: string): number => {
    const index = program.findIndex((statement) => 'clause' in statement && statement.clause === clause);
    if (index < 0) throw unknown(clause);
    return index;
  };
  for (const [clause, change] of Object.entries(variant.replace ?? {})) {
    const index = find(clause);
    program = program.flatMap((statement, i) => (i === index ? replaced(statement, change) : [statement]));
  }
  for (const insertion of variant.insert ?? []) {
    program.splice(position(insertion, find), 0, insertion.statement);
  }
  return program;
}

function replaced(statement: Statement, change: string | Assignment | null): Statement[] {
  if (change === null) return [];
  if (typeof change !== 'string') return [change];
  return 'clause' in statement ? [{ ...statement, to: change }] : [statement];
}

function position(insertion: Insertion, find: (clause: string) => number): number {
  if (insertion.before !== undefined) return find(insertion.before);
  if (insertion.after !== undefined) return find(insertion.after) + 1;
  return 0;
}
