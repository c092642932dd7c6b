import { conformance } from 'optspec/vitest';
import { backend } from '../src/backend.js';

// One test per trace of what the manifest declares, and one per target that it does not.
conformance(backend);
