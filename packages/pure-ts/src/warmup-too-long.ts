/** What is not true of a warm-up that leaves no steps for the decay. */
export function warmupTooLong({
  warmupSteps,
  totalSteps,
}: {
  readonly warmupSteps: number;
  readonly totalSteps: number;
}): string | undefined {
  if (warmupSteps < totalSteps) return undefined;
  return `warmupSteps is ${warmupSteps}; it must be below totalSteps, which is ${totalSteps}`;
}
