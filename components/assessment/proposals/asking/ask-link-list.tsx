import type { AskLinkSummary } from '@/lib/core/answers/proposals/proposal'
import { english, rich } from '@/lib/words/english'
import { momentWords } from '../../../layout/moment'
import { Button } from '../../../ui/button/button'
import { ActForm } from '../../../ui/form/act-form'
import type { FormAction } from '../../../ui/form/form-state'
import { Isolated, isolate } from '../../../ui/isolated'

const { t } = english

type AskLinkListProps = { links: readonly AskLinkSummary[]; assessmentId: string; revoke: FormAction }

/** Who was asked, and whether the link still works; an open one can be revoked. */
export function AskLinkList({ links, assessmentId, revoke }: AskLinkListProps) {
  if (links.length === 0) return <p className="text-ink-soft">{t('ask-link.none')}</p>
  return (
    <ul className="divide-y divide-line rounded-box border border-line bg-surface">
      {links.map((link) => (
        <li key={link.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-4">
          <div className="min-w-0 grow">
            <p className="font-semibold break-words">
              <Isolated>{link.asked}</Isolated>
            </p>
            <p className="text-small text-ink-soft">
              {stateWords(link)}. {rich('ask-link.line', { ...link, name: link.by, person: isolate })}
            </p>
          </div>
          {link.state === 'open' && (
            <ActForm action={revoke}>
              <input type="hidden" name="assessment" value={assessmentId} />
              <input type="hidden" name="link" value={link.id} />
              <Button look="quiet">
                {rich('ask-link.revoke', {
                  asked: link.asked,
                  spoken: (inside) => <span className="spoken-only">{inside}</span>,
                })}
              </Button>
            </ActForm>
          )}
        </li>
      ))}
    </ul>
  )
}

function stateWords({ state, expiresAt }: AskLinkSummary): string {
  if (state === 'revoked') return t('ask-link.state.revoked')
  return t(`people.state.${state}`, { moment: momentWords(expiresAt) })
}
