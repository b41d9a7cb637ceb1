import type { Answers } from '@/lib/core/answers/answer'
import { isOpenAnswer } from '@/lib/core/answers/answer'
import type { Question } from '@/lib/core/format/questionnaire'

/** Which of a section's questions are shown. It is part of the address, so it works and prints without scripts. */
export type QuestionFilter = {
  show: 'all' | 'essential' | 'open' | 'mine'
  knows: Question['knows'] | null
}

/** Reads `?show=` and `?knows=`; anything else shows all. */
export function readFilter(show: string | null, knows: string | null): QuestionFilter {
  return {
    show: show === 'essential' || show === 'open' || show === 'mine' ? show : 'all',
    knows:
      knows === 'engineering' || knows === 'product' || knows === 'legal' || knows === 'support'
        ? knows
        : null,
  }
}

/** `isMine`: given to the person who looks. Open: without an answer, not known yet, or copied and not confirmed. */
export function passesFilter(
  question: Pick<Question, 'id' | 'knows' | 'essential'>,
  { answers, isMine }: { answers: Answers; isMine: (id: string) => boolean },
  { show, knows }: QuestionFilter,
): boolean {
  if (knows && question.knows !== knows) return false
  if (show === 'essential') return question.essential
  if (show === 'mine') return isMine(question.id)
  return show === 'all' || isOpenAnswer(answers[question.id])
}

/** The address's query for a filter, or nothing where all are shown. */
export function filterQuery({ show, knows }: QuestionFilter): string {
  const query = new URLSearchParams({
    ...(show === 'all' ? {} : { show }),
    ...(knows ? { knows } : {}),
  }).toString()
  return query && `?${query}`
}
