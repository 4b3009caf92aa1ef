import type { Catalog } from './catalog.js'
import { foldName } from './collection.js'
import { onceACatalog } from './once-a-catalog.js'

/** AWS Bedrock: the area of an inference profile, then the vendor, the name, and a version of its own. */
const BEDROCK_AREA = /^(?:us|us-gov|eu|apac|ap|jp|au|ca|sa|global)\./
const BEDROCK = /^[a-z0-9-]+\.(.+?)(?:-v\d+(?::\d+)?)?$/
/** Dates, channels and tiers that providers append: -2027-01-01, -20270101, @20270101, -0613, -latest, -preview, :free. */
const SUFFIX = /(?:[-@](?:20\d\d-?\d\d-?\d\d|\d{4}|\d{2}-\d{4}|latest|preview|exp|beta)|:[a-z][a-z0-9-]*)$/
/** Google writes models/… before its own names. */
const GOOGLE_SEGMENT = 'models'
const MOST_SUFFIXES = 3

/** The forms in which a folded name may be on record: as it is, behind provider names, and in Bedrock's form. */
export function modelNameForms(catalog: Catalog, name: string): readonly string[] {
  // People write "Llama 3.1 70B" for what APIs call llama-3.1-70b.
  const bare = withoutProviders(catalog, name).replaceAll(' ', '-')
  const anywhere = bare.replace(BEDROCK_AREA, '')
  const bedrock = BEDROCK.exec(anywhere)?.[1]
  return bedrock === undefined ? [name, bare, anywhere] : [name, bare, anywhere, bedrock]
}

/** The name with one, two and three of the dates and suffixes left off that providers append; a match is an approximation. */
export function shorterModelNames(name: string): readonly string[] {
  const shorter: string[] = []
  let tried = foldName(name)
  while (shorter.length < MOST_SUFFIXES && SUFFIX.test(tried)) {
    tried = tried.replace(SUFFIX, '')
    shorter.push(tried)
  }
  return shorter
}

/** The name behind the segments that are known to be providers: azure/eu/gpt-4o, openrouter/openai/gpt-4o, models/gemini-2.5-pro. */
function withoutProviders(catalog: Catalog, name: string): string {
  if (!name.includes('/')) return name
  const known = providerSegments(catalog)
  const segments = name.split('/')
  const first = segments.findIndex((segment, index) => index === segments.length - 1 || !known.has(segment))
  return segments.slice(first).join('/')
}

/** What stands before the last segment of any alias on record, and the developers. */
const providerSegments = onceACatalog((catalog) => {
  const segments = new Set([GOOGLE_SEGMENT])
  for (const { developer, aliases } of catalog.records.model.items) {
    segments.add(foldName(developer).replaceAll(' ', '-'))
    for (const alias of aliases) for (const segment of foldName(alias).split('/').slice(0, -1)) segments.add(segment)
  }
  return segments
})
