/** Where a version can be read by everybody. */
export function versionPath({ id, version }: { id: string; version: string }): string {
  return `/questionnaires/${id}/${version}`
}

/** Where one question of a version can be read by everybody. */
export function questionPath(of: { id: string; version: string }, questionId: string): string {
  return `${versionPath(of)}/${questionId}`
}
