import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ReportLine } from '../report.js';
import { CliError } from './cli-error.js';

/** Reads a text file. Throws `CliError` naming the file and what it was meant to be. */
export async function readText(file: string, what: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new CliError(`cannot read the ${what} ${file}: ${reason(error)}`);
  }
}

/** Makes a folder, and those above it. Throws `CliError` when it cannot. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new CliError(`cannot make the folder ${folder}: ${reason(error)}`);
  }
}

/** Writes a file at once or not at all: to a temporary file beside it, then renamed. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, text);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new CliError(`cannot write ${file}: ${reason(error)}`);
  }
}

/** Finds out before a long run that its results could not be written. Throws `CliError`. */
export async function checkWritable(file: string): Promise<void> {
  const probe = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`);
  try {
    await (await open(probe, 'wx')).close();
    await rm(probe);
    await refuseFolder(file);
  } catch (error) {
    throw new CliError(`cannot write ${file}: ${reason(error)}`);
  }
}

async function refuseFolder(file: string): Promise<void> {
  const handle = await open(file, 'r').catch(() => undefined);
  const isFolder = (await handle?.stat())?.isDirectory() ?? false;
  await handle?.close();
  if (isFolder) throw new Error('it is a folder');
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'no such file or folder',
    EACCES: 'permission denied',
    EEXIST: 'a file is in its place',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of the path is not a folder',
    EROFS: 'the file system is read-only',
    ENOSPC: 'no space left',
  };
  return (typeof code === 'string' && known[code]) || (error instanceof Error ? error.message : String(error));
}

/** The lines of a report as a file holds them. */
export function formatReport(lines: readonly ReportLine[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** Reads a report. A last line cut short is left out: such a report is incomplete. Throws `CliError` for a malformed one. */
export async function readReport(file: string): Promise<ReportLine[]> {
  return parseReport(await readText(file, 'report'), file);
}

/** Reads the text of a report; `file` is for messages. */
export function parseReport(text: string, file: string): ReportLine[] {
  const lines = text.split('\n');
  const last = lines.pop();
  const parsed = lines.map((line, index) => parseLine(line, `${file}, line ${index + 1}`));
  if (parsed[0]?.type !== 'header') throw new CliError(`${file} is not an optspec report: its first line is no header`);
  try {
    return last ? [...parsed, parseLine(last, file)] : parsed;
  } catch {
    return parsed;
  }
}

const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  header: ['optspec', 'backends', 'selection'],
  case: ['backend', 'id', 'target', 'mode', 'flags', 'status', 'milliseconds'],
  diagnosis: ['backend', 'target', 'name', 'message', 'explains', 'failing'],
  footer: ['complete', 'backends'],
};

function parseLine(text: string, where: string): ReportLine {
  const line = parseJson(text, where);
  if (isReportLine(line)) return line;
  throw new CliError(`${where}: not a line of an optspec report`);
}

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CliError(`${where}: not JSON: ${reason(error)}`);
  }
}

function isReportLine(value: unknown): value is ReportLine {
  if (typeof value !== 'object' || value === null || !('type' in value) || typeof value.type !== 'string') return false;
  const required = Object.hasOwn(REQUIRED, value.type) ? REQUIRED[value.type] : undefined;
  return required?.every((key) => Object.hasOwn(value, key)) ?? false;
}
