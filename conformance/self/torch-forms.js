import { computing } from './support/forms.js';

/** Wrong: asked for the Adagrad, RMSprop and Adam of Keras, it computes those of PyTorch. */
export default computing('torch-forms', {
  'optimizer/adagrad#epsilon-inside': 'optimizer/adagrad',
  'optimizer/rmsprop#epsilon-inside': 'optimizer/rmsprop',
  'optimizer/adam#epsilon-hat': 'optimizer/adam',
});
