import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { caseLine, failed, footer, header, report } from './fixtures/report-lines.js';
import { optspec } from './fixtures/run-cli.js';

const pureTs = fileURLToPath(new URL('../../packages/pure-ts', import.meta.url));
const jsonl = (lines: readonly object[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'optspec-'));
});
const file = (name: string, text: string): string => {
  const full = path.join(folder, name);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
  return full;
};

describe('help', () => {
  it('prints the version', () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    expect(optspec(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('lists the verbs and the exit codes', () => {
    const { code, stdout } = optspec(['--help']);
    expect(code).toBe(0);
    for (const verb of ['run', 'list', 'explain', 'summary', 'diff', 'record', 'mutants']) {
      expect(stdout).toMatch(new RegExp(`^  ${verb} `, 'm'));
    }
    expect(stdout).toContain('  4  an expectation no longer holds');
  });

  it.each(['run', 'list', 'explain', 'summary', 'diff', 'record', 'mutants'])(
    'of %s has examples and exit codes',
    (verb) => {
      const { code, stdout } = optspec([verb, '--help']);
      expect(code).toBe(0);
      expect(stdout).toContain(`Usage: optspec ${verb} `);
      expect(stdout).toContain(`Examples:\n  $ optspec ${verb}`);
      expect(stdout).toContain('Exit codes:\n  0  ');
    },
  );

  it('is what comes without a verb, as an error', () => {
    const { code, stderr } = optspec([]);
    expect(code).toBe(2);
    expect(stderr).toContain('Usage: optspec <verb>');
  });
});

describe('wrong arguments end with exit code 2 and one clear line', () => {
  const missing = '/nowhere/report.jsonl';
  it.each([
    [['lst'], "optspec: unknown command 'lst'\n(Did you mean list?)\n"],
    [['run', '--jsn'], "optspec: unknown option '--jsn'\n(Did you mean --json?)\n"],
    [['run'], 'optspec: name a backend: a package, a path, or --exec "<command>". See "optspec run --help"\n'],
    [['run', pureTs, '--report', missing], `optspec: cannot write ${missing}: no such file or folder\n`],
    [['run', pureTs, '--report', '/'], 'optspec: cannot write /: it is a folder\n'],
    [
      ['run', pureTs, '--reporter', 'xml'],
      'optspec: unknown reporter "xml" (known: terminal, json, junit, markdown, github, badge)\n',
    ],
    [['run', pureTs, '--timeout', 'soon'], 'optspec: --timeout takes a number of seconds above 0, not "soon"\n'],
    [
      ['run', pureTs, '--expect', missing],
      `optspec: cannot read the expectations ${missing}: no such file or folder\n`,
    ],
    [
      ['run', pureTs, '--select', 'optimizer/adm'],
      'optspec: selection "optimizer/adm" matches nothing. Nearest: optimizer/adam, optimizer/adamw, optimizer/nadam\n',
    ],
    [['run', pureTs, '--select', ''], 'optspec: selection "" is empty. Leave it out to select everything.\n'],
    [['list', ''], 'optspec: selection "" is empty. Leave it out to select everything.\n'],
    [['list', 'optimiser'], 'optspec: selection "optimiser" matches nothing. Nearest: optimizer\n'],
    [
      ['list', '--spec', '/nowhere'],
      'optspec: no definitions in /nowhere: expected optimizers, transforms, schedulers, initializers, samplers, problems in it\n',
    ],
    [['summary', missing], `optspec: cannot read the report ${missing}: no such file or folder\n`],
  ])('%j', (args, stderr) => {
    expect(optspec(args)).toEqual({ code: 2, stdout: '', stderr });
  });

  it('a folder for traces that is a file', () => {
    const out = file('traces', '');
    const { code, stderr } = optspec(['record', 'scheduler/constant', '--out', out, '--quiet']);
    expect(code).toBe(2);
    expect(stderr).toBe(
      `optspec: cannot make the folder ${out}/schedulers/constant/traces: a part of the path is not a folder\n`,
    );
  });

  it('a backend that does not exist', () => {
    const { code, stderr } = optspec(['run', './nope'], folder);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^optspec: no backend "\.\/nope"; tried [^\n]+\n$/);
  });

  it('a backend that throws on import', () => {
    const { code, stderr } = optspec(['run', file('boom.mjs', 'throw new Error("boom")'), '--quiet']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^optspec: the backend \S+boom\.mjs cannot be loaded: [^\n]*boom\n$/);
  });

  it('an adapter that is a script with a hanging child, for which nothing waits', () => {
    const script = file('adapter.sh', 'read hello\necho what?\nsleep 600\n');
    const { code, stderr } = optspec(['run', '--exec', `sh ${script}`, '--quiet']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^optspec: the backend [^\n]* wrote a line that is no answer of the protocol: what\?\n$/);
  });

  it('an expectations file with a wrong entry', () => {
    const name = file('known.json', '[{"case":"optimizer/adam"}]');
    const { code, stderr } = optspec(['run', pureTs, '--expect', name]);
    expect(code).toBe(2);
    expect(stderr).toBe(`optspec: ${name}: entry 0: "reason" must be a text that is not empty, not undefined\n`);
  });

  it('a malformed definition', () => {
    const name = file('optimizers/mine/definition.json', '{ "kind": ');
    const { code, stderr } = optspec(['list', '--spec', folder]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^optspec: [^\n]+\n$/);
    expect(stderr).toContain(name);
  });

  it.each([
    ['a name that is none', 'w - learningRate * gg', 'column 20: unknown name "gg"; did you mean "g"?'],
    ['a formula that does not end', 'w - (g', 'column 7: expected an operator or ")", found the end'],
  ])('a definition with %s, for every verb that takes it', (_, to, fault) => {
    const spec = path.join(pureTs, '../../spec');
    const text = readFileSync(path.join(spec, 'optimizers/gradient-descent/definition.json'), 'utf8');
    const name = file('optimizers/mine/definition.json', text.replace('"w - learningRate * g"', JSON.stringify(to)));
    const stderr = `optspec: ${name}: urn:optspec:optimizer:gradient-descent, clause update, ${fault}\n`;
    for (const args of [['list'], ['mutants'], ['record', '--check'], ['run', pureTs]]) {
      expect(optspec([...args, '--spec', folder])).toEqual({ code: 2, stdout: '', stderr });
    }
  });

  it('the stack comes with --debug alone', () => {
    expect(optspec(['summary', missing]).stderr).not.toContain('    at ');
    expect(optspec(['summary', missing, '--debug']).stderr).toContain('    at ');
  });
});

describe('run', () => {
  const select = ['--select', 'scheduler/constant'];

  it('ends with 0, a whole report and nothing else when a backend conforms', () => {
    const target = path.join(folder, 'report.jsonl');
    const { code, stdout } = optspec(['run', pureTs, ...select, '--report', target]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/✓ {2}@optspec\/pure-ts|✓ @optspec\/pure-ts/);
    expect(readdirSync(folder)).toEqual(['report.jsonl']);
    const last = readFileSync(target, 'utf8').trimEnd().split('\n').at(-1) ?? '';
    expect(JSON.parse(last)).toMatchObject({ type: 'footer', complete: true });
  });

  it('writes several reports at once', () => {
    const xml = path.join(folder, 'junit.xml');
    const { code, stdout } = optspec(['run', pureTs, ...select, '--json', '--reporter', `junit=${xml}`]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ complete: true, backends: [{ name: '@optspec/pure-ts', failed: 0 }] });
    expect(readFileSync(xml, 'utf8')).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites /);
  });

  it('ends with 3 when nothing ran', () => {
    const args = ['run', pureTs, ...select, '--mode', 'free', '--quiet'];
    expect(optspec(args)).toEqual({ code: 3, stdout: '', stderr: 'optspec: nothing ran\n' });
  });

  it('ends with 4 when an expected failure passes', () => {
    const entry = { case: 'scheduler/constant', reason: 'fixed long ago', link: 'https://a.example/1' };
    const args = ['run', pureTs, ...select, '--expect', file('known.json', JSON.stringify([entry])), '--quiet'];
    const { code, stderr } = optspec(args);
    expect(code).toBe(4);
    expect(stderr).toMatch(
      /^optspec: stale expectation: scheduler\/constant: scheduler\/constant\/\S+ \[\w+\] passes in/,
    );
  });
});

