import type { Size } from './measure.js';

/** Parts smaller than this are not worth a word. */
const SMALLEST_PART = 0.02;

/** Whether a bundle is over its limit. */
export function isOver({ gzipped, limit }: Size): boolean {
  return limit !== undefined && gzipped > limit;
}

/** The sizes as text, one line each: kilobytes (1000 bytes) after gzip, and what they consist of. */
export function tableOf(sizes: readonly Size[]): string {
  const width = Math.max(...sizes.map(({ name }) => name.length));
  const lines = sizes.map((size) => {
    const { name, gzipped, minified, limit, parts } = size;
    const bound = limit === undefined ? '' : `of ${kilobytes(limit)} allowed`;
    const shares = parts.filter(({ part }) => part >= SMALLEST_PART);
    const made = shares.map((share) => `${share.package} ${Math.round(share.part * 100)} %`).join(', ');
    const columns = [
      isOver(size) ? '✗' : '✓',
      name.padEnd(width),
      kilobytes(gzipped).padStart(9),
      bound.padEnd(18),
      `${kilobytes(minified)} minified`.padStart(17),
    ];
    return `${columns.join(' ')}   ${made}`;
  });
  return ['AdamW in a browser bundle, after gzip', ...lines].join('\n');
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
