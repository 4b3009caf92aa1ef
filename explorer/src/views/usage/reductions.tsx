import { dataOf } from '@wattprint/client'
import { client, type Schemas } from '../../api/client'
import { MODELS_OF_DEVELOPER, USUAL_CALL } from '../../api/documents'
import { graphql } from '../../api/graphql'
import { useAnswer } from '../../api/use-answer'
import { Scroller } from '../../parts/scroller'
import { TakeTable } from '../../parts/take'
import { count, percent } from '../../words/number'
import { splitBy, type Usage } from './sums'

/** A typical call, which is an assumption on record. Ways to reduce usage are compared for it. */
type Call = { readonly inputTokens: number; readonly outputTokens: number }
const CLEAN_ZONE = 'SWE'
const MOST_MODELS = 3
const LEAST_SHARE = 0.1
const LEAST_SAVING = 0.02
const SMALLER = /\b(?:mini|nano|haiku|flash|lite|small|8b|7b|3b)\b/
type Way = { readonly what: string; readonly energy: number; readonly carbon: number }

/** Ways to reduce the energy and carbon of this usage, each by itself, computed for typical calls. */
export function Reductions({ usage }: { readonly usage: Usage }) {
  const total = usage.totals.energy.value
  const models = splitBy('model', usage.groups)
    .flatMap(({ name, sums }) => (name === null ? [] : [{ id: name, share: sums.energy.value / total }]))
    .filter(({ share }) => share >= LEAST_SHARE)
    .slice(0, MOST_MODELS)
  const { answer } = useAnswer(total > 0 && models.length > 0 ? JSON.stringify(models) : null, async (signal) => {
    const call = await usualCall(signal)
    return { call, ways: (await Promise.all(models.map((model) => waysFor(model, call, signal).catch(() => [])))).flat() }
  })
  const ways = answer?.ways
    .filter((way) => Math.max(way.energy, way.carbon) >= LEAST_SAVING)
    .toSorted((one, other) => other.carbon - one.carbon)
  if (!answer || !ways || ways.length === 0) return null
  const { inputTokens, outputTokens } = answer.call
  return (
    <section class="section" aria-labelledby="reductions">
      <h2 id="reductions">What would reduce it</h2>
      <p class="lead">
        Each by itself, as a share of everything above, worked out for calls with a prompt of {count(inputTokens)} tokens and an answer of{' '}
        {count(outputTokens)}. A smaller model saves only where it is good enough for the task.
      </p>
      <Scroller label="What would reduce it, as a table">
        <table class="reductions">
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
      </Scroller>
      <p class="exports">
        <TakeTable
          name="reductions"
          columns={['change', 'energy_saved_share', 'carbon_saved_share']}
          rows={ways.map(({ what, energy, carbon }) => [what, energy, carbon])}
        />
      </p>
    </section>
  )
}

function saved(share: number): string {
  return share < LEAST_SAVING ? 'no change' : `−${percent(share)}`
}

async function usualCall(signal: AbortSignal): Promise<Call> {
  type Factor = { readonly figure: { readonly value: number } }
  const { input, output } = await graphql<{ input: Factor; output: Factor }>(USUAL_CALL, {}, signal)
  return { inputTokens: input.figure.value, outputTokens: output.figure.value }
}

async function waysFor(
  { id: model, share }: { readonly id: string; readonly share: number },
  call: Call,
  signal: AbortSignal,
): Promise<readonly Way[]> {
  const smaller = await smallerThan(model, signal)
  const changes: readonly { readonly what: string; readonly change: Schemas['InferenceChange'] }[] = [
    ...(smaller ? [{ what: `${smaller.name} in place of ${model}`, change: { model: smaller.id } }] : []),
    { what: `Answers of ${model} half as long`, change: { outputTokens: call.outputTokens / 2 } },
    { what: `Nine tenths of the prompts to ${model} from a cache`, change: { cachedInputTokens: call.inputTokens * 0.9 } },
    { what: `${model} on Sweden’s grid`, change: { zone: CLEAN_ZONE } },
  ]
  const body: Schemas['ComparisonRequest'] = { baseline: { model, ...call }, variants: changes.map(({ change }) => ({ change })) }
  const { variants } = await dataOf(client.POST('/v1/comparisons', { body, signal }))
  return variants.map(({ ratio }, index) => ({
    what: changes[index]?.what ?? '',
    energy: share * (1 - (ratio.energy?.value ?? 1)),
    carbon: share * (1 - (ratio.carbon?.value ?? 1)),
  }))
}

/** The newest small model of the same developer; undefined if the model itself is small. */
async function smallerThan(id: string, signal: AbortSignal): Promise<{ readonly id: string; readonly name: string } | undefined> {
  if (SMALLER.test(id.replaceAll('-', ' '))) return undefined
  const model = await dataOf(client.GET('/v1/models/{id}', { params: { path: { id } }, signal }))
  const { models } = await graphql<{ models: { nodes: { id: string; name: string; modalities: string[] }[] } }>(
    MODELS_OF_DEVELOPER,
    { developer: model.developer },
    signal,
  )
  return models.nodes.find((one) => one.modalities.includes('text') && SMALLER.test(one.id.replaceAll('-', ' ')))
}
