import type { Definition, Trace } from '@optspec/core';
import { CliError } from './cli-error.js';
import { readText } from './report-file.js';

/** Reads a definition. Throws `CliError` for a file that cannot be read. */
export async function readDefinition(file: string): Promise<Definition> {
  return parse(await readText(file, 'definition'), file);
}

/** Reads a trace. Throws `CliError` for a file that cannot be read. */
export async function readTrace(file: string): Promise<Trace> {
  return parse(await readText(file, 'trace'), file);
}

function parse<Document>(text: string, file: string): Document {
  try {
    const document: Document = JSON.parse(text);
    return document;
  } catch (error) {
    throw new CliError(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
