/** The suite could not be run: a browser is missing, a page crashed, an argument is wrong. The caller can put it right. */
export class HarnessError extends Error {
  override readonly name = 'HarnessError';
}
