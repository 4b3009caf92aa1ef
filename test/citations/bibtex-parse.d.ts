/** The parser of BibTeX that is not the writer's; it comes without types. */
declare module 'bibtex-parse' {
  const parser: { entries: (text: string) => { readonly key: string; readonly type: string; readonly [field: string]: string }[] }
  export default parser
}
