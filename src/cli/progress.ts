import type { WriteStream } from 'node:tty'

const BAR_WIDTH = 30
const SHOWN_EACH_MS = 100
const PERCENT = 100
const MEBIBYTE = 1024 * 1024

export type Progress = { readonly add: (bytes: number) => void; readonly end: () => void }

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
