// Runs batch requests through the WebAssembly module, as the workbench does in the browser.
//
//   node Sources/PartnerMatchWebAssembly/run.mjs MODULE.wasm < requests.jsonl > responses.jsonl
//
// One response line for each request line, as `partnermatch batch` gives it, in one session. Exit status: 0, or 64 for
// a wrong call, 66 if the module cannot be read or loaded, 70 if the program in it stops on an error of its own.
import { readFileSync, writeSync } from "node:fs";
import process from "node:process";

const fail = (status, message) => {
    writeSync(2, `run.mjs: ${message}\n`);
    process.exit(status);
};

const [path, ...others] = process.argv.slice(2);
if (path === undefined || others.length > 0) {
    fail(64, "usage: node run.mjs MODULE.wasm < requests.jsonl > responses.jsonl");
}

let module;
try {
    module = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(path)), {}).exports;
} catch (error) {
    fail(66, `cannot load ${path}: ${error.message}`);
}

/** Writes all bytes to standard output, however slowly the reader takes them. */
const write = (bytes) => {
    for (let done = 0; done < bytes.length; ) {
        try {
            done += writeSync(1, bytes, done);
        } catch (error) {
            if (error.code === "EPIPE") process.exit(0);
            if (error.code !== "EAGAIN") throw error;
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
        }
    }
};

/** The response line of the module to a request line, with its newline. */
const respond = (line) => {
    const request = module.pm_allocate(line.length) >>> 0;
    // The view is made anew each time: memory that has grown leaves old views empty.
    new Uint8Array(module.memory.buffer, request, line.length).set(line);
    const start = module.pm_respond(request, line.length) >>> 0;
    const length = module.pm_result_length() >>> 0;
    const response = Buffer.alloc(length + 1, "\n");
    response.set(new Uint8Array(module.memory.buffer, start, length));
    module.pm_release(request);
    return response;
};

let number = 0;
const answer = (line) => {
    number += 1;
    if (line.at(-1) === 0x0d) line = line.subarray(0, -1);
    let response;
    try {
        response = respond(line);
    } catch (error) {
        if (!(error instanceof WebAssembly.RuntimeError || error instanceof RangeError)) throw error;
        fail(70, `request line ${number}: the program stopped (${error.message}); this is a defect of the program`);
    }
    write(response);
};

let pending = [];
for await (const chunk of process.stdin) {
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
        answer(Buffer.concat([...pending, chunk.subarray(start, end)]));
        pending = [];
        start = end + 1;
    }
    if (start < chunk.length) pending.push(chunk.subarray(start));
}
if (pending.length > 0) answer(Buffer.concat(pending));
