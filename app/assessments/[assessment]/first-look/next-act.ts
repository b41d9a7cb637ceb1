import { isOpenAnswer } from '@/lib/core/answers/answer'
import { minutesToAnswer } from '@/lib/core/scoring/first-look/minutes-to-answer'
import type { FirstLookPage } from '@/lib/server/assessments/pages/first-look-page'
import { english } from '@/lib/words/english'

const { t } = english

/** Where to go on: essentials without an answer, then the first section that has open questions, then the check. */
export function nextAct({ assessment, look }: FirstLookPage): { href: string; text: string } {
  const { id, answers, content } = assessment
  const path = `/assessments/${id}`
  const hasEssentials = look.essentials.some(({ question }) => answers[question] === undefined)
  if (hasEssentials) return { href: `${path}/essentials`, text: t('first-look.go-on-essentials') }
  const open = look.sections.find(({ applying, answered }) => answered < applying)
  const section = content.sections.find((each) => each.id === open?.section)
  if (!open || !section) return { href: `${path}/check`, text: t('first-look.check') }
  const questions = section.questions.filter((question) => isOpenAnswer(answers[question.id]))
  const minutes = minutesToAnswer(questions.slice(0, open.applying - open.answered))
  return {
    href: `${path}/sections/${section.id}?show=open`,
    text: t('first-look.go-on', { section: section.title, minutes }),
  }
}
