/** All proposals of an assessment. */
export function proposalsPath(assessmentId: string): string {
  return `/assessments/${assessmentId}/proposals`
}

/** Where one is decided. */
export function proposalPath(assessmentId: string, proposalId: string): string {
  return `${proposalsPath(assessmentId)}/${proposalId}`
}
