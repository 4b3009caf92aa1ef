import { z } from 'zod'
import { configured, type Connector, instant, pieces } from './connector.js'
import { notAsKnown } from './patient-client.js'

const NAME = 'the Carbon Intensity API'
/** Fourteen days. */
const HOURS_AT_ONCE = 336
const MINUTE = 60_000
const HOUR_MINUTES = 60

const Answer = z.object({
  data: z.array(
    z.looseObject({
      from: z.string(),
      to: z.string(),
      intensity: z.looseObject({ forecast: z.number().nullable(), actual: z.number().nullable() }),
    }),
  ),
})
type Items = z.infer<typeof Answer>['data']

/** Great Britain's Carbon Intensity API, which needs no key: what was, and what is forecast for two days. */
export const ukCarbonIntensityApi: Connector = {
  name: NAME,
  zones: null,
  settings: ({ ukCarbonIntensity: { url } }) => {
    const variables = { UK_CARBON_INTENSITY_URL: [url, 'its address (https://api.carbonintensity.org.uk)'] } as const
    return { name: NAME, baseUrl: configured(NAME, variables).UK_CARBON_INTENSITY_URL, headers: { accept: 'application/json' } }
  },
  read: async (ask, wanted) => {
    const found = new Map<string, Items[number]>()
    for (const { from, to } of pieces(wanted, HOURS_AT_ONCE)) {
      for (const item of itemsIn(await ask(`intensity/${short(from)}/${short(to)}`, {}))) {
        const hour = Date.parse(item.from) / MINUTE / HOUR_MINUTES
        // The half-hour that ends where the first one begins is given too.
        if (hour >= wanted.fromHour && hour < wanted.toHour) found.set(item.from, item)
      }
    }
    return found.size === 0 ? undefined : { type: 'json', text: JSON.stringify({ data: [...found.values()] }), notes: [] }
  },
  forecast: async (ask, _zones, now) => {
    const data = itemsIn(await ask(`intensity/${now.slice(0, 'YYYY-MM-DDTHH:MM'.length)}Z/fw48h`, {}, { isFresh: true }))
    return data.length === 0 ? undefined : { type: 'json', text: JSON.stringify({ data, issuedAt: now }), notes: [] }
  },
}

function itemsIn(json: unknown): Items {
  const parsed = Answer.safeParse(json)
  if (parsed.success) return parsed.data.data
  const [issue] = parsed.error.issues
  throw notAsKnown(NAME, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
}

/** 2024-03-01T00:00Z */
function short(hour: number): string {
  return `${instant(hour).slice(0, 'YYYY-MM-DDTHH:MM'.length)}Z`
}
