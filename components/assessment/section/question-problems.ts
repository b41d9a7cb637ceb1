import type { ReceivedProblem } from '@/lib/core/text/problem'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { browserWords } from '@/lib/words/browser-words'
import conflictMessages from '@/lib/words/generated/conflict'
import saving from '@/lib/words/generated/saving'
import type { AnswerStore } from '../../../lib/browser/autosave/answer-store'
import { fieldName } from '../../../lib/browser/typed/typed-answer'
import { anotherPersonWords } from '../../ui/form/another-person'
import type { FieldProblem } from '../../ui/form/error-summary'
import { fieldErrors } from '../question/field-errors'
import { firstChoiceId } from '../question/question-choices'
import type { SectionFormState } from './section-form-state'

const { t } = browserWords({ ...conflictMessages, ...saving })

export type QuestionProblem = FieldProblem & { question: string }

/** Those of `problems` that are still true; `isPosted` when they came back from a plain post. */
export function openProblems(
  store: AnswerStore,
  problems: readonly QuestionProblem[],
  isPosted: boolean,
): QuestionProblem[] {
  return [...new Set(problems.map(({ question }) => question))].flatMap((question) => {
    const status = store.statusOf(question)
    if (status?.kind === 'invalid' || status?.kind === 'unfinished') return linksTo(question, status.problems)
    if (status?.kind === 'saved') return []
    if (!isPosted && (status?.kind === 'changed' || status?.kind === 'saving')) return []
    return problems.filter((problem) => problem.question === question)
  })
}

/** What keeps a person at the page: answers that cannot be saved as they are, or are not saved yet. */
export function problemsIn(store: AnswerStore): QuestionProblem[] {
  return store.needingAttention.flatMap((questionId) => {
    const status = store.statusOf(questionId)
    return status?.kind === 'invalid' || status?.kind === 'unfinished'
      ? linksTo(questionId, status.problems)
      : [
          {
            question: questionId,
            href: `#${firstChoiceId(questionId)}`,
            message: t('saving.late'),
          },
        ]
  })
}

/** What the server refused of a plain post. */
export function problemsOf({ rejected, isOfAnother }: SectionFormState, personId: string): QuestionProblem[] {
  if (isOfAnother) return [{ question: '', href: '#main', message: anotherPersonWords }]
  return Object.entries(rejected).flatMap(([questionId, { problems, conflict }]) => [
    ...(conflict
      ? [
          {
            question: questionId,
            href: `#${firstChoiceId(questionId)}`,
            message:
              conflict.by.id === personId
                ? t('conflict.answer.refused-own')
                : t('conflict.answer.refused', { name: isolatedText(conflict.by.name) }),
          } as const,
        ]
      : []),
    ...linksTo(questionId, problems),
  ])
}

function linksTo(questionId: string, problems: readonly ReceivedProblem[]): QuestionProblem[] {
  return Object.entries(fieldErrors(problems)).map(([field, message]) => ({
    question: questionId,
    href: placeOf(questionId, field),
    message,
  }))
}

function placeOf(questionId: string, field: string): `#${string}` {
  if (field === 'says.because') return `#${fieldName(questionId, 'because')}`
  return field.startsWith('says') ? `#${firstChoiceId(questionId)}` : `#${fieldName(questionId, field)}`
}
