// LZMA, read back: adaptive bits from a range coder say what is a letter and what is a copy of what came before.

/** The bytes packed in a .lzma file that states its size and was made with lc = 3, lp = pb = 0. */
function lzma(file) {
  const size = new DataView(file.buffer).getUint32(5, true), out = new Uint8Array(size);
  const coder = new Uint32Array([-1, 0, 14]); // range, code, place: in an array they stay unboxed
  const odds = count => new Uint16Array(count).fill(1024);
  const wider = () => {
    coder[0] <<= 8;
    coder[1] = coder[1] << 8 | file[coder[2]++];
  };
  const bit = (odds, i) => {
    if (coder[0] < 0x1000000) wider();
    const range = coder[0], code = coder[1], bound = (range >>> 11) * odds[i];
    if (code < bound) {
      coder[0] = bound;
      odds[i] += 2048 - odds[i] >> 5;
      return 0;
    }
    coder[0] = range - bound;
    coder[1] = code - bound;
    odds[i] -= odds[i] >> 5;
    return 1;
  };
  const tree = (odds, from, bits) => {
    let node = 1;
    for (let i = 0; i < bits; i++) node = 2 * node + bit(odds, from + node);
    return node - (1 << bits);
  };
  const backwards = (odds, from, bits) => {
    let node = 1, value = 0;
    for (let i = 0; i < bits; i++) {
      const b = bit(odds, from + node);
      node = 2 * node + b;
      value |= b << i;
    }
    return value;
  };
  const even = bits => {
    let value = 0;
    for (let i = 0; i < bits; i++) {
      if (coder[0] < 0x1000000) wider();
      coder[0] >>>= 1;
      const b = coder[1] >= coder[0] ? 1 : 0;
      if (b) coder[1] -= coder[0];
      value = 2 * value + b;
    }
    return value;
  };
  const lengths = () => ({ choice: odds(2), short: odds(8), middle: odds(8), long: odds(256) });
  const length = ({ choice, short, middle, long }) => {
    if (!bit(choice, 0)) return 2 + tree(short, 0, 3);
    return bit(choice, 1) ? 18 + tree(long, 0, 8) : 10 + tree(middle, 0, 3);
  };
  const letters = odds(8 * 0x300), isCopy = odds(12), isOld = odds(12), isOlder = odds(12), isOldest = odds(12);
  const isThird = odds(12), isMany = odds(12), slots = odds(256), near = odds(128), align = odds(16);
  const newLength = lengths(), oldLength = lengths();
  let state = 0, back = [1, 1, 1, 1];
  for (let i = 0; i < 4; i++) wider();
  coder[0] = -1;
  for (let to = 0; to < size;) {
    if (!bit(isCopy, state)) {
      const from = 0x300 * (to ? out[to - 1] >> 5 : 0);
      let node = 1;
      if (state >= 7) for (let like = out[to - back[0]], same = true; same && node < 256; like <<= 1) {
        const expected = like >> 7 & 1, b = bit(letters, from + (1 + expected << 8) + node);
        node = 2 * node + b;
        same = b === expected;
      }
      while (node < 256) node = 2 * node + bit(letters, from + node);
      out[to++] = node;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let count = 1;
    if (bit(isOld, state)) {
      if (bit(isOlder, state)) {
        const which = bit(isOldest, state) ? 2 + bit(isThird, state) : 1;
        back = [back[which], ...back.filter((_, i) => i !== which)];
      } else if (!bit(isMany, state)) count = 0;
      state = count === 0 ? (state < 7 ? 9 : 11) : state < 7 ? 8 : 11;
      count = count === 0 ? 1 : length(oldLength);
    } else {
      count = length(newLength);
      state = state < 7 ? 7 : 10;
      const slot = tree(slots, 64 * Math.min(count - 2, 3), 6), bits = (slot >> 1) - 1;
      let distance = slot;
      if (slot >= 4) {
        distance = (2 | slot & 1) << bits;
        distance += slot < 14 ? backwards(near, distance - slot, bits)
          : 16 * even(bits - 4) + backwards(align, 0, 4);
      }
      back = [distance + 1, ...back.slice(0, 3)];
    }
    for (; count > 0; count--, to++) out[to] = out[to - back[0]];
  }
  return out;
}
