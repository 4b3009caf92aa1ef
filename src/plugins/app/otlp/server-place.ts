import { type Catalog } from '../../../catalog/catalog.js'
import { recordNamed } from '../../../catalog/find-record.js'

/** What an address or a provider tells of where a call was answered: names of the catalog. */
export type ServerPlace = { readonly region?: string; readonly operator?: string }

type Host = { readonly pattern: RegExp; readonly provider?: string; readonly operator: string }

/** Addresses of APIs whose names are public; where the name holds the region, `provider` makes it one of ours. */
const HOSTS: readonly Host[] = [
  {
    pattern: /^bedrock-(?:runtime|agent-runtime|mantle)(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.com|api\.aws)$/,
    provider: 'aws',
    operator: 'aws',
  },
  { pattern: /^([a-z0-9-]+)-aiplatform\.googleapis\.com$/, provider: 'gcp', operator: 'google' },
  { pattern: /^(?:aiplatform|generativelanguage)\.googleapis\.com$/, operator: 'google' },
  { pattern: /^([a-z0-9]+)\.api\.cognitive\.microsoft\.com$/, provider: 'azure', operator: 'microsoft' },
  { pattern: /^[^.]+\.(?:openai|services\.ai|cognitiveservices)\.azure\.com$/, operator: 'microsoft' },
  { pattern: /\.models\.ai\.azure\.com$/, operator: 'microsoft' },
  { pattern: /^inference\.generativeai\.([a-z0-9-]+)\.oci\.oraclecloud\.com$/, provider: 'oci', operator: 'oracle' },
  { pattern: /^api\.openai\.com$/, operator: 'openai-azure' },
  { pattern: /^api\.anthropic\.com$/, operator: 'anthropic-assumption' },
  { pattern: /^api\.mistral\.ai$/, operator: 'mistral-assumption' },
  { pattern: /\.ai\.cloud\.ovh\.net$/, operator: 'ovh' },
  { pattern: /^api\.scaleway\.ai$/, operator: 'scaleway' },
]

/** Values of gen_ai.provider.name and its forerunner gen_ai.system, where the operator is beyond doubt. */
const PROVIDERS: Readonly<Record<string, string>> = {
  'aws.bedrock': 'aws',
  'azure.ai.inference': 'microsoft',
  'azure.ai.openai': 'microsoft',
  'az.ai.inference': 'microsoft',
  'az.ai.openai': 'microsoft',
  'gcp.gemini': 'google',
  'gcp.gen_ai': 'google',
  'gcp.vertex_ai': 'google',
  vertex_ai: 'google',
  gemini: 'google',
}

/** Where a call was answered: the region in the server's address, else the operator of the address, else of the provider. */
export function serverPlace(catalog: Catalog, address: string | undefined, provider: string | undefined): ServerPlace {
  const host = address?.toLowerCase()
  for (const { pattern, provider: cloud, operator } of HOSTS) {
    const found = host === undefined ? null : pattern.exec(host)
    if (!found) continue
    const region = cloud === undefined ? undefined : recordNamed(catalog, 'cloudRegion', `${cloud}:${found[1] ?? ''}`)
    return region ? { region: region.id } : { operator }
  }
  const operator = provider !== undefined && Object.hasOwn(PROVIDERS, provider) ? PROVIDERS[provider] : undefined
  return operator === undefined ? {} : { operator }
}
