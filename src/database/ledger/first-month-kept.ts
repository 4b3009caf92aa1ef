/** The first of the month from which on the ledger keeps calls, as an ISO time: so many whole months, and the one that runs. */
export function firstMonthKept(now: Date, months: number): string {
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months))
  return `${first.toISOString().slice(0, '2026-11-01T00:00:00'.length)}Z`
}
