import { useMemo } from 'preact/hooks'
import { changed, type Changes, goTo, hrefOf } from '../../address'
import type { Schemas } from '../../api/client'
import { useAnswer } from '../../api/use-answer'
import { FailureNote, Waiting } from '../../parts/failure-note'
import { chartIn, TakeChart, TakeTable } from '../../parts/take'
import { count } from '../../words/number'
import { CaseCard } from './case-card'
import { CaseChart } from './case-chart'
import { CaseFilters, heldIn } from './case-filters'
import { CaseTable, sharesInWords } from './case-table'
import { type Case, casesOf, type Held } from './cases'
import { coloursOf } from './family-colours'

type CasePictureProps = { readonly validation: Schemas['Validation']; readonly params: URLSearchParams }

/** A picture with a dot for each measurement: the estimate of a method against what was measured. */
export function CasePicture({ validation, params }: CasePictureProps) {
  const held = heldIn(validation, params)
  const { answer, failure, isSlow, askAgain } = useAnswer(held && `${held.kind} ${held.method}`, (signal) =>
    held ? casesOf(held, signal) : Promise.resolve([]),
  )
  const set = (changes: Changes) => goTo(hrefOf('accuracy', changed(params, changes)))
  return (
    <>
      <CaseFilters validation={validation} params={params} cases={answer ?? []} set={set} />
      {!held && <p class="notice">No method of that name was held against measurements; choose one above.</p>}
      {failure && <FailureNote failure={failure} askAgain={askAgain} />}
      {!answer && held && !failure && <Waiting isSlow={isSlow} />}
      {answer && held && <Drawn cases={answer} held={held} params={params} set={set} />}
    </>
  )
}

/** The unit of the energies, by the kind of measurement that a method is compared with. */
const UNITS: Readonly<Record<Held['kind'], string>> = {
  inference: 'J a token',
  wall: 'J a token',
  training: 'kWh',
  work: 'J a unit of work',
}

function Legend({ legend }: { readonly legend: ReturnType<typeof coloursOf>['legend'] }) {
  return (
    <ul class="legend" aria-label="Colours">
      {legend.map(({ name, colour, count: many }) => (
        <li key={name} class={`line-${colour}`}>
          <span class="swatch" aria-hidden="true" /> {name} <span class="muted">{count(many)}</span>
        </li>
      ))}
    </ul>
  )
}

const CASE_COLUMNS = [
  'id',
  'model',
  'family',
  'hardware',
  'batch',
  'use',
  'measured',
  'estimated',
  'estimated_low',
  'estimated_high',
  'ratio',
]

function rowOf({ id, modelName, family, hardware, batchSize, use, measured, estimated, ratio }: Case) {
  return [id, modelName, family, hardware, batchSize, use, measured.value, estimated.value, estimated.low, estimated.high, ratio]
}

type DrawnProps = {
  readonly cases: readonly Case[]
  readonly held: Held
  readonly params: URLSearchParams
  readonly set: (changes: Changes) => void
}

function Drawn({ cases, held, params, set }: DrawnProps) {
  const unit = UNITS[held.kind]
  const [use, family, id] = [params.get('use'), params.get('family'), params.get('case')]
  const { coloured, shown, legend } = useMemo(() => {
    const { colourOf, legend } = coloursOf(cases)
    const coloured = cases
      .filter((one) => use === null || one.use === use)
      .map((one) => ({ one, colour: colourOf(one), isShown: family === null || one.family === family }))
    return { coloured, shown: coloured.filter(({ isShown }) => isShown).map(({ one }) => one), legend }
  }, [cases, use, family])
  if (shown.length === 0) return <p class="notice">No measurement is of that kind; widen the choice above.</p>
  const at = shown.findIndex((one) => one.id === id)
  const step = (by: number) => set({ case: shown[Math.min(Math.max(at + by, 0), shown.length - 1)]?.id ?? null })
  return (
    <>
      <p class="muted note">
        {count(shown.length)} measurements; {sharesInWords(shown)}.
      </p>
      <div class="cases">
        <div>
          <CaseChart cases={coloured} unit={unit} chosen={shown[at]} choose={(one) => set({ case: one.id })} />
          <Legend legend={legend} />
          <p class="exports">
            <TakeChart name="accuracy" draw={chartIn('.case-chart')} />{' '}
            <TakeTable name="accuracy" columns={CASE_COLUMNS} rows={shown.map(rowOf)} />
          </p>
        </div>
        <div class="card case-card" aria-live="polite">
          {id === null ? (
            <p>Choose a dot, or go through them from the largest underestimate to the largest overestimate.</p>
          ) : (
            <CaseCard id={id} />
          )}
          <p class="case-steps">
            <button type="button" class="button small" disabled={at <= 0} onClick={() => step(-1)}>
              ← Lower
            </button>
            <button type="button" class="button small" disabled={at === shown.length - 1} onClick={() => step(1)}>
              {at < 0 ? 'Largest underestimate' : 'Higher →'}
            </button>
            {at < 0 && (
              <button type="button" class="button small" onClick={() => set({ case: shown.at(-1)?.id ?? null })}>
                Largest overestimate
              </button>
            )}
          </p>
        </div>
      </div>
      <CaseTable
        cases={shown}
        unit={unit}
        query={{ ...held, ...(use !== null && { use }), ...(family !== null && { family }), sort: 'ratio' }}
        hrefOfCase={(one) => hrefOf('accuracy', changed(params, { case: one }))}
      />
    </>
  )
}
