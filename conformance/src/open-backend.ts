import type { Manifest } from '@optspec/core';
import type { BackendSource, Link } from './link.js';

/** A backend that has been asked for its manifest. */
export interface Opened {
  readonly source: string;
  /** The manifest's name; the source, when there is none. */
  readonly name: string;
  readonly link: Link;
  readonly manifest: Manifest | null;
  /** Why there is no manifest. */
  readonly reason: string;
}

/** Connects to a backend and asks for its manifest. A backend that does not load is a result, not an error. */
export async function open({ source, connect }: BackendSource): Promise<Opened> {
  const link = connect();
  const response = await link.request({ type: 'hello', contract: 1 });
  if (response.type === 'manifest') {
    const { manifest } = response;
    const name = typeof manifest.name === 'string' && manifest.name !== '' ? manifest.name : source;
    return { source, name, link, manifest, reason: '' };
  }
  const reason = response.type === 'errored' ? response.message : `answered hello with ${response.type}`;
  return { source, name: source, link, manifest: null, reason };
}
