/** How the parameters lie: so many tensors of so many elements each. */
export interface Layout {
  readonly name: string;
  readonly tensors: number;
  readonly size: number;
}

const UNITS: Readonly<Record<string, number>> = { '': 1, k: 2 ** 10, M: 2 ** 20 };

/** `64k` is one tensor of 65 536 elements, `1000x1k` a thousand of 1024. Throws `RangeError` for anything else. */
export function parseLayout(name: string): Layout {
  const match = /^(?:(\d+)x)?(\d+)([kM]?)$/.exec(name);
  const tensors = Number(match?.[1] ?? 1);
  const size = Number(match?.[2]) * (UNITS[match?.[3] ?? ''] ?? Number.NaN);
  if (tensors >= 1 && tensors <= 4096 && size >= 1) return { name, tensors, size };
  throw new RangeError(`the size is "${name}"; it must be like 500, 64k, 16M or 1000x1k, with at most 4096 tensors`);
}
