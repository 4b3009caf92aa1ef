import { foldName } from '../../catalog/collection.js'
import { findRecord } from '../../catalog/find-record.js'
import { DomainError } from '../../errors.js'
import type { CloudRegion } from '../../schemas/cloud-region.js'
import type { GridBasis } from '../../schemas/figure.js'
import type { GridZone } from '../../schemas/grid-zone.js'
import type { Operator } from '../../schemas/operator.js'
import { minutePeriod, utcHour, utcMinute } from '../../schemas/time.js'
import { MOST_YEARS_OF_RUN } from '../../schemas/unit.js'
import { assume, citeIn, type Trace } from '../trace/trace.js'
import type { When } from './series.js'

/** The fields of a request that determine where and when it runs. */
export type PlaceRequest = {
  readonly operator?: string | undefined
  readonly region?: string | undefined
  readonly zone?: string | undefined
  readonly year?: number | undefined
  readonly at?: string | undefined
  readonly startsAt?: string | undefined
  readonly endsAt?: string | undefined
  readonly gridGco2ePerKwh?: number | undefined
  readonly marketGco2ePerKwh?: number | undefined
  readonly basis?: GridBasis | undefined
  readonly marginal?: boolean | undefined
  readonly pue?: number | undefined
  readonly wueLitresPerKwh?: number | undefined
}

/** The grid zone, the operator of the site and the requested time. */
export type Place = {
  readonly zone: GridZone
  readonly region?: CloudRegion | undefined
  readonly operator?: Operator | undefined
  readonly when: When
}

const WORLD = 'WORLD'

/**
 * The place of a request: the zone or region that it gives, else the usual zone of its operator, else the world. Where no operator is
 * given, the one that usually serves the developer's models stands in. Stand-ins are declared. Throws for unknown names and contradictory times.
 */
export function placeOf(trace: Trace, request: PlaceRequest, developer: string | undefined): Place {
  const { catalog } = trace
  const region = request.region === undefined ? undefined : findRecord(catalog, 'cloudRegion', request.region)
  const operator = operatorOf(trace, request, region, developer)
  return { zone: zoneOf(trace, request, region, operator), region, operator, when: whenOf(request) }
}

function operatorOf(
  trace: Trace,
  request: PlaceRequest,
  region: CloudRegion | undefined,
  developer: string | undefined,
): Operator | undefined {
  const { catalog } = trace
  if (request.operator !== undefined) return findRecord(catalog, 'operator', request.operator)
  if (region) return catalog.records.operator.byName.get(foldName(region.provider))
  const usual = developer === undefined ? undefined : catalog.operatorByDeveloper.get(developer)
  if (usual && developer !== undefined) {
    const reason = `No operator was given: who usually serves the models of ${developer} stands in.`
    assume(trace, 'operator', { value: usual.id, unit: null, basis: 'default', reason, citations: [] })
  }
  return usual
}

function zoneOf(trace: Trace, request: PlaceRequest, region: CloudRegion | undefined, operator: Operator | undefined): GridZone {
  const { catalog } = trace
  if (request.zone !== undefined) return findRecord(catalog, 'gridZone', request.zone)
  if (region) {
    const citations = [citeIn(trace, region.reference)]
    assume(trace, 'zone', {
      value: region.zone,
      unit: null,
      basis: 'record',
      reason: `The zone that feeds region ${region.id}.`,
      citations,
    })
    return findRecord(catalog, 'gridZone', region.zone)
  }
  const usual = operator?.usualZone
  if (usual) {
    const reason = `No region or zone was given: the usual zone of ${operator.name} stands in.`
    assume(trace, 'zone', { value: usual.text, unit: null, basis: 'default', reason, citations: [citeIn(trace, usual)] })
    return findRecord(catalog, 'gridZone', usual.text)
  }
  const reason = 'No region, zone or operator was given: the mean of the world stands in.'
  assume(trace, 'zone', { value: WORLD, unit: null, basis: 'default', reason, citations: [] })
  return findRecord(catalog, 'gridZone', WORLD)
}

/** The time of a request, given as year, at, or startsAt with endsAt. Throws contradictory-request where several are given. */
function whenOf({ year, at, startsAt, endsAt }: Pick<PlaceRequest, 'year' | 'at' | 'startsAt' | 'endsAt'>): When {
  const [first, second] = Object.entries({ year, at, startsAt: startsAt ?? endsAt }).filter(([, given]) => given !== undefined)
  if (first && second) {
    throw new DomainError('contradictory-request', `${first[0]} and ${second[0]} both say when: give one of them.`, [
      { pointer: `/${first[0]}`, detail: `excludes ${second[0]}` },
    ])
  }
  if (startsAt !== undefined || endsAt !== undefined) return whenOfRun(startsAt, endsAt)
  if (at === undefined) return { year }
  const minute = utcMinute(at)
  return { year: yearOf(minute), hour: utcHour(at), span: { from: minute, to: minute + 1 } }
}

function whenOfRun(startsAt: string | undefined, endsAt: string | undefined): When {
  if (startsAt === undefined || endsAt === undefined) {
    const [given, lacking] = startsAt === undefined ? ['endsAt', 'startsAt'] : ['startsAt', 'endsAt']
    throw new DomainError('missing-input', `${given} alone says no run: give ${lacking} with it, or year in place of both.`, [
      { pointer: `/${lacking}`, detail: `is needed with ${given}` },
    ])
  }
  const [from, to] = [utcMinute(startsAt), utcMinute(endsAt)]
  const fault =
    to <= from
      ? 'the run would end before it began: give an endsAt at least a minute after startsAt'
      : yearOf(to) - yearOf(from) > MOST_YEARS_OF_RUN
        ? `a run takes ${MOST_YEARS_OF_RUN} years at most`
        : undefined
  if (fault !== undefined) {
    throw new DomainError('contradictory-request', `From startsAt ${startsAt} to endsAt ${endsAt}: ${fault}.`, [
      { pointer: '/endsAt', detail: to <= from ? 'is not after startsAt' : 'is too long after startsAt' },
    ])
  }
  return { year: yearOf(Math.floor((from + to) / 2)), span: { from, to } }
}

function yearOf(minute: number): number {
  return Number(minutePeriod(minute).slice(0, 4))
}
