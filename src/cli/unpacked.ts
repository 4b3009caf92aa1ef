import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { unpackedZstd, ZstdFault } from '../compression/unpacked-zstd.js'
import { DomainError } from '../errors.js'

/** Ends of names of what is compressed otherwise, and the program that unpacks it. */
const OTHERS: Readonly<Record<string, string>> = { bz2: 'bzip2', xz: 'xz', br: 'brotli' }

/** What is in a file, where its name says that it is compressed. Throws command-invalid for what is not as its name says. */
export async function* unpacked(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  const end = file.split('.').at(-1)?.toLowerCase() ?? ''
  const program = OTHERS[end]
  if (program !== undefined) {
    const message = `${file} is compressed by ${program}, and only gzip and zstd are unpacked here. Unpack it on the way: ${program} -dc ${file} | wattprint estimate --file -`
    throw new DomainError('command-invalid', message)
  }
  if (end === 'gz') yield* plainGzip(chunks, file)
  else if (end === 'zst') yield* plainZstd(chunks, file)
  else yield* chunks
}

async function* plainGzip(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip()
  // What goes wrong is thrown where the lines are read, once.
  pipeline(Readable.from(chunks), gunzip, () => undefined)
  try {
    yield* gunzip as AsyncIterable<Uint8Array>
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))) throw error
    throw notWhole(file, 'gzip', error)
  }
}

async function* plainZstd(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* unpackedZstd(chunks)
  } catch (error) {
    if (!(error instanceof ZstdFault)) throw error
    if (error.kind === 'corrupt') throw notWhole(file, 'zstd', error)
    const message = `${file} is not unpacked here: ${error.message}. Unpack it on the way: zstd --long=31 -dc ${file} | wattprint estimate --file -`
    throw new DomainError('command-invalid', message)
  }
}

function notWhole(file: string, program: string, { message }: Error): DomainError {
  const detail = `${file} is not ${program}, or not whole (${message}). The answers so far stand, without totals.`
  return new DomainError('command-invalid', detail)
}
