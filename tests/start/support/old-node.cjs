// Loaded before all else, it makes this Node pass for one that is too old.
Object.defineProperty(process, 'version', { value: 'v18.20.4' })
