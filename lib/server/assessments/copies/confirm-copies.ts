import 'server-only'
import { compileApplicability } from '@/lib/core/answers/applicability'
import { changeAs } from '../../access/as-person'
import { requireQuestionnaire } from '../../content/catalogue'
import type { Person } from '../../identity/person'
import { readEntries, valuesIn } from '../entries/entries'
import { writeAnswer } from '../entries/several/write-answer'

export type Confirmed = { confirmed: number } | { confirmed: null; reason: 'not-a-draft' }

/**
 * Confirms every copied answer of a section that applies, each as a change of its own with its history; all of
 * them or none. Gives how many there were. Null if there is no such draft or section.
 */
export function confirmCopies(
  person: Person,
  { assessmentId, section: sectionId }: { assessmentId: string; section: string },
): Promise<Confirmed | null> {
  return changeAs(person, async (scope) => {
    const found = await scope.findAssessment('answer', assessmentId)
    if (!found) return null
    if (found.decision === 'wrong-state') return { confirmed: null, reason: 'not-a-draft' }
    const questionnaire = requireQuestionnaire(found.pin)
    const section = questionnaire.sections.find(({ id }) => id === sectionId)
    if (!section) return null
    const entries = await readEntries(scope.db, found.id)
    const applies = compileApplicability(questionnaire)(valuesIn(entries).facts)
    const copies = section.questions.flatMap(({ id }) => {
      const stored = entries.answers[id]
      return applies.has(id) && stored?.value?.copied
        ? [{ key: id, value: stored.value, revision: stored.revision + 1 }]
        : []
    })
    for (const { key, value, revision } of copies)
      await writeAnswer(scope, found, { key, revision, after: { ...value, copied: false } })
    return { confirmed: copies.length }
  })
}
