import { dataOf } from '@wattprint/client'
import { changed, goTo, hrefOf } from '../../address'
import { client } from '../../api/client'
import { HOURLY_SERIES } from '../../api/documents'
import { graphql } from '../../api/graphql'
import { useAnswer } from '../../api/use-answer'
import { Lines, MOST_LINES } from '../../charts/lines'
import { FailureNote, Waiting } from '../../parts/failure-note'
import { chartIn, TakeChart, TakeTable } from '../../parts/take'
import { numberInWords } from '../../words/number'
import { ChosenZones } from './chosen-zones'
import { zoneYears } from './intensities'
import { meansByHour } from './means-by-hour'
import { ZoneTable } from './zone-table.js'

type Listed = {
  readonly id: string
  readonly zone: string
  readonly basis: 'lifecycle' | 'direct'
  readonly startsAt: string
  readonly issuedAt: string | null
}
type Shown = {
  readonly id: string
  readonly name: string
  readonly year: string
  readonly basis: string
  readonly means: readonly number[]
}

const UNIT = 'g CO₂e/kWh'
const FIRST_ZONES = 4

/** How the carbon of a kilowatt-hour changes over the hours of a day, in grids with an hourly series on record. */
export function Hours({ params }: { readonly params: URLSearchParams }) {
  const { answer: all, failure, isSlow, askAgain } = useAnswer('series', newestSeries)
  const chosen = params.get('zones')?.split(',') ?? all?.map(({ zone }) => zone).slice(0, FIRST_ZONES) ?? []
  const series = all?.filter(({ zone }) => chosen.includes(zone)).slice(0, MOST_LINES)
  const { answer: shown } = useAnswer(series && series.length > 0 ? series.map(({ id }) => id).join(' ') : null, (signal) =>
    Promise.all((series ?? []).map((one) => hoursOf(one, signal))),
  )
  if (failure) return <FailureNote failure={failure} askAgain={askAgain} />
  if (!all) return <Waiting isSlow={isSlow} />
  if (all.length === 0) return <NoSeries />
  const show = (zones: readonly string[]) => goTo(hrefOf('compare', changed(params, { show: 'hours', zones: zones.join(',') })))
  const without = chosen.filter((zone) => !all.some((one) => one.zone === zone))
  return (
    <div class="years hours">
      <p class="lead">
        How much carbon a kilowatt-hour carried at each hour of the day, as the mean of a year, in Coordinated Universal Time (UTC). Work
        that can wait costs what its hour costs.
      </p>
      <ChosenZones
        zones={(series ?? []).map(({ zone, name }) => ({ id: zone, name }))}
        add={(zone) => show([...new Set([...chosen, zone])])}
        takeOut={(zone) => show(chosen.filter((one) => one !== zone))}
      />
      {without.length > 0 && <p class="notice">No series by the hour is on record of {without.join(', ')}.</p>}
      {shown && shown.length > 0 && <HourLines shown={shown} />}
    </div>
  )
}

function NoSeries() {
  return (
    <p class="notice">
      No grid has a series by the hour on record here: none comes with Wattprint. Whoever runs this service can{' '}
      <a href="/docs/fresh-data">import them from grid operators</a>; then each hour of a day is shown, and estimates with a time use its
      hour.
    </p>
  )
}

function HourLines({ shown }: { readonly shown: readonly Shown[] }) {
  return (
    <>
      <Lines
        label={`Carbon intensity by hour of the day; the table below says the same`}
        yTitle={`↑ ${UNIT}, hours of UTC →`}
        series={shown.map(({ id, name, means }) => ({
          id,
          name,
          end: numberInWords(means.at(-1) ?? 0, 3),
          points: means.map((grams, hour) => ({ x: hour, y: grams })),
        }))}
      />
      <p class="exports">
        <TakeChart name="hours" draw={chartIn('.lines-chart')} />{' '}
        <TakeTable
          name="hours"
          columns={['zone', 'year', 'basis', 'hour_utc', 'gco2e_per_kwh']}
          rows={shown.flatMap(({ id, year, basis, means }) => means.map((grams, hour) => [id, year, basis, hour, grams]))}
        />
      </p>
      <ul class="plain">
        {shown.map(({ id, name, year, basis, means }) => (
          <li key={id}>
            {name} in {year}
            {basis === 'direct' ? ', direct emissions only' : ''}: cleanest at {hourOf(means, Math.min(...means))}, dirtiest at{' '}
            {hourOf(means, Math.max(...means))}.
          </li>
        ))}
      </ul>
      <ZoneTable
        unit={UNIT}
        head="Hour (UTC)"
        zones={shown}
        rows={Array.from({ length: 24 }, (_one, hour) => ({
          head: clock(hour),
          cells: shown.map(({ means }) => numberInWords(means[hour] ?? 0, 3)),
        }))}
      />
    </>
  )
}

function hourOf(means: readonly number[], grams: number): string {
  return `${clock(means.indexOf(grams))} (${numberInWords(grams, 3)} ${UNIT})`
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`
}

/** The newest series of each grid, on the life-cycle basis if there is one, without forecasts, which are about the future. */
async function newestSeries(signal: AbortSignal): Promise<readonly (Listed & { readonly name: string })[]> {
  const { allGridSeries } = await graphql<{ allGridSeries: { nodes: readonly Listed[] } }>(HOURLY_SERIES, {}, signal)
  const rankOf = ({ basis, startsAt }: Listed): string => `${basis === 'lifecycle' ? 1 : 0} ${startsAt}`
  const newest = new Map<string, Listed>()
  for (const one of allGridSeries.nodes) {
    const before = newest.get(one.zone)
    if (one.issuedAt === null && (!before || rankOf(one) > rankOf(before))) newest.set(one.zone, one)
  }
  if (newest.size === 0) return []
  const names = new Map((await zoneYears(signal)).map(({ id, name }) => [id, name]))
  return [...newest.values()].map((one) => ({ ...one, name: names.get(one.zone) ?? one.zone }))
}

async function hoursOf({ id, zone, name }: Listed & { readonly name: string }, signal: AbortSignal): Promise<Shown> {
  const series = await dataOf(client.GET('/v1/grid-series/{id}', { params: { path: { id } }, signal }))
  return { id: zone, name, year: series.startsAt.slice(0, '2026'.length), basis: series.basis, means: meansByHour(series) }
}
