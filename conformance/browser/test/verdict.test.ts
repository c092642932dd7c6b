import { describe, expect, it } from 'vitest';
import { EXIT, gravest, verdictOf } from '../src/verdict.js';
import { footer, header, summary } from './report-lines.js';

const FINE = header('anywhere');
const NOT_GRADED = { ideal: 0, canonical: 0, accepted: 0 };

describe('verdictOf', () => {
  it('is content when every case passed', () => {
    expect(verdictOf([FINE, footer(summary())])).toEqual({ exitCode: EXIT.conforms, complaints: [] });
  });

  it.each([{ failed: 1 }, { errored: 1 }])('finds a backend that does not conform: %j', (changes) => {
    expect(verdictOf([FINE, footer(summary(), summary(changes))]).exitCode).toBe(EXIT.fails);
  });

  it('holds the harness to blame for a run that did not finish, whatever the cases said', () => {
    expect(verdictOf([FINE, footer(summary({ failed: 1 }))], 'the page is gone')).toEqual({
      exitCode: EXIT.harness,
      complaints: ['the run did not finish: the page is gone'],
    });
    expect(verdictOf([FINE])).toEqual({
      exitCode: EXIT.harness,
      complaints: ['the run did not finish: there is no footer'],
    });
  });

  it('holds the harness to blame for a backend that cannot be loaded', () => {
    expect(verdictOf([header('anywhere', false), footer(summary({ passed: 0, errored: 1 }))])).toEqual({
      exitCode: EXIT.harness,
      complaints: ['backend cannot be loaded'],
    });
  });

  it('does not take a backend for run that only refused what it must refuse', () => {
    const idle = summary({ name: 'gpu', passed: 47, skipped: 100, grades: NOT_GRADED });
    expect(verdictOf([FINE, footer(summary(), idle)])).toEqual({
      exitCode: EXIT.nothing,
      complaints: ['nothing of gpu ran'],
    });
  });

  it('takes a backend for run that refused all that was selected', () => {
    expect(verdictOf([FINE, footer(summary({ passed: 3, grades: NOT_GRADED }))]).exitCode).toBe(EXIT.conforms);
  });

  it('says so when a selection left nothing', () => {
    expect(verdictOf([FINE, footer(summary({ passed: 0 }))]).exitCode).toBe(EXIT.nothing);
  });
});

describe('gravest', () => {
  it('puts the harness before failures before nothing before success', () => {
    expect(gravest([0, 3, 1, 2])).toBe(2);
    expect(gravest([0, 3, 1])).toBe(1);
    expect(gravest([0, 3])).toBe(3);
    expect(gravest([0])).toBe(0);
  });

  it('is nothing when there was no visit', () => {
    expect(gravest([])).toBe(3);
  });
});
