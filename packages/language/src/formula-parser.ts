/** A formula as written: operators by their signs, `-` alone too. `column` is that of the operator, name or number. */
export type Syntax =
  | { readonly type: 'number'; readonly value: number; readonly column: number }
  | { readonly type: 'name'; readonly name: string; readonly column: number }
  | {
      readonly type: 'function' | 'operator';
      readonly name: string;
      readonly arguments: readonly Syntax[];
      readonly column: number;
    };

/** Text that is not a formula. `index` counts from 0. */
export class SyntaxFault extends Error {
  readonly index: number;
  constructor(message: string, index: number) {
    super(message);
    this.index = index;
  }
}

/** Parentheses, signs, powers and calls may nest this deep: what keeps the parser's own stack small. */
const MAX_NESTING = 128;
/** Operators between operands, loosest first; those of a row group from the left. */
const OPERATORS = [/[=!]=/y, /[<>]=?/y, /[+-]/y, /[*/]/y];
const SPACES = /[ \t\r\n]*/y;
const IDENTIFIER = /[A-Za-z_$\u0080-\uffff][A-Za-z0-9_$\u0080-\uffff]*(\{[A-Za-z0-9+-]*\})?/y;
/** What looks like a number up to where it ends or goes wrong, what is one, and what must not follow it. */
const NUMERAL = /[0-9]*\.?[0-9]*([eE][+-]?[0-9]*)?/y;
const NUMBER = /^([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?$/;
const NO_END = /[A-Za-z_$.\u0080-\uffff]/;

/** Reads a formula. Throws `SyntaxFault` at the first character that does not belong. */
export function parseSyntax(text: string): Syntax {
  const parser = new FormulaParser(text);
  const syntax = parser.expression();
  if (!parser.isAtEnd) throw parser.unexpected('an operator');
  return syntax;
}

/** Recursive descent. A power is an operand, so that `-x^2` is `-(x^2)` and `2^-1` reads. */
class FormulaParser {
  readonly #text: string;
  #index = 0;
  #nesting = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.#index === this.#text.length;
  }

  /** What the operators from a row of `OPERATORS` on join. */
  expression(row = 0): Syntax {
    const operator = OPERATORS[row];
    if (!operator) return this.#power();
    let left = this.expression(row + 1);
    for (;;) {
      const column = this.#index + 1;
      const name = this.#match(operator);
      if (name === '') return left;
      left = { type: 'operator', name, arguments: [left, this.expression(row + 1)], column };
    }
  }

  unexpected(wanted: string): SyntaxFault {
    const found = this.isAtEnd ? 'the end' : `"${this.#text.slice(this.#index).match(/^./u)?.[0]}"`;
    return new SyntaxFault(`expected ${wanted}, found ${found}`, this.#index);
  }

  #power(): Syntax {
    this.#match(SPACES);
    if (++this.#nesting > MAX_NESTING) throw new SyntaxFault(`nested deeper than ${MAX_NESTING} levels`, this.#index);
    const base = this.#operand();
    this.#match(SPACES);
    const column = this.#index + 1;
    const syntax: Syntax = this.#skip('^')
      ? { type: 'operator', name: '^', arguments: [base, this.#power()], column }
      : base;
    this.#nesting--;
    this.#match(SPACES);
    return syntax;
  }

  #operand(): Syntax {
    const column = this.#index + 1;
    if (this.#skip('-')) return { type: 'operator', name: '-', arguments: [this.#power()], column };
    if (this.#skip('(')) {
      const inner = this.expression();
      this.#expect(')');
      return inner;
    }
    if (/[0-9.]/.test(this.#next)) return { type: 'number', value: this.#number(), column };
    const name = this.#match(IDENTIFIER);
    if (name === '') throw this.unexpected('a number, a name, "-" or "("');
    this.#match(SPACES);
    return this.#skip('(')
      ? { type: 'function', name, arguments: this.#arguments(), column }
      : { type: 'name', name, column };
  }

  #arguments(): Syntax[] {
    this.#match(SPACES);
    if (this.#skip(')')) return [];
    const found = [this.expression()];
    while (this.#skip(',')) found.push(this.expression());
    this.#expect(')');
    return found;
  }

  #number(): number {
    const start = this.#index;
    const text = this.#match(NUMERAL);
    if (!NUMBER.test(text) || NO_END.test(this.#next)) throw new SyntaxFault('malformed number', this.#index);
    const value = Number(text);
    if (Number.isFinite(value)) return value;
    throw new SyntaxFault(`${text} is beyond the largest binary64 number`, start);
  }

  get #next(): string {
    return this.#text.charAt(this.#index);
  }

  #expect(sign: string): void {
    if (!this.#skip(sign)) throw this.unexpected(`an operator or "${sign}"`);
  }

  #skip(sign: string): boolean {
    if (this.#next !== sign) return false;
    this.#index++;
    return true;
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#index;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.#index += found.length;
    return found;
  }
}
