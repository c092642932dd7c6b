import { afterEach, expect, it, vi } from 'vitest';
import { Pace } from '../../src/threads/pace.js';

afterEach(() => {
  vi.restoreAllMocks();
});

/** What a pace chooses for one wave after another, of which one takes so long shared and so long alone. */
function chosen(waves: number, shared: (time: number) => number, alone: number): { ways: string; time: number } {
  let time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => time);
  const pace = new Pace();
  let ways = '';
  for (let wave = 0; wave < waves; wave++) {
    pace.run(
      1,
      () => {
        ways += 's';
        time += shared(time);
      },
      () => {
        ways += 'a';
        time += alone;
      },
    );
  }
  return { ways, time };
}

it('does wave 2, 4, 8 and so on alone, and every 64th, to know what that takes, and shares all others that go well', () => {
  const { ways } = chosen(640, () => 6, 10);
  const alone = [...ways].flatMap((way, index) => (way === 'a' ? [index + 1] : []));
  expect(alone).toEqual([2, 4, 8, 16, 32, 64, 128, 192, 256, 320, 384, 448, 512, 576, 640]);
});

it('does waves alone, 32 times as long as was lost', () => {
  const { ways } = chosen(40, (time) => (time > 0 ? 15 : 10), 10);
  // Wave 3 is the first that is known to lose: 5 of 15 milliseconds, then 160 milliseconds are 16 waves alone.
  expect(ways.slice(0, 20)).toBe(`sas${'a'.repeat(16)}s`);
});

it('loses no more than a wave, and one part in 32, however long others keep it waiting', () => {
  for (const wait of [11, 20, 100, 1000]) {
    const { time } = chosen(10_000, (now) => (now > 0 ? wait : 10), 10);
    expect(time).toBeLessThanOrEqual(100_000 * (1 + 1 / 32) + wait);
  }
});

it('sets what was saved before against what is lost, up to 64 waves', () => {
  const lost: number[] = [];
  const shared = (time: number): number => {
    if (time <= 1000) return 4;
    lost.push(time);
    return 19;
  };
  chosen(400, shared, 10);
  // 640 milliseconds were saved; 72 waves that lose 9 each take 8 more than that, for which 256 are worked alone.
  const pauses = lost.slice(1).map((time, index) => time - (lost[index] ?? 0));
  expect(pauses.findIndex((pause) => pause > 29)).toBe(71);
  expect(pauses[71]).toBe(19 + 260);
});

it('shares again when others have a core again', () => {
  const { ways } = chosen(2000, (time) => (time > 0 && time < 5000 ? 30 : 6), 10);
  expect([...ways.slice(1000)].filter((way) => way === 's').length).toBeGreaterThan(950);
});

it('judges waves by how much there is to do', () => {
  let time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => time);
  const pace = new Pace();
  const ways: string[] = [];
  const wave = (work: number, taken: number) => {
    const does = (way: string) => () => {
      ways.push(way);
      time += taken;
    };
    pace.run(work, does('shared'), does('alone'));
  };
  wave(1, 10);
  wave(1, 10); // alone: 10 for each unit
  wave(8, 79); // saves 1
  wave(1, 10); // measured again
  wave(8, 82); // loses 2, one more than was saved, for which 32 are worked alone
  wave(2, 20);
  wave(2, 20);
  wave(2, 20); // measured
  wave(2, 20);
  expect(ways).toEqual(['shared', 'alone', 'shared', 'alone', 'shared', 'alone', 'alone', 'alone', 'shared']);
});
