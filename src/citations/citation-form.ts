import { z } from 'zod'

/** The forms in which sources are cited, by the names that ?format= and --cite know. */
export const CitationForm = z.enum(['csl', 'bibtex'])
export type CitationForm = z.infer<typeof CitationForm>

/** The type of content of each. */
export const CITATION_TYPES = {
  csl: 'application/vnd.citationstyles.csl+json',
  bibtex: 'application/x-bibtex',
} as const satisfies Record<CitationForm, string>
