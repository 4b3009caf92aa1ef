import { memoPerCatalog } from '../../catalog/catalog.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import { utcMinute } from '../../schemas/time.js'
import { factorFigure } from '../factor.js'
import { placeOf } from '../footprint/place.js'
import { type Site, siteOf } from '../footprint/site.js'
import type { Subject } from '../model/subject.js'
import { fragmentOf, replay, type Trace, type TraceFragment } from '../trace/trace.js'
import { isHosted } from './check-inference.js'

/** Callers may write one name in many ways, and ask for any minute of any year. */
const MOST_SITES = 1000

const knownSites = memoPerCatalog(() => new Map<string, TraceFragment<Site>>())

/** Where requests are answered and what a kilowatt-hour costs there: for requests that say the same of it derived once. */
export function inferenceSite(trace: Trace, request: InferenceRequest, subject: Subject): Site {
  const record = subject.record ?? subject.guess?.record
  const hosted = isHosted(request)
  const developer = hosted && record?.access !== 'open_weights' ? record?.developer : undefined
  const derive = (on: Trace): Site => {
    const place = placeOf(on, request, developer)
    const standIn = factorFigure(on.catalog, hosted || place.region ? 'pue/hyperscale-unknown' : 'pue/colocation-unknown')
    return siteOf(on, request, place, { standIn })
  }
  if (hasNumbersOfItsOwn(request)) return derive(trace)
  const { operator, region, zone, year, at, basis, marginal } = request
  // Of a time no more than its minute counts, which the spans of a trace share.
  const minute = at === undefined ? undefined : utcMinute(at)
  const key = JSON.stringify([operator, region, zone, year, minute, basis, marginal, developer, hosted])
  const known = knownSites(trace.catalog)
  let site = known.get(key)
  if (!site) {
    site = fragmentOf(trace.catalog, derive)
    if (known.size >= MOST_SITES) known.clear()
    known.set(key, site)
  }
  return replay(trace, site)
}

/** A run or a figure of the caller's own, which few others will have. */
function hasNumbersOfItsOwn({ startsAt, endsAt, gridGco2ePerKwh, marketGco2ePerKwh, pue, wueLitresPerKwh }: InferenceRequest): boolean {
  return [startsAt, endsAt, gridGco2ePerKwh, marketGco2ePerKwh, pue, wueLitresPerKwh].some((own) => own !== undefined)
}
