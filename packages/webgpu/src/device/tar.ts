const BLOCK = 512;
/** Where a header holds its fields: POSIX.1-1988 `ustar`. */
const FIELDS = { name: [0, 100], size: [124, 136], type: [156, 157] } as const;

/** The regular files of a tar archive without extended headers. */
export function filesOfTar(archive: Uint8Array): { readonly name: string; readonly content: Uint8Array }[] {
  const files: { name: string; content: Uint8Array }[] = [];
  for (let at = 0; archive[at]; ) {
    const field = (name: keyof typeof FIELDS): string => {
      const [from, to] = FIELDS[name];
      return new TextDecoder().decode(archive.subarray(at + from, at + to)).replace(/\0.*$/s, '');
    };
    const size = Number.parseInt(field('size'), 8);
    const start = at + BLOCK;
    if (field('type') === '0' || field('type') === '') {
      files.push({ name: field('name'), content: archive.subarray(start, start + size) });
    }
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}
