/** The half of citation.js that we use; it comes without types. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly config: { get: (plugin: '@bibtex') => { format: object } }
    readonly output: { format: (format: 'bibtex', items: readonly object[]) => string }
  }
}

declare module '@citation-js/plugin-bibtex' {}
