import { replyWithReviewed } from '@/lib/server/reviews/report/shared-pdf'

/** The report of a link with its reviews as they are now. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ secret: string }> },
): Promise<Response> {
  return replyWithReviewed(request, (await params).secret)
}
