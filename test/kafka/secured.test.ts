import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AclOperations, AclPermissionTypes, Admin, ResourcePatternTypes, ResourceTypes } from '@platformatic/kafka'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/connect.js'
import { countToEnd, ledgerSums } from '../support/counted-stream.js'
import { preparedDatabase } from '../support/database.js'
import { type Broker, KAFKA_JARS, startedBroker } from '../support/kafka-broker.js'
import { makeTopics, write } from '../support/topics.js'

const PASSWORD = 'a-password-of-the-tests'
const LISTENER = 'listener.name.clients'

/** An authority, and what it has signed for a broker and for a client, in PEM. */
function certificates(directory: string): void {
  const openssl = (...words: string[]): void => void execFileSync('openssl', words, { cwd: directory, stdio: 'ignore' })
  openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=authority', '-keyout', 'ca.key', '-out', 'ca.pem')
  for (const name of ['broker', 'client']) {
    openssl(
      'req',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-subj',
      `/CN=${name}`,
      '-addext',
      'subjectAltName=IP:127.0.0.1',
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.csr`,
    )
    openssl(
      'x509',
      '-req',
      '-in',
      `${name}.csr`,
      '-CA',
      'ca.pem',
      '-CAkey',
      'ca.key',
      '-CAcreateserial',
      '-days',
      '2',
      '-copy_extensions',
      'copy',
      '-out',
      `${name}.pem`,
    )
  }
}

describe.skipIf(KAFKA_JARS === undefined)('a broker that asks who comes', () => {
  let broker: Broker
  let database: Database
  let remove: () => Promise<void>
  let directory: string
  let secured: Record<string, string>
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'wattprint-certificates-'))
    certificates(directory)
    const file = (name: string): Promise<string> => readFile(join(directory, name), 'utf8')
    await writeFile(join(directory, 'broker-pair.pem'), `${await file('broker.key')}${await file('broker.pem')}`)
    broker = await startedBroker({
      protocol: 'SASL_SSL',
      format: [
        '--add-scram',
        `SCRAM-SHA-512=[name=counter,password=${PASSWORD}]`,
        '--add-scram',
        `SCRAM-SHA-256=[name=counter,password=${PASSWORD}]`,
      ],
      properties: [
        'authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer',
        'super.users=User:ANONYMOUS',
        'allow.everyone.if.no.acl.found=false',
        `${LISTENER}.ssl.keystore.type=PEM`,
        `${LISTENER}.ssl.keystore.location=${join(directory, 'broker-pair.pem')}`,
        `${LISTENER}.ssl.truststore.type=PEM`,
        `${LISTENER}.ssl.truststore.location=${join(directory, 'ca.pem')}`,
        `${LISTENER}.ssl.client.auth=required`,
        'sasl.enabled.mechanisms=PLAIN,SCRAM-SHA-256,SCRAM-SHA-512',
        `${LISTENER}.sasl.enabled.mechanisms=PLAIN,SCRAM-SHA-256,SCRAM-SHA-512`,
        `${LISTENER}.plain.sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required user_counter="${PASSWORD}";`,
        `${LISTENER}.scram-sha-256.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required;`,
        `${LISTENER}.scram-sha-512.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required;`,
      ],
    })
    await makeTopics(broker, ['calls', 'wattprint-dead-letters', 'closed'])
    await allowed(broker)
    ;({ database, remove } = await preparedDatabase())
    secured = {
      KAFKA_BROKERS: broker.address,
      KAFKA_TOPICS: 'calls',
      KAFKA_TLS: 'true',
      KAFKA_TLS_CA_FILE: join(directory, 'ca.pem'),
      KAFKA_TLS_CERT_FILE: join(directory, 'client.pem'),
      KAFKA_TLS_KEY_FILE: join(directory, 'client.key'),
      KAFKA_SASL_MECHANISM: 'SCRAM-SHA-512',
      KAFKA_USERNAME: 'counter',
      KAFKA_PASSWORD: PASSWORD,
    }
  })
  afterAll(async () => {
    await broker.remove()
    await remove()
    await rm(directory, { recursive: true })
  })

  it.each(['PLAIN', 'SCRAM-SHA-256', 'SCRAM-SHA-512'])(
    'lets a consumer in over TLS with a client certificate and %s',
    async (mechanism) => {
      await write(broker, 'calls', [{ value: JSON.stringify({ id: mechanism, model: 'gpt-4o', inputTokens: 1, outputTokens: 1 }) }])
      const before = (await ledgerSums(database))['default']?.calls ?? 0
      await countToEnd(database, { ...secured, KAFKA_SASL_MECHANISM: mechanism })
      expect((await ledgerSums(database))['default']?.calls).toBe(before + 1)
    },
  )

  it('refuses another password, and says what to correct', async () => {
    await expect(countToEnd(database, { ...secured, KAFKA_PASSWORD: 'wrong' })).rejects.toThrow(
      /Correct KAFKA_SASL_MECHANISM, KAFKA_USERNAME and KAFKA_PASSWORD/,
    )
  })

  it('refuses a topic on which the user has no rights, and says which are needed', async () => {
    await expect(countToEnd(database, { ...secured, KAFKA_TOPICS: 'closed' })).rejects.toThrow(/Give it Read and Describe on the topics/)
  })

  it('refuses a group in which the user has no rights', async () => {
    await expect(countToEnd(database, { ...secured, KAFKA_GROUP: 'strangers' })).rejects.toThrow(/Give it Read on the group/)
  })
})

/** What docs/streams.md says that a consumer needs, and no more. */
async function allowed({ plainAddress }: Broker): Promise<void> {
  const admin = new Admin({ clientId: 'tests', bootstrapBrokers: [plainAddress] })
  const rights = [
    [ResourceTypes.TOPIC, 'calls', AclOperations.READ],
    [ResourceTypes.TOPIC, 'wattprint-dead-letters', AclOperations.WRITE],
    [ResourceTypes.GROUP, 'wattprint', AclOperations.READ],
  ] as const
  await admin
    .createAcls({
      creations: rights.map(([resourceType, resourceName, operation]) => ({
        resourceType,
        resourceName,
        operation,
        resourcePatternType: ResourcePatternTypes.LITERAL,
        principal: 'User:counter',
        host: '*',
        permissionType: AclPermissionTypes.ALLOW,
      })),
    })
    .finally(() => admin.close())
}
