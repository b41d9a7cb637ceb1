// An explanation explains what was said when it was written. Its digest names exactly that: the options,
// ticks and facts the contradiction speaks of. Change one and the digest changes, so the explanation
// lapses; notes and evidence may change freely, and so may the order of ticks.

import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { AnswerValue, FactValue } from '../../answers/answer'
import type { Given } from '../level/score-section'
import type { FoundContradiction } from './contradictions'

/** Hex SHA-256 of what a contradiction is about, given today's facts and answers. */
export function explanationDigest(contradiction: FoundContradiction, { facts, answers }: Given): string {
  const said = contradiction.questions.map((id) => [id, whatIsSaid(answers[id]?.says)])
  const given = contradiction.facts.map((id) => [id, sorted(facts[id])])
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([contradiction.id, said, given]))))
}

function whatIsSaid(says: AnswerValue | undefined): unknown {
  if (says === undefined) return null
  switch (says.kind) {
    case 'choice':
      return [says.kind, says.option]
    case 'checklist':
      return [says.kind, says.items.toSorted()]
    case 'not-applicable':
      return [says.kind, says.because]
    case 'unknown':
      return [says.kind]
  }
}

function sorted(value: FactValue | undefined): FactValue {
  return Array.isArray(value) ? value.toSorted() : (value ?? 'not-sure')
}
