import { dataOf } from '@wattprint/client'
import { client, type Schemas } from '../../api/client'
import { graphql } from '../../api/graphql'
import { useAnswer } from '../../api/use-answer'
import { percent } from '../../words/number'
import { splitBy, type Usage } from './sums'

/** A call of usual length, by which ways to reduce usage are compared. */
const USUAL = { inputTokens: 1000, outputTokens: 250 }
const CLEAN_ZONE = 'SWE'
const MOST_MODELS = 3
const LEAST_SHARE = 0.1
const LEAST_SAVING = 0.02
const SMALLER = /\b(?:mini|nano|haiku|flash|lite|small|8b|7b|3b)\b/
const QUERY =
  'query ($developer: String) { models(first: 60, sort: RELEASED_DESC, filter: { developer: $developer }) { nodes { id name modalities } } }'

type Way = { readonly what: string; readonly energy: number; readonly carbon: number }

/** What would reduce the energy and the carbon of this usage, each way by itself, worked out for calls of usual length. */
export function Reductions({ usage }: { readonly usage: Usage }) {
  const total = usage.totals.energy.value
  const models = splitBy('model', usage.groups)
    .flatMap(({ name, sums }) => (name === null ? [] : [{ id: name, share: sums.energy.value / total }]))
    .filter(({ share }) => share >= LEAST_SHARE)
    .slice(0, MOST_MODELS)
  const { answer } = useAnswer(total > 0 && models.length > 0 ? JSON.stringify(models) : null, async (signal) =>
    (await Promise.all(models.map(({ id, share }) => waysFor(id, share, signal).catch(() => [])))).flat(),
  )
  const ways = answer?.filter((way) => Math.max(way.energy, way.carbon) >= LEAST_SAVING).toSorted((one, other) => other.carbon - one.carbon)
  if (!ways || ways.length === 0) return null
  return (
    <section class="section" aria-labelledby="reductions">
      <h2 id="reductions">What would reduce it</h2>
      <p class="lead">
        Each by itself, as a share of everything above, worked out for calls with a prompt of 1,000 tokens and an answer of 250. A smaller
        model saves only where it is good enough for the task.
      </p>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Change</th>
              <th scope="col" class="number">
                Energy
              </th>
              <th scope="col" class="number">
                Carbon
              </th>
            </tr>
          </thead>
          <tbody>
            {ways.map(({ what, energy, carbon }) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td class="number">{saved(energy)}</td>
                <td class="number">{saved(carbon)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function saved(share: number): string {
  return share < LEAST_SAVING ? 'about the same' : `−${percent(share)}`
}

async function waysFor(model: string, share: number, signal: AbortSignal): Promise<readonly Way[]> {
  const smaller = await smallerThan(model, signal)
  const changes: readonly { readonly what: string; readonly change: Schemas['InferenceChange'] }[] = [
    ...(smaller ? [{ what: `${smaller.name} in place of ${model}`, change: { model: smaller.id } }] : []),
    { what: `Answers of ${model} half as long`, change: { outputTokens: USUAL.outputTokens / 2 } },
    { what: `Nine tenths of the prompts to ${model} from a cache`, change: { cachedInputTokens: USUAL.inputTokens * 0.9 } },
    { what: `${model} on Sweden’s grid`, change: { zone: CLEAN_ZONE } },
  ]
  const body: Schemas['ComparisonRequest'] = { baseline: { model, ...USUAL }, variants: changes.map(({ change }) => ({ change })) }
  const { variants } = await dataOf(client.POST('/v1/comparisons', { body, signal }))
  return variants.map(({ ratio }, index) => ({
    what: changes[index]?.what ?? '',
    energy: share * (1 - (ratio.energy?.value ?? 1)),
    carbon: share * (1 - (ratio.carbon?.value ?? 1)),
  }))
}

/** The newest small model of the same developer, which is none where the model is small itself. */
async function smallerThan(id: string, signal: AbortSignal): Promise<{ readonly id: string; readonly name: string } | undefined> {
  if (SMALLER.test(id.replaceAll('-', ' '))) return undefined
  const model = await dataOf(client.GET('/v1/models/{id}', { params: { path: { id } }, signal }))
  const { models } = await graphql<{ models: { nodes: { id: string; name: string; modalities: string[] }[] } }>(
    QUERY,
    { developer: model.developer },
    signal,
  )
  return models.nodes.find((one) => one.modalities.includes('text') && SMALLER.test(one.id.replaceAll('-', ' ')))
}
