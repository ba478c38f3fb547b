// From what a caller gives as `wasm` to a compiled module. Runs on the caller's side; workers get the module ready made.

import { inNode, readNodeFile } from './node-file.js';

/** Where the WebAssembly comes from: its address, its bytes, or the module already compiled. */
export type WasmInput = URL | string | BufferSource | WebAssembly.Module;

/** Compiles the core. Rejects with a plain sentence when it cannot be had. */
export async function compileCore(wasm: WasmInput = defaultAddress()): Promise<WebAssembly.Module> {
  if (wasm instanceof WebAssembly.Module) return wasm;
  if (wasm instanceof ArrayBuffer || ArrayBuffer.isView(wasm)) return WebAssembly.compile(wasm);
  if (typeof wasm !== 'string' && !(wasm instanceof URL)) {
    throw new TypeError('`wasm` must be a URL, bytes, or a WebAssembly.Module.');
  }
  try {
    return await compileFrom(wasm);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`prelabel's WebAssembly could not be loaded from ${wasm}: ${why}`, { cause });
  }
}

// The build writes the module's address beside the bundle in its place.
function defaultAddress(): URL {
  return new URL('../../build/wasm/prelabel-core.wasm', import.meta.url);
}

async function compileFrom(address: URL | string): Promise<WebAssembly.Module> {
  if (inNode && isFile(address)) return WebAssembly.compile(await readNodeFile(address));
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the server answers ${response.status}`);
  const type = response.headers.get('content-type') ?? '';
  if (/^application\/wasm\b/i.test(type)) return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

function isFile(address: URL | string): address is URL | string {
  if (typeof address === 'string') return !/^[a-z][a-z+.-]+:/i.test(address);
  return address.protocol === 'file:';
}
