import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { english } from '@/lib/words/english'
import { VersionPart } from './version-part'

const { t } = english

/** Statements that cannot both be true, as shown to a team. */
export function ContradictionEntries({ version }: { version: Questionnaire }) {
  if (version.contradictions.length === 0) return null
  return (
    <VersionPart id="contradictions" title={t('report-view.heading.contradictions')} onNewPage>
      <p className="measure mt-2">{t('version.contradictions-lead')}</p>
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
