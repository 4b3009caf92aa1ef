import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { Environment } from '../../src/config.js'

const FOLDER = 'deploy/kubernetes'
const NOT_ROOT = 1000

type Kustomization = {
  readonly resources: string[]
  readonly patches?: { path: string }[]
  readonly configMapGenerator: { name: string; envs: string[] }[]
}
type Probe = { readonly httpGet: { path: string; port: string }; readonly periodSeconds: number; readonly failureThreshold: number }
type Container = {
  readonly image: string
  readonly command?: string[]
  readonly env: { name: string; value?: string; valueFrom: { secretKeyRef: { name: string; key: string } } }[]
  readonly envFrom?: { configMapRef: { name: string } }[]
  readonly startupProbe: Probe
  readonly livenessProbe: Probe
  readonly readinessProbe: Probe
  readonly lifecycle: { preStop: { exec: { command: string[] } } }
}
type PodSpec = { readonly containers: [Container]; readonly terminationGracePeriodSeconds: number }
type Manifest = {
  readonly kind: string
  readonly metadata: { name: string }
  readonly spec: { template: { metadata: { labels: object }; spec: PodSpec }; selector?: object; podSelector?: object }
}

const kustomizations = ['base', ...readdirSync(join(FOLDER, 'overlays')).map((name) => `overlays/${name}`)].map((folder) => {
  const file = join(FOLDER, folder, 'kustomization.yaml')
  return { file, content: parse(readFileSync(file, 'utf8')) as Kustomization }
})

function manifest(name: string): Manifest {
  return parse(readFileSync(join(FOLDER, 'base', `${name}.yaml`), 'utf8')) as Manifest
}

/** NAME=value, a line each, as kustomize reads it. */
function settings(file: string): Record<string, string> {
  const lines = readFileSync(file, 'utf8').split('\n')
  const set = lines.filter((line) => line !== '' && !line.startsWith('#'))
  return Object.fromEntries(set.map((line): [string, string] => [line.split('=')[0] ?? '', line.split('=').slice(1).join('=')]))
}

const deployment = manifest('deployment')
const { spec: pod, metadata } = deployment.spec.template
const [service] = pod.containers
const [migrations] = manifest('migrations').spec.template.spec.containers

describe.each(kustomizations)('$file', ({ file, content }) => {
  const settingFiles = content.configMapGenerator.flatMap(({ envs }) => envs)
  const named = [...content.resources, ...(content.patches ?? []).map(({ path }) => path), ...settingFiles]

  it('names only files that are there, and every one of its folder', () => {
    for (const path of named) expect(existsSync(join(dirname(file), path)), path).toBe(true)
    const present = readdirSync(dirname(file)).filter((name) => name !== 'kustomization.yaml')
    expect(named.filter((path) => !path.includes('/')).sort()).toEqual(present.sort())
  })

  it('sets variables that the service reads, to values that it takes, and no secret', () => {
    for (const path of settingFiles) {
      const given = Object.fromEntries(Object.entries(settings(join(dirname(file), path))).filter(([, value]) => value !== ''))
      expect(Environment.strict().safeParse(given).error?.issues ?? []).toEqual([])
      for (const name of ['DATABASE_URL', 'REDIS_URL', 'WATTPRINT_ADMIN_KEY', 'METRICS_TOKEN']) expect(given).not.toHaveProperty(name)
    }
  })
})

describe('every manifest', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))

  it.each(files)('%s parses as one document', (name) => {
    const documents = parseAllDocuments(readFileSync(join(FOLDER, name), 'utf8'))
    expect(documents).toHaveLength(1)
    for (const { errors, warnings } of documents as { errors: unknown[]; warnings: unknown[] }[])
      expect([...errors, ...warnings]).toEqual([])
  })
})

describe.each([
  ['the replicas', pod],
  ['the migrations job', manifest('migrations').spec.template.spec],
])('%s', (_what, spec) => {
  it('run as a user that is not root, on a root that is read only, without capabilities or a token', () => {
    expect(spec).toMatchObject({
      automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true, runAsUser: NOT_ROOT, seccompProfile: { type: 'RuntimeDefault' } },
      containers: [{ securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } } }],
    })
  })

  it('take secrets by reference alone, under the names that the service reads', () => {
    for (const { name, value, valueFrom } of spec.containers[0].env) {
      expect(value).toBeUndefined()
      expect(Object.keys(Environment.shape)).toContain(name)
      expect(valueFrom.secretKeyRef).toMatchObject({ name: 'wattprint', key: name })
    }
  })

  it('run the image that the overlay names, and what is in it', () => {
    expect(spec.containers[0].image).toBe('wattprint')
    const [program, script] = spec.containers[0].command ?? ['node', 'dist/server.js']
    expect(program).toBe('node')
    expect(existsSync(String(script).replace('dist/', 'src/').replace('.js', '.ts'))).toBe(true)
  })
})

describe('the replicas', () => {
  it('are restarted when the process is dead, never because the database is away', () => {
    expect(service.livenessProbe.httpGet).toEqual({ path: '/healthz', port: 'http' })
    expect(service.startupProbe.httpGet).toEqual({ path: '/healthz', port: 'http' })
    expect(service.readinessProbe.httpGet).toEqual({ path: '/readyz', port: 'http' })
    const paths = Object.keys((parse(readFileSync('openapi.yaml', 'utf8')) as { paths: object }).paths)
    expect(paths).toEqual(expect.arrayContaining(['/healthz', '/readyz']))
  })

  it('have longer to end than they wait and take', () => {
    const [, pauseSeconds] = service.lifecycle.preStop.exec.command
    const closeSeconds = Number(settings(join(FOLDER, 'base/settings.env'))['CLOSE_TIMEOUT_SECONDS'])
    expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(Number(pauseSeconds) + closeSeconds)
  })

  it('are found by what selects them, and the job is not', () => {
    const labels = { 'app.kubernetes.io/name': 'wattprint', 'app.kubernetes.io/component': 'service' }
    expect(metadata.labels).toEqual(labels)
    expect(manifest('service').spec.selector).toEqual(labels)
    for (const name of ['deployment', 'disruption-budget']) expect(manifest(name).spec.selector).toEqual({ matchLabels: labels })
    expect(manifest('migrations').spec.template.metadata.labels).not.toEqual(labels)
    expect(manifest('network-policy').spec.podSelector).toEqual({ matchLabels: { 'app.kubernetes.io/name': 'wattprint' } })
  })

  it('are three at least, as the autoscaler says, and the job runs before them as they would', () => {
    expect(manifest('autoscaler').spec).toMatchObject({
      minReplicas: 3,
      scaleTargetRef: { kind: 'Deployment', name: deployment.metadata.name },
    })
    expect(deployment.spec).not.toHaveProperty('replicas')
    expect(migrations.command).toEqual(['node', 'dist/cli.js', 'migrate'])
  })
})

describe('the connections of all replicas', () => {
  it('fit into what PostgreSQL takes unless it is told otherwise', () => {
    const [forOthers, besidePool, ofMigrations] = [100 - 3, 2, 2]
    const { maxReplicas } = manifest('autoscaler').spec as unknown as { maxReplicas: number }
    const { maxSurge } = (deployment.spec as unknown as { strategy: { rollingUpdate: { maxSurge: number } } }).strategy.rollingUpdate
    const ofReplica = Environment.parse({}).DATABASE_POOL_SIZE + besidePool
    expect((maxReplicas + maxSurge) * ofReplica + ofMigrations).toBeLessThanOrEqual(forOthers)
  })
})
