import { z } from 'zod'

/** What the thread says of its PDF: that it begins to read it, and then one outcome. */
export const pdfMessageSchema = z.enum([
  'reading',
  'accepted',
  'encrypted',
  'active',
  'embedded',
  'unusual',
  'damaged',
])

export type PdfMessage = z.infer<typeof pdfMessageSchema>
