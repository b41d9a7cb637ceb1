import { replyWithCopy } from '@/lib/server/reviews/report/shared-pdf'

/** The copy for sharing of a link: the report as it was submitted. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ secret: string }> },
): Promise<Response> {
  return replyWithCopy(request, (await params).secret)
}
