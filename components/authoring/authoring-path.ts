/** Where an author previews a version; the address exists in development only. */
export function authoringPath({ id, version }: { id: string; version: string }): string {
  return `/authoring/${id}/${version}`
}
