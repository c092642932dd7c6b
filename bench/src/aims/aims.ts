/** What two ways of doing something cost: calls of each, to be timed in turn. */
export interface Sides {
  /** Seconds that simd-wasm takes, once. */
  readonly ours: () => number | Promise<number>;
  /** Seconds of what it is compared with, once. */
  readonly theirs: () => number | Promise<number>;
  readonly close: () => void;
}

/** A relation between two speeds that simd-wasm is to keep. */
export interface Aim {
  readonly name: string;
  readonly ours: string;
  readonly theirs: string;
  /** How many times the speed of the other simd-wasm must have at least. */
  readonly least: number;
  /** Sets up both, at full size. */
  readonly prepare: (place: Place) => Promise<Sides>;
}

/** Where to measure. */
export interface Place {
  /** A folder for compiled programs. */
  readonly scratch: string;
  readonly threads: number;
}

/** What was found. */
export interface Finding {
  readonly aim: Pick<Aim, 'name' | 'ours' | 'theirs' | 'least'>;
  readonly oursSeconds: number;
  readonly theirsSeconds: number;
  /** How many times the speed of the other. */
  readonly ratio: number;
}

/** Both in turn, so that they meet the same machine; each counts by its fastest call, which others disturbed least. */
export async function compared(aim: Aim, sides: Sides, rounds: number): Promise<Finding> {
  let [oursSeconds, theirsSeconds] = [Infinity, Infinity];
  for (let round = 0; round < rounds; round++) {
    oursSeconds = Math.min(oursSeconds, await sides.ours());
    theirsSeconds = Math.min(theirsSeconds, await sides.theirs());
  }
  return { aim, oursSeconds, theirsSeconds, ratio: theirsSeconds / oursSeconds };
}

/** The findings as lines for a terminal. */
export function renderFindings(findings: readonly Finding[]): string {
  return findings
    .map(({ aim, oursSeconds, theirsSeconds, ratio }) => {
      const verdict = ratio >= aim.least ? '✓' : '✗';
      const times = `${aim.ours} ${milliseconds(oursSeconds)}, ${aim.theirs} ${milliseconds(theirsSeconds)}`;
      return `${verdict} ${aim.name}: ${ratio.toFixed(2)} times the speed, aim ${aim.least.toFixed(2)} (${times})`;
    })
    .join('\n');
}

function milliseconds(seconds: number): string {
  return `${(seconds * 1e3).toFixed(1)} ms`;
}
