import { computing } from './support/forms.js';

/** Wrong: asked for the Adagrad of Keras, the RMSprop of TensorFlow 1 and the Adam of Keras, it computes those of optax. */
export default computing('optax-forms', {
  'optimizer/adagrad#epsilon-inside': 'optimizer/adagrad#zero-guarded',
  'optimizer/rmsprop#initial-one': 'optimizer/rmsprop#epsilon-inside',
  'optimizer/adam#epsilon-hat': 'optimizer/adam#epsilon-inside',
});
