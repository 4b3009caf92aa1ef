/** Files of calls as three providers' customers hold them: each line another prompt and answer, the same each time. */
type LargeFile = { readonly name: string; readonly type: 'text/csv' | 'application/x-ndjson'; readonly text: string }
type Call = { readonly index: number; readonly prompt: number; readonly cached: number; readonly answer: number; readonly day: string }

/** A table of OpenAI's counts, and usage objects of Anthropic and of Gemini one a line. */
export function largeFiles(lines: number): readonly LargeFile[] {
  const calls = callsOf(lines)
  return [
    {
      name: 'openai.csv',
      type: 'text/csv',
      text: `date,model,project,prompt_tokens,completion_tokens\n${calls.map(asRow).join('')}`,
    },
    { name: 'anthropic.jsonl', type: 'application/x-ndjson', text: calls.map(asAnthropic).join('') },
    { name: 'gemini.ndjson', type: 'application/x-ndjson', text: calls.map(asGemini).join('') },
  ]
}

function callsOf(lines: number): readonly Call[] {
  const random = randomFrom(1)
  return Array.from({ length: lines }, (_one, index) => {
    const prompt = Math.round(50 + random() * 3000)
    const day = `2026-11-${String(1 + (index % 28)).padStart(2, '0')}`
    return { index, prompt, cached: Math.round(prompt * random() * 0.5), answer: Math.round(10 + random() * 600), day }
  })
}

function asRow({ index, prompt, answer, day }: Call): string {
  return `${day},${index % 3 === 0 ? 'gpt-4o' : 'gpt-4o-mini'},team-${index % 5},${prompt},${answer}\n`
}

function asAnthropic({ index, prompt, cached, answer, day }: Call): string {
  const usage = {
    input_tokens: prompt - cached,
    cache_read_input_tokens: cached,
    cache_creation_input_tokens: 0,
    output_tokens: answer,
  }
  const model = index % 3 === 0 ? 'claude-opus-4.8' : 'claude-haiku-4.5'
  return `${JSON.stringify({ model, tag: `team-${index % 5}`, at: `${day}T09:00:00Z`, usage })}\n`
}

function asGemini({ index, prompt, cached, answer, day }: Call): string {
  const usage = {
    promptTokenCount: prompt,
    cachedContentTokenCount: cached,
    candidatesTokenCount: answer,
    totalTokenCount: prompt + answer,
  }
  return `${JSON.stringify({ model: 'gemini-2.5-flash', tag: `team-${index % 5}`, at: `${day}T09:00:00Z`, usage })}\n`
}

/** Numbers from 0 to 1 that are the same each time. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}
