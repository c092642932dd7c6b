/**
 * What the page and the command say to each other, over HTTP: the page fetches its job and posts messages, as JSON
 * Lines. No Node imports: the page uses this too.
 */
import type { Definition, Trace } from '@optspec/core';
import type { HeaderLine, ReportLine } from 'optspec';

/** Where the page fetches its `Job`. */
export const JOB_PATH = '/job.json';
/** Where the page posts its messages. */
export const MESSAGES_PATH = '/messages';
/** A stream that stays open as long as the page lives, so that a crash of the page is noticed at once. */
export const ALIVE_PATH = '/alive';

/** What a page has to do. */
export interface Job {
  readonly definitions: readonly Definition[];
  readonly traces: readonly Trace[];
  /** Selection strings; empty: everything. */
  readonly selection: readonly string[];
  /** Names of the backends, out of those that the page was built with. */
  readonly backends: readonly string[];
  readonly versions: Pick<HeaderLine, 'optspec' | 'spec'>;
  /** The machine, for the report: `linux x64`. */
  readonly platform: string;
}

/** What a page tells: the lines of the report, then `done`; `failed` is a fault of the harness, never of a backend. */
export type PageMessage =
  | { readonly type: 'line'; readonly line: ReportLine }
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'done' };

/** Messages as the body of a request. */
export function formatMessages(messages: readonly PageMessage[]): string {
  return messages.map((message) => `${JSON.stringify(message)}\n`).join('');
}

/** Reads the body of a request. Throws `SyntaxError` for what no page of ours would send. */
export function parseMessages(text: string): PageMessage[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const message: unknown = JSON.parse(line);
      if (isMessage(message)) return message;
      throw new SyntaxError(`not a message of the page: ${line.slice(0, 80)}`);
    });
}

function isMessage(value: unknown): value is PageMessage {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  if (value.type === 'line') return 'line' in value && typeof value.line === 'object' && value.line !== null;
  if (value.type === 'failed') return 'message' in value && typeof value.message === 'string';
  return value.type === 'done';
}
