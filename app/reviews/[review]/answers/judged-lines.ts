import type { JudgedLine } from '@/components/review/desk/overview/judged-list'
import { verdictWords } from '@/components/review/desk/verdict-words'
import { findQuestion } from '@/lib/core/format/question-place'
import type { Desk } from '@/lib/server/reviews/desk/open-desk'

/** The questions of a list with what was said of their answers. */
export function judgedLines(
  { submission, reasons, verdicts, findings }: Desk,
  ids: readonly string[],
): JudgedLine[] {
  return ids.flatMap((id) => {
    const found = findQuestion(submission.questionnaire, id)
    const verdict = Object.hasOwn(verdicts.answers, id) ? verdicts.answers[id] : undefined
    if (!found) return []
    return {
      id,
      ask: found.question.ask,
      section: found.section.title,
      reasons: reasons[id] ?? [],
      findings: findings.get(id) ?? { all: 0, open: 0 },
      verdict: verdict ? verdictWords(verdict) : null,
    }
  })
}

/** What questions ask. */
export function questionTexts({ submission }: Pick<Desk, 'submission'>, ids: readonly string[]): string[] {
  return ids.map((id) => findQuestion(submission.questionnaire, id)?.question.ask ?? id)
}
