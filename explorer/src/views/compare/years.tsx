import { changed, goTo, hrefOf } from '../../address'
import { useAnswer } from '../../api/use-answer'
import { Lines, MOST_LINES } from '../../charts/lines'
import { Combobox } from '../../parts/combobox'
import { FailureNote, Waiting } from '../../parts/failure-note'
import { numberInWords } from '../../words/number'
import { type ZoneYears, zoneYears } from './intensities'

const FIRST_ZONES = 'WORLD,USA,CHN,IND,DEU,FRA,SWE'

/** How the carbon of a kilowatt-hour changed over the years, in the grids that one chooses. */
export function Years({ params }: { readonly params: URLSearchParams }) {
  const { answer, failure, isSlow, askAgain } = useAnswer('zones', zoneYears)
  const ids = (params.get('zones') ?? FIRST_ZONES).split(',').filter((id) => id !== '')
  const show = (next: readonly string[]) =>
    goTo(hrefOf('compare', changed(params, { show: 'years', zones: next.slice(0, MOST_LINES).join(',') })))
  if (failure) return <FailureNote failure={failure} askAgain={askAgain} />
  if (!answer) return <Waiting isSlow={isSlow} />
  const zones = ids.flatMap((id) => answer.find((zone) => zone.id === id) ?? []).slice(0, MOST_LINES)
  const unknown = ids.filter((id) => !answer.some((zone) => zone.id === id))
  return (
    <div class="years">
      <p class="lead">
        How much carbon a kilowatt-hour carried, over its whole life cycle. The same answer costs what its year and its grid cost.
      </p>
      <ul class="chosen-zones" aria-label="Grids shown">
        {zones.map(({ id, name }, index) => (
          <li key={id}>
            <button
              type="button"
              class={`chip line-${index}`}
              aria-label={`Take out ${name}`}
              onClick={() => show(ids.filter((one) => one !== id))}
            >
              <span class="swatch" aria-hidden="true" /> {name} ✕
            </button>
          </li>
        ))}
        {zones.length < MOST_LINES && (
          <li class="add-zone">
            <label class="visually-hidden" for="add-zone">
              Grid to add
            </label>
            <Combobox
              id="add-zone"
              kind="zones"
              value=""
              placeholder="add a grid …"
              isAdder
              onValue={(zone) => show([...new Set([...ids, zone])])}
            />
          </li>
        )}
      </ul>
      {unknown.length > 0 && <p class="notice">No life-cycle intensity is on record of {unknown.join(', ')}.</p>}
      {zones.length > 0 && (
        <Lines
          label="Carbon intensity by year; the table below says the same"
          yTitle="↑ g CO₂e/kWh"
          series={zones.map(({ id, name, years }) => ({ id, name, points: years.map(({ year, grams }) => ({ x: year, y: grams })) }))}
        />
      )}
      <YearTable zones={zones} />
    </div>
  )
}

function YearTable({ zones }: { readonly zones: readonly ZoneYears[] }) {
  const years = [...new Set(zones.flatMap((zone) => zone.years.map(({ year }) => year)))].sort((one, other) => other - one)
  return (
    <details class="all-places">
      <summary>As a table</summary>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Year</th>
              {zones.map(({ id, name }) => (
                <th key={id} scope="col" class="number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {zones.map((zone) => {
                  const point = zone.years.find((one) => one.year === year)
                  return (
                    <td key={zone.id} class="number">
                      {point ? numberInWords(point.grams, 3) : ''}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
