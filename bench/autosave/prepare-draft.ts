import type { Questionnaire } from '../../lib/core/format/questionnaire'
import { startAssessment } from '../../lib/server/assessments/start-assessment'
import { memberOf } from '../../lib/server/identity/person'
import { findPersonBy } from '../../lib/server/identity/session-person'
import { createOwner } from '../../lib/server/identity/set-up/first-owner'
import { issueSetupCode } from '../../lib/server/identity/set-up/setup-code'
import { authenticate } from '../../lib/server/identity/signing-in/sign-in'
import { createProduct } from '../../lib/server/products/products'
import { createRelease } from '../../lib/server/products/releases'
import { database } from '../../lib/server/world/database'
import { chosenQuestionnaire } from '../support/chosen-questionnaire'

const ada = {
  name: 'Ada',
  email: 'ada@example.org',
  password: 'a lamp that listens',
  organisation: 'Lantern Works',
}
const part = { in: true }

/** A signed-in owner with an empty draft, and two answers for each of its choices to go between. */
export async function prepareDraft(questionnaires: string) {
  const questionnaire = chosenQuestionnaire(questionnaires)
  await createOwner({ ...ada, code: await issueSetupCode(database()) })
  const signedIn = await authenticate(ada, new Headers())
  if (!signedIn.signedIn) throw new Error('not signed in')
  const cookie = `${signedIn.cookie.name}=${encodeURIComponent(signedIn.cookie.value)}`
  const signedInPerson = await findPersonBy(new Headers({ cookie }))
  const home = signedInPerson?.memberships[0]?.organisation.id
  const person = signedInPerson && home ? memberOf(signedInPerson, home) : null
  if (!person) throw new Error('no member is signed in')
  const product = await createProduct(person, { name: 'Lamp' })
  const scope = { device: part, app: part, cloud: part, regions: '' }
  const release = product.created ? await createRelease(person, product.id, { label: '1', scope }) : null
  const name = `${questionnaire.id}@${questionnaire.version}`
  const started = release?.created
    ? await startAssessment(person, { releaseId: release.id, questionnaire: name })
    : null
  if (!started?.started) throw new Error('no draft')
  await database().$disconnect()
  return { cookie, personId: person.id, assessmentId: started.id, answers: answersIn(questionnaire) }
}

function answersIn({ sections }: Questionnaire) {
  return sections
    .flatMap(({ questions }) => questions)
    .flatMap((question) => (question.kind === 'choice' ? [question] : []))
    .map(({ id, options }) => ({
      question: id,
      values: options.map((option) => ({
        says: { kind: 'choice', option: option.id },
        note: 'Seen in the workshop on Tuesday, with the drawings beside it.',
      })),
    }))
}
