export interface WithoutAccount { readonly name: string; readonly address: string }

const most = 30

/** People and where to reach them, one to a line: “Helen Marsh, helen.marsh@example.org”. Or the sentence that says what to do. */
export function readPeople(typed: string): { readonly people: readonly WithoutAccount[] } | { readonly error: string } {
  const people = typed.split('\n').map(line => line.trim()).filter(Boolean).map(line => {
    const [name = '', ...rest] = line.split(',')
    return { name: name.trim(), address: rest.join(',').trim() }
  })
  if (people.length > most) return { error: `Enter no more than ${most} people` }
  const unnamed = people.find(({ name }) => !name)
  if (unnamed) return { error: `Enter a name before the comma, such as Helen Marsh, ${unnamed.address || 'helen.marsh@example.org'}` }
  const long = people.find(({ name, address }) => name.length > 200 || address.length > 300)
  if (long) return { error: 'Enter each person on a line of their own: a name of up to 200 characters, and an address of up to 300' }
  const again = people.find(({ name }, at) => people.findIndex(one => one.name.toLowerCase() === name.toLowerCase()) < at)
  return again ? { error: `${again.name} is there twice: enter everybody once` } : { people }
}
