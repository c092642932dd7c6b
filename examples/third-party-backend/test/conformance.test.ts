import { fileURLToPath } from 'node:url';
import { conformance } from 'optspec/vitest';
import { backend } from '../src/backend.js';

const own = fileURLToPath(new URL('../spec', import.meta.url));

// One test per trace of what the manifest declares, and one per target that it does not.
conformance(backend, { spec: ['standard', own] });
