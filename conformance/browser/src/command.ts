import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HeaderLine } from 'optspec';
import { BROWSERS, type BrowserName, findBrowser } from './browsers.js';
import { loadJob } from './job.js';
import { type Lane, lanesFor } from './lanes.js';
import { launch } from './launch.js';
import type { Job } from './messages.js';
import type { Options } from './options.js';
import { buildPage } from './page-build.js';
import { serve } from './serve.js';
import { EXIT, type ExitCode, gravest, verdictOf } from './verdict.js';
import { checkIsolation, Visit, type Visited } from './visit.js';
import { ROOT, shippedBackends } from './workspace.js';

/** Runs every lane, one after the other, prints their matrices and returns the gravest exit code. Throws `HarnessError`. */
export async function runBrowsers(options: Options): Promise<ExitCode> {
  const programs = new Map(options.browsers.map((name) => [name, findBrowser(name)]));
  const backends = options.backends.length > 0 ? options.backends : shippedBackends();
  const job = loadJob(options.select);
  await using page = await buildPage(backends);
  const folder = options.report ?? (await mkdtemp(join(tmpdir(), 'optspec-reports-')));
  await mkdir(folder, { recursive: true });
  const codes: ExitCode[] = [];
  for (const lane of lanesFor(options.browsers, backends)) {
    console.error(`test:browser: ${lane.name}: ${lane.backends.join(', ')}`);
    const visited = await visit(lane, programOf(lane.browser, programs), page.folder, job, options.timeout);
    codes.push(await show(lane, visited, join(folder, `${lane.name}.jsonl`), options.verbose));
  }
  if (options.report === undefined) await rm(folder, { recursive: true, force: true });
  return gravest(codes);
}

function programOf(name: BrowserName, programs: ReadonlyMap<BrowserName, string>): string {
  return programs.get(name) ?? findBrowser(name);
}

async function visit(
  { browser, isolated, backends }: Lane,
  program: string,
  folder: string,
  job: Omit<Job, 'backends'>,
  timeout: number,
): Promise<Visited> {
  const visit = new Visit(timeout);
  await using server = await serve(folder, { ...job, backends }, isolated, visit);
  await using running = await launch(browser, program, server.url);
  void running.ended.then((stderr) => visit.ended(stderr));
  const visited = await visit.result();
  checkIsolation(visited.lines, isolated);
  return visited;
}

/** Writes the report, prints it as `optspec summary` does, and judges it. */
async function show(lane: Lane, { lines, problem }: Visited, file: string, verbose: boolean): Promise<ExitCode> {
  await writeFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const header = lines.find((line) => line.type === 'header');
  if (header) {
    console.log(heading(lane, header));
    const summary = [join(ROOT, 'conformance/bin/optspec.js'), 'summary', file, ...(verbose ? ['--verbose'] : [])];
    spawnSync(process.execPath, summary, { stdio: 'inherit' });
  }
  const { exitCode, complaints } = verdictOf(lines, problem);
  for (const complaint of complaints) console.error(`test:browser: ${lane.name}: ${complaint}`);
  if (exitCode === EXIT.nothing) console.error(`test:browser: is everything there? ${BROWSERS[lane.browser].install}`);
  return exitCode;
}

/** Where this ran, and what each backend says of what it runs on. */
function heading(lane: Lane, { platform, backends }: HeaderLine): string {
  const environments = backends.flatMap(({ name, manifest }) =>
    Object.entries(manifest?.environment ?? {}).map(([key, value]) => `  ${name}: ${key}: ${value}\n`),
  );
  return `\n${lane.name}: ${platform}\n${environments.join('')}`;
}
