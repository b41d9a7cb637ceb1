/** The document's title; "Error: " comes first where a form was refused. */
export function PageTitle({ children, refused = false }: { children: string; refused?: boolean }) {
  return <title>{`${refused ? 'Error: ' : ''}${children} - Thingworthy`}</title>
}
