import 'server-only'
import { heldSize, isSmall, isTooMuch, sumOf, tooMuchText } from '@/lib/core/assessment/file/held-size'
import type { Problem } from '@/lib/core/text/problem'
import type { EntryKind } from '../../generated/client'
import type { Transaction } from '../../world/transaction'

type Place = { assessmentId: string; kind: EntryKind; key: string }

/** What is wrong with a value that would make the assessment larger than its file may be; the caller holds its lock. */
export async function refuseGrowth(
  db: Transaction,
  { place, before, after }: { place: Place; before: unknown; after: unknown },
): Promise<Problem[]> {
  const [old, size] = [heldSize(before), heldSize(after)]
  if (isSmall(size) || (size.bytes <= old.bytes && size.lines <= old.lines)) return []
  const others = await sizeOfOthers(db, place)
  return isTooMuch(sumOf([others, size])) ? [{ field: '', ...tooMuchText(place.kind) }] : []
}

/** With the pieces of evidence that answers name, as a file holds them. Counted where the values are, since a value that is not small is rare and all of them may be 6 MB. */
async function sizeOfOthers(db: Transaction, { assessmentId, kind, key }: Place) {
  const newline = '\\n'
  const [row] = await db.$queryRaw<{ bytes: number; lines: number }[]>`
    SELECT COALESCE(SUM(octet_length(text)), 0)::int AS bytes,
           COALESCE(SUM(length(text) - length(replace(text, ${newline}, ''))), 0)::int / 2 AS lines
    FROM (
      SELECT value::text || COALESCE((
        SELECT string_agg(jsonb_build_array(v.title, v.url, v.reference, v.kind, v.speaks_of, v.expires)::text, '')
        FROM jsonb_array_elements(value -> 'evidence') AS each(item)
        JOIN evidence_version v ON v.evidence_id = (each.item ->> 'piece')::uuid
        WHERE v.number = (SELECT max(number) FROM evidence_version WHERE evidence_id = v.evidence_id)
      ), '') AS text FROM entry
      WHERE assessment_id = ${assessmentId}::uuid AND value IS NOT NULL AND kind <> 'plan'
        AND NOT (kind = ${kind}::entry_kind AND key = ${key})
    ) AS others`
  return row ?? { bytes: 0, lines: 0 }
}
