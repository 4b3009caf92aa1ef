/** The lines of a stream of UTF-8, each when it is whole; leaving them early ends the stream. */
export async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  // By its reader, because not every browser takes a stream as an iterable.
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let held = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      held += decoder.decode(value, { stream: !done })
      const lines = held.split('\n')
      held = lines.pop() ?? ''
      yield* lines
      if (done) break
    }
    if (held !== '') yield held
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
