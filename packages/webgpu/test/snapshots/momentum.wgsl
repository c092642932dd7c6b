// optimizer/momentum: v, w

struct Scalars {
  v_momentum: f32,
  v_learningRate: f32,
}
@group(0) @binding(0) var<uniform> scalars: Scalars;

struct Piece {
  first: u32,
  length: u32,
  v_v: u32,
  v_g: u32,
  v_w: u32,
}

@group(0) @binding(1) var<storage, read> pieces: array<Piece>;
@group(0) @binding(2) var<storage, read_write> memory0: array<f32>;
@group(0) @binding(3) var<storage, read> memory1: array<f32>;
@group(0) @binding(4) var<storage, read_write> memory2: array<f32>;

fn piece_of(block: u32) -> u32 {
  var low = 0u;
  var high = arrayLength(&pieces);
  while (high - low > 1u) {
    let middle = (low + high) / 2u;
    if (pieces[middle].first <= block) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return low;
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3<u32>, @builtin(local_invocation_index) lane: u32) {
  let piece = pieces[piece_of(group.x)];
  let block = group.x - piece.first;
  let end = min(piece.length, (block + 1u) * 1024u);
  for (var i = block * 1024u + lane; i < end; i += 256u) {
    var v_v = memory0[piece.v_v + i];
    let v_g = memory1[piece.v_g + i];
    var v_w = memory2[piece.v_w + i];
    v_v = (scalars.v_momentum * v_v) - (scalars.v_learningRate * v_g);
    v_w = v_w + v_v;
    memory0[piece.v_v + i] = v_v;
    memory2[piece.v_w + i] = v_w;
  }
}
