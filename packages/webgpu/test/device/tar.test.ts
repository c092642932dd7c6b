import { describe, expect, it } from 'vitest';
import { filesOfTar } from '../../src/device/tar.js';

/** A tar archive: for each file a header of 512 bytes and its content, filled up to 512. */
function tar(files: readonly (readonly [name: string, type: string, content: string])[]): Uint8Array {
  const blocks = files.flatMap(([name, type, content]) => {
    const header = new Uint8Array(512);
    const put = (text: string, at: number) => header.set(new TextEncoder().encode(text), at);
    put(name, 0);
    put(content.length.toString(8).padStart(11, '0'), 124);
    put(type, 156);
    const body = new Uint8Array(Math.ceil(content.length / 512) * 512);
    body.set(new TextEncoder().encode(content));
    return [...header, ...body];
  });
  return Uint8Array.from([...blocks, ...new Uint8Array(1024)]);
}

describe('a tar archive', () => {
  it('gives its regular files, of any size, and no folders', () => {
    const long = 'x'.repeat(600);
    const found = filesOfTar(
      tar([
        ['folder/', '5', ''],
        ['a.txt', '0', 'hello'],
        ['empty', '0', ''],
        ['b', '0', long],
      ]),
    );
    expect(found.map(({ name, content }) => [name, new TextDecoder().decode(content)])).toEqual([
      ['a.txt', 'hello'],
      ['empty', ''],
      ['b', long],
    ]);
  });
});
