import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port.js'

const IS_INSTALLED = spawnSync('redis-server', ['--version']).status === 0
if (!IS_INSTALLED)
  console.warn('SKIPPED: what needs Redis is not tested here, because there is no redis-server. Debian: apt-get install redis-server.')

export const HAS_REDIS = IS_INSTALLED

/** A Redis server of its own, in memory; `stop` and `start` take it away and bring it back at the same address. */
export async function startedRedis() {
  const port = await freePort()
  const directory = await mkdtemp(join(tmpdir(), 'wattprint-redis-'))

  async function start() {
    const server = spawn('redis-server', [
      '--port',
      `${port}`,
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
      '--dir',
      directory,
    ])
    for await (const chunk of server.stdout) if (String(chunk).includes('Ready to accept connections')) break
    return server
  }

  let server = await start()
  const stop = async (): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return
    const exited = once(server, 'exit')
    server.kill('SIGKILL')
    await exited
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    stop,
    start: async (): Promise<void> => {
      server = await start()
    },
    remove: async (): Promise<void> => {
      await stop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
