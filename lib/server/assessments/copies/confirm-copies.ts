import 'server-only'
import type { Answer } from '@/lib/core/answers/answer'
import { compileApplicability } from '@/lib/core/answers/applicability'
import { changeAs } from '../../access/as-person'
import type { ChangeScope, FoundAssessment } from '../../access/scope'
import { requireQuestionnaire } from '../../content/catalogue'
import type { Person } from '../../identity/person'
import { canonicalJson, digestOf } from '../../world/digest'
import { readEntries, valuesIn } from '../entries/entries'
import { writeEntry } from '../entries/write-entries'

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
    for (const copy of copies) await confirm(scope, found, copy)
    return { confirmed: copies.length }
  })
}

type Copy = { key: string; value: Answer; revision: number }

async function confirm(
  { db, person, record }: ChangeScope,
  { id: assessmentId, organisationId }: FoundAssessment,
  { key, value, revision }: Copy,
): Promise<void> {
  const at = new Date()
  const after = { ...value, copied: false }
  const where = { assessmentId_kind_key: { assessmentId, kind: 'answer' as const, key } }
  const { value: before } = await db.entry.findUniqueOrThrow({ where, select: { value: true } })
  const place = { assessmentId, organisationId, kind: 'answer', key, revision } as const
  await writeEntry(db, { ...place, before, after, personId: person.id, at })
  const data = { key, revision, digest: digestOf(canonicalJson(after)) }
  record({ organisationId, kind: 'answer-saved', subjectId: assessmentId, at, data })
}
