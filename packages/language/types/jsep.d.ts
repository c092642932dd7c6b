/**
 * The class behind jsep, generic in what `gobbleToken` returns. The package exports it and its plugins use these
 * members, but its own types leave it out; `paths` in tsconfig.json puts this file in their place.
 */
export class Jsep<Operand> {
  constructor(text: string);
  index: number;
  readonly expr: string;
  readonly char: string;
  gobbleSpaces(): void;
  gobbleBinaryOp(): string | false;
  gobbleBinaryExpression(): Operand | BinaryTree<Operand>;
  gobbleNumericLiteral(): { readonly value: number };
  gobbleToken(): Operand;
}

/** What precedence climbing makes of operands. */
export interface BinaryTree<Operand> {
  readonly type: 'BinaryExpression';
  readonly operator: string;
  readonly left: Operand | BinaryTree<Operand>;
  readonly right: Operand | BinaryTree<Operand>;
}
