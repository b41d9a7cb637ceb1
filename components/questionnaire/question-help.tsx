import type { ReactNode } from 'react'
import type { Question } from '@/lib/core/format/questionnaire'
import { english } from '@/lib/words/english'
import { Disclosure } from '../ui/disclosure'

const { t } = english

/** Why a question is asked, what good looks like, and what happened to others; `address` is where everybody may read it. */
export function QuestionHelp({ question, address }: { question: Question; address: string }) {
  const { why, guidance, evidence, harm, redLine, clauses } = question
  return (
    <Disclosure summary="Why this matters, and what good looks like">
      <div className="measure flex flex-col gap-4 border-s-2 border-line ps-4">
        <HelpPart title="Why this matters">
          <p>{why}</p>
          {redLine && <p>This question has a red line. An answer beyond it means: {redLine.because}</p>}
        </HelpPart>
        <HelpPart title="What good looks like">
          <p>{guidance}</p>
        </HelpPart>
        {harm && (
          <HelpPart title={`A real case: ${harm.title}`}>
            <p>{harm.text}</p>
            <p className="text-small text-ink-soft">Source: {harm.source}</p>
          </HelpPart>
        )}
        <HelpPart title="Evidence">
          <p>{t(`evidence.asked.${evidence.atLeast}`)}</p>
          <ExampleList title="Good examples" examples={evidence.goodExamples} />
          <ExampleList title="Not enough" examples={evidence.notEnough} />
        </HelpPart>
        <p className="text-small text-ink-soft">
          Serves {clauses.length === 1 ? 'clause' : 'clauses'} {clauses.join(', ')} of the 2017 text.
        </p>
        <p>
          <a href={address} className="inline-flex min-h-6 items-center">
            This question at its own address
          </a>
        </p>
      </div>
    </Disclosure>
  )
}

function HelpPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-1">
      <h3 className="text-body">{title}</h3>
      {children}
    </section>
  )
}

function ExampleList({ title, examples }: { title: string; examples: readonly string[] }) {
  if (examples.length === 0) return null
  return (
    <div>
      <p className="text-ink-soft">{title}:</p>
      <ul className="list-disc ps-5">
        {examples.map((example) => (
          <li key={example}>{example}</li>
        ))}
      </ul>
    </div>
  )
}
