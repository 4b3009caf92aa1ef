import { readConfig } from '../../src/config.js'
import { countStreams, streamSettings } from '../../src/count-streams.js'
import type { Database } from '../../src/database/connect.js'
import { metricsOf } from './metrics-text.js'

/** Counts all that topics hold, as `wattprint consume --until-end` does; gives what its metrics say at the end. */
export async function countToEnd(database: Database, environment: Readonly<Record<string, string>>): Promise<Record<string, number>> {
  const config = readConfig({ LOG_LEVEL: 'silent', KAFKA_SESSION_SECONDS: '10', ...environment })
  const settings = await streamSettings(config, true)
  let told = ''
  await countStreams({ config, settings, database, signal: new AbortController().signal, onEnd: (text) => (told = text) })
  return metricsOf(told)
}

/** Counts in the background until it is stopped, as `wattprint consume` does; `stop` gives what its metrics say. */
export function countInBackground(database: Database, environment: Readonly<Record<string, string>>) {
  const config = readConfig({ LOG_LEVEL: 'silent', KAFKA_SESSION_SECONDS: '6', ...environment })
  const controller = new AbortController()
  let told = ''
  const running = streamSettings(config, false).then((settings) =>
    countStreams({ config, settings, database, signal: controller.signal, onEnd: (text) => (told = text) }),
  )
  return {
    stop: async (): Promise<Record<string, number>> => {
      controller.abort()
      await running
      return metricsOf(told)
    },
  }
}

type Sums = { readonly workspace: string; readonly calls: number; readonly input: number; readonly output: number }

/** What the ledger holds of each workspace. */
export async function ledgerSums({ prisma }: Database): Promise<Record<string, Omit<Sums, 'workspace'>>> {
  const rows = await prisma.$queryRaw<Sums[]>`
    SELECT "workspace", sum("calls") AS calls, sum("inputTokens") AS input, sum("outputTokens") AS output FROM "LedgerCell" GROUP BY 1`
  return Object.fromEntries(rows.map(({ workspace, ...sums }) => [workspace, sums]))
}
