import 'server-only'
import {
  type OwnStatus,
  ownStatusSchema,
  provisionKey,
  provisionKeys,
  storedOwnStatusSchema,
} from '@/lib/core/answers/own-status'
import type { OwnStatusOutcome } from '@/lib/core/assessment/save-outcome'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { type Reading, type Save, saveEntry } from '../../assessments/entries/save-entry'
import type { Person } from '../../identity/person'
import { problemsOf } from '../../records/zod-problems'

/** Saves what the team says itself of one provision; null deletes it. `own` is unparsed and validated here. */
export function saveOwnStatus(
  person: Person,
  { framework, provision, own, ...save }: Save & { framework: string; provision: string; own: unknown },
): Promise<OwnStatusOutcome> {
  const key = provisionKey(framework, provision)
  return saveEntry(person, save, {
    kind: 'own',
    key,
    schema: storedOwnStatusSchema,
    read: async ({ questionnaire }) => readOwnStatus(questionnaire, key, own),
  })
}

/** Validates it against the pinned version; null where no standard of it has such a provision. */
function readOwnStatus({ frameworks }: Questionnaire, key: string, own: unknown): Reading<OwnStatus> {
  if (!provisionKeys(frameworks).has(key)) return null
  if (own === null) return { value: null }
  const parsed = ownStatusSchema.safeParse(own)
  return parsed.success ? { value: parsed.data } : { problems: problemsOf(parsed.error) }
}
