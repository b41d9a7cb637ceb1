/** What to do where nothing is yet. */
export function NoProducts({ mayCreate }: { mayCreate: boolean }) {
  if (!mayCreate) return <p className="measure">There is no product yet. Owners and editors add them.</p>
  return (
    <div className="measure rounded-box border border-dashed border-edge p-6">
      <h2 className="text-lead">Nothing here yet</h2>
      <p className="mt-2">
        Add the product you want to look at, and the release that people get today. Then answer the essential
        questions in one sitting; the rest can wait for the colleagues who know.
      </p>
      <p className="mt-2">
        To see where this leads first, open the example: a fictional baby monitor with two releases. It goes
        away again with one click.
      </p>
    </div>
  )
}
