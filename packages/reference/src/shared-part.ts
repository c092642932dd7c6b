import { callText, type Expression, isOnDevice, namesIn, type Program, type Sort, sortOf } from '@optspec/language';

/** A program in two parts that give together what it gives. */
export interface Parts {
  /** What does not depend on the input that varies: to be run once. */
  readonly shared: Program;
  /** The rest, to be run for each value of that input in what `shared` has left. */
  readonly each: Program;
}

/**
 * Takes out of a program what does not depend on the input `varying`: whole statements, and within others the largest
 * expressions on the device, each of which becomes a statement. No name may be set twice.
 */
export function partsOf(program: Program, varying: string): Parts {
  const dependent = new Set([varying]);
  const sorts = new Map(program.inputs);
  const shared: Program['statements'][number][] = [];
  const each: Program['statements'][number][] = [];
  const names = new Map<string, string>();
  const depends = (expression: Expression) => [...namesIn(expression)].some((name) => dependent.has(name));
  const taken = (expression: Expression): Expression => {
    if (expression.kind !== 'call') return expression;
    if (depends(expression)) return { ...expression, arguments: expression.arguments.map(taken) };
    const sort = sortOf(expression, sorts);
    // Host scalars stay: a division by one is a product with its reciprocal.
    return isOnDevice(sort) ? { kind: 'name', name: nameOf(expression, sort), column: 1 } : expression;
  };
  const nameOf = (expression: Expression, sort: Sort): string => {
    const text = callText(expression);
    const known = names.get(text);
    if (known !== undefined) return known;
    // No definition has a name with a space.
    const name = `shared ${names.size + 1}`;
    names.set(text, name);
    sorts.set(name, sort);
    shared.push({ clause: name, set: name, expression, sort });
    return name;
  };
  for (const statement of program.statements) {
    sorts.set(statement.set, statement.sort);
    if (!depends(statement.expression)) shared.push(statement);
    else {
      dependent.add(statement.set);
      each.push({ ...statement, expression: taken(statement.expression) });
    }
  }
  return { shared: { ...program, statements: shared, outputs: [] }, each: { ...program, statements: each } };
}
