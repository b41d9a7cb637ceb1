import { locale } from '../text/words/locale.js'

const kB = 1024

/** A number of bytes as people read it, such as 2.3 MB; rounded up, so that what is too long never reads like its limit. */
export function sizeWords(bytes: number): string {
  return bytes < kB * kB
    ? amount(Math.ceil(bytes / kB), 'kilobyte')
    : amount(Math.ceil((bytes * 10) / (kB * kB)) / 10, 'megabyte')
}

/** The same for a file, as the file managers of most systems count. */
export function fileSizeWords(bytes: number): string {
  return bytes < 1e6
    ? amount(Math.ceil(bytes / 1000), 'kilobyte')
    : amount(Math.ceil(bytes / 1e5) / 10, 'megabyte')
}

function amount(count: number, unit: 'kilobyte' | 'megabyte'): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit }).format(count)
}
