import { setTimeout as wait } from 'node:timers/promises'
import { WatchedClient } from './watched-client.js'
import { CONNECT_TIMEOUT_SECONDS } from './watched-pool.js'

const RECONNECT_SECONDS = 1
/** How often the connection is tried, and for how long an answer is waited for. */
const CHECK_SECONDS = 3
const LEAVE_MILLISECONDS = 1000

/**
 * Calls `onNotice` at every NOTIFY on `channel`, over a connection of its own that is made again when it is lost or no longer
 * answers; then too, because a notice may have been missed. Returns how to stop.
 */
export async function listenRemotely(databaseUrl: string, channel: string, onNotice: () => void): Promise<() => Promise<void>> {
  let stopped = false
  let retry: NodeJS.Timeout | undefined
  let client = await connect()
  const check = setInterval(() => {
    if (client.silentSeconds() > 0) client.abandon()
    else client.query('').catch(() => undefined)
  }, CHECK_SECONDS * 1000).unref()

  async function connect(): Promise<WatchedClient> {
    const fresh = await listeningClient(databaseUrl, channel, onNotice)
    fresh.once('end', reconnectLater)
    return fresh
  }

  function reconnectLater(): void {
    if (!stopped) retry = setTimeout(() => void reconnect(), RECONNECT_SECONDS * 1000).unref()
  }

  async function reconnect(): Promise<void> {
    try {
      client = await connect()
    } catch {
      return reconnectLater()
    }
    if (stopped) await client.end()
    else onNotice()
  }

  return async () => {
    stopped = true
    clearInterval(check)
    clearTimeout(retry)
    // A connection that hangs takes no leave.
    await Promise.race([client.end(), wait(LEAVE_MILLISECONDS, undefined, { ref: false })])
    client.abandon()
  }
}

async function listeningClient(databaseUrl: string, channel: string, onNotice: () => void): Promise<WatchedClient> {
  const connectionTimeoutMillis = CONNECT_TIMEOUT_SECONDS * 1000
  const client = new WatchedClient({ connectionString: databaseUrl, keepAlive: true, connectionTimeoutMillis })
  client.on('notification', () => onNotice())
  // A connection that hangs from the start is closed, too.
  const hanging = setTimeout(() => client.abandon(), 2 * connectionTimeoutMillis)
  try {
    await client.connect()
    await client.query(`LISTEN ${client.escapeIdentifier(channel)}`)
    return client
  } catch (error) {
    client.abandon()
    throw error
  } finally {
    clearTimeout(hanging)
  }
}
