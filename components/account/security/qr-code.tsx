/** A QR code, dark on light in every colour scheme, since many apps read no other. `squares`: rows of dark ones. */
export function QrCode({ squares, label }: { squares: readonly (readonly boolean[])[]; label: string }) {
  const size = squares.length
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="w-60 max-w-full rounded-box border border-line [forced-color-adjust:none]"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={squares.flatMap(pathOfRow).join('')} fill="#000" />
    </svg>
  )
}

function pathOfRow(row: readonly boolean[], y: number): string[] {
  return row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))
}
