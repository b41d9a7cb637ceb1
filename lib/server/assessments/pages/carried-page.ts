import 'server-only'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import { readAs } from '../../access/as-person'
import type { Person } from '../../identity/person'
import { readAssessment } from '../assessments'
import { type CarryRecord, readCarryOver } from '../carry-over/carry-record'

export type CarriedAssessment = { assessment: OpenAssessment; record: CarryRecord }

/** An assessment that was carried over from an earlier version, with what became of every answer; null if it was not. */
export function findCarried(person: Person, assessmentId: string): Promise<CarriedAssessment | null> {
  return readAs(person, async (scope) => {
    const found = await scope.findAssessment('read-draft', assessmentId)
    const assessment = found && (await readAssessment(scope, found))
    const record = found && (await readCarryOver(scope, found.id))
    return assessment && record ? { assessment, record } : null
  })
}
