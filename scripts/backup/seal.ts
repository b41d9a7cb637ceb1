/** The last line of an archive, after the end of the tar file; every bit before it counts. */
export function sealOf(digest: string): string {
  return `thingworthy-backup sha256 ${digest}\n`
}

/** In bytes. */
export const sealLength = sealOf('0'.repeat(64)).length
