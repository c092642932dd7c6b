import { Jsep, type BinaryTree } from 'jsep';

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
  constructor(message: string, index: number, options?: ErrorOptions) {
    super(message, options);
    this.index = index;
  }
}

/** Parentheses, signs, powers and calls may nest this deep: what keeps the parser's own stack small. */
const MAX_NESTING = 128;
const OPERATOR = /<=|>=|==|!=|[-+*/<>]/y;
const IDENTIFIER = /[A-Za-z_$\u0080-\uffff][A-Za-z0-9_$\u0080-\uffff]*(\{[A-Za-z0-9+-]*\})?/y;

/** An operand in the trees that jsep builds: ours inside, with the place of the operator that stands before it. */
interface Operand {
  readonly type: 'Operand';
  readonly syntax: Syntax;
  readonly operatorAt: number;
}

/** Reads a formula. Throws `SyntaxFault` at the first character that does not belong. */
export function parseSyntax(text: string): Syntax {
  const parser = new FormulaParser(text);
  const syntax = parser.expression();
  if (parser.index < text.length) throw parser.unexpected('an operator');
  return syntax;
}

/**
 * jsep's precedence climbing and number literals over our own operands. Operands are overridden, and with them
 * everything that jsep admits beyond the grammar (strings, members, arrays, `;`); a power is an operand, so that
 * `-x^2` is `-(x^2)` and `2^-1` reads. jsep's global configuration is neither changed nor, but for the precedences of
 * `== != < <= > >= + - * /`, used.
 */
class FormulaParser extends Jsep<Operand> {
  private nesting = 0;
  private operatorAt = 0;

  expression(): Syntax {
    const node = this.gobbleBinaryExpression();
    this.gobbleSpaces();
    return syntaxOf(node);
  }

  unexpected(wanted: string): SyntaxFault {
    const found = this.index < this.expr.length ? `"${this.expr.slice(this.index).match(/^./u)?.[0]}"` : 'the end';
    return new SyntaxFault(`expected ${wanted}, found ${found}`, this.index);
  }

  override gobbleBinaryOp(): string | false {
    this.gobbleSpaces();
    const operator = this.match(OPERATOR);
    if (operator === '') return false;
    this.operatorAt = this.index - operator.length;
    return operator;
  }

  override gobbleToken(): Operand {
    const operatorAt = this.operatorAt;
    return { type: 'Operand', syntax: this.power(), operatorAt };
  }

  private power(): Syntax {
    this.gobbleSpaces();
    if (++this.nesting > MAX_NESTING) throw new SyntaxFault(`nested deeper than ${MAX_NESTING} levels`, this.index);
    const base = this.operand();
    this.gobbleSpaces();
    const column = this.index + 1;
    const syntax: Syntax = this.skip('^')
      ? { type: 'operator', name: '^', arguments: [base, this.power()], column }
      : base;
    this.nesting--;
    return syntax;
  }

  private operand(): Syntax {
    const column = this.index + 1;
    if (this.skip('-')) return { type: 'operator', name: '-', arguments: [this.power()], column };
    if (this.skip('(')) {
      const inner = this.expression();
      this.expect(')');
      return inner;
    }
    if (/[0-9.]/.test(this.char)) return { type: 'number', value: this.number(), column };
    const name = this.match(IDENTIFIER);
    if (name === '') throw this.unexpected('a number, a name, "-" or "("');
    this.gobbleSpaces();
    return this.skip('(')
      ? { type: 'function', name, arguments: this.arguments(), column }
      : { type: 'name', name, column };
  }

  private arguments(): Syntax[] {
    this.gobbleSpaces();
    if (this.skip(')')) return [];
    const found = [this.expression()];
    while (this.skip(',')) found.push(this.expression());
    this.expect(')');
    return found;
  }

  private number(): number {
    const start = this.index;
    try {
      const { value } = this.gobbleNumericLiteral();
      if (Number.isFinite(value)) return value;
    } catch (error) {
      throw new SyntaxFault('malformed number', this.index, { cause: error });
    }
    throw new SyntaxFault(`${this.expr.slice(start, this.index)} is beyond the largest binary64 number`, start);
  }

  private expect(sign: string): void {
    if (!this.skip(sign)) throw this.unexpected(`an operator or "${sign}"`);
  }

  private skip(sign: string): boolean {
    if (this.char !== sign) return false;
    this.index++;
    return true;
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.index;
    const found = pattern.exec(this.expr)?.[0] ?? '';
    this.index += found.length;
    return found;
  }
}

/** An operator stands right before the leftmost operand of its right side, which remembers where. */
function syntaxOf(node: Operand | BinaryTree<Operand>): Syntax {
  if (node.type === 'Operand') return node.syntax;
  let leftmost = node.right;
  while (leftmost.type !== 'Operand') leftmost = leftmost.left;
  const column = leftmost.operatorAt + 1;
  return { type: 'operator', name: node.operator, arguments: [syntaxOf(node.left), syntaxOf(node.right)], column };
}
