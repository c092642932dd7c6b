import type { Peer } from '../peers.js';
import { python, worker } from '../tools.js';

/** Who takes a GPU step. A rehearsal lets software play GPU, and its figures are none. */
export function gpuPeers(rehearsal: boolean): readonly Peer[] {
  const mode = rehearsal ? 'rehearsal' : 'measurement';
  return [
    { name: 'gpu-copy', title: 'copy of buffers', limit: true, launch: () => worker('gpu-copy', 'command', mode) },
    {
      name: 'gpu-copy-shader',
      title: 'copy by a shader',
      limit: true,
      launch: () => worker('gpu-copy', 'shader', mode),
    },
    { name: 'webgpu', title: 'webgpu', launch: () => worker('backend', '@optspec/webgpu', '1', mode) },
    { name: 'torch-cuda', title: 'PyTorch, fused, CUDA', launch: () => python('torch-cuda', mode) },
  ];
}
