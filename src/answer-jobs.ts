import { setImmediate } from 'node:timers/promises'
import type { FastifyBaseLogger } from 'fastify'
import { answerChunk, endOfChunks } from './estimation/batch/answer-lines.js'
import type { KeptSums } from './estimation/batch/batch-sums.js'
import { batchLineJson } from './http/representation/estimate-json.js'
import type { AnsweringJobs } from './plugins/app/jobs/workers.js'
import { instanceOf } from './plugins/app/request-id.js'
import { domainErrorOf } from './plugins/domain-error-of.js'
import { BatchGroup } from './schemas/batch.js'
import { Detail } from './schemas/detail.js'
import { jsonText } from './schemas/parse-request.js'

/** Answers the chunks of jobs as batches are answered. */
export function answeringJobs(log: FastifyBaseLogger): AnsweringJobs {
  const asDomainError = (error: unknown) => {
    const told = domainErrorOf(error)
    log.error({ err: error }, told.message)
    return told
  }
  return {
    answerChunk: async ({ requestId, ...chunk }, catalog) => {
      const asked = { detail: Detail.parse(chunk.detail), groupBy: groupsOf(chunk), instance: instanceOf(requestId) }
      const around = { asDomainError, encode: batchLineJson, yieldTurn: () => setImmediate() }
      const { sums, answers, ...found } = await answerChunk({ ...chunk, ...asked }, catalog, around)
      return { ...found, answers: Buffer.concat(answers), sums: JSON.stringify(sums) }
    },
    endOf: (catalog) => async (sums, job) => jsonText(await endOfChunks(parsed(sums), { ...job, groupBy: groupsOf(job) }, catalog)),
  }
}

function groupsOf({ groupBy }: { readonly groupBy: readonly string[] }): BatchGroup[] {
  return BatchGroup.array().parse(groupBy)
}

/** They are our own, and were parsed when they were requests. */
async function* parsed(texts: AsyncIterable<string>): AsyncGenerator<KeptSums> {
  for await (const text of texts) yield JSON.parse(text) as KeptSums
}
