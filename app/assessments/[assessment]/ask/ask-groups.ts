import type { AskGroup } from '@/components/assessment/proposals/asking/ask-form'
import { passesFilter, type QuestionFilter } from '@/components/questionnaire/question-filter'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import { english } from '@/lib/words/english'

const { t } = english

type Asking = { assessment: OpenAssessment; applicable: ReadonlySet<string> }

/** The questions that apply and that the filter leaves, by section; of one section where it is given. */
export function askGroups(
  { assessment: { content, answers }, applicable }: Asking,
  filter: QuestionFilter,
  section: string | null,
): AskGroup[] {
  const groups = content.sections
    .filter(({ id }) => section === null || id === section)
    .map(({ id, title, questions }) => ({
      section: id,
      title,
      questions: questions
        .filter(
          (question) =>
            applicable.has(question.id) && passesFilter(question, { answers, isMine: () => false }, filter),
        )
        .map((question) => ({
          id: question.id,
          ask: question.ask,
          who: t('question.ask', { who: t(`knows.${question.knows}`) }),
        })),
    }))
  return groups.filter(({ questions }) => questions.length > 0)
}
