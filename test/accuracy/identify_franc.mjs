// identify_franc.mjs - the answers of franc (npm, MIT), to stand beside: reads
// lines, writes for each the ISO 639-3 code, "und" for none. It is found as
// node finds packages, or in the folders of NODE_PATH; status 3: it is not
// there.
//
// SPDX-License-Identifier: MIT
import {readFileSync, existsSync} from 'node:fs'
import {createRequire} from 'node:module'
import {delimiter, join} from 'node:path'
import {pathToFileURL} from 'node:url'

function places() {
  const folders = (process.env.NODE_PATH ?? '').split(delimiter)
  const own = createRequire(import.meta.url).resolve.paths('franc')
  return [...folders, ...own].filter(Boolean).map((f) => join(f, 'franc', 'index.js'))
}

const place = places().find((file) => existsSync(file))
if (!place) process.exit(3)
const {franc} = await import(pathToFileURL(place).href)
const lines = readFileSync(0, 'utf8').split('\n')
lines.pop()
process.stdout.write(lines.map((line) => franc(line, {minLength: 1}) + '\n').join(''))
