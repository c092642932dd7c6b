/** The first place where a text stops being JSON. JavaScript engines do not all say it. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

type State = 'value' | 'first item' | 'first key' | 'key' | 'colon' | 'next item' | 'next key' | 'end';
type Token = '{' | '}' | '[' | ']' | ',' | ':' | 'string' | 'scalar';
/** What a token does to the reader: go to a state, open an object or a list, close one, or end a value. */
type Action = State | 'open object' | 'open list' | 'close' | 'done';

const VALUE = { '{': 'open object', '[': 'open list', string: 'done', scalar: 'done' } as const;
const GRAMMAR: Readonly<Record<State, { readonly expected: string; readonly tokens: Partial<Record<Token, Action>> }>> =
  {
    value: { expected: 'a value', tokens: VALUE },
    'first item': { expected: 'a value or "]"', tokens: { ...VALUE, ']': 'close' } },
    'first key': { expected: 'a key in double quotes or "}"', tokens: { string: 'colon', '}': 'close' } },
    key: { expected: 'a key in double quotes', tokens: { string: 'colon' } },
    colon: { expected: '":"', tokens: { ':': 'value' } },
    'next item': { expected: '"," or "]"', tokens: { ',': 'value', ']': 'close' } },
    'next key': { expected: '"," or "}"', tokens: { ',': 'key', '}': 'close' } },
    end: { expected: 'the end of the file', tokens: {} },
  };
const STRING = /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null)(?![\w.])/y;
const SIGNS = ['{', '}', '[', ']', ',', ':'] as const;
const SPACE = /[ \t\n\r]*/y;

/** Where `text` breaks the grammar of JSON; `undefined` when it does not. */
export function jsonFault(text: string): JsonFault | undefined {
  const waiting: State[] = [];
  let state: State = 'value';
  let index = matchAt(SPACE, text, 0).length;
  while (index < text.length) {
    const { token, length } = tokenAt(text, index);
    const action: Action | undefined = token && GRAMMAR[state].tokens[token];
    if (!action) return fault(text, index, state);
    state = follow(action, waiting);
    index += length + matchAt(SPACE, text, index + length).length;
  }
  return state === 'end' ? undefined : fault(text, index, state);
}

/** The state after an action. `waiting` holds, for each open bracket, the state that follows a value inside it. */
function follow(action: Action, waiting: State[]): State {
  switch (action) {
    case 'open object':
      waiting.push('next key');
      return 'first key';
    case 'open list':
      waiting.push('next item');
      return 'first item';
    case 'close':
      waiting.pop();
      return waiting.at(-1) ?? 'end';
    case 'done':
      return waiting.at(-1) ?? 'end';
    default:
      return action;
  }
}

function tokenAt(text: string, index: number): { readonly token: Token | undefined; readonly length: number } {
  const character = text.charAt(index);
  const sign = SIGNS.find((each) => each === character);
  if (sign) return { token: sign, length: 1 };
  const isString = character === '"';
  const { length } = matchAt(isString ? STRING : SCALAR, text, index);
  return { token: length === 0 ? undefined : isString ? 'string' : 'scalar', length };
}

function matchAt(pattern: RegExp, text: string, index: number): string {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0] ?? '';
}

function fault(text: string, index: number, state: State): JsonFault {
  const lines = text.slice(0, index).split('\n');
  const found =
    index < text.length ? JSON.stringify(text.slice(index, index + 12).split('\n')[0]) : 'the end of the file';
  const message = `expected ${GRAMMAR[state].expected}, found ${found}`;
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1, message };
}
