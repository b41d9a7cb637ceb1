/** What a request sends as `confirm` to upload a file in spite of any differences. */
export const confirmDifferent = 'different-product'

/** Whether a request has confirmed these differences: any, or exactly these. */
export function isConfirmed(
  confirm: string | undefined,
  differences: readonly { message: string }[],
): boolean {
  return [confirmDifferent, differencesKey(differences)].includes(confirm ?? '')
}

/** Names these differences and no others, so that a confirmation does not hold for another file. */
export function differencesKey(differences: readonly { message: string }[]): string {
  return differences.map(({ message }) => message).join(' ')
}
