import type { Answers, AnswerValue } from '@/lib/core/answers/answer'
import { compile } from '@/lib/core/scoring/compile'
import { firstLook } from '@/lib/core/scoring/first-look/first-look'
import type { FirstLookToPrint } from '@/lib/pdf/printed/printed-first-look'
import { firstLookWords } from '@/lib/words/first-look-words'
import { newestQuestionnaire } from './newest-version'

const date = '2026-11-29'

/** The first look at a baby monitor whose essentials are answered with the choice of these places, from 0, in turn. */
export function smallFirstLook(
  places: readonly number[] = [0, 1, 3],
  product = 'Lullaby Nest',
): FirstLookToPrint {
  const content = newestQuestionnaire('iot-good-practice')
  const essentials = content.sections.flatMap(({ questions }) =>
    questions.filter(({ essential }) => essential),
  )
  const answers: Answers = Object.fromEntries(
    essentials.flatMap((question, index) => {
      const place = places[index % places.length]
      const choices = question.kind === 'choice' ? question.options : question.items
      const id = choices[Math.min(place ?? 0, choices.length - 1)]?.id
      if (id === undefined || index % 4 === 3) return []
      const says: AnswerValue =
        question.kind === 'choice' ? { kind: 'choice', option: id } : { kind: 'checklist', items: [id] }
      return [[question.id, { says, evidence: [], copied: false }]]
    }),
  )
  const look = firstLook(
    compile(content),
    { facts: {}, answers, date },
    new Set(essentials.map(({ id }) => id)),
  )
  return {
    look: firstLookWords(look, content, { answers }),
    product: { name: product, maker: 'Nightlight Works', release: { label: '1.0', scope: { regions: '' } } },
    questionnaire: `${content.title} ${content.version}`,
    language: content.language,
    date,
  }
}
