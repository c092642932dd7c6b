import type { HeaderLine } from '../report.js';
import { version, versionOf } from '../version.js';

/** What runs here, for the header of a report. */
export function versions(): Pick<HeaderLine, 'optspec' | 'spec' | 'node' | 'platform'> {
  const { versions, platform, arch } = process;
  const spec = versionOf('@optspec/spec/package.json');
  return { optspec: version, spec, node: versions.node, platform: `${platform} ${arch}` };
}
