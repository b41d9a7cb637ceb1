// The rules hold for what is published, shown by witnesses and not by reasoning; drafts are held to them too. A
// published version is proved once for each state of the code: RECORD_PROOFS=1 npx vitest run tests/content/proofs
// keeps the results in proved.json.

import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { readQuestionnaires } from '@/lib/files/content/read-questionnaires'
import { publishedSchema } from '@/lib/files/publish/published'
import { findIdle } from '../../support/proofs/find-idle'
import { findPerverse } from '../../support/proofs/find-perverse'
import { findUnreachable } from '../../support/proofs/find-unreachable'
import { keepProof, proofDigest, readKeptProofs, readProofCode } from '../../support/proofs/kept-proofs'

const reading = readQuestionnaires('questionnaires')
if (!reading.read) throw new Error('the questionnaires do not read; npm run -s thingworthy -- check says why')
const every = [...reading.questionnaires, ...reading.drafts]
const published = publishedSchema.parse(JSON.parse(readFileSync('questionnaires/published.json', 'utf8')))
const [code, kept] = [await readProofCode(), readKeptProofs()]

describe.each(every.map((each) => [`${each.id}@${each.version}`, each] as const))(
  '%s',
  (name, questionnaire) => {
    const digest = proofDigest(questionnaire, code)
    const isPublished = published[name]?.hash === questionnaire.hash
    const isProved = isPublished && kept[name] === digest
    let passed = 0

    test.skipIf(isProved)('has no option, item, red line or contradiction that no product could meet', () => {
      expect(findUnreachable(questionnaire)).toEqual([])
      passed += 1
    })

    test.skipIf(isProved)('rewards no answer for being worse', () => {
      expect(findPerverse(questionnaire)).toEqual([])
      passed += 1
    })

    test.skipIf(isProved)('asks nothing that matters to no product', () => {
      expect(findIdle(questionnaire)).toEqual([])
      passed += 1
    })

    afterAll(() => {
      if (process.env.RECORD_PROOFS && isPublished && passed === 3) keepProof(name, digest)
    })
  },
)
