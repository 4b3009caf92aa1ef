import { changed, goTo, hrefOf } from '../../address'
import { useAnswer } from '../../api/use-answer'
import { MOST_LINES } from '../../charts/lines'
import { FailureNote, Waiting } from '../../parts/failure-note'
import { numberInWords } from '../../words/number'
import { ChosenZones } from './chosen-zones'
import { zoneYears } from './intensities'
import { RequestYears } from './request-years'
import { YearLines } from './year-lines'

const FIRST_ZONES = 'WORLD,USA,CHN,IND,DEU,FRA,SWE'

/** How the carbon of a kilowatt-hour changed over the years, in grids that can be chosen. */
export function Years({ params }: { readonly params: URLSearchParams }) {
  const { answer, failure, isSlow, askAgain } = useAnswer('zones', zoneYears)
  const ids = (params.get('zones') ?? FIRST_ZONES).split(',').filter((id) => id !== '')
  const show = (next: readonly string[]) =>
    goTo(hrefOf('compare', changed(params, { show: 'years', zones: next.slice(0, MOST_LINES).join(',') })))
  if (failure) return <FailureNote failure={failure} askAgain={askAgain} />
  if (!answer) return <Waiting isSlow={isSlow} />
  const isOfRequest = params.get('of') === 'request'
  const lifecycle = answer.filter(({ basis }) => basis === 'lifecycle')
  const zones = ids.flatMap((id) => lifecycle.find((zone) => zone.id === id) ?? []).slice(0, MOST_LINES)
  const unknown = ids.filter((id) => !lifecycle.some((zone) => zone.id === id))
  return (
    <div class="years">
      <nav class="toggle" aria-label="What is shown by year">
        <a href={hrefOf('compare', changed(params, { of: null }))} aria-current={isOfRequest ? undefined : 'true'}>
          A kilowatt-hour
        </a>
        <a href={hrefOf('compare', changed(params, { of: 'request' }))} aria-current={isOfRequest ? 'true' : undefined}>
          A request
        </a>
      </nav>
      <p class="lead">
        {isOfRequest
          ? 'What the same request costs in carbon on each grid in each year: all else is as it is today.'
          : 'How much carbon a kilowatt-hour carried, over its whole life cycle. The same answer emits more or less, depending on the grid and the year.'}
      </p>
      <ChosenZones
        zones={zones}
        add={(zone) => show([...new Set([...ids, zone])])}
        takeOut={(zone) => show(ids.filter((one) => one !== zone))}
      />
      {unknown.length > 0 && <p class="notice">No life-cycle intensity is on record of {unknown.join(', ')}.</p>}
      {zones.length > 0 && !isOfRequest && (
        <YearLines
          label="Carbon intensity by year"
          unit="g CO₂e/kWh"
          zones={zones.map(({ id, name, years }) => ({
            id,
            name,
            points: years.map(({ year, grams }) => ({ year, height: grams, words: numberInWords(grams, 3) })),
          }))}
        />
      )}
      {zones.length > 0 && isOfRequest && <RequestYears params={params} zones={zones} />}
    </div>
  )
}
