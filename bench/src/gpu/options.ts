import { parseArgs } from 'node:util';
import { type Layout, parseLayout } from '../layout.js';
import { isWorkload, type WorkloadName } from '../workloads.js';

/** What the command line asks for. */
export interface GpuOptions {
  readonly help: boolean;
  readonly json: boolean;
  readonly rehearsal: boolean;
  readonly layouts: readonly Layout[];
  readonly workloads: readonly WorkloadName[];
  readonly seconds: number;
}

export const HELP: string = `Usage: npm run bench:gpu -- [options]

Measures an optimizer step on a real GPU, side by side in one run: webgpu, a copy on the same GPU (by the device's
command and by a shader), and PyTorch's fused optimizer on CUDA. Nothing is downloaded. Before it is timed, each must
compute the right numbers.

  --sizes <list>       parameters (default: 64M, which is what the goals are about)
  --optimizers <list>  of sgd, momentum, adamw (default: adamw)
  --seconds <number>   measured for each peer in each configuration (default: 3)
  --json               print the report as JSON
  --rehearse           try out this script on whatever adapter there is: figures that say nothing, and exit code 3
  --help               print this

It needs a GPU with a Vulkan, Metal or D3D12 driver, and a Python with torch and CUDA, which OPTSPEC_PYTHON names.

Exit codes:
  0  webgpu reaches 0.8 of the copy and 0.9 of PyTorch at 64M parameters
  1  it does not
  2  the script failed
  3  something is missing, and the report says what; or it was a rehearsal
`;

const OPTIMIZERS = ['sgd', 'momentum', 'adamw'];

/** The options of a command line. Throws `RangeError` for a name or value that is not known. */
export function parseGpuOptions(args: readonly string[]): GpuOptions {
  const { values } = parseArgs({
    args: args.filter((argument) => argument !== '--gpu'),
    options: {
      sizes: { type: 'string', default: '64M' },
      optimizers: { type: 'string', default: 'adamw' },
      seconds: { type: 'string', default: '3' },
      json: { type: 'boolean', default: false },
      rehearse: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const seconds = Number(values.seconds);
  if (!(seconds > 0 && Number.isFinite(seconds))) {
    throw new RangeError(`--seconds is "${values.seconds}"; it must be a positive number`);
  }
  return {
    help: values.help,
    json: values.json,
    rehearsal: values.rehearse,
    layouts: values.sizes.split(',').map(parseLayout),
    workloads: values.optimizers.split(',').map(optimizerOf),
    seconds,
  };
}

function optimizerOf(name: string): WorkloadName {
  if (OPTIMIZERS.includes(name) && isWorkload(name)) return name;
  throw new RangeError(`--optimizers has "${name}"; it must be one of ${OPTIMIZERS.join(', ')}`);
}
