import type { Operation } from '../operation.js';

/** Operations that only the host has: arithmetic of schedules, and lists. */
export const HOST_ARITHMETIC = {
  /** The largest integer not above a. */
  floor: {
    group: 'host',
    arity: 1,
    sorts: { takes: [['host']], gives: 'host' },
    interval: { kind: 'corners' },
    accuracy: 'exact',
    latex: { template: '\\left\\lfloor #1 \\right\\rfloor', binding: 'atom' },
  },
  /** The smallest integer not below a. */
  ceil: {
    group: 'host',
    arity: 1,
    sorts: { takes: [['host']], gives: 'host' },
    interval: { kind: 'corners' },
    accuracy: 'exact',
    latex: { template: '\\left\\lceil #1 \\right\\rceil', binding: 'atom' },
  },
  /** A - b · ⌊a / b⌋, which has the sign of b. */
  modulo: {
    group: 'host',
    arity: 2,
    sorts: { takes: [['host'], ['host']], gives: 'host' },
    interval: { kind: 'modulo' },
    accuracy: 'rounded',
    latex: { template: '#1 \\bmod #2', binding: 'product', operands: ['product', 'power'] },
  },
  /** Cosine of a in radians. */
  cos: {
    group: 'host',
    arity: 1,
    sorts: { takes: [['host']], gives: 'host' },
    interval: { kind: 'cosine' },
    accuracy: 'library',
    latex: { template: '\\cos\\left(#1\\right)', binding: 'atom' },
  },
  /** Π, rounded to binary64. */
  pi: {
    group: 'host',
    arity: 0,
    sorts: { takes: [], gives: 'host' },
    interval: { kind: 'corners' },
    accuracy: 'rounded',
    latex: { template: '\\pi', binding: 'atom' },
  },
  /** How many cycles are over after a steps, if the first has b > 0 steps and each following one c ≥ 1 times as many; more than 2^20 are an error unless c is 1. */
  cyclesDone: {
    group: 'host',
    arity: 3,
    sorts: { takes: [['host'], ['host'], ['host']], gives: 'host' },
    interval: { kind: 'discrete' },
    accuracy: 'exact',
    latex: {
      template: '\\max\\left\\{n : \\sum_{i=0}^{n-1} #2 #3^i \\le #1\\right\\}',
      binding: 'atom',
      operands: ['sum', 'power', 'atom'],
    },
  },
} as const;

/** Choices and lists on the host. */
export const HOST_CHOICES = {
  /** B if a holds, else c; only the chosen one is computed. */
  if: {
    group: 'host',
    arity: 3,
    sorts: { takes: [['condition'], ['host'], ['host']], gives: 'host' },
    interval: { kind: 'choice' },
    accuracy: 'exact',
    latex: { template: '\\begin{cases} #2 & #1 \\\\ #3 & \\text{otherwise} \\end{cases}', binding: 'equality' },
  },
  /** How many entries of the increasing list a are below b. */
  bisectLeft: {
    group: 'host',
    arity: 2,
    sorts: { takes: [['list'], ['host']], gives: 'host' },
    interval: { kind: 'discrete' },
    accuracy: 'exact',
    latex: { template: '\\#\\{i : #1_i < #2\\}', binding: 'atom', operands: ['atom', 'sum'] },
  },
  /** How many entries of the increasing list a are not above b. */
  bisectRight: {
    group: 'host',
    arity: 2,
    sorts: { takes: [['list'], ['host']], gives: 'host' },
    interval: { kind: 'discrete' },
    accuracy: 'exact',
    latex: { template: '\\#\\{i : #1_i \\le #2\\}', binding: 'atom', operands: ['atom', 'sum'] },
  },
  /** Entry b of the list a, counted from 0; an index outside the list is an error. */
  at: {
    group: 'host',
    arity: 2,
    sorts: { takes: [['list'], ['host']], gives: 'host' },
    interval: { kind: 'discrete' },
    accuracy: 'exact',
    latex: { template: '#1_{#2}', binding: 'atom', operands: ['atom'] },
  },
  /** The product of the first b entries of the list a, from left to right; 1 of none. */
  product: {
    group: 'host',
    arity: 2,
    sorts: { takes: [['list'], ['host']], gives: 'host' },
    interval: { kind: 'discrete' },
    accuracy: 'rounded',
    latex: { template: '\\prod_{i < #2} #1_i', binding: 'product', operands: ['atom', 'sum'] },
  },
  /** The integers from 0 to a - 1 as shuffled under the seed b in the epoch c; integers below 2^32, else an error. */
  permutation: {
    group: 'host',
    arity: 3,
    sorts: { takes: [['host'], ['host'], ['host']], gives: 'list' },
    interval: { kind: 'discrete' },
    accuracy: 'exact',
    latex: { template: '\\pi_{#1}^{(#2, #3)}', binding: 'atom' },
  },
  /** Number of entries of the list. */
  length: {
    group: 'host',
    arity: 1,
    sorts: { takes: [['list']], gives: 'host' },
    interval: { kind: 'discrete' },
    accuracy: 'exact',
    latex: { template: '\\left|#1\\right|', binding: 'atom' },
  },
  /** Whether each entry of the list is larger than the one before. */
  increasing: {
    group: 'host',
    arity: 1,
    sorts: { takes: [['list']], gives: 'condition' },
    interval: { kind: 'discrete' },
    accuracy: 'exact',
    latex: { template: '#1 \\text{ increasing}', binding: 'relation', operands: ['atom'] },
  },
} as const;

HOST_ARITHMETIC satisfies Record<string, Operation>;
HOST_CHOICES satisfies Record<string, Operation>;
export type HostArithmeticOperation = keyof typeof HOST_ARITHMETIC;
export type HostChoiceOperation = keyof typeof HOST_CHOICES;
