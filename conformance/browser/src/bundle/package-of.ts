/**
 * The package that a bundled module comes from, for people: `wasmati`, `packages/language`, `spec`; for what the bundler
 * adds by itself, `bundler`.
 */
export function packageOf(id: string, root: string): string {
  const path = id.replaceAll('\\', '/');
  const installed = path.split('/node_modules/').at(-1);
  if (installed !== undefined && installed !== path) {
    return installed
      .split('/')
      .slice(0, installed.startsWith('@') ? 2 : 1)
      .join('/');
  }
  if (!path.startsWith(root)) return 'bundler';
  const [first = '', second = ''] = path.slice(root.length).split('/');
  return first === 'packages' ? `${first}/${second}` : first;
}
