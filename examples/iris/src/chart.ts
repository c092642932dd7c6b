import asciichart from 'asciichart';

const COLUMNS = 64;
const ROWS = 14;
const COLORS = [
  asciichart.cyan,
  asciichart.yellow,
  asciichart.magenta,
  asciichart.green,
  asciichart.red,
  asciichart.blue,
];

export interface Curve {
  readonly name: string;
  readonly values: readonly number[];
}

/** Curves over epochs in one picture; without colours, in one picture each, on the same scale. */
export function chart(curves: readonly Curve[], colors: boolean): string {
  if (colors) return [plot(curves, curves, true), ...curves.map(({ name }, i) => legend(name, i))].join('\n');
  return curves.map((curve) => [curve.name, plot([curve], curves, false)].join('\n')).join('\n\n');
}

function plot(curves: readonly Curve[], all: readonly Curve[], colors: boolean): string {
  const finite = all.flatMap(({ values }) => values).filter(Number.isFinite);
  const picture = asciichart.plot(
    curves.map(({ values }) => resampled(values)),
    {
      min: Math.min(0, ...finite),
      max: Math.max(...finite),
      height: ROWS,
      format: (x) => x.toFixed(2).padStart(8),
      ...(colors ? { colors: COLORS } : {}),
    },
  );
  const last = Math.max(...all.map(({ values }) => values.length)) - 1;
  return `${picture}\n${' '.repeat(9)}epoch 0${String(last).padStart(COLUMNS - 7)}`;
}

/** As many values as there are columns, on the straight lines between those given, from the first to the last. */
export function resampled(values: readonly number[]): number[] {
  return Array.from({ length: COLUMNS }, (_, column) => {
    const position = (column * (values.length - 1)) / (COLUMNS - 1);
    const [before = Number.NaN, after = before] = values.slice(Math.floor(position));
    return before + (after - before) * (position % 1);
  });
}

function legend(name: string, index: number): string {
  return `${' '.repeat(9)}${COLORS[index % COLORS.length] ?? ''}━━${asciichart.reset} ${name}`;
}
