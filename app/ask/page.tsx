import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { PublicPage } from '@/app/_shell/public-page'
import { AskedQuestions } from '@/components/assessment/proposals/asking/asked-questions'
import { LinkClosed } from '@/components/assessment/proposals/asking/link-closed'
import { ProposalForm } from '@/components/assessment/proposals/form/proposal-form'
import { PageHeading } from '@/components/layout/page-heading'
import { ReleaseName } from '@/components/product/release-name'
import { Disclosure } from '@/components/ui/disclosure'
import { TryAgain } from '@/components/ui/page/try-again'
import { QuestionHelp } from '@/components/version/question/question-help'
import { typedFrom } from '@/lib/browser/typed/typed-answer'
import { viewQuestion } from '@/lib/core/format/question-view'
import { type AskedPage, findAsked } from '@/lib/server/assessments/proposals/asked-page'
import { english } from '@/lib/words/english'
import { sendProposalAction } from './actions'
import { askPath } from './ask-path'

const { t } = english

/** The questions of an ask link, answered without an account; with `?question=` one of them. */
export default async function AskPage({ searchParams }: PageInput) {
  const search = await searchParams
  const token = queryValue(search, 'token') ?? ''
  const asked = await findAsked(token)
  if (!asked.open)
    return (
      <PublicPage>
        <LinkClosed why={asked.why} />
      </PublicPage>
    )
  const { value: page } = asked
  const one = page.questions.find(({ question }) => question.id === queryValue(search, 'question'))
  return (
    <PublicPage trail={one ? [{ href: askPath(token), text: t('asked.back') }] : []}>
      <TryAgain>
        {one ? (
          <OneQuestion page={page} one={one} token={token} />
        ) : (
          <AskedQuestions
            link={page.link}
            questions={page.questions.map(({ question: { id, ask }, sent }) => ({ id, ask, sent }))}
            pathOf={(id) => askPath(token, { question: id })}
            isSent={queryValue(search, 'sent') !== null}
          />
        )}
      </TryAgain>
    </PublicPage>
  )
}

type OneQuestionProps = { page: AskedPage; one: AskedPage['questions'][number]; token: string }

function OneQuestion({ page, one: { question, sent }, token }: OneQuestionProps) {
  const { product, release } = page.link
  const section = page.questionnaire.sections.find(({ questions }) => questions.includes(question))
  return (
    <ProposalForm
      action={sendProposalAction}
      question={viewQuestion(question)}
      typed={typedFrom(sent?.answer ?? null)}
      name={page.name}
      values={{ token, question: question.id }}
      title={question.ask}
      button={t('asked.send')}
      heading={
        <>
          <PageHeading over={<ReleaseName product={product} release={release} />}>
            {section?.title ?? t('asked.title')}
          </PageHeading>
          {sent && <p className="measure mb-6">{t('asked.again')}</p>}
          <Disclosure className="mb-6" summary={t('help.title')}>
            <QuestionHelp question={question} />
          </Disclosure>
        </>
      }
    />
  )
}
