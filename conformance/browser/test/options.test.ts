import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { parseOptions } from '../src/options.js';

const silent = (): void => undefined;

/** What is said, and the error thrown. */
function refused(...args: string[]): { said: string; error: CommanderError } {
  let said = '';
  try {
    parseOptions(args, (text) => {
      said += text;
    });
  } catch (error) {
    if (error instanceof CommanderError) return { said, error };
    throw error;
  }
  throw new Error('the arguments were accepted');
}

describe('parseOptions', () => {
  it('takes every browser, the shipped backends and everything by default', () => {
    expect(parseOptions([], silent)).toEqual({
      browsers: ['chromium', 'firefox'],
      backends: [],
      select: [],
      verbose: false,
      timeout: 60,
    });
  });

  it('collects repeated options and takes each browser and backend once', () => {
    const args = ['--browser', 'firefox', '-b', 'firefox', '--backend', 'a', '--backend', 'b', '--backend', 'a'];
    const selection = ['--select', 'optimizer/adam', '-s', '!flag:EPSILON'];
    expect(parseOptions([...args, ...selection, '--report', 'out', '--timeout', '1.5', '--verbose'], silent)).toEqual({
      browsers: ['firefox'],
      backends: ['a', 'b'],
      select: ['optimizer/adam', '!flag:EPSILON'],
      report: 'out',
      verbose: true,
      timeout: 1.5,
    });
  });

  it('refuses a browser that it does not know, and names those that it knows', () => {
    const { said, error } = refused('--browser', 'opera');
    expect(error.exitCode).toBe(1);
    expect(said).toContain("'opera' is invalid. It must be one of chromium, firefox.");
  });

  it('refuses a selection that cannot be read', () => {
    expect(refused('--select', 'optimizer/adam/basic.f32:0').said).toContain(
      "argument 'optimizer/adam/basic.f32:0' is invalid",
    );
  });

  it.each(['0', '-1', 'soon', 'Infinity'])('refuses a timeout of %s seconds', (text) => {
    expect(refused('--timeout', text).said).toContain('It must be a number of seconds above 0.');
  });

  it('refuses what is no option', () => {
    expect(refused('chromium').error.exitCode).toBe(1);
  });

  it('says what to install when asked for help', () => {
    const { said, error } = refused('--help');
    expect(error.exitCode).toBe(0);
    expect(said).toContain('apt-get install chromium');
    expect(said).toContain('apt-get install firefox-esr mesa-vulkan-drivers');
  });
});
