/** Forms that carry one name: the traces of each tell it from every other. */
import { type Definition, targetOf, type Trace } from '@optspec/core';
import { kills } from '@optspec/reference';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../src/cli/corpus.js';
import { loadDraws } from '../src/cli/draws.js';
import { EQUIVALENT_MUTANTS } from '../src/cli/equivalent-mutants.js';

const draws = loadDraws();
const familyOf = (target: string): string => target.replace(/#.*/, '');
const { targets } = loadCorpus();
const families = [...new Set(targets.map(({ target }) => familyOf(target)))].map((family) => ({
  family,
  forms: targets.filter(({ target }) => familyOf(target) === family),
}));

/** Whether some trace tells a form from another that is computed in its place. */
function toldApart(traces: readonly Trace[], computed: Definition): boolean {
  return traces.some((trace) => kills(trace, computed, draws));
}

describe('each form is told from every other of its name', () => {
  const several = families.filter(({ forms }) => forms.length > 1);
  it.each(several)('$family', ({ forms }) => {
    const confused = forms.flatMap(({ target, definition, traces }) =>
      forms
        .filter((other) => other.definition.$id !== definition.$id && !toldApart(traces, other.definition))
        .map((other) => `${target} is ${targetOf(other.definition)}`),
    );
    expect(confused.filter((pair) => EQUIVALENT_MUTANTS[pair] === undefined)).toEqual([]);
  });
});

describe('forms that are not told apart in either direction', () => {
  it('are two ways to write one function', () => {
    const pairs = Object.keys(EQUIVALENT_MUTANTS).filter((key) => / is [a-z]+\//.test(key));
    const turned = (pair: string): string => pair.split(' is ').toReversed().join(' is ');
    expect(pairs.filter((pair) => pairs.includes(turned(pair)))).toEqual([
      'optimizer/nesterov is optimizer/nesterov#velocity-difference',
      'optimizer/nesterov#velocity-difference is optimizer/nesterov',
      'optimizer/adamw is optimizer/adamw#decay-in-update',
      'optimizer/adamw#decay-in-update is optimizer/adamw',
    ]);
  });
});
