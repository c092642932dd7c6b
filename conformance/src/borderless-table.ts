import Table from 'cli-table3';

export type Cell = Table.Cell;
type Alignment = 'left' | 'right';

const EDGES = ['top', 'bottom', 'left', 'right', 'mid'] as const;
const NO_BORDERS = {
  ...Object.fromEntries(EDGES.flatMap((edge) => ['', '-mid', '-left', '-right'].map((end) => [`${edge}${end}`, '']))),
  middle: '',
};

/** Aligned columns without lines, each row after `indent`; columns without an alignment stand left. */
export function borderless(
  rows: readonly (readonly Cell[])[],
  indent = '',
  alignments: readonly Alignment[] = [],
  gap = 2,
): string[] {
  const table = new Table({
    chars: { ...NO_BORDERS, middle: ' '.repeat(gap) },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colAligns: [...alignments],
  });
  for (const row of rows) table.push([...row]);
  const lines = table.toString().split('\n');
  return lines.map((line) => `${indent}${line}`.trimEnd());
}