describe('list', () => {
  it('lists a definition with its cases as JSON', () => {
    const { code, stdout } = optspec(['list', 'scheduler/step', '--format', 'json']);
    expect(code).toBe(0);
    const [entry] = JSON.parse(stdout);
    expect(entry).toMatchObject({ kind: 'scheduler', target: 'scheduler/step', id: 'step', title: 'Step decay' });
    expect(entry.cases.map(({ id }: { id: string }) => id)).toContain('scheduler/step/basic.f64');
  });

  it('lists the variants of a definition by name as JSON, and each as a target', () => {
    const entries = JSON.parse(optspec(['list', 'optimizer/lars', '--format', 'json']).stdout);
    expect(
      entries.map(({ kind, target, id, variant, variants }: Record<string, unknown>) => ({
        ...{ kind, target, id, variant, variants },
      })),
    ).toEqual([
      { kind: 'optimizer', target: 'optimizer/lars', id: 'lars', variants: ['rate-outside', 'ratio-of-decayed'] },
      { kind: 'optimizer', target: 'optimizer/lars#rate-outside', id: 'lars', variant: 'rate-outside' },
      { kind: 'optimizer', target: 'optimizer/lars#ratio-of-decayed', id: 'lars', variant: 'ratio-of-decayed' },
    ]);
  });

  it('lists definitions with their variants', () => {
    const { code, stdout } = optspec(['list', 'optimizer']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}adam +\d+ +\d+ {2}Adam +#epsilon-hat #epsilon-inside/m);
    expect(stdout).not.toContain('schedulers');
  });

  it('lists every kind, problems too', () => {
    const { stdout } = optspec(['list']);
    const kinds = ['optimizers', 'transforms', 'schedulers', 'initializers', 'samplers', 'problems'];
    expect(stdout.split('\n').filter((line) => /^[a-z]+s$/.test(line))).toEqual(kinds);
    expect(stdout).toMatch(/^ {2}gradient-accumulation .*#sum #running-mean/m);
    expect(stdout).toMatch(/^\d+ targets, \d+ cases\. /m);
  });

  it('lists of a problem what is recorded on it', () => {
    const { code, stdout } = optspec(['list', 'problem/rosenbrock']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}magnitudes +f32 f64 /m);
    expect(stdout).toContain('\n  recorded on it:\n  optimizer/adam/on-rosenbrock\n');
    const [entry] = JSON.parse(optspec(['list', 'problem/rosenbrock', '--format', 'json']).stdout);
    expect(entry).toMatchObject({ kind: 'problem', target: 'problem/rosenbrock' });
    expect(entry.cases.map(({ id }: { id: string }) => id)).toContain('problem/rosenbrock/basic.f32');
    expect(entry.recordedOn).toContain('optimizer/adam/on-rosenbrock.f32');
  });
});

