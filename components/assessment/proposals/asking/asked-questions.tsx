import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english, rich } from '@/lib/words/english'
import { momentWords } from '../../../layout/moment'
import { PageHeading } from '../../../layout/page-heading'
import { Isolated } from '../../../ui/isolated'
import { Notice } from '../../../ui/notice'
import { PageTitle } from '../../../ui/page/page-title'

const { t } = english

type AskedQuestionsProps = {
  link: {
    asker: string
    organisation: string
    product: string
    release: string
    message: string | null
    expiresAt: string
  }
  questions: readonly { id: string; ask: string; sent: { at: string; isDecided: boolean } | null }[]
  pathOf: (questionId: string) => string
  /** An answer was sent a moment ago. */
  isSent: boolean
}

/** Who asks whom about what, and the questions, each with a page of its own. */
export function AskedQuestions({ link, questions, pathOf, isSent }: AskedQuestionsProps) {
  const organisation = isolatedText(link.organisation)
  const words = {
    asker: isolatedText(link.asker),
    organisation,
    product: isolatedText(link.product),
    release: isolatedText(link.release),
  }
  const [count, sent] = [questions.length, questions.filter((each) => each.sent).length]
  const next = questions.find((each) => !each.sent)
  return (
    <>
      <PageTitle>{t('asked.title')}</PageTitle>
      <PageHeading lead={t('asked.lead', words)}>{t('asked.title')}</PageHeading>
      {isSent && (
        <div role="status" className="mb-6">
          <Notice title={t('asked.sent-title')}>
            <p>
              {next
                ? rich('asked.sent-next', { link: (inside) => <a href={pathOf(next.id)}>{inside}</a> })
                : t('asked.sent-all')}
            </p>
          </Notice>
        </div>
      )}
      {link.message && (
        <section aria-labelledby="message" className="mb-6">
          <h2 id="message" className="text-body font-semibold">
            {t('asked.message')}
          </h2>
          <p className="measure whitespace-pre-line break-words">
            <Isolated>{link.message}</Isolated>
          </p>
        </section>
      )}
      <p className="measure mb-6">
        {t('asked.how', { count, organisation, moment: momentWords(link.expiresAt) })}
      </p>
      <p className="mb-2 text-small text-ink-soft">{t('asked.progress', { sent, count })}</p>
      <ul className="divide-y divide-line rounded-box border border-line bg-surface">
        {questions.map(({ id, ask, sent: was }) => (
          <li key={id} className="px-5 py-4">
            <a href={pathOf(id)} className="font-semibold">
              {ask}
            </a>
            <p className="text-small text-ink-soft">{sentWords(was)}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

function sentWords(sent: AskedQuestionsProps['questions'][number]['sent']): string {
  if (!sent) return t('asked.waiting')
  const moment = momentWords(sent.at)
  return sent.isDecided ? t('asked.decided', { moment }) : t('asked.sent-at', { moment })
}
