// @ts-check
// Marks the first cell of each row of a table as the header of its row. Typst 0.14 can say so only behind a
// switch that this build of it lacks, so the finished file is changed: krilla writes its structure as plain
// objects with a classic cross-reference table.

/** @param {Buffer} pdf @returns {Buffer} */
export function withRowHeaders(pdf) {
  const objects = readObjects(pdf)
  const elements = new Map()
  for (const [number, object] of objects) {
    if (object.text.includes('/Type /StructElem')) elements.set(number, object)
  }
  /** @type {[string, number][]} */
  const ids = []
  for (const { text } of elements.values()) {
    if (!/\/S \/TR\b/.test(text)) continue
    const [first, ...others] = kidsOf(text).filter((kid) => elements.has(kid))
    const header = elements.get(first)
    if (first === undefined || !/\/S \/TD\b/.test(header.text)) continue
    const id = `R${String(first).padStart(8, '0')}`
    ids.push([id, first])
    header.text = asRowHeader(header.text, id)
    for (const other of others) {
      const cell = elements.get(other)
      cell.text = cell.text.replace(/\/Headers \[/, `/Headers [(${id}) `)
    }
  }
  if (ids.length === 0) return pdf
  addIds(objects, ids)
  return write(pdf, objects)
}

/** @param {string} text @param {string} id */
function asRowHeader(text, id) {
  return text
    .replace('/S /TD', `/S /TH\n  /ID (${id})`)
    .replace(/\/O \/Table\n/, '/O /Table\n    /Scope /Row\n')
}

/** The tree of ids is sorted, and ours come before those of krilla, which begin with U. */
function addIds(objects, ids) {
  const sorted = ids.toSorted(([a], [b]) => (a < b ? -1 : 1))
  const names = sorted.map(([id, number]) => `(${id}) ${number} 0 R`).join(' ')
  for (const object of objects.values()) {
    if (!object.text.includes('/Type /StructTreeRoot')) continue
    object.text = object.text.replace(/(\/IDTree <<\s*\/Names \[)/, `$1${names} `)
  }
}

/** @param {string} text @returns {number[]} */
function kidsOf(text) {
  const [, kids = ''] = /\/K \[([^\]]*)\]/.exec(text) ?? []
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number))
}

/** Every object by its number, in the order of the file. @param {Buffer} pdf */
function readObjects(pdf) {
  const start = startOfTable(pdf)
  const table = pdf.toString('latin1', start)
  const [, count] = /^xref\n0 (\d+)\n/.exec(table) ?? []
  if (count === undefined) throw new Error('The PDF has no classic cross-reference table.')
  const entries = [...table.matchAll(/(\d{10}) \d{5} ([nf])/g)].slice(0, Number(count))
  const used = entries.flatMap(([, at, kind], number) => (kind === 'n' ? [{ number, at: Number(at) }] : []))
  const inOrder = used.toSorted((a, b) => a.at - b.at)
  return new Map(
    inOrder.map(({ number, at }, index) => {
      const end = inOrder[index + 1]?.at ?? start
      return [number, { text: pdf.toString('latin1', at, end) }]
    }),
  )
}

/** @param {Buffer} pdf */
function startOfTable(pdf) {
  const [, at] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf.toString('latin1', pdf.length - 64)) ?? []
  return Number(at)
}

/** The same file with the changed objects, and the table of where each begins. */
function write(pdf, objects) {
  const table = pdf.toString('latin1', startOfTable(pdf))
  const [first] = objects.values()
  const head = pdf.toString('latin1', 0, pdf.indexOf(Buffer.from(first.text.slice(0, 40), 'latin1')))
  let length = head.length
  const starts = new Map()
  const parts = [head]
  for (const [number, { text }] of objects) {
    starts.set(number, length)
    parts.push(text)
    length += text.length
  }
  let number = -1
  const entries = table.slice(0, table.indexOf('trailer')).replace(/\d{10}( \d{5} [nf])/g, (whole, rest) => {
    number++
    const at = starts.get(number)
    return at === undefined ? whole : String(at).padStart(10, '0') + rest
  })
  const trailer = table.slice(table.indexOf('trailer')).replace(/startxref\s+\d+/, `startxref\n${length}`)
  return Buffer.from(parts.join('') + entries + trailer, 'latin1')
}
