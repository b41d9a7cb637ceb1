'use client'

import { useSyncExternalStore } from 'react'
import type { EvidenceLink } from '@/lib/core/answers/evidence/evidence'
import { evidenceShortfall, shortfallWords } from '@/lib/core/scoring/credit/evidence-shortfall'
import { browserWords } from '@/lib/words/browser-words'
import shortfallMessages from '@/lib/words/generated/shortfall'
import type { QuestionView } from '../../../lib/core/format/question-view'
import { useAnswering } from '../section/answering'

/** Says at the question, as it is answered, that its evidence is weaker than asked, expired or not yet dated. */
export function EvidenceNote({ question }: { question: QuestionView }) {
  const { store, date } = useAnswering()
  const read = () => noteOf(question.evidence, store.answers()[question.id]?.evidence ?? [], date)
  const note = useSyncExternalStore(store.subscribe, read, read)
  return note && <p className="border-s-4 border-edge ps-3 text-small measure">{note}</p>
}

function noteOf(
  asked: QuestionView['evidence'],
  evidence: readonly EvidenceLink[],
  date: string,
): string | null {
  const shortfall = evidenceShortfall(asked, evidence, date)
  return shortfall && shortfallWords(shortfall, asked, browserWords(shortfallMessages))
}
