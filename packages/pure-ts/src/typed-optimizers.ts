/** The optimizers on plain arrays: `adamw({ learningRate: 1e-3 })`, `adam({}, 'epsilon-hat')`. */
import type { Optimizer, TensorValues } from '@optspec/core';
import { type Factory, matrixFactory, optimizerFactory } from './factory.js';
import { adafactor as adafactorRules, adafactorUnfactored } from './optimizers/adafactor.js';
import { adabelief as adabeliefRules } from './optimizers/adabelief.js';
import { adadelta as adadeltaRules } from './optimizers/adadelta.js';
import { adagrad as adagradRules } from './optimizers/adagrad.js';
import { adam as adamRules } from './optimizers/adam.js';
import { adamax as adamaxRules } from './optimizers/adamax.js';
import { adamw as adamwRules } from './optimizers/adamw.js';
import { lamb as lambRules } from './optimizers/lamb.js';
import { lars as larsRules } from './optimizers/lars.js';
import { lbfgs as lbfgsRules } from './optimizers/lbfgs.js';
import { gradientDescent as gradientDescentRules } from './optimizers/gradient-descent.js';
import { asgd as asgdRules } from './optimizers/asgd.js';
import { lion as lionRules } from './optimizers/lion.js';
import { momentum as momentumRules } from './optimizers/momentum.js';
import { nadam as nadamRules } from './optimizers/nadam.js';
import { muon as muonRules } from './optimizers/muon.js';
import { nesterov as nesterovRules } from './optimizers/nesterov.js';
import { newton as newtonRules } from './optimizers/newton.js';
import { radam as radamRules } from './optimizers/radam.js';
import { rmsprop as rmspropRules } from './optimizers/rmsprop.js';
import { rprop as rpropRules } from './optimizers/rprop.js';
import { sgd as sgdRules } from './optimizers/sgd.js';
import { signSgd as signSgdRules, signum as signumRules } from './optimizers/signum.js';
import { yogi as yogiRules } from './optimizers/yogi.js';
import type { Tensor } from './tensor.js';

export const gradientDescent: Factory<'optimizer/gradient-descent', Optimizer<TensorValues>> = optimizerFactory(
  'optimizer/gradient-descent',
  gradientDescentRules,
);
export const sgd: Factory<'optimizer/sgd', Optimizer<TensorValues>> = optimizerFactory('optimizer/sgd', sgdRules);
export const signSgd: Factory<'optimizer/sign-sgd', Optimizer<TensorValues>> = optimizerFactory(
  'optimizer/sign-sgd',
  signSgdRules,
);
export const signum: Factory<'optimizer/signum', Optimizer<TensorValues>> = optimizerFactory(
  'optimizer/signum',
  signumRules,
);
export const momentum: Factory<'optimizer/momentum', Optimizer<TensorValues>> = optimizerFactory(
  'optimizer/momentum',
  momentumRules,
);
export const nesterov: Factory<'optimizer/nesterov', Optimizer<TensorValues>> = optimizerFactory(
  'optimizer/nesterov',
  nesterovRules,
);
export const newton: Factory<'optimizer/newton', Optimizer<TensorValues>> = optimizerFactory(
  'optimizer/newton',
  newtonRules,
);
export const adagrad: Factory<'optimizer/adagrad', Optimizer<TensorValues>> = optimizerFactory(
  'optimizer/adagrad',
  adagradRules,
);
export const rmsprop: Factory<'optimizer/rmsprop', Optimizer<TensorValues>> = optimizerFactory(
  'optimizer/rmsprop',
  rmspropRules,
);
export const adadelta: Factory<'optimizer/adadelta', Optimizer<TensorValues>> = optimizerFactory(
  'optimizer/adadelta',
  adadeltaRules,
);
export const adam: Factory<'optimizer/adam', Optimizer<TensorValues>> = optimizerFactory('optimizer/adam', adamRules);
export const adamw: Factory<'optimizer/adamw', Optimizer<TensorValues>> = optimizerFactory(
  'optimizer/adamw',
  adamwRules,
);
export const adamax: Factory<'optimizer/adamax', Optimizer<TensorValues>> = optimizerFactory(
  'optimizer/adamax',
  adamaxRules,
);
export const lion: Factory<'optimizer/lion', Optimizer<TensorValues>> = optimizerFactory('optimizer/lion', lionRules);
export const lbfgs: Factory<'optimizer/lbfgs', Optimizer<TensorValues>> = optimizerFactory(
  'optimizer/lbfgs',
  lbfgsRules,
);
export const lamb: Factory<'optimizer/lamb', Optimizer<TensorValues>> = optimizerFactory('optimizer/lamb', lambRules);
export const lars: Factory<'optimizer/lars', Optimizer<TensorValues>> = optimizerFactory('optimizer/lars', larsRules);
export const adafactor: Factory<'optimizer/adafactor', Optimizer<Tensor>> = matrixFactory(
  'optimizer/adafactor',
  adafactorRules,
  adafactorUnfactored,
);
export const nadam: Factory<'optimizer/nadam', Optimizer<TensorValues>> = optimizerFactory(
  'optimizer/nadam',
  nadamRules,
);
export const radam: Factory<'optimizer/radam', Optimizer<TensorValues>> = optimizerFactory(
  'optimizer/radam',
  radamRules,
);
export const rprop: Factory<'optimizer/rprop', Optimizer<TensorValues>> = optimizerFactory(
  'optimizer/rprop',
  rpropRules,
);
export const asgd: Factory<'optimizer/asgd', Optimizer<TensorValues>> = optimizerFactory('optimizer/asgd', asgdRules);
export const adabelief: Factory<'optimizer/adabelief', Optimizer<TensorValues>> = optimizerFactory(
  'optimizer/adabelief',
  adabeliefRules,
);
export const yogi: Factory<'optimizer/yogi', Optimizer<TensorValues>> = optimizerFactory('optimizer/yogi', yogiRules);
export const muon: Factory<'optimizer/muon', Optimizer<Tensor>> = matrixFactory('optimizer/muon', muonRules);
