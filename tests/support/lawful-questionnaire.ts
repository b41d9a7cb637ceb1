// The small questionnaire with frameworks made for a test, whose provisions its six questions about words speak for.

import type { Framework, Provision, Questionnaire } from '@/lib/core/format/questionnaire'
import { smallQuestionnaire } from './small-questionnaire'

type Given = Partial<Omit<Framework, 'provisions'>> & { id: string; provisions?: Provision[] }

/** A law of the European Union that applies from 2020 and asks for the first word, unless said otherwise. */
export function lawOf({ provisions = [provisionOf('1')], ...given }: Given): Framework {
  return {
    title: `Law ${given.id}`,
    version: '1',
    publisher: 'A parliament',
    url: 'https://example.org/law',
    licenceNote: 'Made up for tests.',
    markets: ['eu'],
    binding: 'law',
    appliesFrom: '2020-01-01',
    ...given,
    provisions,
  }
}

export function provisionOf(id: string, given: Partial<Provision> = {}): Provision {
  return { id, title: `Duty ${id}`, strength: 'mandatory', group: 'Duties', verified: true, ...given }
}

/** `asks` says which provision, as `law number`, each question about a word speaks for in full. */
export function lawfulQuestionnaire(
  frameworks: readonly Framework[],
  asks: Readonly<Record<string, string>> = {},
): Questionnaire {
  const small = smallQuestionnaire()
  return {
    ...small,
    frameworks,
    sections: small.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) =>
        question.kind === 'choice'
          ? { ...question, indicates: mappingsOf(asks[question.id]) }
          : { ...question, indicates: [] },
      ),
    })),
  }
}

function mappingsOf(reference: string | undefined) {
  if (reference === undefined) return []
  const [framework = '', provision = ''] = reference.split(' ')
  return [{ provision: { framework, provision }, full: 'told' }]
}
