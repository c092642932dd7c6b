/** The initializers as functions of a shape: `heNormal()([784, 128], { seed: 0 })`. */
import { type Factory, initializerFactory } from './factory.js';
import type { Fill } from './initializer.js';
import { constant as constantRules } from './initializers/constant.js';
import { heNormal as heNormalRules } from './initializers/he-normal.js';
import { heUniform as heUniformRules } from './initializers/he-uniform.js';
import { identity as identityRules } from './initializers/identity.js';
import { lecunNormal as lecunNormalRules } from './initializers/lecun-normal.js';
import { lecunUniform as lecunUniformRules } from './initializers/lecun-uniform.js';
import { normal as normalRules } from './initializers/normal.js';
import { ones as onesRules } from './initializers/ones.js';
import { orthogonal as orthogonalRules } from './initializers/orthogonal.js';
import { truncatedNormal as truncatedNormalRules } from './initializers/truncated-normal.js';
import { uniform as uniformRules } from './initializers/uniform.js';
import { varianceScaling as varianceScalingRules } from './initializers/variance-scaling.js';
import { xavierNormal as xavierNormalRules } from './initializers/xavier-normal.js';
import { xavierUniform as xavierUniformRules } from './initializers/xavier-uniform.js';
import { zeros as zerosRules } from './initializers/zeros.js';

export const zeros: Factory<'initializer/zeros', Fill> = initializerFactory('initializer/zeros', zerosRules);
export const constant: Factory<'initializer/constant', Fill> = initializerFactory(
  'initializer/constant',
  constantRules,
);
export const uniform: Factory<'initializer/uniform', Fill> = initializerFactory('initializer/uniform', uniformRules);
export const normal: Factory<'initializer/normal', Fill> = initializerFactory('initializer/normal', normalRules);
export const truncatedNormal: Factory<'initializer/truncated-normal', Fill> = initializerFactory(
  'initializer/truncated-normal',
  truncatedNormalRules,
);
export const xavierUniform: Factory<'initializer/xavier-uniform', Fill> = initializerFactory(
  'initializer/xavier-uniform',
  xavierUniformRules,
);
export const xavierNormal: Factory<'initializer/xavier-normal', Fill> = initializerFactory(
  'initializer/xavier-normal',
  xavierNormalRules,
);
export const heUniform: Factory<'initializer/he-uniform', Fill> = initializerFactory(
  'initializer/he-uniform',
  heUniformRules,
);
export const heNormal: Factory<'initializer/he-normal', Fill> = initializerFactory(
  'initializer/he-normal',
  heNormalRules,
);
export const lecunNormal: Factory<'initializer/lecun-normal', Fill> = initializerFactory(
  'initializer/lecun-normal',
  lecunNormalRules,
);
export const lecunUniform: Factory<'initializer/lecun-uniform', Fill> = initializerFactory(
  'initializer/lecun-uniform',
  lecunUniformRules,
);
export const ones: Factory<'initializer/ones', Fill> = initializerFactory('initializer/ones', onesRules);
export const varianceScaling: Factory<'initializer/variance-scaling', Fill> = initializerFactory(
  'initializer/variance-scaling',
  varianceScalingRules,
);
export const identity: Factory<'initializer/identity', Fill> = initializerFactory(
  'initializer/identity',
  identityRules,
);
export const orthogonal: Factory<'initializer/orthogonal', Fill> = initializerFactory(
  'initializer/orthogonal',
  orthogonalRules,
);
