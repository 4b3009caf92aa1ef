import { Document, visit } from 'yaml'

/** A collection that fits on so much of a line stands on one. */
const LINE_LETTERS = 400

/** The document of the API as YAML: small collections on a line, so that a reader sees more of it at a time. */
export function openapiYaml(document: object): string {
  const yaml = new Document(document, { aliasDuplicateObjects: false })
  visit(yaml, {
    Collection: (_key, node) => {
      if (JSON.stringify(node).length > LINE_LETTERS) return undefined
      node.flow = true
      return visit.SKIP
    },
  })
  return yaml.toString({ lineWidth: 0, flowCollectionPadding: false, indentSeq: false })
}
