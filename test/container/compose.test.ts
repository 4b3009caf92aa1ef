import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { Environment } from '../../src/config.js'

interface Service {
  read_only?: boolean
  cap_drop?: string[]
  security_opt?: string[]
  privileged?: boolean
  image?: string
  environment?: Record<string, string>
  depends_on?: Record<string, { condition: string }>
}

/** schema/compose-spec.json of github.com/compose-spec/compose-go 2.16.2 (Apache-2.0), in this repository's format. */
const schema = JSON.parse(readFileSync('test/container/compose-spec.schema.json', 'utf8')) as object
const compose = parse(readFileSync('docker-compose.yml', 'utf8')) as { services: { wattprint: Service; postgres: Service } }

describe('docker-compose.yml', () => {
  const validator = new Ajv2020({ strict: false, allErrors: true })
  let valid: ReturnType<typeof validator.compile>
  beforeAll(() => {
    valid = validator.compile(schema)
  })

  it('is a Compose file by the schema of the Compose Specification', () => {
    void valid(compose)
    expect(valid.errors).toBeNull()
  })

  it('would be refused with a word that the specification does not know', () => {
    expect(valid({ services: { wattprint: { ...compose.services.wattprint, readonly: true } } })).toBe(false)
  })

  it.each(Object.entries(compose.services))('gives %s a read-only root, no capability and no way to gain one', (_name, service) => {
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] })
    expect(service).not.toHaveProperty('privileged')
    expect(service).not.toHaveProperty('cap_add')
  })

  it('starts the service once PostgreSQL is healthy', () => {
    expect(compose.services.wattprint.depends_on).toEqual({ postgres: { condition: 'service_healthy' } })
    expect(compose.services.postgres).toHaveProperty('healthcheck.test')
  })

  it('holds no password, and refuses to start without one', () => {
    const required = /\$\{POSTGRES_PASSWORD:\?[^}]+\}/
    expect(compose.services.postgres.environment?.['POSTGRES_PASSWORD']).toMatch(new RegExp(`^${required.source}$`))
    expect(compose.services.wattprint.environment?.['DATABASE_URL']).toMatch(
      new RegExp(`^postgresql://wattprint:${required.source}@postgres:5432/wattprint$`),
    )
  })

  it('names the major version of PostgreSQL, 15 or newer', () => {
    const [, major] = /^postgres:(\d+)$/.exec(compose.services.postgres.image ?? '') ?? []
    expect(Number(major)).toBeGreaterThanOrEqual(15)
  })
})

describe('docker-compose.replicas.yml', () => {
  const replicas = parse(readFileSync('docker-compose.replicas.yml', 'utf8')) as {
    services: Record<'migrations' | 'wattprint' | 'proxy' | 'redis', Service> & Record<'postgres', { extends: object }>
    networks: { default: { ipam: { config: { subnet: string }[] } } }
  }
  const { postgres, ...own } = replicas.services

  it('is a Compose file by the schema of the Compose Specification', () => {
    const valid = new Ajv2020({ strict: false, allErrors: true }).compile(schema)
    void valid(replicas)
    expect(valid.errors).toBeNull()
  })

  it.each(Object.entries(own))('gives %s a read-only root, no capability and no way to gain one', (_name, service) => {
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] })
    expect(service).not.toHaveProperty('privileged')
    expect(service).not.toHaveProperty('cap_add')
  })

  it('has the PostgreSQL of docker-compose.yml, and starts three replicas once it is up to date', () => {
    expect(postgres).toEqual({ extends: { file: 'docker-compose.yml', service: 'postgres' } })
    expect(own.wattprint).toMatchObject({ deploy: { replicas: 3 } })
    expect(own.wattprint.depends_on).toMatchObject({ migrations: { condition: 'service_completed_successfully' } })
    expect(own.migrations).toMatchObject({ command: ['node', 'dist/cli.js', 'migrate'] })
  })

  it('sets variables that the service reads, and opens the proxy alone, on this host', () => {
    for (const { environment = {} } of [own.wattprint, own.migrations])
      for (const name of Object.keys(environment)) expect(Object.keys(Environment.shape)).toContain(name)
    expect(own.wattprint.environment?.['TRUST_PROXY']).toBe(replicas.networks.default.ipam.config[0]?.subnet)
    expect(Object.entries(own).flatMap(([name, service]) => ('ports' in service ? [name] : []))).toEqual(['proxy'])
    expect(own.proxy).toMatchObject({ ports: ['127.0.0.1:${PORT:-3000}:8080'] })
  })
})
