import { StringDecoder } from 'node:string_decoder'
import { escapedControls } from '../schemas/text.js'

type Output = typeof process.stdout | typeof process.stderr
type Callback = (error?: Error | null) => void

const written = new WeakMap<Output, Output['write']>()

/**
 * From now on whatever this process prints, names from records, answers of services and errors alike, holds no character that a
 * terminal obeys: such a one is printed as the escape that JSON has for it. Our own words on a terminal go by `ownWriter`.
 */
export function escapeWhatIsPrinted(): void {
  for (const output of [process.stdout, process.stderr]) {
    const write = output.write.bind(output)
    written.set(output, write)
    const decoder = new StringDecoder('utf8')
    const printed = (chunk: string | Uint8Array): string =>
      escapedControls(typeof chunk === 'string' ? chunk : decoder.write(Buffer.from(chunk)))
    output.write = (chunk: string | Uint8Array, encodingOrCallback?: BufferEncoding | Callback, callback?: Callback): boolean =>
      write(printed(chunk), typeof encodingOrCallback === 'function' ? encodingOrCallback : callback)
  }
}

/** What writes to a terminal as it stands, for the bar that we draw there ourselves. */
export function ownWriter(output: Output): { readonly write: (text: string) => boolean; readonly isTTY: boolean } {
  return { write: (text) => (written.get(output) ?? output.write.bind(output))(text), isTTY: output.isTTY }
}
