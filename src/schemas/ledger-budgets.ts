import { z } from 'zod'
import { Quantity } from './unit.js'

const BudgetUnit = z.enum(['kWh', 'kgCO2e', 'L']).describe('Of energy, carbon or water.').meta({ id: 'LedgerBudgetUnit' })

export const LedgerBudgets = z
  .strictObject({
    from: z.string().describe('Where the month that runs begins, in UTC.'),
    to: z.string().describe('Where it ends, which is no part of it.'),
    items: z
      .array(
        z
          .strictObject({
            tag: z.string().nullable().describe('The tag whose value it is for; null of all calls.'),
            value: z.string().nullable().describe('The value of the tag; null of all calls.'),
            amount: z.number().describe('What a month may use, in unit.'),
            unit: BudgetUnit,
            used: Quantity.nullable().describe(
              'What the calls of the month cost so far; null where it is not known, as of a tag beyond the first four of LEDGER_TAGS.',
            ),
            usedShare: z.number().min(0).nullable().describe('The value of used over amount: 1 where the budget is used up.'),
          })
          .describe('A budget, and what of it is used.')
          .meta({ id: 'LedgerBudget' }),
      )
      .describe('As LEDGER_BUDGETS lists them.'),
  })
  .describe('The budgets of a month of the workspace of a key.')
  .meta({ id: 'LedgerBudgets' })
export type LedgerBudgets = z.infer<typeof LedgerBudgets>
