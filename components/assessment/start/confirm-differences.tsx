'use client'

import { useSyncExternalStore } from 'react'
import { differencesKey } from '@/lib/core/assessment/file/confirm-differences'
import { browserWords } from '@/lib/words/browser-words'
import upload from '@/lib/words/generated/upload'
import { ChoiceRow } from '../../ui/field/choice-row'
import type { FormState } from '../../ui/form/form-state'

const { t } = browserWords(upload)

type ConfirmDifferencesProps = { state: FormState; differences: FormState['problems'] }

/** Asks whether a file of another product or release is meant; the list above the form names the differences. */
export function ConfirmDifferences({ state, differences }: ConfirmDifferencesProps) {
  const key = differencesKey(differences)
  const hasScripts = useSyncExternalStore(never, inBrowser, onServer)
  return (
    <div className="border-s-4 border-danger ps-4">
      <p className="font-semibold">{t('upload.different.title')}</p>
      <p className="measure text-ink-soft">{t('upload.different.text')}</p>
      {!hasScripts && <p className="measure font-semibold">{t('upload.different.again')}</p>}
      <div className="mt-2">
        <ChoiceRow
          key={key}
          kind="checkbox"
          id="confirm"
          name="confirm"
          value={key}
          defaultChecked={state.typed.confirm === key}
          text={t('upload.different.confirm')}
        />
      </div>
    </div>
  )
}

const never = () => () => {}
const inBrowser = () => true
const onServer = () => false
