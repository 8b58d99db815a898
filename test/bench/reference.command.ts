import Fastify from 'fastify'
import pg from 'pg'
import { newId, newReference } from '../../src/platform/ids.ts'
import { create, listCases, moveStage, oneCase, searchPeople } from './reference.sql.ts'

/** What a bare server could do: the same database and indexes, past the walls, prepared statements, JSON; no sign-in, no permissions, no log of looks. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10, options: '-c jit=off -c max_parallel_workers_per_gather=0 -c search_path=agency_bench,public' })
const app = Fastify({ logger: false })
const { rows: [first] } = await pool.query<{ id: string }>("select id from users where role = 'caseworker'")
const userId = first!.id

app.get<{ Querystring: { pathway?: string; council?: string } }>('/cases', async ({ query }) => {
  const { text, count, name, values } = listCases(query)
  const [rows, total] = await Promise.all([pool.query({ name, text, values }), pool.query<{ total: number }>({ name: `${name}, counted`, text: count, values })])
  return { rows: rows.rows, total: total.rows[0]!.total }
})

app.get<{ Querystring: { q: string } }>('/search', async ({ query }) => (await pool.query({ ...searchPeople, values: [query.q] })).rows)

app.get<{ Params: { reference: string } }>('/cases/:reference', async ({ params }) => (await pool.query({ ...oneCase, values: [params.reference] })).rows[0])

interface Told { channel: string; source: string; asked: string; givenName: string; surname: string; bornOn: string; line1: string; town: string; postcode: string; tenure: string; phone: string }
app.post<{ Body: Told }>('/enquiries', async ({ body: b }) => {
  const reference = newReference('ENQ')
  await pool.query({ ...create, values: [newId(), newId(), newId(), newId(), reference, b.channel, b.source, b.asked, b.givenName, b.surname, b.bornOn, b.line1, b.town, b.postcode, b.tenure, b.phone, b.phone.replace(/\D/g, ''), userId] })
  return { reference }
})

app.post<{ Params: { reference: string }; Body: { version: number; to: number } }>('/cases/:reference/move', async ({ params, body }, reply) => {
  const { rowCount } = await pool.query({ ...moveStage, values: [params.reference, body.version, body.to, newId(), userId] })
  return rowCount ? { moved: true } : reply.code(409).send({ moved: false })
})

app.get('/ready', async () => ({ status: 'ready' }))
process.on('SIGTERM', () => process.exit(0))
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) })
