'use client'

import { stopCouriers } from '../autosave/answer-courier'
import { clearPending, countPending } from '../autosave/answer-queue'

/** Signs out and takes what belongs to the person out of the browser. Asks only if something would be lost. */
export function SignOutForm({ action }: { action: () => Promise<void> }) {
  async function signOut() {
    const waiting = await countPending()
    const question = `${waiting} ${waiting === 1 ? 'answer has' : 'answers have'} not been saved yet. Sign out and lose ${waiting === 1 ? 'it' : 'them'}?`
    if (waiting > 0 && !window.confirm(question)) return
    stopCouriers()
    await clearPending()
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
        Sign out
      </button>
    </form>
  )
}
