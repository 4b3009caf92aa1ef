import { StringDecoder } from 'node:string_decoder'
import type { WriteStream } from 'node:tty'
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

/** Wider cells push the rest of their row to the right, not every row. */
const WIDEST = 44
const GAP = '  '

/** Rows of cells, each column as wide as its widest cell but for very wide ones. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows) {
    for (const [at, cell] of row.slice(0, -1).entries()) if (cell.length <= WIDEST) widths[at] = Math.max(widths[at] ?? 0, cell.length)
  }
  const line = (row: readonly string[]): string =>
    row.map((cell, at) => (at < row.length - 1 ? cell.padEnd(widths[at] ?? 0) : cell)).join(GAP)
  return rows.map((row) => line(row).trimEnd()).join('\n')
}

const BAR_WIDTH = 30
const SHOWN_EACH_MS = 100
const PERCENT = 100
const MEBIBYTE = 1024 * 1024

type Progress = { readonly add: (bytes: number) => void; readonly end: () => void }

/** A bar of how much was read, drawn on a terminal; elsewhere nothing. Without a size it says how much it is. */
export function progressOn(
  terminal: Pick<WriteStream, 'write'> & { readonly isTTY?: boolean },
  sizeBytes: number | 'hidden' | undefined,
): Progress {
  if (!terminal.isTTY || sizeBytes === 'hidden') return { add: () => undefined, end: () => undefined }
  const state = { bytes: 0, shownAt: 0 }
  return {
    add: (bytes) => {
      state.bytes += bytes
      if (Date.now() - state.shownAt < SHOWN_EACH_MS) return
      state.shownAt = Date.now()
      terminal.write(`\r${barOf(state.bytes, sizeBytes)}`)
    },
    // The line is left empty for what is said next.
    end: () => terminal.write('\r\u001b[K'),
  }
}

function barOf(bytes: number, sizeBytes: number | undefined): string {
  const read = `${(bytes / MEBIBYTE).toFixed(1)} MiB`
  if (sizeBytes === undefined || sizeBytes === 0) return `read ${read}`
  const share = Math.min(1, bytes / sizeBytes)
  const filled = Math.round(share * BAR_WIDTH)
  return `[${'█'.repeat(filled)}${' '.repeat(BAR_WIDTH - filled)}] ${Math.floor(share * PERCENT)} % ${read}`
}
