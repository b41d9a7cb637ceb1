import 'server-only'
import { compileApplicability } from '@/lib/core/answers/applicability'
import { reachAssessment } from '../access'
import { requireQuestionnaire } from '../content/catalogue'
import type { Person } from '../identity/person'
import { recordEvent } from '../records/events'
import { database } from '../world/database'
import { canonicalJson, digestOf } from '../world/digest'
import { readEntries, saidIn } from './entries/entries'
import { writeEntry } from './entries/write-entries'

export type Confirmed = { confirmed: number } | { confirmed: null; reason: 'not-a-draft' }

/**
 * Confirms every copied answer of a section that applies, each as a change of its own with its history; all of
 * them or none. Gives how many there were. Null if there is no such draft or section.
 */
export async function confirmCopies(
  person: Person,
  { assessmentId, section: sectionId }: { assessmentId: string; section: string },
): Promise<Confirmed | null> {
  return database().$transaction(async (tx) => {
    const reached = await reachAssessment(person, 'answer', assessmentId, tx)
    if (!reached) return null
    if (reached.decision === 'wrong-state') return { confirmed: null, reason: 'not-a-draft' }
    const questionnaire = requireQuestionnaire(reached.pin)
    const section = questionnaire.sections.find(({ id }) => id === sectionId)
    if (!section) return null
    const entries = await readEntries(reached.id, tx)
    const applies = compileApplicability(questionnaire)(saidIn(entries).facts)
    const at = new Date()
    const copies = section.questions.flatMap(({ id }) => {
      const kept = entries.answers[id]
      return applies.has(id) && kept?.value?.copied
        ? [{ key: id, before: kept.value, revision: kept.revision }]
        : []
    })
    for (const { key, before, revision } of copies) {
      const after = { ...before, copied: false }
      const place = { assessmentId: reached.id, kind: 'answer', key, revision: revision + 1 } as const
      await writeEntry(tx, { ...place, before, after, personId: person.id, at })
    }
    for (const { key, before, revision } of copies) {
      await recordEvent(tx, {
        organisationId: reached.organisationId,
        personId: person.id,
        kind: 'answer-saved',
        subjectId: reached.id,
        at,
        data: { key, revision: revision + 1, digest: digestOf(canonicalJson({ ...before, copied: false })) },
      })
    }
    return { confirmed: copies.length }
  })
}
