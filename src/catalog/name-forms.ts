import type { RecordKind } from '../schemas/record.js'
import { foldName } from './collection.js'
import { readModelName } from './names/read-model-name.js'

/** Dates, channels and tiers at the end of a name: -2027-01-01, @20270101, -0613, -latest, -preview, :free. */
const SUFFIX = /(?:[-@](?:20\d\d-?\d\d-?\d\d|\d{4}|\d{2}-\d{4}|latest|preview|exp|beta)|:[a-z][a-z0-9-]*)$/
/** The area of an inference profile of Bedrock, and the version behind the name. */
const BEDROCK_AREA = /^(?:us|us-gov|eu|apac|ap|jp|au|ca|sa|global)\./
const BEDROCK_VERSION = /-v?\d+:0$/
const MOST_SUFFIXES = 3

/** The folded names that a name means by its letters alone: as it is, and behind the gateways before it. */
export function nameForms(kind: RecordKind, name: string): readonly string[] {
  const folded = foldName(name)
  if (kind === 'model') return modelNameForms(folded)
  // Providers write aws/us-east-1 and "East US" for what is aws:us-east-1 and eastus here.
  return kind === 'cloudRegion' ? [folded, folded.replace('/', ':'), foldName(name.replaceAll(/\s/g, ''))] : [folded]
}

function modelNameForms(folded: string): readonly string[] {
  const { inner } = readModelName(folded)
  const last = inner.at(-1)?.replace(BEDROCK_VERSION, '')
  return last === undefined ? [folded] : [...new Set([folded, folded.replace(BEDROCK_AREA, ''), ...inner, last])]
}

/** What is left of a model's name without dates and tiers: another name that means the same where no record has the whole. */
export function shorterNames(kind: RecordKind, name: string): readonly string[] {
  if (kind !== 'model') return []
  const shorter: string[] = []
  let tried = foldName(name)
  while (shorter.length < MOST_SUFFIXES && SUFFIX.test(tried)) {
    tried = tried.replace(SUFFIX, '')
    shorter.push(tried)
  }
  return shorter
}
