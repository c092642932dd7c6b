import type { DeviceStatement, LoweredProgram, Sort } from '@optspec/language';
import { expressionText, type Scope } from './expression.js';
import { identifier } from './kernel.js';
import type { HelperName } from './operations.js';

/** What the statements of a program see in a shader: uniform scalars and variables. */
export class ProgramScope implements Scope {
  readonly helpers: Set<HelperName> = new Set();
  readonly #sorts: LoweredProgram['sorts'];
  readonly #constants: ReadonlyMap<string, string>;

  /** `constants` are the texts of host scalars that are known already. */
  constructor(sorts: LoweredProgram['sorts'], constants: ReadonlyMap<string, string> = new Map()) {
    this.#sorts = sorts;
    this.#constants = constants;
  }

  text(name: string): string {
    const constant = this.#constants.get(name);
    if (constant !== undefined) return constant;
    const sort = this.sortOf(name);
    if (sort === 'host') return `scalars.${identifier(name)}`;
    if (sort === 'condition') return `(scalars.${identifier(name)} != 0.0f)`;
    return identifier(name);
  }

  use(helper: HelperName): void {
    this.helpers.add(helper);
  }

  /** Whether a name on the device holds truth values, which memory holds as 0 and 1. */
  isTruth(name: string): boolean {
    const sort = this.sortOf(name);
    return sort === 'mask' || sort === 'flag';
  }

  sortOf(name: string): Sort {
    return this.#sorts.get(name) ?? 'host';
  }
}

/** A name and the text of a value for it. */
export interface Setting {
  readonly name: string;
  readonly value: string;
}

/** Declares a variable where a name is set first, `let` when it is the only time. */
export function statementLines(loads: readonly Setting[], body: readonly DeviceStatement[], scope: Scope): string[] {
  const settings = [
    ...loads,
    ...body.map(({ set, expression }) => ({ name: set, value: expressionText(expression, scope) })),
  ];
  const declared = new Set<string>();
  return settings.map(({ name, value }) => {
    const variable = identifier(name);
    if (declared.has(name)) return `${variable} = ${value};`;
    declared.add(name);
    const once = settings.filter((other) => other.name === name).length === 1;
    return `${once ? 'let' : 'var'} ${variable} = ${value};`;
  });
}
