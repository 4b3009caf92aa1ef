import pg from 'pg'

const RECONNECT_SECONDS = 5

/**
 * Calls `onNotice` at every NOTIFY on `channel`, over a connection of its own that is made again when lost; then too,
 * because a notice may have been missed. Returns how to stop.
 */
export async function listenRemotely(databaseUrl: string, channel: string, onNotice: () => void): Promise<() => Promise<void>> {
  let stopped = false
  let retry: NodeJS.Timeout | undefined
  let client = await connect()

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({ connectionString: databaseUrl, keepAlive: true })
    fresh.on('notification', () => onNotice())
    fresh.on('error', () => undefined)
    await fresh.connect()
    await fresh.query(`LISTEN ${fresh.escapeIdentifier(channel)}`)
    fresh.once('end', reconnectLater)
    return fresh
  }

  function reconnectLater(): void {
    if (!stopped) retry = setTimeout(() => void reconnect(), RECONNECT_SECONDS * 1000).unref()
  }

  async function reconnect(): Promise<void> {
    try {
      client = await connect()
      onNotice()
    } catch {
      reconnectLater()
    }
  }

  return async () => {
    stopped = true
    clearTimeout(retry)
    await client.end()
  }
}
