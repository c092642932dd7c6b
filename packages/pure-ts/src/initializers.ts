import type { InitializerRules } from './initializer-rule.js';
import { constant } from './initializers/constant.js';
import { heNormal } from './initializers/he-normal.js';
import { heUniform } from './initializers/he-uniform.js';
import { normal } from './initializers/normal.js';
import { truncatedNormal } from './initializers/truncated-normal.js';
import { uniform } from './initializers/uniform.js';
import { xavierNormal } from './initializers/xavier-normal.js';
import { xavierUniform } from './initializers/xavier-uniform.js';
import { zeros } from './initializers/zeros.js';

/** Every initializer of this package, by target. */
export const initializers: InitializerRules<never> = {
  ...zeros,
  ...constant,
  ...uniform,
  ...normal,
  ...truncatedNormal,
  ...xavierUniform,
  ...xavierNormal,
  ...heUniform,
  ...heNormal,
};
