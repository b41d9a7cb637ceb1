'use client'

import { useEffect, useRef } from 'react'
import { LinkButton } from '../../ui/button/link-button'
import type { FactsEffect } from './saving/facts-form-state'

type Section = { id: string; title: string; questions: readonly { id: string; ask: string }[] }
type FactsNoticeProps = { effect: FactsEffect | null; sections: readonly Section[]; next: string }

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
      <p className="font-semibold">{savedWords(effect.saved)}</p>
      <QuestionNames title="These questions now apply" ids={effect.adds} sections={sections} />
      <QuestionNames
        title="These questions no longer apply. Answers to them are kept"
        ids={effect.hides}
        sections={sections}
      />
      {effect.adds.length + effect.hides.length === 0 && <p>The same questions apply as before.</p>}
      <LinkButton href={next} className="mt-4">
        Continue to the questions
      </LinkButton>
    </div>
  )
}

function savedWords(count: number): string {
  if (count === 0) return 'Nothing has changed'
  return count === 1 ? '1 fact is saved' : `${count} facts are saved`
}

function QuestionNames({
  title,
  ids,
  sections,
}: {
  title: string
  ids: readonly string[]
  sections: readonly Section[]
}) {
  if (ids.length === 0) return null
  return (
    <details className="mt-2" open={ids.length <= 4}>
      <summary className="min-h-6">
        {title}: {ids.length}
      </summary>
      <ul className="list-disc ps-6">
        {sections.flatMap((section) =>
          section.questions
            .filter(({ id }) => ids.includes(id))
            .map(({ id, ask }) => (
              <li key={id}>
                {section.title}: {ask}
              </li>
            )),
        )}
      </ul>
    </details>
  )
}
