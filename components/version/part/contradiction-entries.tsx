import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { VersionPart } from './version-part'

/** Statements that cannot both be true, as shown to a team. */
export function ContradictionEntries({ version }: { version: Questionnaire }) {
  if (version.contradictions.length === 0) return null
  return (
    <VersionPart id="contradictions" title="Contradictions" onNewPage>
      <p className="measure mt-2">
        Answers that cannot both be true are shown while you answer. Before you submit, mend one of them or
        explain why both hold; the explanation stays with the report.
      </p>
      <ul className="mt-4">
        {version.contradictions.map(({ id, text, mend }) => (
          <li key={id} className="measure border-t border-line py-3">
            <p>{text}</p>
            <p className="text-small text-ink-soft">{mend}</p>
          </li>
        ))}
      </ul>
    </VersionPart>
  )
}
