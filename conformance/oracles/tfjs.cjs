/**
 * TensorFlow.js for the Python side: one JSON request per line, one JSON answer per line. `make` answers the number of
 * the new optimizer, `step` and `read` take it; `initialize` answers weights, `names` the
 * symbols of all optimizers and initializers. TensorFlow.js computes in binary32 alone.
 */
const { createInterface } = require('node:readline');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { coreWithDraws } = require('./tfjs-draws.cjs');

const load = createRequire(join(__dirname, '.venv', 'node', 'package.json'));
// TensorFlow.js greets on standard output, where the answers go.
console.log = console.warn = console.error;
// Before all that requires the core.
const { core: tf, withDraws } = coreWithDraws(load);
load('@tensorflow/tfjs-backend-cpu');
const { initializers } = load('@tensorflow/tfjs-layers');

// Methods of tensors that `orthogonal` calls. `@tensorflow/tfjs` registers them, the core by itself does not:
// https://github.com/tensorflow/tfjs/tree/tfjs-v4.22.0/tfjs-core/src/public/chained_ops
for (const name of ['reshape', 'sign', 'stridedSlice', 'transpose']) {
  tf.Tensor.prototype[name] = function method(...rest) {
    return tf[name](this, ...rest);
  };
}
tf.Tensor.prototype.flatten = function flatten() {
  return tf.reshape(this, [this.size]);
};

/** The order of the parameters, which have no names at run time. */
const ORDER = {
  sgd: ['learningRate'],
  momentum: ['learningRate', 'momentum', 'useNesterov'],
  rmsprop: ['learningRate', 'decay', 'momentum', 'epsilon', 'centered'],
  adam: ['learningRate', 'beta1', 'beta2', 'epsilon'],
  adamax: ['learningRate', 'beta1', 'beta2', 'epsilon', 'decay'],
  adadelta: ['learningRate', 'rho', 'epsilon'],
  adagrad: ['learningRate', 'initialAccumulatorValue'],
};
const made = [];

const requests = {
  names() {
    const optimizers = Object.keys(tf.train).map((name) => `tf.train.${name}`);
    return [...optimizers, ...Object.keys(initializers).map((name) => `tf.initializers.${name}`)];
  },
  make({ symbol, arguments: given, weights }) {
    const name = symbol.replace('tf.train.', '');
    const optimizer = tf.train[name](...ORDER[name].map((parameter) => given[parameter]));
    const variables = weights.map(({ values, shape }, index) => {
      return tf.variable(tf.tensor(values, shape, 'float32'), true, `w${made.length}.${index}`);
    });
    return made.push({ optimizer, variables }) - 1;
  },
  step({ id, gradients, learningRate }) {
    const { optimizer, variables } = made[id];
    if (optimizer.setLearningRate) optimizer.setLearningRate(learningRate);
    else optimizer.learningRate = learningRate;
    optimizer.applyGradients(
      gradients.map(({ values, shape }, index) => ({
        name: variables[index].name,
        tensor: tf.tensor(values, shape, 'float32'),
      })),
    );
    return null;
  },
  read({ id, name }) {
    const { optimizer, variables } = made[id];
    const tensors = name === 'w' ? variables : optimizer[name].map(({ variable }) => variable);
    return tensors.map(numbers);
  },
  initialize({ symbol, arguments: given, shape, draws }) {
    const initializer = initializers[symbol.replace('tf.initializers.', '')](given);
    try {
      return { weights: numbers(withDraws(draws, () => initializer.apply(shape, 'float32'))) };
    } catch ({ message }) {
      return { refused: message };
    }
  },
};

/** The values of a tensor; JSON has no numbers that are not finite. */
function numbers(tensor) {
  return Array.from(tensor.dataSync(), (value) => (Number.isFinite(value) ? value : `${value}`));
}

tf.setBackend('cpu');
createInterface({ input: process.stdin }).on('line', (line) => {
  const request = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(requests[request.op](request))}\n`);
});
