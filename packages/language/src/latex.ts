import type { Expression } from './expression.js';
import { LATEX } from './operations/latex.js';
import { fill, type Rendered } from './print.js';
import type { ProgramStatement } from './program.js';

/** LaTeX of names: the `symbol`s of hyperparameters, and whatever else has a sign of its own. */
export type Symbols = Readonly<Record<string, string>>;

const GREEK: ReadonlySet<string> = new Set(
  'alpha beta gamma delta epsilon eta theta kappa lambda mu nu xi rho sigma tau phi psi omega'.split(' '),
);
const ACCENTS: Readonly<Record<string, string>> = { Hat: 'hat', Bar: 'bar', Tilde: 'tilde' };

/** The LaTeX of an expression. Names without a symbol are read: `mHat` is m with a hat, `beta1` β with an index. */
export function latex(expression: Expression, symbols: Symbols = {}): string {
  return rendered(expression, symbols).text;
}

/** The LaTeX of a statement: `m \\leftarrow …`. */
export function statementLatex(
  { set, expression }: Pick<ProgramStatement, 'set' | 'expression'>,
  symbols: Symbols = {},
): string {
  return `${nameLatex(set, symbols)} \\leftarrow ${latex(expression, symbols)}`;
}

function rendered(expression: Expression, symbols: Symbols): Rendered {
  if (expression.kind === 'number') return numberLatex(expression.value);
  if (expression.kind === 'name') return { text: nameLatex(expression.name, symbols), binding: 'atom' };
  const operands = expression.arguments.map((each) => rendered(each, symbols));
  return fill(LATEX[expression.operation], operands, ['\\left(', '\\right)']);
}

/** Powers of ten instead of exponents. */
function numberLatex(value: number): Rendered {
  const [digits = '', exponent] = String(value).split('e');
  if (exponent === undefined) return { text: digits, binding: 'atom' };
  const power = `10^{${Number(exponent)}}`;
  if (digits === '1') return { text: power, binding: 'power' };
  return { text: `${digits} \\times ${power}`, binding: 'product' };
}

function nameLatex(name: string, symbols: Symbols): string {
  const symbol = Object.hasOwn(symbols, name) ? symbols[name] : undefined;
  if (symbol !== undefined) return symbol;
  const [, stem = name, accent = '', index = ''] = /^([A-Za-z]+?)(Hat|Bar|Tilde|)(\d*|\{.+\})$/.exec(name) ?? [];
  const letter = GREEK.has(stem) ? `\\${stem}` : stem.length === 1 ? stem : `\\mathrm{${stem}}`;
  const accented = accent ? `\\${ACCENTS[accent]}{${letter}}` : letter;
  return index ? `${accented}_{${index.replace(/[{}]/g, '')}}` : accented;
}
