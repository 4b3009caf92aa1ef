/** Bounds past which a number is a slip of the keyboard rather than a question; definitions, not data. */
export const LEAST_AMOUNT = 1e-6
export const LEAST_FIGURE = 1e-30
export const MOST_TOKENS = 1e12
export const MOST_REQUESTS = 1e12
export const MOST_PARAMETERS = 1e16
export const MOST_ACCELERATORS = 100_000
export const MOST_FLOP = 1e32
export const MOST_HOURS = 1e12
export const LONGEST_NAME = 200
export const FIRST_YEAR = 1990
export const LAST_YEAR = 2100
export const MOST_BATCH_ITEMS = 1000
export const MOST_GCO2E_PER_KWH = 3000
export const MOST_HOURS_OF_YEAR = 8784
export const MOST_YEARS_OF_RUN = 10
