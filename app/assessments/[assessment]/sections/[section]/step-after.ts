import { filterQuery, type QuestionFilter } from '@/components/questionnaire/question-filter'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import { english } from '@/lib/words/english'

const { t } = english

/** Where the button below a section leads: the next section with the same filter, at the end to the check. */
export function stepAfter(
  { id, content }: Pick<OpenAssessment, 'id' | 'content'>,
  sectionId: string,
  filter: QuestionFilter,
): { href: string; button: string } {
  const place = content.sections.findIndex((section) => section.id === sectionId)
  const next = content.sections[place + 1]
  return next
    ? {
        href: `/assessments/${id}/sections/${next.id}${filterQuery(filter)}`,
        button: t('section-page.next', { section: next.title }),
      }
    : { href: `/assessments/${id}/check`, button: t('section-page.check') }
}