describe('explain', () => {
  it('shows why the case exists, the formula, the inputs, and what is accepted', () => {
    const { code, stdout } = optspec(['explain', 'optimizer/adam/basic']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^optimizer\/adam\/basic\.f32\nAdam, adam@1\.0\.0\n/);
    expect(stdout).toContain('\n  BASIC  ordinary values over a few steps: the formula itself\n');
    expect(stdout).toContain('w ← w - learningRate * mHat / (sqrt(vHat) + epsilon)\n');
    expect(stdout).toMatch(/\n {11}before +ideal +canonical +profile +lo +hi +ULPs\n {2}w\[0\]\[0\] /);
    expect(stdout).toContain('https://arxiv.org/abs/1412.6980');
  });

  it('writes the formula as LaTeX', () => {
    const { stdout } = optspec(['explain', 'optimizer/adam/basic', '--latex']);
    expect(stdout).toContain('w \\leftarrow w - \\frac{\\eta \\, \\hat{m}}{\\sqrt{\\hat{v}} + \\epsilon}\n');
  });

  it('takes one case', () => {
    const { code, stderr } = optspec(['explain', 'optimizer/adam']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^optspec: "optimizer\/adam" is \d+ cases, explain takes one: optimizer\/adam\/[^\n]+\n$/);
  });
});

