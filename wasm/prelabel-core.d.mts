// Types of the module Emscripten makes from bindings.cpp. The contract in words: border.md.

/** The registered functions. Strings go in and come out as UTF-8. */
export interface CoreModule {
  version(): string;
  catalogue(): string;
  open(options: string): number;
  openFix(options: string, apply: string): number;
  changes(session: number): void;
  close(session: number): void;
  reserve(session: number, bytes: number): number;
  setConfig(session: number, length: number, name: string): void;
  beginFile(session: number, name: string): void;
  feed(session: number, length: number): boolean;
  endFile(session: number): void;
  tasks(session: number): number;
  report(session: number): void;
  rowBlocks(session: number): number;
  rowBlock(session: number, index: number): number;
  rowBlockLength(session: number, index: number): number;
  configReport(session: number): void;
  preview(session: number, length: number, args: string): void;
  masks(session: number, length: number, args: string): void;
  imageHeader(session: number, length: number): void;
  output(session: number): number;
  outputLength(session: number): number;
  /** Replaced whenever memory grows: never keep it over a call. */
  readonly HEAPU8: Uint8Array;
}

export interface CoreModuleOptions {
  wasmBinary?: ArrayBuffer | Uint8Array;
  locateFile?: (path: string, prefix: string) => string;
  instantiateWasm?: (
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ) => object;
  print?: (text: string) => void;
  printErr?: (text: string) => void;
  onAbort?: (reason: unknown) => void;
}

export default function createCore(options?: CoreModuleOptions): Promise<CoreModule>;
