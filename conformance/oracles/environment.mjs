import { join } from 'node:path';

/** The virtual environment of the oracles, and its interpreter. */
export const VENV = join(import.meta.dirname, '.venv');
export const PYTHON = join(VENV, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
