// What a file is uploaded for, as it is in the address of the pages on the way: answer.ASSESSMENT.QUESTION,
// request.REQUEST or renewal.PIECE.

export type FilePurpose =
  | { is: 'answer'; assessmentId: string; questionId: string }
  | { is: 'request'; requestId: string }
  | { is: 'renewal'; pieceId: string }

/** The purpose that a text of an address names; null where it names none. */
export function readPurpose(text: string | null): FilePurpose | null {
  const [, assessmentId, questionId] = /^answer\.([0-9a-f-]{36})\.([a-z0-9-]{1,60})$/.exec(text ?? '') ?? []
  if (assessmentId && questionId) return { is: 'answer', assessmentId, questionId }
  const [, requestId] = /^request\.([0-9a-f-]{36})$/.exec(text ?? '') ?? []
  if (requestId) return { is: 'request', requestId }
  const [, pieceId] = /^renewal\.([0-9a-f-]{36})$/.exec(text ?? '') ?? []
  return pieceId ? { is: 'renewal', pieceId } : null
}

export function purposeText(purpose: FilePurpose): string {
  switch (purpose.is) {
    case 'answer':
      return `answer.${purpose.assessmentId}.${purpose.questionId}`
    case 'request':
      return `request.${purpose.requestId}`
    case 'renewal':
      return `renewal.${purpose.pieceId}`
  }
}

/** The query of an address on the way, behind another query or as the only one. */
export function purposeQuery(purpose: FilePurpose | null, start: '?' | '&' = '?'): string {
  return purpose ? `${start}for=${purposeText(purpose)}` : ''
}
