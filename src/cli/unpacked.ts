import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { DomainError } from '../errors.js'

const GZIP = '.gz'
/** Ends of names of what is compressed otherwise, and the program that unpacks it; Node.js 20 has no zstd. */
const OTHERS: Readonly<Record<string, string>> = { zst: 'zstd', bz2: 'bzip2', xz: 'xz', br: 'brotli' }

/** What is in a file, where its name says that it is compressed. Throws command-invalid for what is no gzip. */
export async function* unpacked(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  const program = OTHERS[file.split('.').at(-1)?.toLowerCase() ?? '']
  if (program !== undefined) {
    const message = `${file} is compressed by ${program}, and only gzip is unpacked here. Unpack it on the way: ${program} -dc ${file} | wattprint estimate --file -`
    throw new DomainError('command-invalid', message)
  }
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
