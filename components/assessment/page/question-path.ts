/** Where a question is answered. */
export function questionPath(assessmentId: string, sectionId: string, questionId: string): string {
  return `/assessments/${assessmentId}/sections/${sectionId}#question-${questionId}`
}
