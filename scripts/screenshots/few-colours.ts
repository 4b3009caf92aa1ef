import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** Writes a PNG with a palette, which needs a third of the bytes. Throws if pngquant is missing or fails. */
export async function withFewColours(png: Buffer, path: string): Promise<void> {
  const pngquant = spawn('pngquant', ['--force', '--strip', '--speed', '1', '--output', path, '-'], {
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  const ended = once(pngquant, 'exit')
  pngquant.stdin.end(png)
  const [code] = (await ended.catch(() => {
    throw new Error('The screenshots are made small by pngquant, which is not on the PATH. On Debian or Ubuntu: apt-get install pngquant.')
  })) as [number]
  if (code !== 0) throw new Error(`pngquant ended with ${code} for ${path}.`)
}
