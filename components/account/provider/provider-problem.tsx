import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english } from '@/lib/words/english'
import { Notice } from '../../ui/notice'

const { t } = english

type Code =
  | 'away'
  | 'cancelled'
  | 'ended'
  | 'refused'
  | 'unknown'
  | 'other-address'
  | 'has-account'
  | 'invitation-ended'
  | 'not-auditor'
  | 'taken'
  | 'connected-already'
  | 'not-yours'
  | 'not-asked'

/** Why somebody is back from the provider without what they went for, and what to do. */
export function ProviderProblem({ problem, name }: { problem: Code; name: string }) {
  return (
    <div role="alert" className="mb-6">
      <Notice title={t('ui.problem')} tone="danger">
        <p>{t(`provider.problem.${problem}`, { name: isolatedText(name) })}</p>
      </Notice>
    </div>
  )
}
