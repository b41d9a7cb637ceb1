'use client'

import type { ReactNode } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import accountMessages from '@/lib/words/generated/account'
import { Form } from '../../ui/form/form'
import type { FormAction } from '../../ui/form/form-state'
import { Notice } from '../../ui/notice'

const { t } = browserWords(accountMessages)

/** Makes recovery codes. They are shown once, because only their digests are stored. */
export function RecoveryCodesForm({ action, heading }: { action: FormAction; heading: ReactNode }) {
  return (
    <Form
      action={action}
      title={t('account.codes.title')}
      button={t('account.codes.button')}
      heading={heading}
    >
      {({ made }) =>
        made?.codes ? <Codes codes={made.codes.split(' ')} /> : <p>{t('account.codes.again')}</p>
      }
    </Form>
  )
}

function Codes({ codes }: { codes: readonly string[] }) {
  return (
    <div role="status">
      <Notice title={t('account.codes.made')}>
        <p>{t('account.codes.once')}</p>
        <ol className="grid grid-cols-1 gap-1 font-mono sm:grid-cols-2">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ol>
      </Notice>
    </div>
  )
}
