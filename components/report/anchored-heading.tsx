/** A heading with an address of its own, to be copied from the sign beside it. */
export function AnchoredHeading({ id, children }: { id: string; children: string }) {
  return (
    <h2 id={id} className="report-heading">
      {children}
      <a href={`#${id}`} className="report-anchor" aria-label={`Link to “${children}”`}>
        #
      </a>
    </h2>
  )
}
