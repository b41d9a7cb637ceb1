// What a file is uploaded for, as it is in the address of the pages on the way: answer.ASSESSMENT.QUESTION or request.REQUEST.

export type FilePurpose =
  | { is: 'answer'; assessmentId: string; questionId: string }
  | { is: 'request'; requestId: string }

/** The purpose that a text of an address names; null where it names none. */
export function readPurpose(text: string | null): FilePurpose | null {
  const [, assessmentId, questionId] = /^answer\.([0-9a-f-]{36})\.([a-z0-9-]{1,60})$/.exec(text ?? '') ?? []
  if (assessmentId && questionId) return { is: 'answer', assessmentId, questionId }
  const [, requestId] = /^request\.([0-9a-f-]{36})$/.exec(text ?? '') ?? []
  return requestId ? { is: 'request', requestId } : null
}

export function purposeText(purpose: FilePurpose): string {
  return purpose.is === 'answer'
    ? `answer.${purpose.assessmentId}.${purpose.questionId}`
    : `request.${purpose.requestId}`
}

/** The query of an address on the way, behind another query or as the only one. */
export function purposeQuery(purpose: FilePurpose | null, start: '?' | '&' = '?'): string {
  return purpose ? `${start}for=${purposeText(purpose)}` : ''
}
