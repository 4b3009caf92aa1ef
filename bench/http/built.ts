const DIST = new URL('../../dist/', import.meta.url)

/** A module of the service as it was built: what runs in production is what is measured. */
export async function built<Module>(path: string): Promise<Module> {
  return (await import(new URL(path, DIST).href)) as Module
}
