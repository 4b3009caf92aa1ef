import { memoPerCatalog } from '../../catalog/catalog.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import { utcMinute } from '../../schemas/time.js'
import { factorFigure } from '../factor.js'
import { placeOf } from '../footprint/place.js'
import { type Site, siteOf } from '../footprint/site.js'
import type { Subject } from '../model/subject.js'
import { fragmentOf, replay, type Trace, type TraceFragment } from '../trace/trace.js'
import { isHosted } from './check-inference.js'

/** Sites cached for each catalog. The cache is cleared at this size, because callers may give any spelling of a name and any minute. */
const MOST_SITES = 1000

const knownSites = memoPerCatalog(() => new Map<string, TraceFragment<Site>>())

/** The site of an inference request. It is cached by the fields that determine it, and its steps are replayed into the trace. */
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
  // Times within one minute have the same site, so that the spans of one OpenTelemetry trace share an entry of the cache.
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

/** True of a request with a run's times or with figures of its own: hardly any other request has the same, so its site is not cached. */
function hasNumbersOfItsOwn({ startsAt, endsAt, gridGco2ePerKwh, marketGco2ePerKwh, pue, wueLitresPerKwh }: InferenceRequest): boolean {
  return [startsAt, endsAt, gridGco2ePerKwh, marketGco2ePerKwh, pue, wueLitresPerKwh].some((own) => own !== undefined)
}
