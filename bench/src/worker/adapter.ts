/** A processor that plays GPU says nothing about a GPU. Throws for one, except in a rehearsal. */
export function refuseSoftware(adapter: string | undefined, mode: string | undefined): void {
  if (mode === 'rehearsal' || adapter?.includes('(hardware)')) return;
  throw new Error(`no GPU: the adapter is ${adapter ?? 'unknown'}, and software adapters are not measured`);
}
