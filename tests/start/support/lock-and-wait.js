import { lockFolder } from '../../../scripts/postgres/folder-lock.js'

// Holds the folder named on its command line until somebody ends it.
const outcome = await lockFolder(process.argv[2] ?? '').then(
  () => 'held',
  (error) => error.message,
)
console.log(outcome)
setInterval(() => {}, 1000)
