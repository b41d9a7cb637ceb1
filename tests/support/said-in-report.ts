import type { Report } from '../../lib/core/report/report'
import { fullReport } from './full-report'

/** A report in which `text` is everything a person can have written. */
export function saidInReport(text: string, base: Report = fullReport()): Report {
  const { product, submission, contradictions, next } = base
  const part = { state: 'in' as const, detail: text }
  const scope = { device: part, app: part, cloud: part, regions: text }
  const plan = { effort: text, owner: text, due: null, words: `Planned: ${text}, ${text}` }
  return {
    ...base,
    verdict: base.verdict.replaceAll(product.name, () => text),
    product: { ...product, name: text, maker: text, release: { ...product.release, label: text, scope } },
    submission: submission && { ...submission, accountable: { name: text, role: text } },
    contradictions: contradictions.map((entry) => ({ ...entry, explanation: text })),
    next: {
      ...next,
      path: next.path && { ...next.path, steps: next.path.steps.map((step) => ({ ...step, plan })) },
    },
    sections: base.sections.map((section) => ({
      ...section,
      answers: section.answers.map((answer) => ({ ...answer, withheld: text, note: text })),
    })),
  }
}
