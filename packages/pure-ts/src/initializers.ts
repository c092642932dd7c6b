import type { InitializerRules } from './initializer-rule.js';
import { constant } from './initializers/constant.js';
import { heNormal } from './initializers/he-normal.js';
import { heUniform } from './initializers/he-uniform.js';
import { identity } from './initializers/identity.js';
import { lecunNormal } from './initializers/lecun-normal.js';
import { lecunUniform } from './initializers/lecun-uniform.js';
import { normal } from './initializers/normal.js';
import { ones } from './initializers/ones.js';
import { orthogonal } from './initializers/orthogonal.js';
import { truncatedNormal } from './initializers/truncated-normal.js';
import { uniform } from './initializers/uniform.js';
import { varianceScaling } from './initializers/variance-scaling.js';
import { xavierNormal } from './initializers/xavier-normal.js';
import { xavierUniform } from './initializers/xavier-uniform.js';
import { zeros } from './initializers/zeros.js';

/** Every initializer of this package, by target. */
export const initializers: InitializerRules<never> = {
  ...zeros,
  ...ones,
  ...constant,
  ...uniform,
  ...normal,
  ...truncatedNormal,
  ...xavierUniform,
  ...xavierNormal,
  ...heUniform,
  ...heNormal,
  ...lecunUniform,
  ...lecunNormal,
  ...varianceScaling,
  ...orthogonal,
  ...identity,
};
