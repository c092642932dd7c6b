/** A function of a kernel: of addresses and counts, which are 32-bit words. */
export type ExportedFunction = (a: number, b: number, c: number, d?: number, e?: number) => void;

/** The functions of a module in a memory, by name. The getter throws `TypeError` for a name that is not exported. */
export function instantiate(
  module: WebAssembly.Module,
  memory: WebAssembly.Memory,
): (name: string) => ExportedFunction {
  const { exports } = new WebAssembly.Instance(module, { '': { m0: memory } });
  const known = new Map<string, ExportedFunction>();
  for (const [name, exported] of Object.entries(exports)) {
    if (typeof exported !== 'function') continue;
    known.set(name, (a, b, c, d, e) => {
      exported(a, b, c, d, e);
    });
  }
  return (name) => {
    const exported = known.get(name);
    if (!exported) throw new TypeError(`the kernel has no function "${name}"`);
    return exported;
  };
}
