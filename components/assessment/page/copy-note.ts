/** The note at an answer that waits to be confirmed. */
export type CopyNote = { title: string; text: string }
