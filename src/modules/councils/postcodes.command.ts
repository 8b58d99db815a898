import { createReadStream, existsSync } from 'node:fs'
import { parse } from 'csv-parse'
import { newelHome, openDatabase } from '../../platform/db/open.ts'
import { asAdmin } from '../../platform/db/prepare.ts'
import { columnsOf, loadPostcodes, placeOf, type Columns, type Place } from './postcode-directory.sql.ts'

const usage = `Usage: bin/postcodes FILE

Loads the ONS postcode directory, or any CSV with the columns pcds (the postcode) and oslaua or lad…cd (the council’s ONS code).
A postcode that is there already gets the council that the file says; one with a day in doterm has ended and is left as it is.
Newel may be running meanwhile. Loading the same file again changes nothing.`

const batchSize = 5000

async function load(file: string): Promise<void> {
  const database = await openDatabase(newelHome())
  try {
    await asAdmin(database.adminUrl, async admin => {
      let columns: Columns | undefined
      let batch: Place[] = []
      const count = { loaded: 0, ended: 0, unread: 0 }
      const flush = async () => { if (batch.length) await loadPostcodes(admin, batch); count.loaded += batch.length; batch = [] }
      for await (const row of createReadStream(file).pipe(parse({ bom: true, relax_column_count: true })) as AsyncIterable<readonly string[]>) {
        if (!columns) { columns = columnsOf(row); continue }
        const place = placeOf(row, columns)
        if (typeof place === 'string') { count[place]++; continue }
        batch.push(place)
        if (batch.length === batchSize) await flush()
      }
      await flush()
      console.log(`${count.loaded.toLocaleString('en-GB')} postcodes loaded; ${count.ended.toLocaleString('en-GB')} have ended; ${count.unread.toLocaleString('en-GB')} could not be read or are outside a council.`)
    })
  } finally {
    await database.close()
  }
}

const [file] = process.argv.slice(2)
if (!file || file.startsWith('-')) { console.log(usage); process.exitCode = file ? 0 : 2 }
else if (!existsSync(file)) { console.error(`There is no file ${file}.`); process.exitCode = 2 }
else try { await load(file) } catch (error) { console.error(error instanceof Error ? error.message : String(error)); process.exitCode = 2 }
