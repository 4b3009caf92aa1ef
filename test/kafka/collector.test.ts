import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { countToEnd, ledgerSums } from '../support/counted-stream.js'
import { preparedDatabase } from '../support/database.js'
import { freePort } from '../support/free-port.js'
import { KAFKA_JARS, startedBroker } from '../support/kafka-broker.js'
import { makeTopics } from '../support/topics.js'

/** A collector as scripts/validate-collector.sh builds it. */
const COLLECTOR = process.env['TEST_COLLECTOR']

it.skipIf(KAFKA_JARS === undefined || COLLECTOR === undefined)(
  'a call that is sent to the collector as the page writes it is counted from the topic that the collector writes',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wattprint-collector-'))
    const [grpc, http] = [await freePort(), await freePort()]
    const shipped = await readFile('deploy/streams/collector.yaml', 'utf8')
    const file = join(folder, 'collector.yaml')
    await writeFile(file, shipped.replace('0.0.0.0:4317', `127.0.0.1:${grpc}`).replace('0.0.0.0:4318', `127.0.0.1:${http}`))
    const broker = await startedBroker()
    await makeTopics(broker, ['otlp_spans', 'otlp_logs', 'wattprint-dead-letters'], { partitions: 4 })
    const { database, remove } = await preparedDatabase()
    const collector = spawn(COLLECTOR ?? '', ['--config', file], { env: { ...process.env, KAFKA_BROKER: broker.address }, stdio: 'ignore' })
    try {
      const page = await readFile('docs/streams.md', 'utf8')
      const [, sent = ''] = /(curl -s localhost:4318\/v1\/traces .*?)\n```/s.exec(page) ?? []
      const command = sent.replace('curl -s localhost:4318', `curl -s --retry 20 --retry-connrefused 127.0.0.1:${http}`)
      const { stdout } = await promisify(execFile)('bash', ['-c', command])
      expect(stdout).toBe('{"partialSuccess":{}}')
      const count = () => countToEnd(database, { KAFKA_BROKERS: broker.address, KAFKA_TOPICS: 'otlp_spans,otlp_logs' })
      await expect
        .poll(async () => (await count(), ledgerSums(database)), { timeout: 40_000, interval: 1000 })
        .toEqual({ default: { calls: 1, input: 811, output: 92 } })
    } finally {
      collector.kill('SIGKILL')
      await once(collector, 'exit')
      await broker.remove()
      await remove()
      await rm(folder, { recursive: true })
    }
  },
)
