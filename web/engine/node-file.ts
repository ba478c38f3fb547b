// Reading a file in Node, without an import that bundlers for browsers would stumble over.

interface NodeProcess {
  versions?: { node?: string };
  getBuiltinModule?: (name: string) => unknown;
}

interface NodeFiles {
  readFile(path: URL | string): Promise<Uint8Array<ArrayBuffer>>;
}

const nodeProcess = (globalThis as { process?: NodeProcess }).process;

/** Whether this is Node, or something that takes its part (Bun, Deno). */
export const inNode = typeof nodeProcess?.versions?.node === 'string';

/** The bytes of a file; Node only. */
export async function readNodeFile(path: URL | string): Promise<Uint8Array<ArrayBuffer>> {
  const name = 'node:fs/promises';
  // Node before 20.16 has no getBuiltinModule.
  const files =
    nodeProcess?.getBuiltinModule?.(name) ?? (await import(/* @vite-ignore */ /* webpackIgnore: true */ name));
  return (files as NodeFiles).readFile(path);
}
