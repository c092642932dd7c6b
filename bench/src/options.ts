import { parseArgs } from 'node:util';
import type { Format } from '@optspec/core';
import { type Layout, parseLayout } from './layout.js';
import { PEERS, type Peer } from './peers.js';
import { isWorkload, WORKLOADS, type WorkloadName } from './workloads.js';

/** What the command line asks for. */
export interface Options {
  readonly help: boolean;
  readonly json: boolean;
  readonly readme: boolean;
  /** A report to show instead of measuring. */
  readonly from: string | undefined;
  readonly layouts: readonly Layout[];
  readonly workloads: readonly WorkloadName[];
  readonly peers: readonly Peer[];
  readonly seconds: number;
  readonly format: Format;
}

const NAMES = Object.keys(WORKLOADS);

export const HELP: string = `Usage: npm run bench -- [options]

Measures one optimizer step side by side. Progress goes to stderr, the tables to stdout.

  --sizes <list>       parameters, or tensors x parameters each (default: 1k,64k,1M,16M,1000x1k)
  --optimizers <list>  of ${NAMES.join(', ')} (default: all)
  --peers <list>       of ${PEERS.map(({ name }) => name).join(', ')} (default: all)
  --seconds <number>   measured for each peer in each configuration (default: 0.6)
  --format <format>    f32 or f64 (default: f32)
  --json               print the report as JSON instead of tables
  --from <file>        show an earlier JSON report instead of measuring
  --readme             also write the table into the README of the repository
  --help               print this

OPTSPEC_PYTHON names a Python with torch or jax and optax; CC names a C compiler.
`;

/** The options of a command line. Throws `RangeError` for a name or value that is not known. */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string', default: '1k,64k,1M,16M,1000x1k' },
      optimizers: { type: 'string', default: NAMES.join(',') },
      peers: { type: 'string', default: PEERS.map(({ name }) => name).join(',') },
      seconds: { type: 'string', default: '0.6' },
      format: { type: 'string', default: 'f32' },
      json: { type: 'boolean', default: false },
      from: { type: 'string' },
      readme: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const peers = values.peers.split(',').map(peerOf);
  return {
    help: values.help,
    json: values.json,
    readme: values.readme,
    from: values.from,
    layouts: values.sizes.split(',').map(parseLayout),
    workloads: values.optimizers.split(',').map(workloadOf),
    // In the order of the tables, so that a list in another order makes no other table.
    peers: PEERS.filter((peer) => peers.includes(peer)),
    seconds: positive(values.seconds),
    format: formatOf(values.format),
  };
}

function workloadOf(name: string): WorkloadName {
  if (isWorkload(name)) return name;
  throw new RangeError(`--optimizers has "${name}"; it must be one of ${NAMES.join(', ')}`);
}

function peerOf(name: string): Peer {
  const peer = PEERS.find((candidate) => candidate.name === name);
  if (peer) return peer;
  throw new RangeError(`--peers has "${name}"; it must be one of ${PEERS.map((known) => known.name).join(', ')}`);
}

function positive(text: string): number {
  const seconds = Number(text);
  if (seconds > 0 && Number.isFinite(seconds)) return seconds;
  throw new RangeError(`--seconds is "${text}"; it must be a positive number`);
}

function formatOf(name: string): Format {
  if (name === 'f32' || name === 'f64') return name;
  throw new RangeError(`--format is "${name}"; it must be f32 or f64`);
}
