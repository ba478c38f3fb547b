// The browser that `draw --format png` starts, and what it leaves behind.
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { BrowserPipe } from '../../../web/cli/browser-pipe.js';
import { temporaryFolder } from './temporary-folder.js';

const place = temporaryFolder();

/** A program in the place of a browser: it waits, and a helper that outlives it writes into the profile. */
function browser(helper: string): string {
  const path = place('browser');
  const lines = [
    '#!/bin/sh',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's
    'for one in "$@"; do case "$one" in --user-data-dir=*) profile="${one#--user-data-dir=}";; esac; done',
    'mkdir -p "$profile/Default"',
    `(${helper}) &`,
    'exec sleep 60',
  ];
  writeFileSync(path, lines.join('\n'));
  chmodSync(path, 0o755);
  return path;
}

describe.skipIf(process.platform === 'win32')('closing', () => {
  it('takes the profile away, also when helpers still write into it', async () => {
    const writes = 'i=0; while [ $i -lt 20000 ]; do : > "$profile/Default/$i" || exit; i=$((i+1)); done';
    const pipe = new BrowserPipe(browser(writes));
    await vi.waitFor(() => expect(existsSync(join(pipe.folder, 'profile/Default/9'))).toBe(true), 4000);
    await pipe.close();
    expect(existsSync(pipe.folder)).toBe(false);
  }, 20_000);
});
