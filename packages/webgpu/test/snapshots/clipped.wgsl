// optimizer/made-up: n

struct Piece {
  first: u32,
  length: u32,
  v_g: u32,
  partials: u32,
}

@group(0) @binding(1) var<storage, read> pieces: array<Piece>;
@group(0) @binding(2) var<storage, read> memory0: array<f32>;
@group(0) @binding(3) var<storage, read_write> memory1: array<f32>;

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

var<workgroup> shared_values: array<f32, 256>;

fn sum_of_group(lane: u32, value: f32) -> f32 {
  workgroupBarrier();
  shared_values[lane] = value;
  for (var stride = 128u; stride > 0u; stride /= 2u) {
    workgroupBarrier();
    if (lane < stride) {
      shared_values[lane] = shared_values[lane] + shared_values[lane + stride];
    }
  }
  workgroupBarrier();
  return shared_values[0];
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3<u32>, @builtin(local_invocation_index) lane: u32) {
  let piece = pieces[piece_of(group.x)];
  let block = group.x - piece.first;
  var total0 = 0.0f;
  let end = min(piece.length, (block + 1u) * 1024u);
  for (var i = block * 1024u + lane; i < end; i += 256u) {
    let v_g = memory0[piece.v_g + i];
    let term0_0 = v_g;
    total0 = total0 + term0_0 * term0_0;
  }
  let group_total0 = sum_of_group(lane, total0);
  if (lane == 0u) { memory1[piece.partials + block * 1u + 0u] = group_total0; }
}

// optimizer/made-up: n from partial results

struct Piece {
  first: u32,
  length: u32,
  count: u32,
  partials: u32,
  v_n_result: u32,
}

@group(0) @binding(1) var<storage, read> pieces: array<Piece>;
@group(0) @binding(2) var<storage, read> memory0: array<f32>;
@group(0) @binding(3) var<storage, read_write> memory1: array<f32>;

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

var<workgroup> shared_values: array<f32, 256>;

fn sum_of_group(lane: u32, value: f32) -> f32 {
  workgroupBarrier();
  shared_values[lane] = value;
  for (var stride = 128u; stride > 0u; stride /= 2u) {
    workgroupBarrier();
    if (lane < stride) {
      shared_values[lane] = shared_values[lane] + shared_values[lane + stride];
    }
  }
  workgroupBarrier();
  return shared_values[0];
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3<u32>, @builtin(local_invocation_index) lane: u32) {
  let piece = pieces[piece_of(group.x)];
  let block = group.x - piece.first;
  var total0 = 0.0f;
  for (var k = lane; k < piece.length; k += 256u) {
    total0 = total0 + memory0[piece.partials + k * 1u + 0u];
  }
  let group_total0 = sum_of_group(lane, total0);
  if (lane == 0u) { memory1[piece.v_n_result] = sqrt(group_total0); }
}

// optimizer/made-up: w

struct Piece {
  first: u32,
  length: u32,
  v_w: u32,
  v_g: u32,
  v_n: u32,
}

@group(0) @binding(1) var<storage, read> pieces: array<Piece>;
@group(0) @binding(2) var<storage, read_write> memory0: array<f32>;
@group(0) @binding(3) var<storage, read> memory1: array<f32>;
@group(0) @binding(4) var<storage, read> memory2: array<f32>;

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

fn is_nan(x: f32) -> bool {
  return (bitcast<u32>(x) & 0x7fffffffu) > 0x7f800000u;
}

fn smaller(a: f32, b: f32) -> f32 {
  return select(select(min(a, b), b, is_nan(b)), a, is_nan(a));
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3<u32>, @builtin(local_invocation_index) lane: u32) {
  let piece = pieces[piece_of(group.x)];
  let block = group.x - piece.first;
  let end = min(piece.length, (block + 1u) * 1024u);
  for (var i = block * 1024u + lane; i < end; i += 256u) {
    var v_w = memory0[piece.v_w + i];
    let v_g = memory1[piece.v_g + i];
    let v_n = memory2[piece.v_n];
    v_w = v_w - (v_g * smaller(1.0f, 10.0f / v_n));
    memory0[piece.v_w + i] = v_w;
  }
}
