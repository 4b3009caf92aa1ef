import { z } from 'zod'
import { CyclonedxReport, EsrsReport, GhgReport, SciReport } from '../../../schemas/ledger-forms.js'
import { contentOf } from '../../representation/formats.js'

/** What a report is written as beside JSON. */
export const REPORT_CONTENT = contentOf({
  csv: z.string().describe('A row for each group, or one for all.'),
  md: z.string().describe('Tables for people.'),
  html: z.string().describe('A page to print, which loads nothing.'),
  esrs: EsrsReport,
  ghg: GhgReport,
  sci: SciReport,
  cyclonedx: CyclonedxReport,
})
