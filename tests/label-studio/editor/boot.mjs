// Loads the modules of Label Studio's front end without starting its application, and gives the editor's class.

/** @param {string} src */
const script = (src) =>
  new Promise((done, failed) => {
    const element = document.createElement('script');
    element.src = src;
    element.onload = done;
    element.onerror = () => failed(new Error(`${src} did not load`));
    document.head.append(element);
  });

/**
 * @param {{ chunks: string[], module: string }} start the chunks that hold the editor, and its module
 * @returns {Promise<any>} the class LabelStudio
 */
export async function loadEditor({ chunks, module }) {
  await script('/runtime.js');
  // The entry functions of the chunks stay out: the application must not start.
  const list = window.webpackChunklabelstudio;
  const push = list.push.bind(list);
  let load;
  list.push = ([ids, modules]) => push([ids, modules]);
  await script('/vendor.js');
  await script('/main.js');
  push([
    ['prelabel'],
    {},
    (require) => {
      load = require;
    },
  ]);
  await Promise.all(chunks.map((chunk) => load.e(chunk)));
  load(module);
  return window.LabelStudio;
}
