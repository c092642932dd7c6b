/** Replaced by the operation table. */
export type OperationName = string;
