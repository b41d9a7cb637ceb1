import { startPostgres } from '../../../scripts/postgres/start-postgres.js'

// Starts Postgres on the data folder named on its command line and waits to be killed.
const { pid, adminUrl } = await startPostgres({ folder: process.argv[2] ?? '', checkout: process.cwd() })
console.log(JSON.stringify({ pid, adminUrl }))
setInterval(() => {}, 1000)
