const kB = 1024

/** A number of bytes as people read it, such as 2.3 MB; rounded up, so that what is too long never reads like its limit. */
export function sizeWords(bytes: number): string {
  return bytes < kB * kB ? `${Math.ceil(bytes / kB)} kB` : `${Math.ceil((bytes * 10) / (kB * kB)) / 10} MB`
}

/** The same for a file, as the file managers of most systems count. */
export function fileSizeWords(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${Math.ceil(bytes / 1e5) / 10} MB`
}
