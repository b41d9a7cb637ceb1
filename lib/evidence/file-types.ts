// The types of files that may be evidence. What a file is follows from its content; its name only tells texts apart.

export const fileTypes = ['pdf', 'png', 'jpeg', 'webp', 'text', 'csv', 'json', 'docx', 'xlsx', 'odt'] as const

export type FileType = (typeof fileTypes)[number]
export type ImageType = Extract<FileType, 'png' | 'jpeg' | 'webp'>
export type TextType = Extract<FileType, 'text' | 'csv' | 'json'>
export type OfficeType = Extract<FileType, 'docx' | 'xlsx' | 'odt'>

/** The media type that a file is served as: no text is served as a type that a browser would do more with than show it. */
export const mediaTypes: Record<FileType, string> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  text: 'text/plain; charset=utf-8',
  csv: 'text/plain; charset=utf-8',
  json: 'text/plain; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
}

/** The ending of a downloaded file. */
export const endings: Record<FileType, string> = {
  pdf: 'pdf',
  png: 'png',
  jpeg: 'jpg',
  webp: 'webp',
  text: 'txt',
  csv: 'csv',
  json: 'json',
  docx: 'docx',
  xlsx: 'xlsx',
  odt: 'odt',
}

/** The type that the ending of a name promises; undefined where it is not the ending of one of these types. */
export function promisedType(name: string): FileType | undefined {
  const [, ending = ''] = /\.([a-z]+)$/i.exec(name.trim()) ?? []
  if (/^jpe$|^jpeg$/i.test(ending)) return 'jpeg'
  return fileTypes.find((type) => endings[type] === ending.toLowerCase())
}

export function isText(type: FileType): type is TextType {
  return type === 'text' || type === 'csv' || type === 'json'
}

export function isImage(type: FileType): type is ImageType {
  return type === 'png' || type === 'jpeg' || type === 'webp'
}
