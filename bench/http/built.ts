const DIST = new URL('../../dist/', import.meta.url)

/** Returns a module of the built service, so that what is measured is what runs in production. */
export async function built<Module>(path: string): Promise<Module> {
  return (await import(new URL(path, DIST).href)) as Module
}
