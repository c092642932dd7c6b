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
  let bits = word >> (16u * (i & 1u));
  let sign = (bits & 0x8000u) << 16u;
  let size = bits & 0x7fffu;
  if (size < 0x400u) {
    return bitcast<f32>(sign | bitcast<u32>(f32(size) * 0x1p-24f));
  }
  return bitcast<f32>(sign | ((size << 13u) + select(0x38000000u, 0x70000000u, size >= 0x7c00u)));
}

fn half_bits(x: f32) -> u32 {
  let bits = bitcast<u32>(x);
  let sign = (bits >> 16u) & 0x8000u;
  let size = bits & 0x7fffffffu;
  if (size > 0x7f800000u) {
    return sign | 0x7e00u;
  }
  if (size >= 0x477ff000u) {
    return sign | 0x7c00u;
  }
  if (size >= 0x38800000u) {
    return sign | ((size - 0x38000000u + 0xfffu + ((size >> 13u) & 1u)) >> 13u);
  }
  let lost = min(126u - (size >> 23u), 31u);
  let significand = (size & 0x7fffffu) | 0x800000u;
  let kept = significand >> lost;
  let rest = significand - (kept << lost);
  let middle = 1u << (lost - 1u);
  return sign | (kept + select(0u, 1u, rest > middle || (rest == middle && (kept & 1u) == 1u)));
}

fn halves(x: vec2<f32>) -> u32 {
  return half_bits(x.x) | (half_bits(x.y) << 16u);
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
