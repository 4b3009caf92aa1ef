/** What GraphiQL shows at first, a tab each. */
export const EXAMPLE_DOCUMENTS = [
  `# What 250 words of an answer cost in France, and how sure that is.
query Request {
  estimateInference(request: { model: "gpt-4o", outputTokens: 250, zone: "FRA" }) {
    energy { value low high unit }
    carbon { total { value low high unit } }
    warnings { code message }
    citations { title url locator }
  }
}
`,
  `# What a training cost, as published and by our own computation.
query Training {
  estimateTraining(request: { model: "gpt-3-175b", include: [alternatives, equivalences] }) {
    energy { value low high unit }
    reported { trainingRunId energy { value unit } scope citations { title locator } }
    alternatives { method { id } energy { value low high unit } note }
    equivalences { sentence }
  }
}
`,
  `# The catalog: every figure with its source.
query Models {
  models(search: "llama", first: 5) {
    totalCount
    pageInfo { endCursor hasNextPage }
    nodes { id name developer totalParameters { value unit source locator } }
  }
}
`,
] as const
