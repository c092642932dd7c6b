/** A function of a kernel: of addresses and counts, which are 32-bit words. */
export type ExportedFunction = (...words: readonly number[]) => void;

/** The functions of a module in a memory, by name. Throws `TypeError` for a name that the module does not export. */
export function instantiate(
  module: WebAssembly.Module,
  memory: WebAssembly.Memory,
): (name: string) => ExportedFunction {
  const { exports } = new WebAssembly.Instance(module, { '': { m0: memory } });
  return (name) => {
    const exported = exports[name];
    if (typeof exported !== 'function') throw new TypeError(`the kernel has no function "${name}"`);
    return (...words) => {
      exported(...words);
    };
  };
}
