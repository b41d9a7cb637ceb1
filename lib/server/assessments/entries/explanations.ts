import 'server-only'
import { reasonSchema } from '@/lib/core/answers/answer'
import type { Explanation } from '@/lib/core/assessment/assessment'
import type { ExplanationOutcome } from '@/lib/core/assessment/save-outcome'
import { findContradictions } from '@/lib/core/scoring/contradiction/contradictions'
import { explanationDigest } from '@/lib/core/scoring/contradiction/explanation-digest'
import { requireRules } from '../../content/catalogue'
import type { Person } from '../../identity/person'
import { problemsOf } from '../../records/zod-problems'
import { entrySchemas, readEntries, valuesIn } from './entries'
import { type Reading, type ReadingPlace, type Save, saveEntry } from './save-entry'

/**
 * Explains a contradiction as it is now; null deletes the explanation. The answers it is about are stored
 * with it by the server, so that it lapses when one of them changes.
 */
export function saveExplanation(
  person: Person,
  { contradictionId, text, ...save }: Save & { contradictionId: string; text: unknown },
): Promise<ExplanationOutcome> {
  return saveEntry(person, save, {
    kind: 'explanation',
    key: contradictionId,
    schema: entrySchemas.explanation,
    read: (place) => readExplanation(contradictionId, text, place),
  })
}

async function readExplanation(
  contradictionId: string,
  text: unknown,
  { questionnaire, assessmentId, scope }: ReadingPlace,
): Promise<Reading<Explanation>> {
  if (!questionnaire.contradictions.some(({ id }) => id === contradictionId)) return null
  if (text === null) return { value: null }
  const parsed = reasonSchema.safeParse(text)
  if (!parsed.success) return { problems: problemsOf(parsed.error, 'text') }
  const entries = valuesIn(await readEntries(scope.db, assessmentId))
  const found = findContradictions(requireRules(questionnaire), entries).find(
    ({ id }) => id === contradictionId,
  )
  if (!found) return { problems: [{ field: 'text', code: 'problem.no-contradiction', values: {} }] }
  return { value: { text: parsed.data, about: explanationDigest(found, entries) } }
}
