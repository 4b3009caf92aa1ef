import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { DomainError } from '../errors.js'

const GZIP = '.gz'

/** What is in a file, where its name says that it is compressed. */
export async function* unpacked(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  if (!file.endsWith(GZIP)) {
    yield* chunks
    return
  }
  const gunzip = createGunzip()
  // What goes wrong is thrown where the lines are read, once.
  pipeline(Readable.from(chunks), gunzip, () => undefined)
  try {
    yield* gunzip as AsyncIterable<Uint8Array>
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))) throw error
    throw new DomainError(
      'command-invalid',
      `${file} is not gzip, or not whole (${error.message}). The answers so far stand, without totals.`,
    )
  }
}
