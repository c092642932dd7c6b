/** Forms of one optimizer or transform that frameworks ship under one name: each, run as another, is told by the name of its own. */
import { describe, expect, it } from 'vitest';
import { computing } from '../self/support/forms.js';
import { loadCorpus } from '../src/cli/corpus.js';
import { loadDiagnose } from '../src/cli/diagnosis.js';
import { inProcess } from '../src/link.js';
import type { DiagnosisLine } from '../src/report.js';
import { run } from '../src/run.js';
import { parseSelection } from '../src/selection.js';

const { definitions, traces } = loadCorpus();
const diagnose = await loadDiagnose();
const versions = { optspec: '', spec: '', node: '', platform: '' };

/** What the runner says of a backend that is asked for one form and computes another. */
async function diagnoses(asked: string, computed: string): Promise<DiagnosisLine[]> {
  const backends = [inProcess(computing('other-form', { [asked]: computed }))];
  const select = `${asked.includes('#') ? asked : `${asked}#`} format:f32`;
  const found: DiagnosisLine[] = [];
  for await (const line of run({
    backends,
    definitions,
    traces,
    selection: parseSelection(select),
    versions,
    diagnose,
  }))
    if (line.type === 'diagnosis') found.push(line);
  return found;
}

/** By name: a form, and the framework that is named first for it. */
const FORMS: Readonly<Record<string, readonly (readonly [target: string, says: string])[]>> = {
  Adagrad: [
    ['optimizer/adagrad', "computes torch's Adagrad"],
    ['optimizer/adagrad#epsilon-inside', "computes keras' Adagrad"],
    ['optimizer/adagrad#zero-guarded', "computes optax's Adagrad"],
  ],
  RMSprop: [
    ['optimizer/rmsprop', "computes torch's RMSprop"],
    ['optimizer/rmsprop#epsilon-inside', "computes keras' RMSprop"],
    ['optimizer/rmsprop#initial-one', "computes timm's RMSprop"],
  ],
  Adam: [
    ['optimizer/adam', "computes torch's Adam"],
    ['optimizer/adam#epsilon-hat', "computes keras' Adam"],
    ['optimizer/adam#no-bias-correction', "computes mlx's Adam"],
  ],
  'clipping by norm': [
    ['transform/clip-by-norm', "computes keras' Clipping by norm"],
    ['transform/clip-by-norm#epsilon-added', "computes torch's Clipping by norm"],
    ['transform/clip-by-norm#root-mean-square', "computes optax's Clipping by norm"],
  ],
};

describe.each(Object.entries(FORMS))('three forms of %s', (_, forms) => {
  const pairs = forms.flatMap(([asked]) =>
    forms.filter(([target]) => target !== asked).map(([target, says]) => [target, asked, says] as const),
  );
  it.each(pairs)('%s is told apart when it is run as %s', async (computed, asked, says) => {
    const found = await diagnoses(asked, computed);
    expect(
      found.map(({ name, message, explains, failing }) => [
        name,
        message.split(/[:(]/)[0]?.trim(),
        explains === failing,
      ]),
    ).toEqual([[computed, says, true]]);
  });
});
