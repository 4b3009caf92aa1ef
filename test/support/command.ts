/** What Node.js runs as `wattprint`: the sources, or with WATTPRINT_SERVER=dist/server.js what was built. */
export const COMMAND: readonly string[] =
  process.env['WATTPRINT_SERVER'] === undefined
    ? ['--import', 'tsx', 'src/cli.ts']
    : [process.env['WATTPRINT_SERVER'].replace(/server\.js$/, 'cli.js')]
