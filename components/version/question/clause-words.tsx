import type { Clause, Source } from '@/lib/core/format/questionnaire'

/** A clause in our own words; where the text is cut off, that is said and not mended. */
export function ClauseWords({ clause, source }: { clause: Clause; source: Source }) {
  const cut = source.truncations.find((each) => each.clause === clause.id)
  return (
    <>
      <strong>{clause.id}</strong> {clause.summary}
      {clause.truncated && (
        <span className="mt-1 block text-small text-ink-soft">
          The text is cut off{cut && ` after “${cut.endsWith}”`}. We do not guess the rest.
        </span>
      )}
    </>
  )
}
