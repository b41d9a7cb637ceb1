import type { ReactNode } from 'react'
import type { Question } from '@/lib/core/format/questionnaire'
import type { NamedProvision } from '@/lib/core/standards/related-to'
import { english } from '@/lib/words/english'

const { t, series } = english

type QuestionHelpProps = {
  question: Question
  /** The provisions that its answers may indicate. */
  indicates?: readonly NamedProvision[]
  /** Where everybody may read the question, if it is published. */
  address?: string
}

/** Why a question is asked, what good looks like, what happened to others and which provisions it is mapped to. */
export function QuestionHelp({ question, indicates = [], address }: QuestionHelpProps) {
  const { why, guidance, evidence, harm, redLine, clauses } = question
  return (
    <div className="measure flex flex-col gap-4 border-s-2 border-line ps-4">
      <HelpPart title={t('question-page.why')}>
        <p>{why}</p>
        {redLine && <p>{t('question-page.red-line-means', { because: redLine.because })}</p>}
      </HelpPart>
      <HelpPart title={t('help.guidance')}>
        <p>{guidance}</p>
      </HelpPart>
      {harm && (
        <HelpPart title={t('question-page.case-of', { title: harm.title })}>
          <p>{harm.text}</p>
          <p className="text-small text-ink-soft">{t('question-page.source', { source: harm.source })}</p>
        </HelpPart>
      )}
      <HelpPart title={t('question-page.evidence')}>
        <p>{t(`evidence.asked.${evidence.atLeast}`)}</p>
        <ExampleList title={t('question-page.good-examples')} examples={evidence.goodExamples} />
        <ExampleList title={t('question-page.not-enough')} examples={evidence.notEnough} />
      </HelpPart>
      {indicates.length > 0 && <Mappings indicates={indicates} />}
      <p className="text-small text-ink-soft">
        {t('question-page.serves', { count: clauses.length, clauses: series(clauses) })}
      </p>
      {address && (
        <p>
          {/* The page under this help may hold what is not saved yet. */}
          <a
            href={address}
            target="_blank"
            rel="noreferrer"
            className="inline-flex min-h-6 items-center print:hidden"
          >
            {t('question-page.own-page')}
          </a>
        </p>
      )}
    </div>
  )
}

function Mappings({ indicates }: { indicates: readonly NamedProvision[] }) {
  return (
    <HelpPart title={t('question-page.mapped')}>
      <ul className="list-disc ps-5">
        {indicates.map(({ framework, provision }) => (
          <li key={`${framework.id} ${provision.id}`}>
            {framework.title} {framework.version}, {provision.id}: {provision.title}
          </li>
        ))}
      </ul>
      <p className="text-small text-ink-soft">{t('indication.rule')}</p>
    </HelpPart>
  )
}

function HelpPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-1">
      <h2 className="text-body">{title}</h2>
      {children}
    </section>
  )
}

function ExampleList({ title, examples }: { title: string; examples: readonly string[] }) {
  if (examples.length === 0) return null
  return (
    <div>
      <p className="text-ink-soft">{t('question-page.examples', { title })}</p>
      <ul className="list-disc ps-5">
        {examples.map((example) => (
          <li key={example}>{example}</li>
        ))}
      </ul>
    </div>
  )
}
