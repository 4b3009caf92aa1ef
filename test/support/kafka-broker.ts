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

const READY_SECONDS = 240
const HEAP = ['-Xmx400m', '-Xms200m']

type Options = {
  /** Lines of server.properties after ours. */
  readonly properties?: readonly string[]
  /** What clients are let in by, where it is not everybody: the listener's protocol. */
  readonly protocol?: 'PLAINTEXT' | 'SSL' | 'SASL_PLAINTEXT' | 'SASL_SSL'
  /** Words for `kafka-storage format`, as --add-scram. */
  readonly format?: readonly string[]
  /** Where it listens for clients, and where it tells them to come, which may be a wire between the two. */
  readonly port?: number
  readonly advertisedPort?: number
}

/** A broker of Apache Kafka in KRaft mode, of one node, on this machine. */
export async function startedBroker({ properties = [], protocol = 'PLAINTEXT', format = [], ...ports }: Options = {}) {
  const [port, controllerPort, adminPort] = [ports.port ?? (await freePort()), await freePort(), await freePort()]
  const { advertisedPort = port } = ports
  const places = { port, advertisedPort, controllerPort, adminPort, protocol }
  const node = await preparedNode({ lines: [...serverProperties(places), ...properties], clusterId: newClusterId(), format })
  const start = (): Promise<void> => node.start(adminPort)
  await start()
  return {
    /** The address of its listener for clients. */
    address: `127.0.0.1:${advertisedPort}`,
    /** The address of a listener that lets everybody in. */
    plainAddress: `127.0.0.1:${adminPort}`,
    start,
    stop: node.stop,
    remove: node.remove,
  }
}
export type Broker = Awaited<ReturnType<typeof startedBroker>>

/** Two brokers, nodes 2 and 3, and a controller, which is none: each topic is on both, and either may be stopped. */
export async function startedCluster() {
  const [controllerPort, clusterId] = [await freePort(), newClusterId()]
  const controller = await preparedNode({ lines: controllerProperties(controllerPort), clusterId })
  const brokers = await Promise.all(
    [2, 3].map(async (id) => {
      const port = await freePort()
      const node = await preparedNode({ lines: memberProperties({ id, port, controllerPort }), clusterId })
      return { ...node, id, address: `127.0.0.1:${port}`, start: () => node.start(port) }
    }),
  )
  await Promise.all([controller.start(undefined), ...brokers.map(({ start }) => start())])
  return {
    brokers,
    address: brokers.map(({ address }) => address).join(),
    plainAddress: brokers[0]?.address ?? '',
    remove: async (): Promise<void> => {
      await Promise.all([controller, ...brokers].map(({ remove }) => remove()))
    },
  }
}

type NodeOptions = { readonly lines: readonly string[]; readonly clusterId: string; readonly format?: readonly string[] }

/** A node with a folder of its own, formatted and not started. */
async function preparedNode({ lines, clusterId, format = [] }: NodeOptions) {
  if (KAFKA_JARS === undefined) throw new Error('TEST_KAFKA_JARS names no folder: run scripts/with-kafka.sh npx vitest run test/kafka.')
  const directory = await mkdtemp(join(tmpdir(), 'wattprint-kafka-'))
  const path = join(directory, 'server.properties')
  await mkdir(join(directory, 'log'))
  await writeFile(path, [`log.dirs=${join(directory, 'log')}`, ...lines].join('\n'))
  const java = ['-cp', `${KAFKA_JARS}/*`, `-Dlog4j2.level=WARN`, ...HEAP]
  await promisify(execFile)('java', [...java, 'kafka.tools.StorageTool', 'format', `--cluster-id=${clusterId}`, '-c', path, ...format])
  const own: { child: ChildProcess | undefined } = { child: undefined }

  async function start(answeringPort: number | undefined): Promise<void> {
    const child = spawn('java', [...java, 'kafka.Kafka', path], { stdio: ['ignore', 'pipe', 'pipe'] })
    own.child = child
    const said: string[] = []
    for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', (line) => said.push(line))
    const deadline = Date.now() + READY_SECONDS * 1000
    while (answeringPort !== undefined && !(await answers(answeringPort))) {
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

  const remove = async (): Promise<void> => {
    await stop('SIGKILL')
    await rm(directory, { recursive: true, force: true })
  }
  return { start, stop, remove }
}

function newClusterId(): string {
  return randomBytes(16).toString('base64url')
}

async function answers(port: number): Promise<boolean> {
  const admin = new Admin({
    clientId: 'is-it-there',
    bootstrapBrokers: [`127.0.0.1:${port}`],
    retries: 0,
    connectTimeout: 2000,
    timeout: 5000,
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
  readonly port: number
  readonly advertisedPort: number
  readonly controllerPort: number
  readonly adminPort: number
  readonly protocol: string
}

function serverProperties({ port, advertisedPort, controllerPort, adminPort, protocol }: Places): string[] {
  const listeners = (ofClients: number): string => `CLIENTS://127.0.0.1:${ofClients},ADMIN://127.0.0.1:${adminPort}`
  return [
    'process.roles=broker,controller',
    'node.id=1',
    ...quorum(controllerPort),
    `listeners=${listeners(port)},CONTROLLER://127.0.0.1:${controllerPort}`,
    `advertised.listeners=${listeners(advertisedPort)}`,
    `listener.security.protocol.map=CLIENTS:${protocol},ADMIN:PLAINTEXT,CONTROLLER:PLAINTEXT`,
    'inter.broker.listener.name=ADMIN',
    ...topicsKeptTimes(1),
  ]
}

function controllerProperties(controllerPort: number): string[] {
  return ['process.roles=controller', 'node.id=1', ...quorum(controllerPort), `listeners=CONTROLLER://127.0.0.1:${controllerPort}`]
}

function memberProperties({ id, port, controllerPort }: { id: number; port: number; controllerPort: number }): string[] {
  return [
    'process.roles=broker',
    `node.id=${id}`,
    ...quorum(controllerPort),
    `listeners=PLAINTEXT://127.0.0.1:${port}`,
    'broker.session.timeout.ms=3000',
    'broker.heartbeat.interval.ms=500',
    ...topicsKeptTimes(2),
  ]
}

function quorum(controllerPort: number): string[] {
  return [`controller.quorum.voters=1@127.0.0.1:${controllerPort}`, 'controller.listener.names=CONTROLLER']
}

function topicsKeptTimes(times: number): string[] {
  return [
    `offsets.topic.replication.factor=${times}`,
    'offsets.topic.num.partitions=1',
    `transaction.state.log.replication.factor=${times}`,
    'transaction.state.log.min.isr=1',
    'transaction.state.log.num.partitions=1',
    'auto.create.topics.enable=false',
    'group.initial.rebalance.delay.ms=0',
    'group.min.session.timeout.ms=1000',
  ]
}
