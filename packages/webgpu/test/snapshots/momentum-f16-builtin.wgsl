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
@group(0) @binding(2) var<storage, read_write> memory0: array<u32>;
@group(0) @binding(3) var<storage, read> memory1: array<u32>;
@group(0) @binding(4) var<storage, read_write> memory2: array<u32>;

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

fn half_of(word: u32, i: u32) -> f32 {
  return unpack2x16float(word)[i & 1u];
}

fn halves(x: vec2<f32>) -> u32 {
  return pack2x16float(x);
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3<u32>, @builtin(local_invocation_index) lane: u32) {
  let piece = pieces[piece_of(group.x)];
  let block = group.x - piece.first;
  let end = min(piece.length, (block + 1u) * 1024u);
  for (var first = block * 1024u + 2u * lane; first < end; first += 512u) {
    var pair_v_v = vec2(0.0f);
    var pair_v_w = vec2(0.0f);
    for (var side = 0u; side < 2u; side++) {
      let i = first + side;
      if (i < end) {
        var v_v = half_of(memory0[piece.v_v + i / 2u], i);
        let v_g = half_of(memory1[piece.v_g + i / 2u], i);
        var v_w = half_of(memory2[piece.v_w + i / 2u], i);
        v_v = (scalars.v_momentum * v_v) - (scalars.v_learningRate * v_g);
        v_w = v_w + v_v;
        pair_v_v[side] = v_v;
        pair_v_w[side] = v_w;
      }
    }
    memory0[piece.v_v + first / 2u] = halves(pair_v_v);
    memory2[piece.v_w + first / 2u] = halves(pair_v_w);
  }
}
