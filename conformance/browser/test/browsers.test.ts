import { describe, expect, it } from 'vitest';
import { BROWSERS, findBrowser } from '../src/browsers.js';

const only =
  (...files: string[]) =>
  (file: string): boolean =>
    files.includes(file);

describe('findBrowser', () => {
  it('takes the first of its programs that is on the PATH, wherever on it', () => {
    const environment = { PATH: '/a:/b' };
    expect(findBrowser('chromium', environment, only('/a/google-chrome', '/b/chromium'))).toBe('/b/chromium');
    expect(findBrowser('firefox', environment, only('/b/firefox'))).toBe('/b/firefox');
  });

  it('takes the program that the environment names, before all others', () => {
    const environment = { PATH: '/a', OPTSPEC_FIREFOX: '/opt/firefox' };
    expect(findBrowser('firefox', environment, only('/a/firefox', '/opt/firefox'))).toBe('/opt/firefox');
  });

  it('does not fall back when the program that the environment names is not there', () => {
    const environment = { PATH: '/a', OPTSPEC_FIREFOX: '/opt/firefox' };
    expect(() => findBrowser('firefox', environment, only('/a/firefox'))).toThrow(
      'OPTSPEC_FIREFOX names /opt/firefox, but there is no such file',
    );
  });

  it('says which package to install when there is none', () => {
    expect(() => findBrowser('chromium', { PATH: '/a' }, only())).toThrow(
      'chromium is not here (looked for chromium, chromium-browser, google-chrome on the PATH). ' +
        'Install it (Debian: apt-get install chromium), or name its program in OPTSPEC_CHROMIUM',
    );
    expect(() => findBrowser('firefox', {}, only())).toThrow('apt-get install firefox-esr');
  });
});

describe('BROWSERS', () => {
  it('opens the page without a window on the profile given', () => {
    const chromium = BROWSERS.chromium.arguments('/profile', 'http://here/');
    expect(chromium).toEqual(expect.arrayContaining(['--headless', '--user-data-dir=/profile']));
    expect(chromium.at(-1)).toBe('http://here/');
    expect(BROWSERS.firefox.arguments('/profile', 'http://here/')).toEqual([
      '--headless',
      '--no-remote',
      '--profile',
      '/profile',
      'http://here/',
    ]);
  });

  it('turns WebGPU on', () => {
    const { arguments: argumentsFor } = BROWSERS.chromium;
    expect(argumentsFor('', '')).toEqual(
      expect.arrayContaining(['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader']),
    );
    expect(BROWSERS.firefox.profileFiles['user.js']?.split('\n').slice(0, 2)).toEqual([
      'user_pref("dom.webgpu.enabled", true);',
      'user_pref("gfx.webgpu.ignore-blocklist", true);',
    ]);
  });
});
