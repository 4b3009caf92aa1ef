import { fileURLToPath } from 'node:url'

/** The folder of package.json, independent of the working directory and of whether the code runs from src or dist. */
export const PACKAGE_ROOT = fileURLToPath(new URL('../../', import.meta.url))
