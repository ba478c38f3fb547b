// Sets up, builds and serves the page: `npm start [-- --port N] [-- --no-open]`.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { fail, root } from './run.mjs';
import { serve } from './serve.mjs';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '4242' }, open: { type: 'boolean', default: true } },
  allowNegative: true,
});
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) fail(`--port: not a port: ${values.port}`, 2);

await build();
const { url } = await serve(join(root, 'dist/page'), { port });
console.log(`prelabel is at ${url}  (Ctrl-C ends it)`);
if (values.open) openBrowser(url);

/** Where there is a screen; without one the address is enough. @param {string} url */
function openBrowser(url) {
  const [program, ...args] =
    process.platform === 'darwin'
      ? ['open']
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '']
        : process.env.DISPLAY || process.env.WAYLAND_DISPLAY
          ? ['xdg-open']
          : [];
  if (program)
    spawn(program, [...args, url], { stdio: 'ignore', detached: true })
      .on('error', () => {})
      .unref();
}
