import type { AnswerView } from '@/components/review/desk/answer/answer-view'
import { verdictWords } from '@/components/review/desk/verdict-words'
import { filesOf } from '@/components/review/files-of'
import { findQuestion } from '@/lib/core/format/question-place'
import { viewQuestion } from '@/lib/core/format/question-view'
import type { Question, Questionnaire } from '@/lib/core/format/questionnaire'
import { earlierWords } from '@/lib/core/review/changed/earlier-words'
import { addedFor } from '@/lib/core/review/verdict/judged-submission'
import { indicatedBy } from '@/lib/core/standards/related-to'
import { fileSizeWords } from '@/lib/core/web/size-words'
import type { Desk } from '@/lib/server/reviews/desk/open-desk'
import { english } from '@/lib/words/english'

const { t, list } = english

/** The answers of a list as the desk shows them; questions that the version does not have are left out. */
export function answerViews(desk: Desk, ids: readonly string[]): AnswerView[] {
  return ids.flatMap((id) => {
    const found = findQuestion(desk.submission.questionnaire, id)
    return found ? [answerView(desk, found.question, found.section.title)] : []
  })
}

function answerView(desk: Desk, question: Question, section: string): AnswerView {
  const { id, weight, redLine } = question
  const { answers, questionnaire } = desk.submission
  const answer = Object.hasOwn(answers, id) ? answers[id] : undefined
  const says = answer?.says
  const stored = desk.stored.find((each) => each.on === 'answers' && each.key === id)
  const { kind, ask, choices, evidence } = viewQuestion(question)
  return {
    id,
    place: t('desk.place-of', { section, weight }),
    question: { id, kind, ask, choices, evidence },
    isRedLine: redLine !== undefined,
    reasons: desk.reasons[id] ?? [],
    claimed: says?.kind === 'choice' ? [says.option] : says?.kind === 'checklist' ? says.items : [],
    because: says?.kind === 'not-applicable' ? says.because : null,
    remark: answer?.remark ?? null,
    withheld: answer?.withheld ?? null,
    evidence: [
      ...(answer?.evidence ?? []).map((piece) => ({ ...piece, added: false })),
      ...addedFor(desk.submission, id).map((piece) => ({ ...piece, added: true })),
    ],
    mappings: mappingsOf(question, questionnaire),
    files: filesAt(desk, id),
    verdict: Object.hasOwn(desk.verdicts.answers, id) ? (desk.verdicts.answers[id] ?? null) : null,
    revision: stored?.revision ?? 0,
    ...beforeOf(desk, id),
    history: historyOf(desk, id),
  }
}

function filesAt({ files, review }: Desk, id: string): AnswerView['files'] {
  const { hrefOf } = filesOf(review, { is: 'verdict', question: id })
  return files
    .filter(({ question }) => question === id)
    .map((file) => ({
      name: file.name,
      href: hrefOf(file),
      about: t('evidence-file.what', { kind: file.type, size: fileSizeWords(file.bytes) }),
    }))
}

function mappingsOf(question: Question, questionnaire: Questionnaire): AnswerView['mappings'] {
  const named = indicatedBy(question, questionnaire)
  const titles = [...new Set(named.map(({ framework }) => `${framework.title} ${framework.version}`))]
  return titles.map((title) => ({
    title,
    provisions: list(
      named.flatMap(({ framework, provision }) =>
        `${framework.title} ${framework.version}` === title ? provision.id : [],
      ),
    ),
  }))
}

function beforeOf({ before }: Desk, id: string): Pick<AnswerView, 'earlier' | 'takeOver'> {
  const earlier = before?.earlier.find(({ question }) => question === id)?.verdict
  const takeOver = before && Object.hasOwn(before.takeOver, id) ? (before.takeOver[id] ?? null) : null
  const shown = earlier ?? takeOver
  if (!before || !shown || shown.kind === 'not-examined') return { earlier: null, takeOver }
  return { earlier: earlierWords({ ...before, kind: shown.kind }, english), takeOver }
}

function historyOf({ history }: Desk, id: string): string[] {
  return (history.get(`answers/${id}`) ?? []).map(({ value, by, at }) =>
    t('desk.changed', { verdict: verdictWords(value), by, day: english.longDate(at.slice(0, 10)) }),
  )
}
