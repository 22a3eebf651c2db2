// page.mjs - converts standard input with ortaq.wasm, by the same calls as a C
// program. Usage: node page.mjs ortaq.wasm FROM TO. Says on standard error what
// the module would import, for it should import nothing.
//
// SPDX-License-Identifier: MIT
import { readFileSync } from 'fs';

const [file, from, to] = process.argv.slice(2);
const module = new WebAssembly.Module(readFileSync(file));

// A module that imports is shown with imports that fail if they are called.
const imports = {};
for (const { module: name, name: entry } of WebAssembly.Module.imports(module)) {
    process.stderr.write(`imports ${name}.${entry}\n`);
    imports[name] = imports[name] || {};
    imports[name][entry] = () => {
        throw new Error(`${entry} was called`);
    };
}
const ortaq = new WebAssembly.Instance(module, imports).exports;
if (ortaq._initialize) ortaq._initialize();

const DONE = 0;
const POINTER = 4;
const ROOM = 1 << 16;

// Memory may move when it grows, so a view is made for each use.
const words = () => new DataView(ortaq.memory.buffer);
const load = (at) => words().getUint32(at, true);
const store = (at, value) => words().setUint32(at, value, true);

function bytes(data) {
    const at = ortaq.malloc(data.length || 1);
    new Uint8Array(ortaq.memory.buffer).set(data, at);
    return at;
}
const text = (string) => bytes(Buffer.from(string + '\0'));

function must(status) {
    if (status < DONE) throw new Error(`ortaq: status ${status}`);
    return status;
}

// A window is { pointer, size, pos }.
function window(pointer, size) {
    const at = ortaq.malloc(3 * POINTER);
    store(at, pointer);
    store(at + POINTER, size);
    store(at + 2 * POINTER, 0);
    return at;
}

const handle = ortaq.malloc(POINTER);
must(ortaq.ortaq_library_new(0, 0, 0, handle, 0));
const library = load(handle);
must(ortaq.ortaq_converter_new(library, text(from), text(to), 0, handle));
const converter = load(handle);

const page = readFileSync(0);
const input = window(bytes(page), page.length);
const room = ortaq.malloc(ROOM);
const parts = [];
for (let status = -1; status !== DONE; ) {
    const output = window(room, ROOM);
    status = load(input + 2 * POINTER) < page.length
        ? ortaq.ortaq_converter_feed(converter, input, output)
        : ortaq.ortaq_converter_finish(converter, output);
    must(status);
    const size = load(output + 2 * POINTER);
    parts.push(Buffer.from(ortaq.memory.buffer.slice(room, room + size)));
    ortaq.free(output);
}
process.stdout.write(Buffer.concat(parts));
ortaq.ortaq_converter_free(converter);
ortaq.ortaq_library_free(library);
