import { encodeNumber, UnsupportedError } from '@optspec/core/for-backends';
import type { Expression } from '@optspec/language';
import { EMITTERS, type HelperName } from './operations.js';

/** What an expression needs to know of the shader around it. */
export interface Scope {
  /** The WGSL text of a name, which needs no parentheses. */
  text(name: string): string;
  /** Notes that the shader must have this function. */
  use(helper: HelperName): void;
}

/** The WGSL text of an expression of the device, all of it f32 or bool. Throws `UnsupportedError`. */
export function expressionText(expression: Expression, scope: Scope): string {
  if (expression.kind === 'number') return literalText(expression.value);
  if (expression.kind === 'name') return scope.text(expression.name);
  const emitter = EMITTERS[expression.operation];
  const plain = expression.arguments.map((each) => expressionText(each, scope));
  switch (emitter.kind) {
    case 'call':
      return `${emitter.function}(${plain.join(', ')})`;
    case 'helper':
      scope.use(emitter.helper);
      return `${emitter.helper}(${plain.join(', ')})`;
    case 'template':
      return filled(emitter.template, expression.arguments, plain);
    case 'elsewhere':
      throw new UnsupportedError(`${expression.operation} inside an expression on the device`);
  }
}

/** Numbers are rounded to f32 once, here. Throws `UnsupportedError` for one that f32 does not reach. */
export function literalText(value: number): string {
  const rounded = Math.fround(value);
  if (!Number.isFinite(rounded)) throw new UnsupportedError(`the literal ${value} is beyond the range of f32`);
  const text = String(encodeNumber(rounded, 'f32'));
  return /[.e]/.test(text) ? `${text}f` : `${text}.0f`;
}

function filled(template: string, operands: readonly Expression[], plain: readonly string[]): string {
  const isCall = template.includes('(');
  return template.replaceAll(/#(\d)/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const operand = operands[index];
    const text = plain[index] ?? '';
    return !isCall && operand && isCompound(operand) ? `(${text})` : text;
  });
}

/** Whether an operand needs parentheses inside an operator: operators of WGSL do not all go together without. */
function isCompound(operand: Expression): boolean {
  if (operand.kind === 'name') return false;
  if (operand.kind === 'number') return operand.value < 0 || Object.is(operand.value, -0);
  const emitter = EMITTERS[operand.operation];
  return emitter.kind === 'template' && !emitter.template.includes('(');
}
