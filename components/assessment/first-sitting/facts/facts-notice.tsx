'use client'

import { useEffect, useRef } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import facts from '@/lib/words/generated/facts'
import { LinkButton } from '../../../ui/button/link-button'
import type { FactsEffect } from './saving/facts-form-state'

const { t } = browserWords(facts)

/** Where one goes on: to the essential questions while one of them has no answer, else to the first section. */
export type NextAfterFacts = { href: string; isEssentials: boolean }

type Section = { id: string; title: string; questions: readonly { id: string; ask: string }[] }
type FactsNoticeProps = { effect: FactsEffect | null; sections: readonly Section[]; next: NextAfterFacts }

/** What the saved facts did: which questions came, and which went. */
export function FactsNotice({ effect, sections, next }: FactsNoticeProps) {
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (effect) notice.current?.focus()
  }, [effect])
  if (!effect) return null
  return (
    <div
      ref={notice}
      tabIndex={-1}
      role="status"
      className="mb-8 rounded-box border-s-4 border-accent bg-accent-soft px-5 py-4"
    >
      <p className="font-semibold">{t('facts.saved', { count: effect.saved })}</p>
      <QuestionNames change="adds" ids={effect.adds} sections={sections} />
      <QuestionNames change="hides" ids={effect.hides} sections={sections} />
      {effect.adds.length + effect.hides.length === 0 && <p>{t('facts.same')}</p>}
      <LinkButton href={next.href} className="mt-4">
        {t(next.isEssentials ? 'facts.start' : 'facts.continue')}
      </LinkButton>
    </div>
  )
}

function QuestionNames({
  change,
  ids,
  sections,
}: {
  change: 'adds' | 'hides'
  ids: readonly string[]
  sections: readonly Section[]
}) {
  if (ids.length === 0) return null
  return (
    <details className="mt-2" open={ids.length <= 4}>
      <summary className="min-h-6">{t(`facts.${change}`, { count: ids.length })}</summary>
      <ul className="list-disc ps-6">
        {sections.flatMap((section) =>
          section.questions
            .filter(({ id }) => ids.includes(id))
            .map(({ id, ask }) => (
              <li key={id}>{t('facts.question', { section: section.title, question: ask })}</li>
            )),
        )}
      </ul>
    </details>
  )
}
