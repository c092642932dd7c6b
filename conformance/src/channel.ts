/** A queue from several producers to one consumer: what is pushed comes out in order. */
export class Channel<Value> implements AsyncIterable<Value> {
  readonly #values: Value[] = [];
  #closed: { readonly error?: unknown } | undefined;
  #wake: () => void = () => {};

  push(value: Value): void {
    this.#values.push(value);
    this.#wake();
  }

  /** Ends the iteration once all values are taken; with an error, the iteration throws it. */
  close(closing: { readonly error?: unknown } = {}): void {
    this.#closed ??= closing;
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Value> {
    for (;;) {
      const value = this.#values.shift();
      if (value !== undefined) yield value;
      else if (this.#closed) break;
      else await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    if ('error' in this.#closed) throw this.#closed.error;
  }
}
