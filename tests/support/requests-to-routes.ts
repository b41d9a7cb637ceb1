// What requests to the routes of the API are made of, and the people who send them.

import type { Questionnaire } from '@/lib/core/format/questionnaire'
import type { Member } from '@/lib/server/identity/person'
import { submit } from '@/lib/server/submissions/submit'
import { answerEverything, createLamp, startDraft } from './assessments'
import { createOrganisation, createPerson } from './people'
import { signInAs } from './signed-in'

export const site = 'http://127.0.0.1:3000'

/** Headers that differ from the usual ones; an empty one is left out. */
export type Sent = Record<string, string>

export function withoutEmpty(headers: Sent): Sent {
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''))
}

/** Ada, an editor with a release of a lamp, and a stranger, who owns another organisation; with their cookies. */
export async function signInAdaAndStranger() {
  const ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
  const stranger = await createPerson('Eve', 'owner', await createOrganisation('Other Works'))
  return {
    ada,
    cookie: await signInAs(ada),
    strangersCookie: await signInAs(stranger),
    strangersId: stranger.id,
    releaseId: (await createLamp(ada)).releaseId,
  }
}

/** Answers and submits an assessment; gives the id of the submission. */
export async function submitWhole(
  person: Member,
  releaseId: string,
  questionnaire: Questionnaire,
): Promise<string> {
  const assessmentId = await startDraft(person, releaseId, questionnaire)
  await answerEverything(person, assessmentId)
  const accountable = { name: 'Grace Okafor', role: 'Head of product' }
  const outcome = await submit(person, { assessmentId, accountable })
  return outcome?.submitted ? outcome.id : ''
}
