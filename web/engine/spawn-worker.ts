// Making the worker. The address is written so that bundlers find the file and take it along.

/** Throws where there are no workers, or where this one may not be made. */
export function spawnWorker(): Worker {
  if (typeof Worker === 'undefined') {
    throw new TypeError('There are no workers here: leave `worker` out, or set it to false.');
  }
  try {
    return new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
  } catch (error) {
    // From another origin, as scripts of a CDN are, only a module of this page's own may start; it may import the other.
    // No bundler should look at this address: what they bundled was found above.
    const here = import.meta.url;
    const there = new URL('./worker.js', here);
    if (there.origin === location.origin) throw error;
    const text = `import ${JSON.stringify(there.href)};`;
    const own = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    try {
      return new Worker(own, { type: 'module' });
    } finally {
      // The worker has its address by now; it is read later.
      setTimeout(() => URL.revokeObjectURL(own), 60_000);
    }
  }
}
