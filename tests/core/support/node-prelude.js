// Emscripten 3.1.6 tries fetch() on a path as soon as there is one, and Node has one now. Without it, it reads the file.
delete /** @type {any} */ (globalThis).fetch;
