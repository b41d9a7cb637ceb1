import 'server-only'
import { type CarryLines, carryLinesSchema } from '@/lib/core/assessment/carry-over/carry-over-schema'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { readAs } from '../../access/as-person'
import type { Scope } from '../../access/scope'
import { findPinned } from '../../content/later-versions'
import type { Person } from '../../identity/person'
import { seeHidden } from '../../world/set-organisations'

/** `isDeleted`: the assessment it came from cannot be opened any more. */
export type CarryRecord = CarryLines & {
  from: { id: string; questionnaire: Questionnaire | null; isDeleted: boolean }
}

/** The state of every answer when this assessment was carried over from an earlier one; null if it was not. */
export function findCarryOver(person: Person, assessmentId: string): Promise<CarryRecord | null> {
  return readAs(person, async (scope) => {
    const found = await scope.findAssessment('read-draft', assessmentId)
    return found && readCarryOver(scope, found.id)
  })
}

/** The same of an assessment that the scope has found. */
export async function readCarryOver({ db }: Scope, assessmentId: string): Promise<CarryRecord | null> {
  // Also from one that was deleted.
  const row = await seeHidden(db, () =>
    db.carryOver.findUnique({ where: { assessmentId }, include: { from: true } }),
  )
  if (!row) return null
  const { id, hidden, questionnaireId, questionnaireVersion: version, questionnaireHash: hash } = row.from
  const questionnaire = findPinned({ id: questionnaireId, version, hash })
  return { ...carryLinesSchema.parse(JSON.parse(row.lines)), from: { id, questionnaire, isDeleted: hidden } }
}
