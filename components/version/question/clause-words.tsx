import type { Clause, Source } from '@/lib/core/format/questionnaire'
import { english } from '@/lib/words/english'

const { t } = english

/** A paraphrased clause; where the source text is cut off, that is stated and not completed. */
export function ClauseWords({ clause, source }: { clause: Clause; source: Source }) {
  const cut = source.truncations.find((each) => each.clause === clause.id)
  return (
    <>
      <strong>{clause.id}</strong> {clause.summary}
      {clause.truncated && (
        <span className="mt-1 block text-small text-ink-soft">
          {t('version.cut-off', { hasEnd: cut ? 'yes' : 'no', end: cut?.endsWith ?? '' })}
        </span>
      )}
    </>
  )
}
