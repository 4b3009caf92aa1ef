const LARGEST_WINDOW_BITS = 24

/**
 * The bytes of the window that a brotli stream declares in its first byte, as section 9.1 of RFC 7932 has it: a decoder keeps
 * so much memory for as long as the stream is open. Undefined where the byte declares none of that RFC.
 */
export function brotliWindowBytes(firstByte: number): number | undefined {
  const bits = windowBits(firstByte)
  return bits === undefined || bits > LARGEST_WINDOW_BITS ? undefined : 2 ** bits
}

function windowBits(firstByte: number): number | undefined {
  if ((firstByte & 0b1) === 0) return 16
  const next = (firstByte >> 1) & 0b111
  if (next !== 0) return 17 + next
  const last = (firstByte >> 4) & 0b111
  if (last === 0) return 17
  return last === 1 ? undefined : 8 + last
}
