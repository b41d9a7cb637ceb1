import { holdFolder } from '../../../scripts/postgres/hold-folder.js'

// Holds the folder named on its command line until somebody ends it.
const outcome = await holdFolder(process.argv[2] ?? '').then(
  () => 'held',
  (error) => error.message,
)
console.log(outcome)
setInterval(() => {}, 1000)
