import type { NamingAnswer } from '@/lib/core/answers/evidence/shown-piece'
import { english } from '@/lib/words/english'
import { NamingAnswers } from './named-by'

const { t } = english

type WhatChangesProps = { answers: readonly NamingAnswer[]; words: 'renew' | 'releases' | 'delete' }

/** The answers that a change of a piece of evidence reaches, shown before it is made. */
export function WhatChanges({ answers, words }: WhatChangesProps) {
  if (answers.length === 0) return <p className="measure mb-8">{t('product-evidence.changes-nothing')}</p>
  return (
    <section aria-labelledby="what-changes" className="mb-8">
      <h2 id="what-changes" className="mb-3 text-heading">
        {t(`product-evidence.changes.${words}`, { count: answers.length })}
      </h2>
      <NamingAnswers answers={answers} />
    </section>
  )
}
