import { WorkAmounts } from '../../schemas/batch.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import type { TrainingRequest } from '../../schemas/training-request.js'
import type { Work, WorkType } from '../../schemas/work.js'

/** The order in which sums hold them. */
export const AMOUNTS = Object.keys(WorkAmounts.shape) as readonly (keyof WorkAmounts)[]

/** What all requests that a request stands for ask of their model together; of a training nothing. */
export function allAmountsOf(request: InferenceRequest | TrainingRequest): Partial<WorkAmounts> {
  if (!('requests' in request)) return {}
  return Object.fromEntries(Object.entries(amountsOf(request)).map(([name, amount]) => [name, amount * request.requests]))
}

/** What one request of so many asks for; nothing that is not said. */
export function amountsOf(request: InferenceRequest): Partial<WorkAmounts> {
  const { work, inputTokens = 0, reasoningTokens = 0, outputTokens = 0 } = request
  if (work && work.type !== 'text') return OF_WORK[work.type](work)
  return { inputTokens, outputTokens: reasoningTokens + outputTokens }
}

const OF_WORK: Readonly<Record<Exclude<WorkType, 'text'>, (work: Work) => Partial<WorkAmounts>>> = {
  image: ({ count = 1 }) => ({ images: count }),
  video: ({ count = 1, seconds = 0 }) => ({ videos: count, videoSeconds: count * seconds }),
  transcription: ({ audioSeconds = 0, outputTokens = 0 }) => ({ transcribedSeconds: audioSeconds, outputTokens }),
  speech: ({ characters = 0, seconds = 0 }) => ({ spokenCharacters: characters, spokenSeconds: seconds }),
  embedding: ({ inputTokens = 0, texts = 1 }) => ({ inputTokens: inputTokens * texts, texts }),
  rerank: ({ queryTokens = 0, documents = 0, documentTokens = 0 }) => ({
    inputTokens: documents * (queryTokens + documentTokens),
    documents,
  }),
}
