import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Admin } from '@platformatic/kafka'
import { freePort } from './free-port.js'

/** The folder of the jars of a broker; scripts/with-kafka.sh names it. */
export const KAFKA_JARS = process.env['TEST_KAFKA_JARS']

const READY_SECONDS = 60
const HEAP = ['-Xmx400m', '-Xms200m']

type Options = {
  /** Lines of server.properties after ours. */
  readonly properties?: readonly string[]
  /** What clients are let in by, where it is not everybody: the listener's protocol. */
  readonly protocol?: 'PLAINTEXT' | 'SSL' | 'SASL_PLAINTEXT' | 'SASL_SSL'
  /** Words for `kafka-storage format`, as --add-scram. */
  readonly format?: readonly string[]
  readonly javaOptions?: readonly string[]
}

/** A broker of Apache Kafka in KRaft mode, of one node, on this machine. */
export async function startedBroker({ properties = [], protocol = 'PLAINTEXT', format = [], javaOptions = [] }: Options = {}) {
  if (KAFKA_JARS === undefined) throw new Error('TEST_KAFKA_JARS names no folder: run scripts/with-kafka.sh npx vitest run test/kafka.')
  const directory = await mkdtemp(join(tmpdir(), 'wattprint-kafka-'))
  const [port, controllerPort, adminPort] = [await freePort(), await freePort(), await freePort()]
  const path = join(directory, 'server.properties')
  await mkdir(join(directory, 'log'))
  await writeFile(path, [...serverProperties({ directory, port, controllerPort, adminPort, protocol }), ...properties].join('\n'))
  const java = ['-cp', `${KAFKA_JARS}/*`, `-Dlog4j2.level=WARN`, ...HEAP, ...javaOptions]
  const id = randomBytes(16).toString('base64url')
  await promisify(execFile)('java', [...java, 'kafka.tools.StorageTool', 'format', '-t', id, '-c', path, ...format])
  const own: { child: ChildProcess | undefined } = { child: undefined }

  async function start(): Promise<void> {
    const child = spawn('java', [...java, 'kafka.Kafka', path], { stdio: ['ignore', 'pipe', 'pipe'] })
    own.child = child
    const said: string[] = []
    for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', (line) => said.push(line))
    const deadline = Date.now() + READY_SECONDS * 1000
    while (!(await answers(adminPort))) {
      if (child.exitCode !== null || Date.now() > deadline) throw new Error(`The broker did not start:\n${said.slice(-40).join('\n')}`)
      await wait(250)
    }
  }

  async function stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const { child } = own
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const exit = once(child, 'exit')
    child.kill(signal)
    await exit
  }

  await start()
  return {
    /** The address of its listener for clients. */
    address: `127.0.0.1:${port}`,
    /** The address of a listener that lets everybody in. */
    plainAddress: `127.0.0.1:${adminPort}`,
    directory,
    start,
    stop,
    pause: () => own.child?.kill('SIGSTOP'),
    resume: () => own.child?.kill('SIGCONT'),
    remove: async (): Promise<void> => {
      await stop('SIGKILL')
      await rm(directory, { recursive: true, force: true })
    },
  }
}
export type Broker = Awaited<ReturnType<typeof startedBroker>>

async function answers(port: number): Promise<boolean> {
  const admin = new Admin({
    clientId: 'is-it-there',
    bootstrapBrokers: [`127.0.0.1:${port}`],
    retries: 0,
    connectTimeout: 500,
    timeout: 1000,
  })
  try {
    await admin.listTopics()
    return true
  } catch {
    return false
  } finally {
    await admin.close().catch(() => undefined)
  }
}

type Places = {
  readonly directory: string
  readonly port: number
  readonly controllerPort: number
  readonly adminPort: number
  readonly protocol: string
}

function serverProperties({ directory, port, controllerPort, adminPort, protocol }: Places): string[] {
  const listeners = `CLIENTS://127.0.0.1:${port},ADMIN://127.0.0.1:${adminPort}`
  return [
    'process.roles=broker,controller',
    'node.id=1',
    `controller.quorum.voters=1@127.0.0.1:${controllerPort}`,
    `listeners=${listeners},CONTROLLER://127.0.0.1:${controllerPort}`,
    `advertised.listeners=${listeners}`,
    `listener.security.protocol.map=CLIENTS:${protocol},ADMIN:PLAINTEXT,CONTROLLER:PLAINTEXT`,
    'inter.broker.listener.name=ADMIN',
    'controller.listener.names=CONTROLLER',
    `log.dirs=${join(directory, 'log')}`,
    'offsets.topic.replication.factor=1',
    'offsets.topic.num.partitions=1',
    'transaction.state.log.replication.factor=1',
    'transaction.state.log.min.isr=1',
    'transaction.state.log.num.partitions=1',
    'auto.create.topics.enable=false',
    'group.initial.rebalance.delay.ms=0',
    'group.min.session.timeout.ms=1000',
  ]
}
