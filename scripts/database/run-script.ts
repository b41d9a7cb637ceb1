import pg from 'pg'

/** Runs SQL of several statements; an error of Postgres says in which line or statement it is. */
export async function runScript(client: pg.Client, sql: string): Promise<void> {
  let completed = 0
  const count = () => {
    completed += 1
  }
  client.connection.on('commandComplete', count)
  try {
    await client.query(sql)
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error
    throw new Error(`${error.message}, ${placeOf(error, sql, completed)}`, { cause: error })
  } finally {
    client.connection.off('commandComplete', count)
  }
}

/** Postgres gives the position of what it cannot read; what fails while it runs has only its number. */
function placeOf({ position }: pg.DatabaseError, sql: string, completed: number) {
  if (!position) return `statement ${completed + 1}`
  const before = [...sql].slice(0, Number(position) - 1)
  return `line ${before.filter((character) => character === '\n').length + 1}`
}
