import { fileURLToPath } from 'node:url'

/** The folder of package.json, the same from src and from dist and whatever the working directory is. */
export const PACKAGE_ROOT = fileURLToPath(new URL('../../', import.meta.url))
