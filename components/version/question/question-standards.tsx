import type { ReactNode } from 'react'
import type { Framework, Question, Questionnaire } from '@/lib/core/format/questionnaire'
import {
  indicatedBy,
  type NamedProvision,
  type RelatedProvision,
  relatedTo,
} from '@/lib/core/standards/related-to'
import { english } from '@/lib/words/english'
import { mappingWords } from './mapping-words'
import { QuestionPart } from './question-sections'

const { t } = english

/** The provisions that answers to a question may indicate, and what else touches its clauses, by standard. */
export function QuestionStandards({ question, version }: { question: Question; version: Questionnaire }) {
  const indicated = indicatedBy(question, version)
  const related = relatedTo(question, version)
  return (
    <>
      {indicated.length > 0 && (
        <QuestionPart title={t('report-view.heading.standards')}>
          <p className="measure text-small text-ink-soft">
            {t('question-page.indicates', { rule: t('indication.rule') })}
          </p>
          {byFramework(indicated).map(({ framework, provisions }) => (
            <FrameworkPart key={framework.id} framework={framework}>
              {provisions.map((each) => (
                <ProvisionLine key={each.provision.id} named={each}>
                  {mappingWords(question, each)}
                </ProvisionLine>
              ))}
            </FrameworkPart>
          ))}
        </QuestionPart>
      )}
      {related.length > 0 && (
        <QuestionPart title={t('question-page.related.title')}>
          <p className="measure text-small text-ink-soft">{t('question-page.related.lead')}</p>
          {byFramework(related).map(({ framework, provisions }) => (
            <FrameworkPart key={framework.id} framework={framework}>
              {provisions.map((each) => (
                <ProvisionLine key={`${each.relation.clause} ${each.provision.id}`} named={each}>
                  {relationWords(each)}
                </ProvisionLine>
              ))}
            </FrameworkPart>
          ))}
        </QuestionPart>
      )}
    </>
  )
}

type FrameworkPartProps = { framework: Framework; children: ReactNode }

function FrameworkPart({ framework, children }: FrameworkPartProps) {
  return (
    <section className="mt-3">
      <h3 className="text-small">
        <a href={framework.url} className="inline-flex min-h-6 items-center">
          {framework.title} {framework.version}
        </a>
      </h3>
      <ul className="mt-1">{children}</ul>
    </section>
  )
}

function ProvisionLine({ named, children }: { named: NamedProvision; children: string }) {
  const { provision } = named
  return (
    <li className="border-t border-line py-2">
      <p>
        <strong>{provision.id}</strong> {provision.title}
      </p>
      <p className="text-small text-ink-soft">
        {children}
        {!provision.verified && ` ${t('indication.unchecked')}.`}
      </p>
    </li>
  )
}

/** Standards in the order in which they are first named, each with its provisions. */
function byFramework<Named extends NamedProvision>(named: readonly Named[]) {
  const frameworks = [...new Set(named.map(({ framework }) => framework))]
  return frameworks.map((framework) => ({
    framework,
    provisions: named.filter((each) => each.framework === framework),
  }))
}

function relationWords({ relation }: RelatedProvision): string {
  return t('question-page.related.clause', {
    clause: relation.clause,
    rationale: relation.rationale.replace(/\.$/, ''),
  })
}
