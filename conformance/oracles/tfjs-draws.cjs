/** The core of TensorFlow.js, drawing from given numbers instead of its own generator. */
const { readFileSync } = require('node:fs');
const { Module } = require('node:module');
const { dirname } = require('node:path');
const { compileFunction } = require('node:vm');

/**
 * Loads the core, and makes it the one that later packages require. Its generator (`seedrandom.alea`) lies in its bundle
 * and is exported by nobody, so that a line is appended which does.
 */
function coreWithDraws(load) {
  const filename = load.resolve('@tensorflow/tfjs-core');
  const module = new Module(filename);
  const source = `${readFileSync(filename, 'utf8')}\nexports.seedrandom = seedrandom;`;
  const parameters = ['exports', 'require', 'module', '__filename', '__dirname'];
  const run = compileFunction(source, parameters, { filename });
  run(module.exports, load, module, filename, dirname(filename));
  module.loaded = true;
  load.cache[filename] = module;
  const { seedrandom, ...core } = module.exports;
  return { core, withDraws: (draws, body) => drawing(seedrandom, draws, body) };
}

/** What `body` returns while every new generator hands out the given draws, of the kind that it is used for. */
function drawing(seedrandom, draws, body) {
  const { alea } = seedrandom;
  seedrandom.alea = () => generator(draws);
  try {
    return body();
  } finally {
    seedrandom.alea = alea;
  }
}

/**
 * A generator of uniform numbers. TensorFlow.js calls it as a method of its distribution: `UniformRandom` stretches a
 * number, `MPRandGauss` makes two normals of two, and draws again what lies outside the cut if it is `truncated`.
 */
function generator({ uniform, normal, truncated }) {
  let pending;
  return function next() {
    pending ??= 'truncated' in this ? polar(this.truncated ? truncated : normal) : uniform.values();
    const { value, done } = pending.next();
    if (done) throw new Error('more numbers were drawn than there are weights');
    return value;
  };
}

/**
 * The uniform numbers u of which the polar method makes the normals z: with v = 2u - 1 and s = v₁² + v₂² < 1 it makes
 * z = v √(-2 ln s / s), so that s = exp(-(z₁² + z₂²) / 2). https://en.wikipedia.org/wiki/Marsaglia_polar_method
 */
function* polar(normals) {
  for (let index = 0; index < normals.length; index += 2) {
    // An odd one needs a partner, which is not used.
    const pair = [normals[index], normals[index + 1] ?? 1];
    const squared = pair[0] ** 2 + pair[1] ** 2;
    for (const z of pair) yield (1 + z * Math.sqrt(Math.exp(-squared / 2) / squared)) / 2;
  }
}

module.exports = { coreWithDraws };
