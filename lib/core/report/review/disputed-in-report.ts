// Facts that the auditor disputes, each with the questions that would apply if it were not as the team stated it.

import type { Conclusion } from '../../review/conclusion/conclusion-schema'
import { compile } from '../../scoring/compile'
import { askedQuestions } from '../parts/asked'
import type { DisputedInReport, Report } from '../report'
import type { ReviewInput } from './review-input'
import type { ReviewWords } from './review-words'

type Frozen = Conclusion['verdicts']

/** In the order of the questionnaire. */
export function disputedInReport(
  verdicts: Frozen,
  report: Pick<Report, 'facts'>,
  { questionnaire, facts }: ReviewInput,
  { t }: ReviewWords,
): DisputedInReport[] {
  const compiled = compile(questionnaire)
  const asked = new Set(askedQuestions(questionnaire, compiled, facts).map(({ name }) => name.id))
  return questionnaire.facts.flatMap(({ id, ask }): DisputedInReport[] => {
    const verdict = verdicts.facts[id]
    if (verdict?.kind !== 'disputed') return []
    const all = askedQuestions(questionnaire, compiled, compiled.withDisputed(facts, [id]))
    const brought = all.filter(({ name }) => !asked.has(name.id))
    const redLines = brought.filter((each) => each.compiled.redLine)
    const stated = report.facts.find((fact) => fact.id === id)
    return [
      {
        fact: id,
        ask: stated?.ask ?? ask,
        says: stated?.says ?? '',
        why: verdict.why ?? '',
        questions: brought.map(({ name }) => name),
        redLines: redLines.map(({ name }) => name),
        words: t('reviewed.disputed', { questions: brought.length, redLines: redLines.length }),
      },
    ]
  })
}

/** How many facts were confirmed and disputed; null where none was judged. */
export function factsWords({ facts }: Frozen, { t }: ReviewWords): string | null {
  const kinds = Object.values(facts).map(({ kind }) => kind)
  if (kinds.length === 0) return null
  const disputed = kinds.filter((kind) => kind === 'disputed').length
  return t('reviewed.facts', { confirmed: kinds.length - disputed, disputed })
}
