import { Liveness, Readiness } from '../../schemas/readiness.js'
import { answersToAll } from '../representation/answers.js'
import type { RestApp } from '../rest-app.js'

export const FOR_SUPERVISORS = { isNeverRefused: true, isUntraced: true } as const
const ALIVE: Liveness = { status: 'alive' }

/** Whether the process lives, and whether it can answer. */
export function health(app: RestApp): void {
  const liveness = {
    tags: ['Operations'],
    operationId: 'getLiveness',
    summary: 'Whether the process answers',
    description: 'For a supervisor: an answer at all means that the process need not be restarted.',
    response: answersToAll(Liveness, 'It answers.', []),
  }
  app.get('/healthz', { schema: liveness, config: FOR_SUPERVISORS }, () => ALIVE)

  const readiness = {
    tags: ['Operations'],
    operationId: 'getReadiness',
    summary: 'Whether the service can answer estimates',
    description: 'For a load balancer: ready, or degraded where the database is away and estimates go on from memory.',
    response: answersToAll(Readiness, 'Estimates are answered.', ['not-ready']),
  }
  app.get('/readyz', { schema: readiness, config: FOR_SUPERVISORS }, () => app.readiness())
}
