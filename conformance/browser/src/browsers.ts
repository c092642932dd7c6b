import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { HarnessError } from './harness-error.js';

/** How to find and start a browser without a window, on a profile of its own. */
export interface Browser {
  /** Names of its program, the first one found on the PATH is taken. */
  readonly programs: readonly string[];
  /** Environment variable that names the program, wherever it lies. */
  readonly variable: string;
  /** What installs it on Debian. */
  readonly install: string;
  arguments(profile: string, url: string): readonly string[];
  /** Files to write into a fresh profile: name → text. */
  readonly profileFiles: Readonly<Record<string, string>>;
}

export type BrowserName = 'chromium' | 'firefox';

const FIREFOX_PREFERENCES: Readonly<Record<string, boolean | string>> = {
  // WebGPU is off by default on Linux, and refused on software drivers.
  'dom.webgpu.enabled': true,
  'gfx.webgpu.ignore-blocklist': true,
  // No first-run pages, and no traffic but ours.
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.region.network.url': '',
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': '',
};

/** Every browser that the suite runs in. */
export const BROWSERS: Readonly<Record<BrowserName, Browser>> = {
  chromium: {
    programs: ['chromium', 'chromium-browser', 'google-chrome'],
    variable: 'OPTSPEC_CHROMIUM',
    install: 'apt-get install chromium',
    arguments: (profile, url) => [
      '--headless',
      // In containers, and as root, Chromium has no right to its sandbox.
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--enable-unsafe-webgpu',
      '--use-webgpu-adapter=swiftshader',
      '--no-first-run',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--user-data-dir=${profile}`,
      url,
    ],
    profileFiles: {},
  },
  firefox: {
    programs: ['firefox-esr', 'firefox'],
    variable: 'OPTSPEC_FIREFOX',
    // Chromium brings its software driver for WebGPU along, Firefox uses that of the system.
    install: 'apt-get install firefox-esr mesa-vulkan-drivers',
    arguments: (profile, url) => ['--headless', '--no-remote', '--profile', profile, url],
    profileFiles: { 'user.js': userPreferences(FIREFOX_PREFERENCES) },
  },
};

export const BROWSER_NAMES: readonly BrowserName[] = ['chromium', 'firefox'];

/** Firefox's `user.js`. */
function userPreferences(preferences: Readonly<Record<string, boolean | string>>): string {
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

/** The program of a browser. Throws `HarnessError` that says how to install what is missing. */
export function findBrowser(
  name: BrowserName,
  environment: Readonly<Record<string, string | undefined>> = process.env,
  exists: (file: string) => boolean = existsSync,
): string {
  const { programs, variable, install } = BROWSERS[name];
  const given = environment[variable];
  if (given !== undefined) {
    if (exists(given)) return given;
    throw new HarnessError(`${variable} names ${given}, but there is no such file`);
  }
  const folders = (environment['PATH'] ?? '').split(delimiter);
  const found = programs.flatMap((program) => folders.map((folder) => join(folder, program))).find(exists);
  if (found !== undefined) return found;
  throw new HarnessError(
    `${name} is not here (looked for ${programs.join(', ')} on the PATH). ` +
      `Install it (Debian: ${install}), or name its program in ${variable}`,
  );
}
