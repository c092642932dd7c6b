import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants, homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { filesOfTar } from './tar.js';

const PACKAGE = '@sparticuz/chromium';
const LOADER = 'libvulkan.so.1';
const DRIVER = 'vk_swiftshader_icd.json';
/** glibc's `RTLD_NODELETE`: the library stays although Node finds no addon in it. */
const RTLD_NODELETE = 0x1000;

/**
 * Makes SwiftShader, a Vulkan driver in software, the one that this process uses. It comes with the npm package
 * `@sparticuz/chromium`, so no system package is needed. Gives where it lies; `undefined` where it cannot be had.
 */
export function loadSwiftShader(): string | undefined {
  const archive = process.platform === 'linux' && process.arch === 'x64' ? archiveFile() : undefined;
  if (archive === undefined) return undefined;
  const folder = unpacked(archive.file, archive.version);
  // The path of libraries is read when a process starts, but a library that is loaded is found by its name later.
  loads(path.join(folder, LOADER));
  process.env['VK_ICD_FILENAMES'] = path.join(folder, DRIVER);
  return folder;
}

/** Whether the machine has a Vulkan loader, and so perhaps a driver. */
export function hasVulkan(): boolean {
  return loads(LOADER);
}

/** Loads a shared library to stay. Node then finds no addon in it and throws, which is not what is asked here. */
function loads(library: string): boolean {
  try {
    process.dlopen({ exports: {} }, library, constants.dlopen.RTLD_NOW | RTLD_NODELETE);
    return true;
  } catch (error) {
    return error instanceof Error && error.message.includes('did not self-register');
  }
}

function archiveFile(): { readonly file: string; readonly version: string } | undefined {
  const folders = createRequire(import.meta.url).resolve.paths(PACKAGE) ?? [];
  const folder = folders.map((each) => path.join(each, PACKAGE)).find((each) => existsSync(each));
  const file = path.join(folder ?? '', 'bin/swiftshader.tar.br');
  if (folder === undefined || !existsSync(file)) return undefined;
  const manifest: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : '';
  return { file, version: String(version) };
}

/** Unpacks once per version into the user's cache; where that cannot be written, into a temporary folder each time. */
function unpacked(archive: string, version: string): string {
  const cache = path.join(process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'), 'optspec');
  try {
    mkdirSync(cache, { recursive: true });
    return unpackedIn(cache, archive, version);
  } catch {
    return unpackedIn(mkdtempSync(path.join(tmpdir(), 'optspec-')), archive, version);
  }
}

/** The rename makes the folder whole or not at all, whoever else does the same. */
function unpackedIn(cache: string, archive: string, version: string): string {
  const folder = path.join(cache, `swiftshader-${version}`);
  if (existsSync(folder)) return folder;
  const draft = mkdtempSync(`${folder}-`);
  for (const { name, content } of filesOfTar(brotliDecompressSync(readFileSync(archive)))) {
    writeFileSync(path.join(draft, path.basename(name)), content, { mode: 0o755 });
  }
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
