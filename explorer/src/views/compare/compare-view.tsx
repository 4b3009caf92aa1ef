import '../../styles/lines.css'
import './compare.css'
import { changed, currentAddress, goTo, hrefOf } from '../../address'
import type { Citation } from '../../api/client'
import { type Failure, faultsOf } from '../../api/failure'
import { Citations } from '../../parts/cited'
import { CopyButton } from '../../parts/copyable'
import { FailureNote, Waiting } from '../../parts/failure-note'
import { Later } from '../../parts/later'
import { UnknownParameters } from '../../parts/unknown-parameters'
import { count } from '../../words/number'
import { Bars } from './bars'
import { CompareForm, type Go } from './compare-form'
import { MEASURE_NAMES, measureOf, MEASURES } from './measures'
import { Sizes } from './sizes'
import { type Item, useComparison } from './use-comparison'
import { comparedIn, parametersOf } from './variants'

const SHOWS = { bars: 'Side by side', sizes: 'Against size', places: 'Map', years: 'Years', hours: 'Hours' } as const
type Show = keyof typeof SHOWS
const Places = Later(() => import('./places').then((places) => places.Places))
const Hours = Later(() => import('./hours').then((hours) => hours.Hours))
const Years = Later(() => import('./years').then((years) => years.Years))

/** Models, variants, places and years side by side. */
export function CompareView({ params }: { readonly params: URLSearchParams }) {
  const show = (Object.keys(SHOWS) as Show[]).find((one) => one === params.get('show')) ?? 'bars'
  return (
    <>
      <nav class="toggle" aria-label="How to compare">
        {(Object.keys(SHOWS) as Show[]).map((one) => (
          <a
            key={one}
            href={hrefOf('compare', changed(params, { show: one === 'bars' ? null : one, of: null }))}
            aria-current={one === show ? 'true' : undefined}
          >
            {SHOWS[one]}
          </a>
        ))}
      </nav>
      {show === 'places' && <Places params={params} />}
      {show === 'years' && <Years params={params} />}
      {show === 'hours' && <Hours params={params} />}
      {(show === 'bars' || show === 'sizes') && <SideBySide params={params} show={show} />}
    </>
  )
}

function SideBySide({ params, show }: { readonly params: URLSearchParams; readonly show: 'bars' | 'sizes' }) {
  const compared = comparedIn(params)
  const { answer, failure, isWaiting, isSlow, askAgain } = useComparison(compared)
  const items = answer?.items
  const measure = measureOf(params.get('measure'))
  const go: Go = (change, field) => {
    const { params: before } = currentAddress()
    const kept = [...before].filter(([name]) => ['show', 'measure'].includes(name))
    goTo(hrefOf('compare', changed(parametersOf(change(comparedIn(before))), Object.fromEntries(kept))), field)
  }
  const faults = [...compared.faults, ...faultsOf(failure)]
  return (
    <div class="estimate compare">
      <CompareForm compared={compared} names={items?.map(({ name }) => name) ?? []} faults={faults} go={go} />
      <div class={isWaiting ? 'answer is-waiting' : 'answer'} aria-busy={isWaiting}>
        <UnknownParameters view="compare" params={params} unknown={compared.unknown} />
        <div class="toggle" role="group" aria-label="What is compared">
          {MEASURES.map((one) => (
            <a key={one} href={hrefOf('compare', changed(params, { measure: one }))} aria-current={one === measure ? 'true' : undefined}>
              {MEASURE_NAMES[one]}
            </a>
          ))}
        </div>
        {compared.variants.length === 0 && <p class="waiting">Add a model to compare, or choose a ready-made comparison.</p>}
        {compared.faults.length > 0 && <p class="waiting">Correct what is marked in the form, and the answer comes.</p>}
        {isWaiting && (!items || isSlow) && <Waiting isSlow={isSlow} />}
        {failure && !isWaiting && <FailureNote failure={failure} askAgain={askAgain} take={replacerOf(failure, go)} />}
        {items && show === 'bars' && <Bars items={items} measure={measure} compared={compared} />}
        {items && show === 'sizes' && <Sizes items={items} measure={measure} compared={compared} />}
        {items && <Said items={items} isWaiting={isWaiting} hasRatios={show === 'bars'} />}
        {answer && <Sources citations={answer.citations} />}
      </div>
    </div>
  )
}

type SaidProps = { readonly items: readonly Item[]; readonly isWaiting: boolean; readonly hasRatios: boolean }

function Said({ items, isWaiting, hasRatios }: SaidProps) {
  return (
    <>
      <p class="visually-hidden" role="status">
        {isWaiting ? '' : `${items.length} compared.`}
      </p>
      <p class="muted note">
        Bands are 90 % intervals on a logarithmic axis.
        {hasRatios &&
          ' “Times the first” leaves out the uncertainty that both share, so its range is narrower than the two ranges suggest.'}{' '}
        Each name leads to its estimate, with steps and sources.
      </p>
    </>
  )
}

/** The sources of the comparison, and its address for sharing. */
function Sources({ citations }: { readonly citations: readonly Citation[] }) {
  return (
    <>
      <details class="all-places">
        <summary>{citations.length === 1 ? 'The source' : `The ${count(citations.length)} passages in sources`} behind this</summary>
        <Citations ids={citations.map(({ id }) => id)} citations={citations} />
      </details>
      <p class="cite">
        <CopyButton text={location.href} name="to this comparison">
          Copy the link
        </CopyButton>
      </p>
    </>
  )
}

/** Replaces a name that the service does not know, at a pointer such as /variants/2/change/model or /baseline/zone. */
function replacerOf(failure: Failure, go: Go): ((name: string) => void) | undefined {
  const [where = '', index = '', ...rest] = (faultsOf(failure)[0]?.pointer ?? '').slice(1).split('/')
  const field = rest.at(-1) ?? index
  if (field === '') return undefined
  const at = where === 'variants' ? Number(index) + 1 : 0
  return (name) =>
    go((before) => {
      const isShared = field in before.shared && !(field in (before.variants[at] ?? {}))
      if (isShared) return { ...before, shared: { ...before.shared, [field]: name } }
      return { ...before, variants: before.variants.map((variant, one) => (one === at ? { ...variant, [field]: name } : variant)) }
    })
}
