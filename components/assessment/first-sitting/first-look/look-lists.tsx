import Link from 'next/link'
import type { ReactNode } from 'react'
import { english } from '@/lib/words/english'
import type { FirstLookWords } from '@/lib/words/first-look-words'
import { questionPath } from '../../page/question-path'

const { t } = english

type ListProps = { assessmentId: string; look: FirstLookWords }

/** Each crossed red line: what was said, why it is one, and who knows. */
export function WrongNow({ assessmentId, look: { wrong } }: ListProps) {
  return (
    <Part id="wrong" title={t('first-look.wrong')}>
      {wrong.length === 0 && <p>{t('first-look.nothing-wrong')}</p>}
      <ul>
        {wrong.map(({ section, question, says, because, knows }) => (
          <Row key={question} mark="▲" tone="text-danger" aside={knows}>
            <Link href={questionPath(assessmentId, section, question)} className="font-semibold">
              {says}
            </Link>
            <span className="block">{because}</span>
          </Row>
        ))}
      </ul>
    </Part>
  )
}

/** What to do first, about which question, and what it brings. */
export function StepsWorthMost({ assessmentId, look: { steps } }: ListProps) {
  if (steps.length === 0) return null
  return (
    <Part id="steps" title={t('first-look.steps', { count: steps.length })}>
      <ol>
        {steps.map(({ section, question, does, about, brings }, index) => (
          <Row key={question} mark={String(index + 1)} tone="text-accent" aside={brings}>
            <span className="block">{does}</span>
            <Link href={questionPath(assessmentId, section, question)} className="text-small">
              {about}
            </Link>
          </Row>
        ))}
      </ol>
    </Part>
  )
}

/** What is to be found out, by who knows, with the ways to ask. */
export function WhomToAsk({ assessmentId, look: { toAsk }, mayAsk }: ListProps & { mayAsk: boolean }) {
  if (toAsk.length === 0) return null
  const path = `/assessments/${assessmentId}`
  return (
    <Part id="ask" title={t('first-look.ask')}>
      <ul>
        {toAsk.map(({ knows, who, questions }) => (
          <Row
            key={knows}
            mark="?"
            tone="text-ink-soft"
            aside={
              mayAsk && (
                <span className="flex flex-wrap gap-x-4 print:hidden">
                  <Link href={`${path}/ask?show=essential&knows=${knows}`}>
                    {t('first-look.ask-by-link')}
                  </Link>
                  <Link href={`${path}/people`}>{t('first-look.give')}</Link>
                </span>
              )
            }
          >
            <span className="font-semibold">{who}</span>
            <ul className="list-disc ps-5">
              {questions.map(({ section, question, ask }) => (
                <li key={question}>
                  <Link href={questionPath(assessmentId, section, question)}>{ask}</Link>
                </li>
              ))}
            </ul>
          </Row>
        ))}
      </ul>
    </Part>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-1 text-heading">
        {title}
      </h2>
      {children}
    </section>
  )
}

type RowProps = { mark: string; tone: string; aside: ReactNode; children: ReactNode }

function Row({ mark, tone, aside, children }: RowProps) {
  return (
    <li className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-3 border-b border-line py-3 sm:grid-cols-[1.5rem_minmax(0,1fr)_12rem]">
      <span aria-hidden="true" className={tone}>
        {mark}
      </span>
      <div className="measure min-w-0 wrap-anywhere">{children}</div>
      <div className="col-start-2 text-small text-ink-soft sm:col-start-3 sm:text-end">{aside}</div>
    </li>
  )
}
