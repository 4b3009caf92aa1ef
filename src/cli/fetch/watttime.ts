import { z } from 'zod'
import { DomainError } from '../../errors.js'
import { configured, type Connector, instant, pieces } from './connector.js'
import { type AskApi, notAsKnown, patientClient } from './patient-client.js'

const NAME = 'WattTime'
/** Thirty days: the API gives 32 at most. */
const HOURS_AT_ONCE = 720
const FORECAST_HOURS = '72'
const SIGNAL = 'co2_moer'
const UNIT = 'lbs_co2_per_mwh'
/** A token holds for half an hour. */
const TOKEN_MILLISECONDS = 20 * 60_000

const Login = z.object({ token: z.string().min(1) })
const Answer = z.object({
  data: z.array(z.looseObject({ point_time: z.string(), last_updated: z.string().optional() })),
  meta: z.looseObject({ region: z.string(), signal_type: z.string(), units: z.string(), generated_at: z.string().optional() }),
})
type Answer = z.infer<typeof Answer>

/** WattTime's API, version 3: marginal emissions of its regions, which the caller gives to grid zones. */
export const wattTimeApi: Connector = {
  name: NAME,
  zones: 'Regions of WattTime with the grid zone of each: CAISO_NORTH=US-CAL-CISO.',
  settings: ({ wattTime: { url, username, password } }, wait) => {
    const { WATTTIME_URL, WATTTIME_USERNAME, WATTTIME_PASSWORD } = configured(NAME, {
      WATTTIME_URL: [url, 'the address of its API (https://api.watttime.org)'],
      WATTTIME_USERNAME: [username, 'the name of your account'],
      WATTTIME_PASSWORD: [password, 'the password of your account'],
    })
    const secrets = [WATTTIME_PASSWORD]
    const basic = Buffer.from(`${WATTTIME_USERNAME}:${WATTTIME_PASSWORD}`).toString('base64')
    const login = patientClient({ name: NAME, baseUrl: WATTTIME_URL, headers: { authorization: `Basic ${basic}` }, secrets, wait })
    return { name: NAME, baseUrl: WATTTIME_URL, headers: tokenHeaders(login), secrets: [...secrets, WATTTIME_USERNAME] }
  },
  read: async (ask, wanted) => {
    const answers: object[] = []
    for (const { region, zone } of wanted.zones.map(parted)) {
      const points = new Map<string, Answer['data'][number]>()
      let meta: Answer['meta'] | undefined
      for (const { from, to } of pieces(wanted, HOURS_AT_ONCE)) {
        const query = { region, start: instant(from), end: instant(to), signal_type: SIGNAL }
        const answer = answerIn(await ask('v3/historical', query), region)
        for (const point of answer.data) if (isNewer(point, points) && isWithin(point, from, to)) points.set(point.point_time, point)
        meta = answer.meta
      }
      if (points.size > 0) answers.push({ data: [...points.values()], meta, zone })
    }
    return answers.length === 0 ? undefined : { type: 'json', text: JSON.stringify({ answers }), notes: [] }
  },
  forecast: async (ask, zones) => {
    const answers: object[] = []
    for (const { region, zone } of zones.map(parted)) {
      const query = { region, signal_type: SIGNAL, horizon_hours: FORECAST_HOURS }
      const answer = answerIn(await ask('v3/forecast', query, { isFresh: true }), region)
      if (answer.meta.generated_at === undefined) throw notAsKnown(NAME, 'its forecast does not say when it was made (generated_at)')
      if (answer.data.length > 0) answers.push({ ...answer, zone })
    }
    return answers.length === 0 ? undefined : { type: 'json', text: JSON.stringify({ answers }), notes: [] }
  },
}

/** The header with a token, which is asked for anew before it ends. */
function tokenHeaders(login: AskApi): () => Promise<Record<string, string>> {
  let held: { readonly token: string; readonly until: number } | undefined
  return async () => {
    if (!held || Date.now() > held.until) {
      const parsed = Login.safeParse(await login('login', {}))
      if (!parsed.success) throw notAsKnown(NAME, 'its login gives no token')
      held = { token: parsed.data.token, until: Date.now() + TOKEN_MILLISECONDS }
    }
    return { authorization: `Bearer ${held.token}` }
  }
}

function parted(text: string): { readonly region: string; readonly zone: string } {
  const [region = '', zone, ...rest] = text.split('=')
  if (region !== '' && zone !== undefined && zone !== '' && rest.length === 0) return { region, zone }
  throw new DomainError('command-invalid', `"${text}" does not say which grid zone the region is: CAISO_NORTH=US-CAL-CISO.`)
}

function answerIn(json: unknown, region: string): Answer {
  const parsed = Answer.safeParse(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw notAsKnown(NAME, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
  }
  const { meta } = parsed.data
  if (meta.region !== region) throw notAsKnown(NAME, `it gives the region ${meta.region}, and ${region} was asked for`)
  if (meta.signal_type !== SIGNAL) throw notAsKnown(NAME, `it gives ${meta.signal_type}, and ${SIGNAL} was asked for`)
  if (meta.units !== UNIT) throw notAsKnown(NAME, `its unit is ${meta.units}, and ${UNIT} was expected`)
  return parsed.data
}

function isNewer({ point_time, last_updated = '' }: Answer['data'][number], points: ReadonlyMap<string, Answer['data'][number]>): boolean {
  return last_updated >= (points.get(point_time)?.last_updated ?? '')
}

function isWithin({ point_time }: Answer['data'][number], from: number, to: number): boolean {
  const hour = Date.parse(point_time) / 3_600_000
  return hour >= from && hour < to
}
