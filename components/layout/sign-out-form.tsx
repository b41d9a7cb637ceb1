'use client'

import { useEffect } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import signOutMessages from '@/lib/words/generated/sign-out'
import { clearPending, countPending } from '../../lib/browser/sending/pending-saves'
import { saveSender } from '../../lib/browser/sending/save-sender'
import { announcePerson } from '../../lib/browser/session/session-news'

const { t } = browserWords(signOutMessages)

type SignOutFormProps = { personId: string; action: () => Promise<void> }

/** Signs out and takes what belongs to the person out of the browser. Asks only if something would be lost. */
export function SignOutForm({ personId, action }: SignOutFormProps) {
  useEffect(() => announcePerson(personId), [personId])

  async function signOut() {
    const waiting = await countPending(personId)
    if (waiting > 0 && !window.confirm(t('sign-out.lose', { count: waiting }))) return
    saveSender.forget()
    await clearPending(personId)
    announcePerson(null)
    await action()
  }
  return (
    <form
      action={action}
      onSubmit={(event) => {
        event.preventDefault()
        void signOut()
      }}
    >
      <button type="submit" className="inline-flex min-h-11 items-center text-ink hover:underline">
        {t('sign-out.button')}
      </button>
    </form>
  )
}
