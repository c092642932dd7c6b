import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { launch } from '../src/launch.js';

/** Writes its arguments to stderr; with a URL that ends in `stay` it then goes on until it is ended. */
const PROGRAM = fileURLToPath(new URL('./fixtures/program.mjs', import.meta.url));

function profileOf(stderr: string): string {
  return /--profile (\S+)/.exec(stderr)?.[1] ?? '';
}

describe('launch', () => {
  it('hears the last words of a browser that ends by itself, and removes its profile', async () => {
    const running = await launch('firefox', PROGRAM, 'http://here/');
    const stderr = await running.ended;
    expect(stderr).toContain('http://here/');
    const preferences = join(profileOf(stderr), 'user.js');
    expect(readFileSync(preferences, 'utf8')).toContain('user_pref("dom.webgpu.enabled", true);');
    await running[Symbol.asyncDispose]();
    expect(existsSync(profileOf(stderr))).toBe(false);
  });

  it('ends a browser that would stay', async () => {
    const running = await launch('firefox', PROGRAM, 'http://here/stay');
    await running[Symbol.asyncDispose]();
    await running.ended;
  });

  it('says why a program cannot be started', async () => {
    await using running = await launch('chromium', '/there/is/no/such/program', 'http://here/');
    expect(await running.ended).toBe('spawn /there/is/no/such/program ENOENT');
  });
});
