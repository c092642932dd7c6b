import { adabelief } from './optimizers/adabelief.js';
import { adadelta } from './optimizers/adadelta.js';
import { adafactorUnfactored } from './optimizers/adafactor.js';
import { adagrad } from './optimizers/adagrad.js';
import { adam } from './optimizers/adam.js';
import { adamax } from './optimizers/adamax.js';
import { adamw } from './optimizers/adamw.js';
import { lamb } from './optimizers/lamb.js';
import { lars } from './optimizers/lars.js';
import { lbfgs } from './optimizers/lbfgs.js';
import { gradientDescent } from './optimizers/gradient-descent.js';
import { asgd } from './optimizers/asgd.js';
import { lion } from './optimizers/lion.js';
import { momentum } from './optimizers/momentum.js';
import { nadam } from './optimizers/nadam.js';
import { nesterov } from './optimizers/nesterov.js';
import { newton } from './optimizers/newton.js';
import { radam } from './optimizers/radam.js';
import { rmsprop } from './optimizers/rmsprop.js';
import { rprop } from './optimizers/rprop.js';
import { sgd } from './optimizers/sgd.js';
import { signSgd, signum } from './optimizers/signum.js';
import { yogi } from './optimizers/yogi.js';
import type { OptimizerRules } from './optimizer-rule.js';

/** Every optimizer of this package, by target. Which hyperparameters a rule takes, its definition says. */
export const optimizers: OptimizerRules<never> = {
  ...gradientDescent,
  ...sgd,
  ...signSgd,
  ...signum,
  ...momentum,
  ...nesterov,
  ...newton,
  ...adagrad,
  ...rmsprop,
  ...adadelta,
  ...adam,
  ...adamw,
  ...adamax,
  ...nadam,
  ...radam,
  ...rprop,
  ...asgd,
  ...adabelief,
  ...yogi,
  ...lion,
  ...lamb,
  ...lars,
  ...lbfgs,
  ...adafactorUnfactored,
};
