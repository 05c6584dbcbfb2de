// How Node keeps memory for the server and its commands. A message leaves nothing behind but short-lived garbage, which V8
// would let grow to 32 MB of young and hundreds of old space before it looks; the cost in time cannot be measured.
export const nodeFlags = ['--max-semi-space-size=8', '--initial-old-space-size=48'];
