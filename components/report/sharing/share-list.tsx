import { english, rich } from '@/lib/words/english'
import { momentIn, momentWords } from '../../layout/moment'
import type { FormAction } from '../../ui/form/form-state'
import { isolate } from '../../ui/isolated'
import { RevocableList } from '../../ui/page/revocable-list'
import { spoken } from '../../ui/spoken'

const { t } = english

/** A link as its list shows it. */
type Listed = {
  id: string
  state: 'open' | 'revoked' | 'over'
  address: string
  recipient: string | null
  by: string
  createdAt: string
  revokedAt: string | null
  validUntil: string
  views: number
  lately: number
  submission: { id: string; number: number; product: string; release: string }
}

type ShareListProps = {
  links: readonly Listed[]
  none: string
  revoke: FormAction
  /** In a list of several submissions, each link names its own. */
  isOfSeveral?: boolean
}

/** Who a link is for, whether it works and how often it was opened; an open one can be revoked. */
export function ShareList({ links, none, revoke, isOfSeveral = false }: ShareListProps) {
  return (
    <RevocableList
      items={links}
      none={none}
      nameOf={nameOf}
      aboutOf={(link) => <About link={link} isOfSeveral={isOfSeveral} />}
      revoke={{
        action: revoke,
        valuesOf: ({ id, submission }) => ({ submission: submission.id, link: id }),
        wordsOf: (link) => rich('share.revoke', { name: nameOf(link), spoken }),
      }}
    />
  )
}

function nameOf({ recipient, createdAt }: Listed): string {
  return recipient ?? t('share.unnamed', { moment: momentWords(createdAt) })
}

function About({ link, isOfSeveral }: { link: Listed; isOfSeveral: boolean }) {
  const { state, address, by, createdAt, revokedAt, validUntil, views, lately, submission } = link
  const { id, number, product, release } = submission
  return (
    <>
      {isOfSeveral && (
        <span className="block">
          {rich('share.of', {
            number,
            product,
            release,
            name: isolate,
            link: (inside) => <a href={`/reports/${id}/share`}>{inside}</a>,
          })}
        </span>
      )}
      <span className="block">
        {t(`share.state.${state}`, { until: validUntil, moment: momentWords(revokedAt ?? createdAt) })}{' '}
        {rich('share.line', { by, ...momentIn(createdAt), person: isolate })}{' '}
        {t('share.views', { views, lately })}
      </span>
      {state === 'open' && (
        <span className="block wrap-anywhere">
          <a href={address} className="font-mono">
            {address}
          </a>{' '}
          · <a href={`${address}/copy.pdf`}>{t('share.copy')}</a>
        </span>
      )}
    </>
  )
}
