// Findings of a review as they were frozen when it ended, with what happened to each since.

import type { Conclusion } from '../../review/conclusion/conclusion-schema'
import type { FindingInReport, SaidInReport } from '../report'
import type { AskedQuestions } from './questions-in-report'
import type { FindingSince } from './review-input'
import { dayOf, type ReviewWords } from './review-words'

type Frozen = Conclusion['findings'][number]

export function findingInReport(
  { id, grade, state, clauses, found, matters, raised, steps, thread, ...finding }: Frozen,
  since: readonly FindingSince[],
  asked: AskedQuestions,
  words: ReviewWords,
): FindingInReport {
  const { t } = words
  const later = since.find((each) => each.id === id)
  return {
    id,
    grade,
    gradeWords: t(`reviewed.finding.grade.${grade}`),
    state,
    stateWords: stateWords(grade, state, words),
    questions: finding.questions.map(({ question, version }) => ({
      id: question,
      version,
      ask: asked.askOf(question),
    })),
    clauses,
    found,
    matters,
    expected: finding.expected ?? null,
    closedBy: finding.closedBy ?? null,
    due: finding.due ?? null,
    raised: t('reviewed.finding.raised', { by: raised.by, date: dayOf(raised.at) }),
    names: [raised.by],
    steps: steps.map((step) => stepInReport(step, words)),
    since:
      later && later.steps.length > 0
        ? {
            stateWords: t('reviewed.finding.now', { state: t(`findings.state.${later.state}`) }),
            steps: later.steps.map((step) => stepInReport(step, words)),
          }
        : null,
    thread: thread.map((each) => saidInReport(each, words)),
  }
}

/** A good practice has nothing to close, so only its withdrawal is a state that means something. */
function stateWords(grade: Frozen['grade'], state: Frozen['state'], { t }: ReviewWords): string {
  return grade === 'good-practice' && state === 'open'
    ? t('reviewed.finding.good-practice')
    : t('reviewed.finding.then', { state: t(`findings.state.${state}`) })
}

function stepInReport({ step, at, by, text }: Frozen['steps'][number], { t }: ReviewWords) {
  return {
    words: t(`reviewed.finding.step.${step}`, { by, date: dayOf(at) }),
    names: [by],
    text: text ?? null,
  }
}

/** A message of a thread, with who wrote it and when. */
export function saidInReport(
  { at, by, text, files }: Frozen['thread'][number],
  { t }: ReviewWords,
): SaidInReport {
  return { words: t('reviewed.said', { by, date: dayOf(at) }), names: [by], text, files }
}
