/** Kilobytes of a page's HTML before compression, and how much of it is the copy of its content for React. */
export async function htmlSize(address: string, cookie: string): Promise<{ all: number; copy: number }> {
  const html = await (await fetch(address, { headers: { cookie } })).text()
  const copies = html.match(/<script[^>]*>self\.__next_f\.push\([\s\S]*?<\/script>/g) ?? []
  return { all: kilobytes(html), copy: kilobytes(copies.join('')) }
}

function kilobytes(text: string): number {
  return Buffer.byteLength(text) / 1000
}
