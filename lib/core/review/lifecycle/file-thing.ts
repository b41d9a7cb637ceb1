// What a file of a review is attached to, as it is in the address of the pages on the way: verdict.QUESTION, finding.FINDING or
// request.REQUEST.

/** One of these: the verdict on the answer to a question, a finding, a request for evidence. */
export type FileThing =
  | { is: 'verdict'; question: string }
  | { is: 'finding'; findingId: string }
  | { is: 'request'; requestId: string }

/** The thing that a text of an address names; null where it names none. */
export function readFileThing(text: string | null): FileThing | null {
  const [, question] = /^verdict\.([a-z0-9-]{1,60})$/.exec(text ?? '') ?? []
  if (question) return { is: 'verdict', question }
  const [, is, id] = /^(finding|request)\.([0-9a-f-]{36})$/.exec(text ?? '') ?? []
  if (!id) return null
  return is === 'finding' ? { is, findingId: id } : { is: 'request', requestId: id }
}

export function fileThingText(thing: FileThing): string {
  switch (thing.is) {
    case 'verdict':
      return `verdict.${thing.question}`
    case 'finding':
      return `finding.${thing.findingId}`
    case 'request':
      return `request.${thing.requestId}`
  }
}

/** The page of the thing, for the auditor of the review. */
export function pageOfThing(reviewId: string, thing: FileThing): string {
  switch (thing.is) {
    case 'verdict':
      return `/reviews/${reviewId}/answers/${thing.question}`
    case 'finding':
      return `/reviews/${reviewId}/findings/${thing.findingId}`
    case 'request':
      return `/reviews/${reviewId}/requests/${thing.requestId}`
  }
}
