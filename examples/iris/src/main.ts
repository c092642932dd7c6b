import { CommanderError } from 'commander';
import pc from 'picocolors';
import { compare } from './experiment.js';
import { parseOptions } from './options.js';
import { picture } from './picture.js';

try {
  const options = parseOptions(process.argv.slice(2));
  const results = compare(options);
  const { contestants: _, json, ...run } = options;
  console.log(json ? JSON.stringify({ ...run, results }, null, 2) : picture(results, options, pc.isColorSupported));
} catch (error) {
  // Commander has printed the help or what is wrong with the arguments.
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode;
}
