import { useEffect } from 'react'
import { saveSender } from '../sending/save-sender'
import { hearPerson } from './session-news'

/** Stops sending what this page's person typed once another tab signs them out, and goes on when they are back. */
export function useSessionNews(personId: string): void {
  useEffect(() => {
    // The page was rendered for this person: they are signed in.
    saveSender.resume(personId)
    return hearPerson((signedIn) => {
      if (signedIn === personId) saveSender.resume(personId)
      else saveSender.pause(personId, signedIn === null ? 'signed-out-elsewhere' : 'another-person')
    })
  }, [personId])
}
