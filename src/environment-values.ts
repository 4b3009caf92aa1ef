import { isIP } from 'node:net'
import { z } from 'zod'

const SHORTEST_KEY = 32
const IPV4_BITS = 32
const IPV6_BITS = 128

/** A whole number, in digits. */
export function wholeNumber(least: number, most: number) {
  const reason = `it must be a whole number from ${least} to ${most}`
  return z.string().regex(/^\d+$/, reason).transform(Number).pipe(z.number().min(least, reason).max(most, reason))
}

/** A secret, long enough that it cannot be guessed. */
export function secret() {
  return z.string().min(SHORTEST_KEY, `it must have at least ${SHORTEST_KEY} characters, as from openssl rand -hex 32`)
}

/** The http or https address of a server. */
export function webAddress() {
  const reason = 'it must be an address as in http://collector:4318'
  return z.string().refine((text) => /^https?:\/\//.test(text) && URL.canParse(text), reason)
}

/** A number from 0 to 1. */
export function share() {
  const reason = 'it must be a number from 0 to 1'
  return z
    .string()
    .regex(/^\d+(\.\d+)?$/, reason)
    .transform(Number)
    .pipe(z.number().max(1, reason))
}

/** Origins of pages, or * for any. */
export function origins() {
  const reason = 'it must list origins as in https://app.example.org, or be *'
  return z
    .string()
    .transform((text) => text.split(',').map((one) => one.trim()))
    .pipe(z.array(z.string().regex(/^(\*|https?:\/\/[^\s/?#@,]+)$/, reason)))
}

/** Names of attributes that become labels of metrics. */
export function attributeNames() {
  const reason = 'it must list at most 5 attributes as in service.name,team, no two of which are alike but for their signs'
  return z
    .string()
    .transform((text) => text.split(',').map((name) => name.trim()))
    .refine((names) => names.length <= 5 && names.every((name) => /^[a-z][\w.-]{0,99}$/i.test(name)) && areUnlike(names), reason)
}

/** The names of the tags of calls that are stored. */
export function tagNames() {
  const reason = 'it must list at most 10 tags as in team,product'
  return z
    .string()
    .transform((text) => [...new Set(text.split(',').map((name) => name.trim()))])
    .refine((names) => names.length <= 10 && names.every((name) => /^[a-z][\w.-]{0,99}$/i.test(name)), reason)
}

const BUDGET =
  /^(?:(?<workspace>[^/=:]{1,200})\/)?(?:total|(?<tag>[a-z][\w.-]{0,99})=(?<value>[^:]{1,200})):(?<amount>\d{1,15}(?:\.\d{1,9})?) ?(?<unit>kWh|kgCO2e|L)$/i
const UNITS = ['kWh', 'kgCO2e', 'L'] as const

/** Budgets of a month: team=search:50 kgCO2e, or total:500 kWh, each of the workspace "default" unless it begins with another and a slash. */
export function budgets() {
  const reason = 'it must list at most 100 budgets as in team=search:50 kgCO2e, shop/total:500 kWh, with kWh, kgCO2e or L'
  return z
    .string()
    .transform((text) => text.split(',').map((one) => budgetIn(one.trim())))
    .refine((all) => all.length <= MOST_BUDGETS && all.every((one) => one !== undefined && one.amount > 0), reason)
    .transform((all) => all.filter((one) => one !== undefined))
}
const MOST_BUDGETS = 100

function budgetIn(text: string) {
  const { workspace = 'default', tag = null, value = null, amount, unit } = BUDGET.exec(text)?.groups ?? {}
  const known = UNITS.find((one) => one.toLowerCase() === unit?.toLowerCase())
  return known === undefined ? undefined : { workspace, tag, value, amount: Number(amount), unit: known }
}

/** As labels of metrics, which have no signs but _; model and tokens are labels already. */
function areUnlike(names: readonly string[]): boolean {
  const labels = ['model', 'tokens', ...names.map((name) => name.replaceAll(/\W/g, '_'))]
  return new Set(labels).size === labels.length
}

/** Addresses, or ranges of them such as 10.0.0.0/8. */
export function addresses() {
  const reason = 'it must list addresses or ranges of them, as in 10.0.0.0/8, 127.0.0.1'
  return z
    .string()
    .transform((text) => text.split(',').map((one) => one.trim()))
    .pipe(z.array(z.string().refine(isAddressOrRange, reason)))
}

function isAddressOrRange(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const most = isIP(address) === 4 ? IPV4_BITS : IPV6_BITS
  return isIP(address) !== 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
}

const TOPIC = /^[\w.-]{1,249}$/

/** Addresses of Kafka brokers. */
export function brokers() {
  const reason = 'it must list brokers as in kafka-1:9092,kafka-2:9092'
  return z
    .string()
    .transform((text) => text.split(',').map((one) => one.trim()))
    .pipe(z.array(z.string().regex(/^[^\s,/]{1,255}:\d{1,5}$/, reason)))
}

/** The name of a topic or a group of Kafka. */
export function topicName() {
  return z.string().regex(TOPIC, 'it must be a name of letters, digits, dots, underscores and hyphens')
}

/** Names of topics. */
export function topicNames() {
  return z
    .string()
    .transform((text) => [...new Set(text.split(',').map((one) => one.trim()))])
    .pipe(z.array(topicName()))
}

/** The workspace of the calls of each topic. */
export function workspacesOfTopics() {
  const reason = 'it must list topics and their workspaces as in otlp_spans=shop,batch-calls=research'
  return z
    .string()
    .transform((text) => text.split(',').map((one) => one.trim().split('=')))
    .refine(
      (pairs) => pairs.every(([topic = '', workspace = '', ...more]) => TOPIC.test(topic) && workspace !== '' && more.length === 0),
      reason,
    )
    .transform((pairs) => Object.fromEntries(pairs) as Record<string, string>)
}
