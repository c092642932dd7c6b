import type { Sort } from './sort.js';

/** How tightly a rendering binds, loosest first. An operand that binds looser than its place is put in parentheses. */
export const BINDINGS = ['equality', 'relation', 'sum', 'product', 'sign', 'power', 'atom'] as const;
export type Binding = (typeof BINDINGS)[number];

/**
 * How a call is written. `template` holds `#1`, `#2`, … for the rendered arguments; `operands` says how tightly each
 * must bind to stand without parentheses (missing: `equality`, so never in parentheses).
 */
export interface Notation {
  readonly template: string;
  readonly binding: Binding;
  readonly operands?: readonly Binding[];
}

/** Arguments of fixed sorts: for each argument the sorts that it may have; `gives` is the sort of the result. */
export interface Signature {
  readonly takes: readonly (readonly Sort[])[];
  readonly gives: Sort;
}

/**
 * Which sorts the arguments may have and which sort the result has.
 * `broadcast`: numbers that broadcast together; the result is the widest of them.
 * `power`: like `broadcast` on the host; elsewhere the exponent is a literal integer from 2 to 8.
 * `comparison`: host scalars give a condition, device scalars a flag; anything with a tensor gives a mask.
 * `where`: a condition, flag or mask, then two numbers that broadcast together (with the mask).
 */
export type SortRule = 'broadcast' | 'power' | 'comparison' | 'where' | Signature;

/**
 * How an interval of results follows from intervals of arguments.
 * `corners`: monotone in each argument alone, so the extremes lie at the ends, or where the first argument meets a
 * `critical` point inside its interval. `divide`: corners, but a divisor that contains zero gives everything.
 * `cosine`: ends and the multiples of π between them. `choice`: decided on thin conditions; undecided, both outcomes.
 * `modulo`: corners while the quotient's floor is decided, else everything between zero and the divisor.
 * `discrete`: arguments that select; undecided, the hull over every selection. `accumulate`: sums of products over n
 * elements, widened by n roundings in any order. `perturbation`: the bound of an argument that `spec/README.md` gives.
 */
export type IntervalRule =
  | { readonly kind: 'corners'; readonly critical?: readonly number[] }
  | { readonly kind: 'divide' | 'cosine' | 'choice' | 'modulo' | 'discrete' | 'accumulate' | 'perturbation' };

/**
 * Which error an implementation may make: none (`exact`), one rounding (`rounded`), what a profile grants to `pow`
 * (`power`) or to a library function (`library`), roundings that grow with the number of elements (`sum`), or
 * those of a backward-stable factorization in binary64 (`backwardStable`).
 */
export type Accuracy = 'exact' | 'rounded' | 'power' | 'library' | 'sum' | 'backwardStable';

/**
 * All that is known of one operation, but for its meaning over each number domain (`packages/reference`). What it
 * computes, special values included, stands as a line of documentation above its row; its
 * notations are in `operations/text.ts` and `operations/latex.ts`, its interval
 * rule and accuracy in `operations/numerics.ts`.
 */
export interface Operation {
  readonly arity: number;
  readonly sorts: SortRule;
}
