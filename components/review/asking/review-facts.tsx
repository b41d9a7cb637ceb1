import type { ReactNode } from 'react'
import type { ShownReview } from '@/lib/core/review/lifecycle/shown-review'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english, rich } from '@/lib/words/english'
import { momentIn } from '../../layout/moment'
import { Isolated, isolate } from '../../ui/isolated'
import { makerName, statedWords } from './stated-words'

const { t, list, longDate } = english

/** Of what a review is: names as they were written. */
export type ReviewOf = {
  organisation: string
  maker: string | null
  product: string
  release: string
  number: number
}

type ReviewFactsProps = {
  review: ShownReview
  of: ReviewOf
  /** The address that is invited, where there is no auditor yet. */
  invited?: string | undefined
}

/** What was asked for by whom, and what the auditor stated. */
export function ReviewFacts({ review, of, invited }: ReviewFactsProps) {
  const { asker, askedAt, why, due, sections } = review
  return (
    <dl className="measure flex flex-col gap-3">
      <Fact term={t('asking.facts.of')}>{t('asking.facts.of-value', isolated(of))}</Fact>
      <Fact term={t('asking.facts.asked')}>
        {rich('asking.facts.asked-value', { name: asker, person: isolate, ...momentIn(askedAt) })}
      </Fact>
      <Fact term={t('asking.facts.why')}>
        <span className="whitespace-pre-wrap wrap-anywhere">
          <Isolated>{why}</Isolated>
        </span>
      </Fact>
      <Fact term={t('asking.facts.due')}>{due ? longDate(due) : t('asking.facts.any-day')}</Fact>
      <Fact term={t('asking.facts.scope')}>{sections ? list(sections) : t('asking.facts.everything')}</Fact>
      <Fact term={t('asking.facts.auditor')}>{auditorWords(review, invited)}</Fact>
      <Stated stated={review.stated} maker={makerName(of)} />
    </dl>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-small text-ink-soft">{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function isolated({ organisation, product, release, number }: ReviewFactsProps['of']) {
  return {
    organisation: isolatedText(organisation),
    product: isolatedText(product),
    release: isolatedText(release),
    number,
  }
}

function auditorWords({ auditor }: ShownReview, invited: string | undefined): ReactNode {
  if (!auditor)
    return invited ? t('asking.facts.invited', { email: isolatedText(invited) }) : t('asking.facts.nobody')
  return (
    <>
      <Isolated>{auditor.name}</Isolated>
      {!auditor.isVerified && (
        <span className="block text-small text-ink-soft">{t('asking.facts.unverified')}</span>
      )}
    </>
  )
}

function Stated({ stated, maker }: Pick<ShownReview, 'stated'> & { maker: string }) {
  if (!stated) return null
  const { firm, competence } = stated
  return (
    <>
      <Fact term={t('asking.facts.standing')}>
        <ul className="list-disc ps-5">
          {statedWords(stated.standing, maker).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </Fact>
      {firm && (
        <Fact term={t('asking.facts.firm')}>
          <Isolated>{firm}</Isolated>
        </Fact>
      )}
      <Fact term={t('asking.facts.competence')}>
        <span className="whitespace-pre-wrap wrap-anywhere">
          <Isolated>{competence}</Isolated>
        </span>
      </Fact>
    </>
  )
}
