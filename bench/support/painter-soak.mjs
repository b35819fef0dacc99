// A process that paints picture after picture in one worker and says what memory that takes, as JSON.
// Arguments: the built painter-engine module, the painter's worker, how many pictures.
import { pathToFileURL } from 'node:url'

const [engineModule, worker, count] = process.argv.slice(2)
const { openPainter } = await import(pathToFileURL(engineModule).href)
const residentMb = () => process.memoryUsage.rss() / 2 ** 20

const before = residentMb()
const painter = openPainter(pathToFileURL(worker), 1)
const after = []
for (let picture = 0; picture < Number(count); picture += 1) {
  await painter.paint(512, 512)
  after.push(residentMb() - before)
}
await painter.close()
process.stdout.write(JSON.stringify(after))
