import type { Definition, Hyperparameters } from '@optspec/core';
import type { OptimizerCase } from './optimizer-case.js';
import { OPTIMIZER_CASES } from './optimizer-cases.js';
import { BRANCH_CASES } from './branch-cases.js';
import { CURVATURE_CASES } from './curvature-cases.js';
import { SQUARE_CASES } from './square-cases.js';

/** Numbers whose being zero is a feature turned off. */
const SWITCHES: Readonly<Record<string, number>> = { momentum: 0.85, weightDecay: 0.07 };

/** What a feature asks of other hyperparameters. */
const NEEDS: Readonly<Record<string, Hyperparameters>> = { nesterov: { dampening: 0 } };

/**
 * Each feature that a definition can turn on or off, as the hyperparameters that turn it on. A boolean that no guard
 * names is none: it may change from step to step.
 */
function features(definition: Definition): Record<string, Hyperparameters> {
  const found: Record<string, Hyperparameters> = {};
  for (const [name, property] of Object.entries(definition.properties)) {
    const needs = Object.entries(NEEDS[name] ?? {}).filter(([needed]) => Object.hasOwn(definition.properties, needed));
    if (property.type === 'boolean' && isGuard(definition, name)) {
      found[kebab(name)] = { ...Object.fromEntries(needs), [name]: !property.default };
    }
  }
  return found;
}

/** The base cases again with each boolean turned over, and with every switch off. */
export function casesOf(definition: Definition): OptimizerCase[] {
  const base = [...OPTIMIZER_CASES, ...BRANCH_CASES, ...SQUARE_CASES, ...CURVATURE_CASES].filter(
    ({ applies }) => applies === undefined || applies(definition),
  );
  const all = [...base];
  for (const [feature, values] of Object.entries(features(definition))) {
    all.push(
      ...['basic', 'first-step-distinct', 'epsilon-large', 'learning-rate-change'].flatMap((name) =>
        withFeature(base, name, feature, values),
      ),
    );
  }
  const off = Object.fromEntries(
    Object.keys(SWITCHES)
      .filter((name) => isSwitch(definition, name))
      .map((name) => [name, 0]),
  );
  if (Object.keys(off).length > 0)
    all.push(...['basic', 'first-step-distinct'].flatMap((name) => withFeature(base, name, 'plain', off)));
  return all;
}

function isSwitch(definition: Definition, name: string): boolean {
  return Object.hasOwn(definition.properties, name) && isGuard(definition, name);
}

function isGuard({ program, state }: Definition, name: string): boolean {
  const guards = JSON.stringify([program, state]);
  return guards.includes(`"when":"${name}"`) || guards.includes(`"unless":"${name}"`);
}

function withFeature(
  base: readonly OptimizerCase[],
  name: string,
  feature: string,
  values: Hyperparameters,
): OptimizerCase[] {
  return base
    .filter((one) => one.name === name)
    .map((one) => ({
      ...one,
      name: `${one.name}-${feature}`,
      why: `${one.why} With ${Object.entries(values)
        .map(([key, value]) => `${key} ${String(value)}`)
        .join(', ')}.`,
      hyperparameters: (definition: Definition) => ({ ...one.hyperparameters(definition), ...values }),
    }));
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
