'use client'

import { useMemo } from 'react'
import { type Control, useWatch } from 'react-hook-form'
import type { Facts } from '@/lib/core/answers/answer'
import { compileApplicability } from '@/lib/core/answers/applicability'
import type { Rules } from '@/lib/core/answers/rules'
import { minutesToAnswer } from '@/lib/core/scoring/first-look/minutes-to-answer'
import { browserWords } from '@/lib/words/browser-words'
import factMessages from '@/lib/words/generated/facts'
import { LinkButton } from '../../../ui/button/link-button'
import type { NextAfterFacts } from './facts-notice'
import { type FactView, factsFrom, type TypedFacts } from './saving/typed-facts'

const { t } = browserWords(factMessages)

type FactsRailProps = {
  control: Control<TypedFacts>
  facts: readonly FactView[]
  /** The facts as saved. */
  before: Facts
  rules: Rules
  sections: readonly { id: string; title: string; questions: readonly { id: string; essential: boolean }[] }[]
  next: NextAfterFacts
}

/** How many questions each section has with the facts chosen, and how many more or fewer than saved. */
export function FactsRail({ control, facts, before, rules, sections, next }: FactsRailProps) {
  const typed = useWatch({ control })
  const applicable = useMemo(() => compileApplicability(rules), [rules])
  const now = applicable(factsFrom(facts, typed))
  const saved = applicable(before)
  const asked = sections.flatMap(({ questions }) => questions).filter(({ id }) => now.has(id))
  const essentials = asked.filter(({ essential }) => essential)
  const rest = minutesToAnswer(asked.filter(({ essential }) => !essential))
  return (
    <aside
      aria-label={t('facts.applicable.title')}
      className="rounded-box border border-line bg-surface p-5 shadow-resting lg:sticky lg:top-6 lg:order-2 lg:self-start"
    >
      <h2 className="text-body">{t('facts.applicable.count', { count: now.size })}</h2>
      <p className="mt-1 text-small">
        {t('facts.essentials', {
          essentials: essentials.length,
          minutes: minutesToAnswer(essentials),
          hours: Math.round(rest / 60),
        })}
      </p>
      <dl className="mt-3 grid grid-cols-[minmax(0,1fr)_auto_2rem] gap-x-3 gap-y-1 text-small">
        {sections.map(({ id, title, questions }) => {
          const count = questions.filter((question) => now.has(question.id)).length
          const change = count - questions.filter((question) => saved.has(question.id)).length
          return (
            <div key={id} className="contents">
              <dt>{title}</dt>
              <dd className="text-end">{count}</dd>
              <dd className="font-semibold text-accent">{changeWords(change)}</dd>
            </div>
          )
        })}
      </dl>
      <LinkButton href={next.href} look="quiet" className="mt-4 w-full">
        {t(next.isEssentials ? 'facts.start' : 'facts.continue')}
      </LinkButton>
      <p className="mt-3 text-small text-ink-soft">{t('facts.applicable.note')}</p>
    </aside>
  )
}

function changeWords(change: number): string {
  if (change === 0) return ''
  return change > 0 ? `+${change}` : `−${-change}`
}
