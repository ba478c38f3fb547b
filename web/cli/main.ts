#!/usr/bin/env node
// The program `prelabel`: standard streams and the exit status, nothing else.

import { type Io, Out } from './io.js';
import { run } from './run.js';

const io: Io = {
  stdout: new Out(process.stdout),
  stderr: new Out(process.stderr),
  // Opened only when it is read.
  get stdin() {
    return process.stdin;
  },
  env: process.env,
};
// Not process.exit: what is still on its way out arrives first.
process.exitCode = await run(process.argv.slice(2), io);