describe('summary', () => {
  it('renders a report again', () => {
    const { code, stdout } = optspec(['summary', file('r.jsonl', jsonl(report)), '--format', 'badge']);
    expect({ code, stdout: JSON.parse(stdout) }).toMatchObject({ code: 0, stdout: { message: '1 of 6 fail' } });
  });

  it('ends with 2 for a report that is cut short, and still renders it', () => {
    const cut = jsonl([header, caseLine()]).slice(0, -20);
    const { code, stdout } = optspec(['summary', file('r.jsonl', cut), '--format', 'json']);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      complete: false,
      backends: [{ name: 'good', passed: 0 }, { name: 'bad' }],
    });
  });

  it.each([
    ['{}\n', /^optspec: \S+, line 1: not a line of an optspec report\n$/],
    ['no\n', /^optspec: \S+, line 1: not JSON: [^\n]+\n$/],
    ['', /^optspec: \S+ is not an optspec report: its first line is no header\n$/],
  ])('refuses %j', (text, message) => {
    const { code, stderr } = optspec(['summary', file('r.jsonl', text)]);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});

describe('diff', () => {
  it('ends with 1 when a case broke, and shows which', () => {
    const before = file('a.jsonl', jsonl([header, caseLine({ backend: 'bad' }), footer([0, 0], [1, 0])]));
    const after = file('b.jsonl', jsonl([header, failed, footer([0, 0], [0, 1])]));
    const stdout = 'broke  bad  optimizer/adam/basic.f32  stepwise  passed ideal → failed\n';
    expect(optspec(['diff', before, after])).toEqual({ code: 1, stdout, stderr: '' });
    expect(optspec(['diff', after, after])).toEqual({ code: 0, stdout: 'Nothing changed.\n', stderr: '' });
  });
});

describe('record', () => {
  it('writes the same bytes that are there', () => {
    const { code, stdout } = optspec(['record', 'scheduler/constant', '--check', '--quiet']);
    expect(stdout).toMatch(/^\d+ traces, 0 would change, \d+ unchanged\n$/);
    expect(code).toBe(0);
  });

  it('ends with 1 when --check meets a missing file, and writes nothing', () => {
    const { code, stdout } = optspec(['record', 'scheduler/constant', '--check', '--quiet', '--out', folder]);
    expect(code).toBe(1);
    expect(stdout).toContain('✗ schedulers/constant/traces/');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('ends with 1 for a file that no case writes', () => {
    file('schedulers/constant/traces/renamed.f64.json', '{}');
    const { code, stdout } = optspec(['record', 'scheduler/constant', '--quiet', '--out', folder]);
    expect(code).toBe(1);
    expect(stdout).toContain('✗ schedulers/constant/traces/renamed.f64.json  no case writes this file\n');
  });
});

describe('mutants', () => {
  it('prints the score as JSON', () => {
    const { code, stdout } = optspec(['mutants', 'scheduler/step', '--format', 'json', '--quiet']);
    const { mutants, killed, equivalent, survived, definitions } = JSON.parse(stdout);
    expect(mutants).toBeGreaterThan(0);
    expect(killed + equivalent + survived).toBe(mutants);
    expect(code).toBe(survived > 0 ? 1 : 0);
    expect(definitions[0]).toMatchObject({ target: 'scheduler/step', mutants });
    expect(definitions[0].details).toHaveLength(mutants);
  });

  it('shows the variants that run on no case, and so are not compared', () => {
    const text = readFileSync(path.join(pureTs, '../../spec/optimizers/gradient-descent/definition.json'), 'utf8');
    file('optimizers/mine/definition.json', text.replace('optimizer:gradient-descent', 'optimizer:mine'));
    const args = ['mutants', 'optimizer/mine#', '--spec', folder, '--quiet'];
    const { code, stdout } = optspec(args);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^ {2}\? is optimizer\/mine#summed-gradient +not compared: it runs on no case of this target$/m,
    );
    const names = ['is optimizer/mine#summed-gradient', 'is optimizer/mine#optimistic'];
    const { mutants, definitions } = JSON.parse(optspec([...args, '--format', 'json']).stdout);
    expect(definitions).toMatchObject([{ notCompared: names, mutants }]);
    expect(definitions[0].details).toHaveLength(mutants);
  });
});
