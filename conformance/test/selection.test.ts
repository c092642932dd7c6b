import { describe, expect, it } from 'vitest';
import { checkSelection, parseSelection, type Subject, selectedSteps, selects } from '../src/selection.js';

const subjects: readonly Subject[] = [
  { id: 'optimizer/adam/basic.f32', flags: ['BASIC'] },
  { id: 'optimizer/adam/basic.f64', flags: ['BASIC'] },
  { id: 'optimizer/adam/tiny-gradients.f32', flags: ['EPSILON'] },
  { id: 'optimizer/adam#epsilon-hat/basic.f32', flags: ['BASIC'] },
  { id: 'optimizer/adamw/basic.f32', flags: ['BASIC'] },
  { id: 'scheduler/step/basic.f64', flags: ['BASIC', 'BOUNDARY'] },
];
const chosen = (...texts: string[]): string[] =>
  subjects.filter((subject) => selects(parseSelection(texts), subject)).map((subject) => subject.id);

describe('a path', () => {
  it.each([
    ['a kind selects all below it', 'scheduler', ['scheduler/step/basic.f64']],
    [
      'a definition selects itself and its variants, but no longer name',
      'optimizer/adam',
      [
        'optimizer/adam/basic.f32',
        'optimizer/adam/basic.f64',
        'optimizer/adam/tiny-gradients.f32',
        'optimizer/adam#epsilon-hat/basic.f32',
      ],
    ],
    [
      'an empty variant selects the base alone',
      'optimizer/adam#',
      ['optimizer/adam/basic.f32', 'optimizer/adam/basic.f64', 'optimizer/adam/tiny-gradients.f32'],
    ],
    ['a variant selects that variant', 'optimizer/adam#epsilon-hat', ['optimizer/adam#epsilon-hat/basic.f32']],
    ['a variant wildcard leaves the base out', 'optimizer/adam#*', ['optimizer/adam#epsilon-hat/basic.f32']],
    ['a case selects every format', 'optimizer/adam#/basic', ['optimizer/adam/basic.f32', 'optimizer/adam/basic.f64']],
    ['a case with a format selects that format', 'optimizer/adam#/basic.f64', ['optimizer/adam/basic.f64']],
    ['a wildcard stays within its part', '*/*w/b*.f32', ['optimizer/adamw/basic.f32']],
  ])('%s', (_, text, ids) => {
    expect(chosen(text)).toEqual(ids);
  });

  it('selects tiled runs of a case, and one size when it names the size', () => {
    const tiled: Subject = { id: 'optimizer/adam/basic.f32/tile-65', flags: ['BASIC'], mode: 'tiled' };
    expect(selects(parseSelection('optimizer/adam/basic'), tiled)).toBe(true);
    expect(selects(parseSelection('optimizer/adam/basic.f32/tile-65'), tiled)).toBe(true);
    expect(selects(parseSelection('optimizer/adam/basic.f32/tile-6'), tiled)).toBe(false);
    expect(selects(parseSelection('format:f32'), tiled)).toBe(true);
  });
});

describe('several selectors', () => {
  it('select everything when there is none', () => {
    expect(chosen()).toHaveLength(subjects.length);
  });

  it('add paths up, in one string or several', () => {
    const both = ['optimizer/adamw/basic.f32', 'scheduler/step/basic.f64'];
    expect(chosen('optimizer/adamw,scheduler')).toEqual(both);
    expect(chosen('optimizer/adamw', 'scheduler')).toEqual(both);
  });

  it('narrow paths down by flag, format and mode', () => {
    expect(chosen('optimizer', 'flag:EPSILON')).toEqual(['optimizer/adam/tiny-gradients.f32']);
    expect(chosen('optimizer/adam format:f64')).toEqual(['optimizer/adam/basic.f64']);
    const free: Subject = { id: 'optimizer/adam/basic.f32', flags: [], mode: 'free' };
    expect(selects(parseSelection('mode:free'), free)).toBe(true);
    expect(selects(parseSelection('mode:stepwise'), free)).toBe(false);
  });

  it('exclude what a selector with ! matches, whatever else selects it', () => {
    expect(chosen('optimizer', '!optimizer/adam', '!flag:EPSILON')).toEqual(['optimizer/adamw/basic.f32']);
    expect(chosen('!optimizer')).toEqual(['scheduler/step/basic.f64']);
  });

  it('leave subjects without a mode in, wanted or excluded', () => {
    expect(chosen('scheduler', 'mode:free')).toEqual(['scheduler/step/basic.f64']);
    expect(chosen('scheduler', '!mode:free')).toEqual(['scheduler/step/basic.f64']);
  });
});

describe('steps', () => {
  const [adam] = subjects;
  const steps = (...texts: string[]) => adam && selectedSteps(parseSelection(texts), adam);

  it('are those that matching paths name', () => {
    expect(steps('optimizer/adam/basic:2', 'optimizer/adam/basic.f32:3', 'optimizer/adamw/basic:9')).toEqual(
      new Set([2, 3]),
    );
  });

  it('are all when a matching path names none', () => {
    expect(steps('optimizer/adam/basic:2', 'optimizer/adam')).toBeUndefined();
    expect(steps('flag:BASIC')).toBeUndefined();
  });
});

describe('a wrong selection', () => {
  const error = (text: string) => () => checkSelection(parseSelection(text), subjects);

  it.each([
    ['optimizer/adamv', 'selection "optimizer/adamv" matches nothing. Nearest: optimizer/adam, optimizer/adamw'],
    ['adam', 'selection "adam" matches nothing. Nearest: optimizer/adam, optimizer/adamw'],
    ['optimiser', 'selection "optimiser" matches nothing. Nearest: optimizer'],
    [
      'optimizer/adam/basik',
      'selection "optimizer/adam/basik" matches nothing. Nearest: optimizer/adam/basic, optimizer/adamw/basic',
    ],
    ['!scheduler/stap', 'selection "scheduler/stap" matches nothing. Nearest: scheduler/step'],
    ['flag:EPSILLON', 'selection "flag:EPSILLON" matches nothing. Nearest: flag:EPSILON'],
    ['mode:fre', 'selection "mode:fre" matches nothing. Nearest: mode:free'],
    ['format:f65', 'selection "format:f65" matches nothing. Nearest: format:f64, format:f16, format:f32'],
    ['zzzzzz', 'selection "zzzzzz" matches nothing. Run "optspec list" to see what there is.'],
  ])('%s is refused with the nearest ids', (text, message) => {
    expect(error(text)).toThrow(expect.objectContaining({ name: 'SelectionError', message }));
  });

  it.each(['', ' ', ',', ' , '])('%j, which names nothing, is refused, for it would select everything', (text) => {
    const message = `selection "${text}" is empty. Leave it out to select everything.`;
    expect(error(text)).toThrow(expect.objectContaining({ name: 'SelectionError', message }));
    expect(() => parseSelection(['optimizer/adam', text])).toThrow(message);
  });

  it.each(['optimizer/adam/basic:0', 'optimizer/adam/basic:x', 'a/b/c/d/e', '/adam', 'optimizer/ad(am', '!'])(
    '%s breaks the grammar',
    (text) => {
      expect(error(text)).toThrow(/^selection ".*" is not of the form kind\/definition/);
    },
  );
});
