// @ts-check
/** What a step costs: memory that lasts from step to step, and traversals of memory. */
import { combinationsOf, lower, programOf } from '../../packages/language/dist/index.js';

/** @typedef {import('../../packages/core/dist/index.js').Definition} Definition */
/** @typedef {import('../../packages/language/dist/index.js').Program} Program */

const BYTES = 4;

/**
 * State per parameter in f32, and passes of a step: with the defaults, and in brackets the least and the most that
 * hyperparameters make of it where that differs.
 * @param {Definition} definition
 */
export function costsOf(definition) {
  const defaults = Object.fromEntries(
    Object.entries(definition.properties).flatMap(([name, { default: value }]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
  const usual = programOf(definition, defaults);
  const all = combinationsOf(definition).map((values) => programOf(definition, values));
  return {
    state: stateText(usual, all),
    passes: spread(passesOf(usual), all.map(passesOf)),
  };
}

/** @param {Program} usual @param {readonly Program[]} all */
function stateText(usual, all) {
  const tensors = spread(
    bytes(usual, 'tensor'),
    all.map((program) => bytes(program, 'tensor')),
  );
  const more = [usual, ...all].flatMap(({ slots }) => slots).map(({ sort }) => sort);
  const parts = [
    more.includes('rows')
      ? `${spread(
          bytes(usual, 'rows'),
          all.map((each) => bytes(each, 'rows')),
        )} a row`
      : [],
    more.includes('columns')
      ? `${spread(
          bytes(usual, 'columns'),
          all.map((each) => bytes(each, 'columns')),
        )} a column`
      : [],
  ].flat();
  return [tensors, ...parts].join(' + ');
}

/** @param {Program} program @param {'tensor' | 'rows' | 'columns'} sort */
function bytes({ slots }, sort) {
  return BYTES * slots.filter((slot) => slot.sort === sort).length;
}

/** @param {Program} program */
function passesOf(program) {
  return lower(program).passes.length;
}

/** @param {number} usual @param {readonly number[]} all */
function spread(usual, all) {
  const [least, most] = [Math.min(usual, ...all), Math.max(usual, ...all)];
  return least === most ? `${usual}` : `${usual} (${least}–${most})`;
}
