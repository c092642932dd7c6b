/** An error of the contract. The runner knows these by their name, so that no class has to be imported. */
export function failure(name: 'HyperparameterError' | 'ShapeError' | 'UnsupportedError', message: string): Error {
  return Object.assign(new Error(message), { name });
}
