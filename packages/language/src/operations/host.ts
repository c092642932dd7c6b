import type { Operation } from '../operation.js';

/** Operations that only the host has: arithmetic of schedules, and lists. */
export const HOST_ARITHMETIC = {
  /** The largest integer not above a. */
  floor: {
    arity: 1,
    sorts: { takes: [['host']], gives: 'host' },
  },
  /** The smallest integer not below a. */
  ceil: {
    arity: 1,
    sorts: { takes: [['host']], gives: 'host' },
  },
  /** A - b · ⌊a / b⌋, which has the sign of b. */
  modulo: {
    arity: 2,
    sorts: { takes: [['host'], ['host']], gives: 'host' },
  },
  /** Cosine of a in radians. */
  cos: {
    arity: 1,
    sorts: { takes: [['host']], gives: 'host' },
  },
  /** Π, rounded to binary64. */
  pi: {
    arity: 0,
    sorts: { takes: [], gives: 'host' },
  },
  /** How many cycles are over after a steps, if the first has b > 0 steps and each following one c ≥ 1 times as many; more than 2^20 are an error unless c is 1. */
  cyclesDone: {
    arity: 3,
    sorts: { takes: [['host'], ['host'], ['host']], gives: 'host' },
  },
} as const;

/** Choices and lists on the host. */
export const HOST_CHOICES = {
  /** B if a holds, else c; only the chosen one is computed. */
  if: {
    arity: 3,
    sorts: { takes: [['condition'], ['host'], ['host']], gives: 'host' },
  },
  /** How many entries of the increasing list a are below b. */
  bisectLeft: {
    arity: 2,
    sorts: { takes: [['list'], ['host']], gives: 'host' },
  },
  /** How many entries of the increasing list a are not above b. */
  bisectRight: {
    arity: 2,
    sorts: { takes: [['list'], ['host']], gives: 'host' },
  },
  /** Entry b of the list a, counted from 0; an index outside the list is an error. */
  at: {
    arity: 2,
    sorts: { takes: [['list'], ['host']], gives: 'host' },
  },
  /** The product of the first b entries of the list a, from left to right; 1 of none. */
  product: {
    arity: 2,
    sorts: { takes: [['list'], ['host']], gives: 'host' },
  },
  /** The integers from 0 to a - 1 as shuffled under the seed b in the epoch c; integers below 2^32, else an error. */
  permutation: {
    arity: 3,
    sorts: { takes: [['host'], ['host'], ['host']], gives: 'list' },
  },
  /** As many integers from 0 to a - 1 as there are, each drawn alone, under the seed b in the epoch c; as above. */
  randomIntegers: {
    arity: 3,
    sorts: { takes: [['host'], ['host'], ['host']], gives: 'list' },
  },
  /** Number of entries of the list. */
  length: {
    arity: 1,
    sorts: { takes: [['list']], gives: 'host' },
  },
  /** Whether each entry of the list is larger than the one before. */
  increasing: {
    arity: 1,
    sorts: { takes: [['list']], gives: 'condition' },
  },
} as const;

HOST_ARITHMETIC satisfies Record<string, Operation>;
HOST_CHOICES satisfies Record<string, Operation>;
export type HostArithmeticOperation = keyof typeof HOST_ARITHMETIC;
export type HostChoiceOperation = keyof typeof HOST_CHOICES;
