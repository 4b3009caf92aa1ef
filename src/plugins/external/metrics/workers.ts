import cluster, { type Worker } from 'node:cluster'
import { AggregatorRegistry, type Registry } from 'prom-client'
import { z } from 'zod'

const QUESTION = 'wattprint:metrics?'
const ANSWER = 'wattprint:metrics'
const PATIENCE_SECONDS = 8

const Question = z.object({ type: z.literal(QUESTION), id: z.number() })
const Answer = z.object({ type: z.literal(ANSWER), id: z.number(), text: z.string().nullable() })

/** In a worker of a cluster, how to get the metrics of all of them from the primary; undefined elsewhere. */
export function metricsOfAllWorkers(registry: Registry): (() => Promise<string>) | undefined {
  if (!cluster.isWorker) return undefined
  AggregatorRegistry.setRegistries(registry)
  // It answers the primary's request for the metrics of each worker.
  new AggregatorRegistry()
  let asked = 0
  return () =>
    new Promise((resolve, reject) => {
      const id = (asked += 1)
      const finish = (text: string | null): void => {
        clearTimeout(timer)
        process.off('message', hear)
        if (text === null) reject(new Error('The primary process gave no metrics.'))
        else resolve(text)
      }
      const hear = (message: unknown): void => {
        const answer = Answer.safeParse(message)
        if (answer.success && answer.data.id === id) finish(answer.data.text)
      }
      const timer = setTimeout(() => finish(null), PATIENCE_SECONDS * 1000)
      process.on('message', hear)
      process.send?.({ type: QUESTION, id })
    })
}

/** In the primary process of a cluster: answers its workers. */
export function answerWorkersThatAskForMetrics(): void {
  const all = new AggregatorRegistry()
  cluster.on('message', (worker: Worker, message: unknown) => {
    const question = Question.safeParse(message)
    if (!question.success) return
    const tell = (text: string | null): void => void worker.send({ type: ANSWER, id: question.data.id, text })
    all.clusterMetrics().then(tell, () => tell(null))
  })
}
