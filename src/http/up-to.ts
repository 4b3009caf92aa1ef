/** The parts of a stream; where they have more than `limitBytes` together, what `refusal` says is thrown. */
export async function* upTo(
  limitBytes: number,
  parts: AsyncIterable<Uint8Array>,
  refusal: (limitBytes: number) => Error,
): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const part of parts) {
    bytes += part.length
    if (bytes > limitBytes) throw refusal(limitBytes)
    yield part
  }
}
