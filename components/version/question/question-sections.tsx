import type { ReactNode } from 'react'
import type { Question, Questionnaire } from '@/lib/core/format/questionnaire'
import { english } from '@/lib/words/english'

const { t } = english

/** A part of a question's own page. */
export function QuestionPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-heading">{title}</h2>
      {children}
    </section>
  )
}

/** What happened to others, with its source. */
export function RealCase({ harm }: { harm: Question['harm'] }) {
  if (!harm) return null
  return (
    <QuestionPart title={t('question-page.case')}>
      <h3 className="font-semibold">{harm.title}</h3>
      <p className="measure">{harm.text}</p>
      <p className="measure text-small text-ink-soft">{t('question-page.source', { source: harm.source })}</p>
    </QuestionPart>
  )
}

/** Which evidence is asked for, with examples of what is and what is not enough. */
export function EvidenceAsked({ evidence }: { evidence: Question['evidence'] }) {
  return (
    <QuestionPart title={t('question-page.evidence')}>
      <p className="measure">{t(`evidence.asked.${evidence.atLeast}`)}</p>
      <div className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
        <Examples title={t('question-page.good-examples')} examples={evidence.goodExamples} />
        <Examples title={t('question-page.not-enough')} examples={evidence.notEnough} />
      </div>
    </QuestionPart>
  )
}

function Examples({ title, examples }: { title: string; examples: readonly string[] }) {
  if (examples.length === 0) return null
  return (
    <div>
      <h3 className="font-semibold">{title}</h3>
      <ul className="list-disc ps-5">
        {examples.map((example) => (
          <li key={example}>{example}</li>
        ))}
      </ul>
    </div>
  )
}

/** The clauses a question serves, paraphrased. */
export function ClausesServed({ question, version }: { question: Question; version: Questionnaire }) {
  const clauses = version.source.clauses.filter(({ id }) => question.clauses.includes(id))
  return (
    <QuestionPart title={t('question-page.clauses.title')}>
      <p className="measure text-small text-ink-soft">
        {t('question-page.clauses.lead', { source: version.source.title })}
      </p>
      <dl className="measure flex flex-col gap-2">
        {clauses.map(({ id, summary, truncated }) => (
          <div key={id}>
            <dt className="font-semibold">{t('question-page.clauses.one', { clause: id })}</dt>
            <dd>{truncated ? t('question-page.clauses.cut-off', { summary }) : summary}</dd>
          </div>
        ))}
      </dl>
    </QuestionPart>
  )
}
