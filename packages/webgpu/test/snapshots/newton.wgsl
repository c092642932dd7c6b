// optimizer/newton: local1 = solve(h, g)

struct Piece {
  first: u32,
  length: u32,
  start: u32,
  inner: u32,
  v_h: u32,
  v_g: u32,
  v_elimination1: u32,
  v_local1: u32,
}

@group(0) @binding(1) var<storage, read> pieces: array<Piece>;
@group(0) @binding(2) var<storage, read> memory0: array<f32>;
@group(0) @binding(3) var<storage, read> memory1: array<f32>;
@group(0) @binding(4) var<storage, read_write> memory2: array<f32>;
@group(0) @binding(5) var<storage, read_write> memory3: array<f32>;

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

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3<u32>, @builtin(local_invocation_index) lane: u32) {
  let piece = pieces[piece_of(group.x)];
  let block = group.x - piece.first;
  let n = piece.inner;
  let stride = n + 1u;
  let across = lane % 16u;
  let down = lane / 16u;
  for (var r = down; r < n; r += 4u) {
    for (var c = across; c < n; c += 16u) { memory2[piece.v_elimination1 + r * stride + c] = memory0[piece.v_h + r * n + c]; }
    if (across == 0u) { memory2[piece.v_elimination1 + r * stride + n] = memory1[piece.v_g + r]; }
  }
  for (var k = 0u; k < n; k++) {
    storageBarrier();
    var best = k;
    var largest = abs(memory2[piece.v_elimination1 + k * stride + k]);
    for (var r = k + 1u; r < n; r++) {
      let size = abs(memory2[piece.v_elimination1 + r * stride + k]);
      if (size > largest) {
        best = r;
        largest = size;
      }
    }
    storageBarrier();
    for (var c = k + lane; c <= n; c += 64u) {
      let upper = memory2[piece.v_elimination1 + k * stride + c];
      memory2[piece.v_elimination1 + k * stride + c] = memory2[piece.v_elimination1 + best * stride + c];
      memory2[piece.v_elimination1 + best * stride + c] = upper;
    }
    if (lane == 0u && largest == 0.0f) { memory2[piece.v_elimination1 + k * stride + k] = bitcast<f32>(0x7fc00000u + (n - n)); }
    storageBarrier();
    for (var r = k + 1u + down; r < n; r += 4u) {
      let multiplier = memory2[piece.v_elimination1 + r * stride + k] / memory2[piece.v_elimination1 + k * stride + k];
      for (var c = k + 1u + across; c <= n; c += 16u) {
        memory2[piece.v_elimination1 + r * stride + c] = memory2[piece.v_elimination1 + r * stride + c] - multiplier * memory2[piece.v_elimination1 + k * stride + c];
      }
    }
  }
  if (lane == 0u) {
    for (var left = n; left > 0u; left--) {
      let r = left - 1u;
      var x = memory2[piece.v_elimination1 + r * stride + n];
      for (var c = left; c < n; c++) { x = x - memory2[piece.v_elimination1 + r * stride + c] * memory2[piece.v_elimination1 + c * stride + n]; }
      x = x / memory2[piece.v_elimination1 + r * stride + r];
      memory2[piece.v_elimination1 + r * stride + n] = x;
      if (r >= piece.start && r - piece.start < piece.length) { memory3[piece.v_local1 + r - piece.start] = x; }
    }
  }
}

// optimizer/newton: w

struct Scalars {
  v_learningRate: f32,
}
@group(0) @binding(0) var<uniform> scalars: Scalars;

struct Piece {
  first: u32,
  length: u32,
  v_w: u32,
  v_local1: u32,
}

@group(0) @binding(1) var<storage, read> pieces: array<Piece>;
@group(0) @binding(2) var<storage, read_write> memory0: array<f32>;
@group(0) @binding(3) var<storage, read> memory1: array<f32>;

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
    var v_w = memory0[piece.v_w + i];
    let v_local1 = memory1[piece.v_local1 + i];
    v_w = v_w - (scalars.v_learningRate * v_local1);
    memory0[piece.v_w + i] = v_w;
  }
}
