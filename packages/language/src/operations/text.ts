import type { Notation } from '../operation.js';
import type { OperationName } from '../operations.js';

/** How formulas write an operation. Missing: as a call, `name(a, b)`. Apart from the rows, because no backend writes formulas. */
export const TEXT: Readonly<Partial<Record<OperationName, Notation>>> = {
  add: { template: '#1 + #2', binding: 'sum', operands: ['sum', 'product'] },
  subtract: { template: '#1 - #2', binding: 'sum', operands: ['sum', 'product'] },
  multiply: { template: '#1 * #2', binding: 'product', operands: ['product', 'sign'] },
  divide: { template: '#1 / #2', binding: 'product', operands: ['product', 'sign'] },
  negate: { template: '-#1', binding: 'sign', operands: ['sign'] },
  power: { template: '#1^#2', binding: 'power', operands: ['atom', 'sign'] },
  less: { template: '#1 < #2', binding: 'relation', operands: ['relation', 'sum'] },
  lessEqual: { template: '#1 <= #2', binding: 'relation', operands: ['relation', 'sum'] },
  greater: { template: '#1 > #2', binding: 'relation', operands: ['relation', 'sum'] },
  greaterEqual: { template: '#1 >= #2', binding: 'relation', operands: ['relation', 'sum'] },
  equal: { template: '#1 == #2', binding: 'equality', operands: ['equality', 'relation'] },
  notEqual: { template: '#1 != #2', binding: 'equality', operands: ['equality', 'relation'] },
};
