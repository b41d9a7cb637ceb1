import { contactHref } from '@/lib/core/report/handing-on/handing-on-schema'
import type { Report } from '@/lib/core/report/report'
import { english } from '@/lib/words/english'
import { Isolated } from '../../ui/isolated'

const { t } = english

/** Until when a submitted report is valid, and whom its readers can write to, in the list of its facts. */
export function HandedOn({ submission }: { submission: NonNullable<Report['submission']> }) {
  const { validUntil, contact } = submission
  return (
    <>
      <dt>{t('report-view.valid-until')}</dt>
      <dd>{t('report-view.utc', { date: validUntil })}</dd>
      {contact && (
        <>
          <dt>{t('report-view.contact')}</dt>
          <dd>
            <Isolated>{contact.name}</Isolated>,{' '}
            <a href={contactHref(contact.address)} rel="noreferrer nofollow">
              {contact.address}
            </a>
          </dd>
        </>
      )}
    </>
  )
}
