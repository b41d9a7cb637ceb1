import { notFound } from 'next/navigation'
import { PublishedMarkup } from '@/app/_shell/markup/published-markup'
import type { PageInput } from '@/app/_shell/page-input'
import { publicMetadata } from '@/app/_shell/public-metadata'
import { PublicPage } from '@/app/_shell/public-page'
import { PageTitle } from '@/components/ui/page/page-title'
import { Tag } from '@/components/ui/tag'
import { PointsCounted } from '@/components/version/part/points-counted'
import { ChoiceTable } from '@/components/version/question/choice-table'
import { QuestionAside } from '@/components/version/question/question-aside'
import { QuestionNeighbours } from '@/components/version/question/question-neighbours'
import {
  ClausesServed,
  EvidenceAsked,
  QuestionPart,
  RealCase,
} from '@/components/version/question/question-sections'
import { QuestionStandards } from '@/components/version/question/question-standards'
import { RedLineNote } from '@/components/version/question/red-line-note'
import { questionPath, versionPath } from '@/components/version/version-path'
import { conditionInWords } from '@/lib/core/format/words/condition-in-words'
import { findQuestion } from '@/lib/server/content/published-versions'
import { english } from '@/lib/words/english'

const { t } = english

type Input = PageInput<'id' | 'version' | 'question'>

export async function generateMetadata({ params }: Input) {
  const found = findQuestion(await params)
  if (!found) return {}
  const { version, question } = found
  return publicMetadata(questionPath(version, question.id), `${question.ask} ${question.why}`)
}

/** One question with its guidance, cases and mappings, at its own address. */
export default async function QuestionPage({ params }: Input) {
  const found = findQuestion(await params)
  if (!found) notFound()
  const { version, section, question } = found
  const trail = [
    { href: '/questionnaires', text: t('layout.questionnaires') },
    { href: versionPath(version), text: `${version.title} ${version.version}` },
    { href: `${versionPath(version)}#section-${section.id}`, text: section.title },
  ]
  return (
    <PublicPage trail={trail}>
      <PageTitle>{`${question.ask} ${version.title} ${version.version}`}</PageTitle>
      <PublishedMarkup name={`question ${version.hash} ${questionPath(version, question.id)}`}>
        <article lang={version.language}>
          {question.essential && <Tag tone="accent">{t('question.essential')}</Tag>}
          <h1 className="mt-2 max-w-[46rem] text-title">{question.ask}</h1>
          <div className="mt-6 grid items-start gap-10 lg:grid-cols-[minmax(0,46rem)_15rem] lg:justify-between">
            <div className="flex min-w-0 flex-col gap-10">
              <div className="flex flex-col gap-4">
                <p className="measure text-lead text-ink-soft">{question.why}</p>
                {question.appliesWhen && (
                  <p>
                    {t('condition.asked-if', {
                      condition: conditionInWords(question.appliesWhen, version, english),
                    })}{' '}
                    {t('condition.unless-known')}
                  </p>
                )}
              </div>
              <QuestionPart title={t('question-page.answers')}>
                <ChoiceTable question={question} />
                <p className="measure text-small text-ink-soft">
                  {question.notApplicable
                    ? t('question-page.unknown-or-not-applicable', { ask: question.notApplicable.ask })
                    : t('question-page.unknown')}
                </p>
                <RedLineNote question={question} levels={version.levels} />
              </QuestionPart>
              <QuestionPart title={t('help.guidance')}>
                <p className="measure">{question.guidance}</p>
              </QuestionPart>
              <RealCase harm={question.harm} />
              <EvidenceAsked evidence={question.evidence} />
              <PointsCounted question={question} section={section} version={version} />
              <ClausesServed question={question} version={version} />
              <QuestionStandards question={question} version={version} />
            </div>
            <QuestionAside question={question} section={section} version={version} />
          </div>
          <QuestionNeighbours question={question} version={version} />
        </article>
      </PublishedMarkup>
    </PublicPage>
  )
}
