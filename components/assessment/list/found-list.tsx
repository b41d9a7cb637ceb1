import Link from 'next/link'
import type { FoundQuestion, FoundSection } from '@/lib/core/answers/find/find-in-answers'
import { english } from '@/lib/words/english'
import { Isolated } from '../../ui/isolated'

const { t } = english

type FoundListProps = {
  found: readonly FoundSection[]
  /** Where a question is answered or read; null for one that does not apply. */
  hrefOf: (section: string, question: string) => string | null
}

/** What was found, by section: each question with the parts of it that hold a word. */
export function FoundList({ found, hrefOf }: FoundListProps) {
  return found.map(({ id, title, questions }) => (
    <section key={id} aria-labelledby={`found-${id}`} className="mt-8">
      <h2 id={`found-${id}`} className="text-heading">
        {title}
      </h2>
      <ul className="mt-2 border-t border-line">
        {questions.map((question) => (
          <Found key={question.id} question={question} href={hrefOf(id, question.id)} />
        ))}
      </ul>
    </section>
  ))
}

function Found({ question: { ask, parts }, href }: { question: FoundQuestion; href: string | null }) {
  return (
    <li className="border-b border-line py-3">
      {href ? (
        <Link href={href} className="font-semibold">
          {ask}
        </Link>
      ) : (
        <p className="font-semibold">{ask}</p>
      )}
      {!href && <p className="text-small">{t('find.not-applicable')}</p>}
      <ul className="measure text-small text-ink-soft">
        {parts.map(({ of, text }) => (
          <li key={`${of} ${text}`}>
            {of === 'question' ? (
              t('find.part.question')
            ) : (
              <>
                {t(`find.part.${of}`)} <Isolated>{text}</Isolated>
              </>
            )}
          </li>
        ))}
      </ul>
    </li>
  )
}
