type Named = {
  title: string
  url?: string | undefined
  reference?: string | undefined
  sha256?: string | undefined
}

/** A text that tells the pieces of one list apart: where each is, and its title. */
export function keyOfEvidence({ title, url, reference, sha256 }: Named): string {
  return JSON.stringify([url, reference, sha256, title])
}
