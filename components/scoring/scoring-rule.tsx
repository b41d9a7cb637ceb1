import type { ReactNode } from 'react'
import { english } from '@/lib/words/english'
import { type RuleId, ruleTitle } from './rule-titles'

const { t } = english

type ScoringRuleProps = { id: RuleId; children: ReactNode; example?: ReactNode }

/** One rule of scoring in words, and what it comes to in the worked example. */
export function ScoringRule({ id, children, example }: ScoringRuleProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="scroll-mt-6">
      <h2 id={`${id}-title`} className="text-heading">
        {ruleTitle(id)}
      </h2>
      <div className="measure mt-2 flex flex-col gap-2">{children}</div>
      {example && (
        <div className="mt-4 border-s-4 border-accent ps-4">
          <p className="text-small font-semibold text-accent">{t('scoring.in-example')}</p>
          <div className="mt-1 flex flex-col gap-3">{example}</div>
        </div>
      )}
    </section>
  )
}
