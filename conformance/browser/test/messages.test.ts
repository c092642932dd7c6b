import { describe, expect, it } from 'vitest';
import { formatMessages, type PageMessage, parseMessages } from '../src/messages.js';
import { footer } from './report-lines.js';

describe('messages', () => {
  it('come back as they were sent, in order', () => {
    const messages: PageMessage[] = [
      { type: 'line', line: footer() },
      { type: 'failed', message: 'a line\nand another' },
      { type: 'done' },
    ];
    expect(parseMessages(formatMessages(messages))).toEqual(messages);
  });

  it('are none when nothing waits', () => {
    expect(parseMessages(formatMessages([]))).toEqual([]);
  });

  it.each(['null', '{}', '{"type":"line"}', '{"type":"line","line":null}', '{"type":"failed"}', '{"type":"more"}'])(
    'are refused when they are not of the protocol: %s',
    (text) => {
      expect(() => parseMessages(text)).toThrow(new SyntaxError(`not a message of the page: ${text}`));
    },
  );
});
