/** One assessment or submission of a product that can be compared. */
export type Choice = {
  /** As addresses and forms name it. */
  value: string
  /** Of its release. */
  label: string
  /** Title and version. */
  questionnaire: string
  /** Of the submission; null of a draft. */
  number: number | null
  /** When it was submitted, or changed last: an instant, ISO 8601. */
  at: string
}
