import { runCli } from './cli/cli.js';
import { endIfUnwritten } from './cli/unwritten-output.js';

endIfUnwritten(process.stdout);
endIfUnwritten(process.stderr);
process.exitCode = await runCli(process.argv.slice(2));
