// The rules hold for what is published, shown by witnesses and not by reasoning; drafts are held to them too.

import { describe, expect, test } from 'vitest'
import { readQuestionnaires } from '@/lib/files/content/read-questionnaires'
import { findIdle } from '../../support/proofs/find-idle'
import { findPerverse } from '../../support/proofs/find-perverse'
import { findUnreachable } from '../../support/proofs/find-unreachable'

const reading = readQuestionnaires('questionnaires')
if (!reading.read) throw new Error('the questionnaires do not read; npm run -s thingworthy -- check says why')
const every = [...reading.questionnaires, ...reading.drafts]

describe.each(every.map((each) => [`${each.id}@${each.version}`, each] as const))(
  '%s',
  (_, questionnaire) => {
    test('has no option, item, red line or contradiction that no product could meet', () => {
      expect(findUnreachable(questionnaire)).toEqual([])
    })

    test('rewards no answer for being worse', () => {
      expect(findPerverse(questionnaire)).toEqual([])
    })

    test('asks nothing that matters to no product', () => {
      expect(findIdle(questionnaire)).toEqual([])
    })
  },
)
