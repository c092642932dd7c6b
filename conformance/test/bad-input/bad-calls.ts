import { type Definition, type Hyperparameters, type Session, type State } from '@optspec/core';
import { guardsOn } from '@optspec/language';
import { badChoices } from './bad-values.js';
import { type Call, type Shape, tensorOf } from './stepping.js';

/** A step that must be refused: what is wrong with it, and the start of the error that is due. */
export interface BadCall {
  readonly what: string;
  readonly error: string;
  /** What the message must mention. */
  readonly names: string;
  readonly call: Call;
}

/** Shapes that are not `shape`: of as many elements, of more, and of none. */
function othersOf(shape: Shape): Shape[] {
  const size = shape.reduce((product, length) => product * length, 1);
  const flattened = shape.length === 1 ? [1, size] : [size];
  const turned = [...shape].reverse();
  return [flattened, ...(turned.join() === shape.join() ? [] : [turned]), [...shape, 2], [0]];
}

const fits = (what: string): Omit<BadCall, 'call'> => ({ what, error: 'ShapeError', names: '' });

/** Gradients of other shapes, too few and too many of them. */
export function badGradients(session: Session, call: Call, [first = []]: readonly Shape[]): BadCall[] {
  const { gradients } = call;
  const lists: readonly (readonly [string, readonly unknown[]])[] = [
    ...othersOf(first).map(
      (shape) =>
        [
          `a gradient of the shape [${shape.join(', ')}]`,
          [tensorOf(session, shape, 1), ...gradients.slice(1)],
        ] as const,
    ),
    ['a gradient too few', gradients.slice(1)],
    ['no gradient', []],
    ['a gradient too many', [...gradients, tensorOf(session, first, 1)]],
  ];
  return lists.map(([what, list]) => ({ ...fits(what), call: { ...call, gradients: list } }));
}

/** Slots of other shapes, too few of them, and missing ones; host slots that are missing or no number. */
export function badSlots(session: Session, call: Call): BadCall[] {
  const { slots, scalars } = call.state;
  const tensors = Object.entries(slots).flatMap(([name, list]) => [
    ...[[5], [0], [1, 1, 7]].map(
      (shape) =>
        [`slot ${name} as [${shape.join(', ')}]`, name, [tensorOf(session, shape, 1), ...list.slice(1)]] as const,
    ),
    [`slot ${name} with a tensor too few`, name, list.slice(1)] as const,
    [`slot ${name} with a tensor too many`, name, [...list, list[0]]] as const,
  ]);
  const changed = (state: Partial<State>): Call => ({
    ...call,
    state: { ...call.state, scalars: { ...scalars }, ...state },
  });
  return [
    ...tensors.map(([what, names, list]) => ({
      ...fits(what),
      names,
      call: changed({ slots: { ...slots, [names]: list } }),
    })),
    ...Object.keys(slots).map((names) => ({
      ...fits(`no slot ${names}`),
      names,
      call: changed({ slots: without(slots, names) }),
    })),
    ...Object.keys(scalars).map((names) => ({
      ...fits(`no number ${names}`),
      names,
      call: changed({ scalars: without(scalars, names) }),
    })),
  ];
}

function without<Value>(record: Readonly<Record<string, Value>>, name: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
}

/** Numbers of steps done that are none, or after which there is no further one that binary64 counts exactly. */
export function badCounts(call: Call): BadCall[] {
  return [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER, 2 ** 60].map((t) => ({
    what: `state.t = ${t}`,
    error: 'RangeError',
    names: String(t),
    call: { ...call, state: { ...call.state, scalars: { ...call.state.scalars }, t } },
  }));
}

/** Overrides out of their domain, unknown, and of what decides the program. */
export function badOverrides(definition: Definition, call: Call): BadCall[] {
  const fixed = [...guardsOn(definition)].map((name) => {
    const given: Hyperparameters = { [name]: definition.properties[name]?.default ?? 1 };
    return { label: `${name}, which decides the program`, names: name, given };
  });
  return [...badChoices(definition), ...fixed].map(({ label, names, given }) => ({
    what: `an override: ${label}`,
    error: 'HyperparameterError',
    names,
    call: { ...call, overrides: given },
  }));
}
