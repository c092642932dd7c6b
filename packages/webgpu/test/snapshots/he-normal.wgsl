// initializer/he-normal: w

struct Scalars {
  v_host1: f32,
}
@group(0) @binding(0) var<uniform> scalars: Scalars;

struct Piece {
  first: u32,
  length: u32,
  start: u32,
  key0: u32,
  key1: u32,
  v_w: u32,
}

@group(0) @binding(1) var<storage, read> pieces: array<Piece>;
@group(0) @binding(2) var<storage, read_write> memory0: array<f32>;

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

fn log_of_one_plus(x: f32) -> f32 {
  let u = 1.0f + x;
  let lost = x - (u - 1.0f);
  return select(log(u) + lost / u, x, u == 1.0f);
}

fn threefry(key: vec2<u32>, counter: vec2<u32>) -> vec2<u32> {
  let keys = array(key.x, key.y, key.x ^ key.y ^ 466688986u);
  var x = counter + key;
  x.x += x.y;
  x.y = ((x.y << 13u) | (x.y >> 19u)) ^ x.x;
  x.x += x.y;
  x.y = ((x.y << 15u) | (x.y >> 17u)) ^ x.x;
  x.x += x.y;
  x.y = ((x.y << 26u) | (x.y >> 6u)) ^ x.x;
  x.x += x.y;
  x.y = ((x.y << 6u) | (x.y >> 26u)) ^ x.x;
  x += vec2(keys[1], keys[2] + 1u);
  x.x += x.y;
  x.y = ((x.y << 17u) | (x.y >> 15u)) ^ x.x;
  x.x += x.y;
  x.y = ((x.y << 29u) | (x.y >> 3u)) ^ x.x;
  x.x += x.y;
  x.y = ((x.y << 16u) | (x.y >> 16u)) ^ x.x;
  x.x += x.y;
  x.y = ((x.y << 24u) | (x.y >> 8u)) ^ x.x;
  x += vec2(keys[2], keys[0] + 2u);
  x.x += x.y;
  x.y = ((x.y << 13u) | (x.y >> 19u)) ^ x.x;
  x.x += x.y;
  x.y = ((x.y << 15u) | (x.y >> 17u)) ^ x.x;
  x.x += x.y;
  x.y = ((x.y << 26u) | (x.y >> 6u)) ^ x.x;
  x.x += x.y;
  x.y = ((x.y << 6u) | (x.y >> 26u)) ^ x.x;
  x += vec2(keys[0], keys[1] + 3u);
  x.x += x.y;
  x.y = ((x.y << 17u) | (x.y >> 15u)) ^ x.x;
  x.x += x.y;
  x.y = ((x.y << 29u) | (x.y >> 3u)) ^ x.x;
  x.x += x.y;
  x.y = ((x.y << 16u) | (x.y >> 16u)) ^ x.x;
  x.x += x.y;
  x.y = ((x.y << 24u) | (x.y >> 8u)) ^ x.x;
  x += vec2(keys[1], keys[2] + 4u);
  x.x += x.y;
  x.y = ((x.y << 13u) | (x.y >> 19u)) ^ x.x;
  x.x += x.y;
  x.y = ((x.y << 15u) | (x.y >> 17u)) ^ x.x;
  x.x += x.y;
  x.y = ((x.y << 26u) | (x.y >> 6u)) ^ x.x;
  x.x += x.y;
  x.y = ((x.y << 6u) | (x.y >> 26u)) ^ x.x;
  x += vec2(keys[2], keys[0] + 5u);
  return x;
}

fn fraction_of(key: vec2<u32>, index: u32) -> f32 {
  let words = threefry(key, vec2(0u, index));
  return f32((words.x ^ words.y) >> 9u) * 0x1p-23f;
}

fn draw_v_z(key: vec2<u32>, index: u32) -> f32 {
  let v_fraction = fraction_of(key, index);
  let v_x = ((2.0f * v_fraction) - 1.0f) + 5.9604645e-8f;
  let v_y = -log_of_one_plus(-(v_x * v_x));
  let v_a = v_y - 2.5f;
  let v_central = (((((((((((((((2.8102264e-8f * v_a) + 3.4327394e-7f) * v_a) - 0.0000035233877f) * v_a) - 0.0000043915065f) * v_a) + 0.00021858087f) * v_a) - 0.001253725f) * v_a) - 0.0041776816f) * v_a) + 0.24664073f) * v_a) + 1.5014094f;
  let v_b = sqrt(v_y) - 3.0f;
  let v_tail = ((((((((((((((((-0.00020021426f) * v_b) + 0.00010095056f) * v_b) + 0.0013493432f) * v_b) - 0.0036734284f) * v_b) + 0.0057395077f) * v_b) - 0.0076224613f) * v_b) + 0.0094388705f) * v_b) + 1.001674f) * v_b) + 2.8329768f;
  let v_sample = 1.4142135f * (select(v_tail, v_central, v_y < 5.0f) * v_x);
  return v_sample;
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3<u32>, @builtin(local_invocation_index) lane: u32) {
  let piece = pieces[piece_of(group.x)];
  let block = group.x - piece.first;
  let end = min(piece.length, (block + 1u) * 1024u);
  for (var i = block * 1024u + lane; i < end; i += 256u) {
    let v_z = draw_v_z(vec2(piece.key0, piece.key1), piece.start + i);
    let v_w = scalars.v_host1 * v_z;
    memory0[piece.v_w + i] = v_w;
  }
}
