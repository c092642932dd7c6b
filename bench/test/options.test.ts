import { describe, expect, it } from 'vitest';
import { HELP, parseOptions } from '../src/options.js';
import { PEERS } from '../src/peers.js';

describe('parseOptions', () => {
  it('measures everything by default', () => {
    const { layouts, workloads, peers, seconds, format, json } = parseOptions([]);
    expect(layouts.map(({ name }) => name)).toEqual(['1k', '64k', '1M', '16M', '1000x1k']);
    expect(workloads).toEqual(['sgd', 'momentum', 'adamw', 'lion', 'normal']);
    expect(peers).toEqual(PEERS);
    expect({ seconds, format, json }).toEqual({ seconds: 0.6, format: 'f32', json: false });
  });

  it('takes lists', () => {
    const { layouts, workloads, peers } = parseOptions([
      '--sizes',
      '4M',
      '--optimizers=lion,sgd',
      '--peers',
      'pure-ts',
    ]);
    expect(layouts).toEqual([{ name: '4M', tensors: 1, size: 4_194_304 }]);
    expect(workloads).toEqual(['lion', 'sgd']);
    expect(peers.map(({ name }) => name)).toEqual(['pure-ts']);
  });

  it('keeps the order of the tables whatever the order of the list', () => {
    const { peers } = parseOptions(['--peers', 'torch,copy-c']);
    expect(peers.map(({ name }) => name)).toEqual(['copy-c', 'torch']);
  });

  it.each([
    [['--optimizers', 'adan'], '--optimizers has "adan"; it must be one of sgd, momentum, adamw, lion, normal'],
    [['--peers', 'numpy'], '--peers has "numpy"; it must be one of copy-c'],
    [['--seconds', '0'], '--seconds is "0"; it must be a positive number'],
    [['--seconds', 'soon'], '--seconds is "soon"; it must be a positive number'],
    [['--format', 'f16'], '--format is "f16"; it must be f32 or f64'],
    [['--sizes', 'big'], 'the size is "big"'],
    [['--fast'], "Unknown option '--fast'"],
  ])('refuses %j', (args, message) => {
    expect(() => parseOptions(args)).toThrow(message);
  });

  it('explains every option and names every peer', () => {
    for (const option of [
      '--sizes',
      '--optimizers',
      '--peers',
      '--seconds',
      '--format',
      '--json',
      '--from',
      '--readme',
    ]) {
      expect(HELP).toContain(`  ${option}`);
    }
    for (const { name } of PEERS) expect(HELP).toContain(name);
  });
});
