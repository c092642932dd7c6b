/** Stands for `node-gpu.js` in browser bundles: a browser without `navigator.gpu` has no other way to a GPU. */
export function nodeGpu(): Promise<undefined> {
  return Promise.resolve(undefined);
}
