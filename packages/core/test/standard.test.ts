import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { FLAGS } from '../src/documents.js';
import { DIALECT } from '../src/generated/dialect.js';
import { resolveHyperparameters } from '../src/hyperparameters.js';
import { loadSpec, specFolder } from '../src/load.js';
import { dialectAjv, KEYWORDS } from '../src/schemas.js';
import { targetOf, targetsOf } from '../src/variants.js';

const definitions = loadSpec();
const targets = definitions.flatMap(targetsOf);
const STRICT = {
  strict: true,
  strictTypes: true,
  strictTuples: true,
  strictRequired: false,
  allowUnionTypes: true,
} as const;

describe.each(definitions.map((definition) => [targetOf(definition), definition] as const))(
  '%s',
  (target, definition) => {
    const { kind } = definition;

    it('lies in the folder of its kind and name and points to the schema of its kind', () => {
      const file = join(specFolder(), target.replace('/', 's/'), 'definition.json');
      expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(definition);
      expect(definition.$schema).toBe(`../../dialect/${kind}.schema.json`);
    });

    it('is a JSON Schema under its own meta-schema, to any validator that knows the vocabulary', () => {
      const ajv = new Ajv2020(STRICT);
      for (const [name, schema] of Object.entries(DIALECT)) {
        if (name === kind) ajv.addMetaSchema(schema, definition.$schema);
        else ajv.addMetaSchema(schema);
      }
      ajv.addVocabulary([...KEYWORDS]);
      const check = ajv.compile(definition);
      expect(check(resolveHyperparameters(definition))).toBe(true);
      expect(check({ unheardOf: 1 })).toBe(false);
    });

    it('cites a source', () => {
      expect(definition.references.length > 0).toBe(true);
    });
  },
);

describe('the standard', () => {
  it('gives every hyperparameter of every target a default and a description', () => {
    for (const target of targets) {
      expect(Object.keys(resolveHyperparameters(target))).toEqual(Object.keys(target.properties));
      for (const { description } of Object.values(target.properties)) expect(description).toMatch(/\.$/);
    }
  });

  it('has no two targets of one name', () => {
    expect(new Set(targets.map(targetOf)).size).toBe(targets.length);
  });

  it('draws from draws that it defines', () => {
    const draws = definitions
      .filter(({ kind }) => kind === 'draw')
      .map(({ $id }) => $id.replace('urn:optspec:draw:', ''));
    const drawn = targets.flatMap((target) => Object.values(target.draws ?? {}));
    expect(new Set(drawn)).toEqual(new Set(draws));
  });

  it('has schemas that a strict validator accepts', () => {
    const ajv = dialectAjv();
    for (const [name, schema] of Object.entries(DIALECT))
      expect([name, typeof ajv.compile(schema)]).toEqual([name, 'function']);
  });

  it('is in the generated module as it is on disk', () => {
    const folder = join(specFolder(), 'dialect');
    const files = readdirSync(folder).map((file) => [
      file.replace('.schema.json', ''),
      JSON.parse(readFileSync(join(folder, file), 'utf8')),
    ]);
    expect(DIALECT).toEqual(Object.fromEntries(files));
  });

  it('admits the flags that the types name', () => {
    expect(DIALECT['vocabulary']?.['$defs']).toMatchObject({ flag: { enum: FLAGS } });
  });
});
