import type { AskLinkSummary } from '@/lib/core/answers/proposals/proposal'
import { english, rich } from '@/lib/words/english'
import { momentWords } from '../../../layout/moment'
import type { FormAction } from '../../../ui/form/form-state'
import { isolate } from '../../../ui/isolated'
import { RevocableList } from '../../../ui/page/revocable-list'
import { spoken } from '../../../ui/spoken'

const { t } = english

type AskLinkListProps = { links: readonly AskLinkSummary[]; assessmentId: string; revoke: FormAction }

/** Who was asked, and whether the link still works; an open one can be revoked. */
export function AskLinkList({ links, assessmentId, revoke }: AskLinkListProps) {
  return (
    <RevocableList
      items={links}
      none={t('ask-link.none')}
      nameOf={({ asked }) => asked}
      aboutOf={(link) => (
        <>
          {stateWords(link)}. {rich('ask-link.line', { ...link, name: link.by, person: isolate })}
        </>
      )}
      revoke={{
        action: revoke,
        valuesOf: ({ id }) => ({ assessment: assessmentId, link: id }),
        wordsOf: ({ asked }) => rich('ask-link.revoke', { asked, spoken }),
      }}
    />
  )
}

function stateWords({ state, expiresAt }: AskLinkSummary): string {
  if (state === 'revoked') return t('ask-link.state.revoked')
  return t(`people.state.${state}`, { moment: momentWords(expiresAt) })
}
