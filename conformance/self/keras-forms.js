import { computing } from './support/forms.js';

/** Wrong: asked for PyTorch's Adagrad, RMSprop and Adam, it computes those of Keras. */
export default computing('keras-forms', {
  'optimizer/adagrad': 'optimizer/adagrad#epsilon-inside',
  'optimizer/rmsprop': 'optimizer/rmsprop#epsilon-inside',
  'optimizer/adam': 'optimizer/adam#epsilon-hat',
});
