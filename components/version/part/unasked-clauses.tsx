import type { Clause, Source } from '@/lib/core/format/questionnaire'
import { english } from '@/lib/words/english'
import { ClauseWords } from '../question/clause-words'
import { VersionPart } from './version-part'

const { t } = english

type UnaskedClausesProps = {
  id: string
  title: string
  lead: string
  clauses: readonly Clause[]
  source: Source
}

/** Clauses without a question, each with its reason where it has one. */
export function UnaskedClauses({ id, title, lead, clauses, source }: UnaskedClausesProps) {
  return (
    <VersionPart id={id} title={title}>
      <p className="measure mt-2">{lead}</p>
      <ul className="mt-4 grid gap-x-12 lg:grid-cols-2">
        {clauses.map((clause) => (
          <li key={clause.id} id={`clause-${clause.id}`} className="border-t border-line py-3">
            <p>
              <ClauseWords clause={clause} source={source} />
            </p>
            {clause.whyNot && (
              <p className="text-small text-ink-soft">{t('version.why-not', { reason: clause.whyNot })}</p>
            )}
          </li>
        ))}
      </ul>
    </VersionPart>
  )
}
