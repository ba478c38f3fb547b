// The entry `prelabel`: exports only.

export { createPrelabel, type Prelabel } from './api.js';
export { EngineStopped } from './errors.js';
export type { FindingTable } from './finding-table.js';
export type { FixedFile, FixResult } from './fix.js';
export type { ImageInput } from './image-heads.js';
export type {
  CheckOptions,
  CreateOptions,
  FixChoice,
  FixOptions,
  FixProgress,
  GivenImage,
  ImageFile,
  LabelStudioOptions,
  Limits,
  PreviewOptions,
  Progress,
  RemoteImage,
  Settings,
  TaskPlace,
} from './options.js';
export type { Report, ReportJson } from './report.js';
export type { BytesInput, ConfigInput, NamedInput, TaskInput, TasksInput } from './sources.js';
export type { TaskTable } from './task-table.js';
export type * from './types.js';
export type { WasmInput } from './wasm-input.js';
