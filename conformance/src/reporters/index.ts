import type { ReportLine } from '../report.js';
import { badge } from './badge.js';
import { github } from './github.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { markdown } from './markdown.js';
import { type TerminalOptions, terminal } from './terminal.js';

/** Renders the lines of a report as text. */
export type Reporter = (lines: readonly ReportLine[], options?: TerminalOptions) => string;

export const REPORTER_NAMES = ['terminal', 'json', 'junit', 'markdown', 'github', 'badge'] as const;
export type ReporterName = (typeof REPORTER_NAMES)[number];

/** Every reporter by name. */
export const REPORTERS: Readonly<Record<ReporterName, Reporter>> = { terminal, json, junit, markdown, github, badge };

/** Whether `name` is a reporter. */
export function isReporter(name: string): name is ReporterName {
  return Object.hasOwn(REPORTERS, name);
}
