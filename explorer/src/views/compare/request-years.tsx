import { changed, goTo, hrefOf } from '../../address'
import { useAnswer } from '../../api/use-answer'
import { Combobox } from '../../parts/combobox'
import { FailureNote, Waiting } from '../../parts/failure-note'
import { boundInWords, count, digitsOf, numberInWords } from '../../words/number'
import { unitFor } from '../../words/quantity'
import type { ZoneYears } from './intensities'
import { comparedIn, parametersOf } from './variants'
import { YearLines } from './year-lines'
import { firstRequest, type ZoneCosts, zoneCosts } from './zone-carbon'

type RequestYearsProps = { readonly params: URLSearchParams; readonly zones: readonly ZoneYears[] }

/** The carbon of one request in each zone and year, as the service estimates it. */
export function RequestYears({ params, zones }: RequestYearsProps) {
  const compared = comparedIn(params)
  const request = firstRequest(compared)
  const key = request && JSON.stringify([request, zones.map(({ id }) => id)])
  const { answer, failure, isSlow, askAgain } = useAnswer(key ?? null, (signal) =>
    request ? zoneCosts(request, zones, signal) : Promise.resolve([]),
  )
  const take = (model: string) => {
    const [first, ...others] = compared.variants
    const next = parametersOf({ ...compared, variants: [{ ...first, model }, ...others] })
    goTo(hrefOf('compare', changed(next, { show: 'years', of: 'request', zones: params.get('zones') })))
  }
  return (
    <>
      <div class="year-request">
        <label for="year-model">{requestInWords(request)}</label>
        <Combobox id="year-model" kind="models" value={compared.variants[0]?.['model'] ?? ''} placeholder="a model …" onValue={take} />
        <a href={hrefOf('compare', changed(params, { show: null, of: null }))}>Change the request</a>
      </div>
      {failure && <FailureNote failure={failure} askAgain={askAgain} take={take} />}
      {!request && <p class="notice">There is no request to follow through the years; name a model above.</p>}
      {request && !answer && !failure && <Waiting isSlow={isSlow} />}
      {answer && !failure && <Costs zones={answer} />}
    </>
  )
}

/** All values in one unit, which suits the largest. */
function Costs({ zones }: { readonly zones: readonly ZoneCosts[] }) {
  const carbons = zones.flatMap(({ costs }) => costs.map(({ carbon }) => carbon))
  const { unit, size } = unitFor(Math.max(...carbons.map(({ value }) => value)), carbons[0]?.unit ?? 'gCO2e')
  return (
    <>
      <YearLines
        label="Carbon of the request by year"
        unit={unit}
        zones={zones.map(({ id, name, costs }) => ({
          id,
          name,
          points: costs.map(({ year, carbon }) => {
            const scaled = { value: carbon.value / size, low: carbon.low / size, high: carbon.high / size }
            const range = `${boundInWords(scaled.low, scaled)} to ${boundInWords(scaled.high, scaled)}`
            return { year, height: scaled.value, words: numberInWords(scaled.value, digitsOf(scaled)), range }
          }),
        }))}
      />
      <p class="muted note">
        The uncertainty of the request’s energy is the same on every line, so two lines can be compared more closely than their ranges in
        the table suggest.
      </p>
    </>
  )
}

function requestInWords(request: ReturnType<typeof firstRequest>): string {
  if (request?.['kind'] === 'training') return 'Training'
  const tokens = Number(request?.['outputTokens'])
  return Number.isFinite(tokens) ? `An answer of ${count(tokens)} tokens from` : 'An answer of'
}
