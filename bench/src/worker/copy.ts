/** The limit as typed arrays have it: half of what the step touches is copied to the other half. */
import { tiled } from '../inputs.js';
import { type Preparation, type Stepper, serve } from './serve.js';

function prepare({ layout, arrays, pattern, format }: Preparation): Stepper {
  const half = { ...layout, size: Math.floor((layout.size * arrays) / 2) };
  const sources = tiled(pattern.weights, half, 0, format);
  const targets = sources.map((source) => source.slice().fill(0));
  return {
    gradients: () => {},
    step() {
      for (let j = 0; j < targets.length; j++) targets[j].set(sources[j]);
    },
    settle: () => {},
    weights: () => targets,
  };
}

await serve(`node ${process.version}`, prepare);
