import type { Assignment, Definition, Statement } from '@optspec/core';
import { parse, print } from '@optspec/language';

/** Every assignment of a program, those inside repeats included. */
export function assignmentsOf({ program }: Definition): Assignment[] {
  return program.flatMap((statement) => ('clause' in statement ? [statement] : statement.do));
}

/** The program with each assignment, also inside repeats, replaced by what `change` gives for it: one, or none. */
export function withAssignments(
  { program }: Definition,
  change: (assignment: Assignment) => Assignment | undefined,
): Statement[] {
  const changed = (assignment: Assignment): Assignment[] => {
    const result = change(assignment);
    return result ? [result] : [];
  };
  return program.flatMap((statement): Statement[] => {
    if ('clause' in statement) return changed(statement);
    const body = statement.do.flatMap(changed);
    if (body.length === 0) return [];
    const { accuracy, ...rest } = statement;
    const isSame = body.length === statement.do.length && body.every((one, i) => isFormulaOf(one, statement.do[i]));
    // what is proved of a round is not proved of another
    return [{ ...rest, do: body, ...(accuracy && isSame ? { accuracy } : {}) }];
  });
}

function isFormulaOf(one: Assignment, other: Assignment | undefined): boolean {
  return other !== undefined && one.set === other.set && print(parse(one.to)) === print(parse(other.to));
}
