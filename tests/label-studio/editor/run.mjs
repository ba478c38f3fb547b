// Mounts the editor for one case after the other and says what it did: `window.runCase`, called by harness.ts.
import { loadEditor } from './boot.mjs';
import { readAnnotation } from './read.mjs';

const uncaught = [];
window.addEventListener('error', (event) => uncaught.push(String(event.message)));
window.addEventListener('unhandledrejection', (event) => uncaught.push(String(event.reason?.message ?? event.reason)));

const LabelStudio = await loadEditor(window.start);

/** What the application asks the editor for when a person opens a task. */
const interfaces = [
  'panel',
  'update',
  'submit',
  'skip',
  'controls',
  'topbar',
  'side-column',
  'annotations:history',
  'annotations:tabs',
  'annotations:menu',
  'annotations:current',
  'annotations:add-new',
  'predictions:tabs',
  'predictions:menu',
  'auto-annotation',
];

const user = { id: 1, pk: 1, email: 'a@b.c', firstName: 'A', lastName: 'B' };
let editor;

const rest = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** Polls here, in the page. @returns the first truthy answer, or the last one when the time is up */
async function until(question, milliseconds) {
  const end = performance.now() + milliseconds;
  for (;;) {
    const answer = question();
    if (answer || performance.now() > end) return answer;
    await rest(15);
  }
}

function mount({ config, task }) {
  editor?.destroy?.();
  window.Htx = null;
  uncaught.length = 0;
  const element = document.createElement('div');
  element.style.height = '100%';
  document.getElementById('editor').replaceChildren(element);
  const predictions = (task.predictions ?? []).map((prediction, i) => ({
    ...prediction,
    id: i + 1,
    pk: String(i + 1),
  }));
  const given = { id: 1, data: task.data, predictions, annotations: [] };
  // As the application starts it.
  const instanceOptions = { reactVersion: 'v18' };
  editor = new LabelStudio(element, { config, interfaces, user, task: given, instanceOptions });
}

const store = () => window.Htx?.annotationStore;
const errorList = () => store()?.validation ?? [];
const hasCanvas = () => document.querySelector('#editor canvas') !== null;

/** A dead editor: something threw, and after a while there is still nothing to see. */
const looksDead = () => uncaught.length > 0 && !hasCanvas();

/** Without the parts that differ from run to run, and cut short. */
const short = (text) =>
  String(text)
    .replace(/#[\w-]+'/g, "#…'")
    .replace(/"[^"]*"/g, (quoted) => (quoted.length > 60 ? `${quoted.slice(0, 57)}..."` : quoted))
    .slice(0, 160);

/** The first one only: how many more come before we look is a matter of time. */
function errorsVerdict() {
  const [error] = errorList();
  return { view: 'errors', errors: [short(error.error ?? error.modelName ?? 'error')] };
}

/** As the application does when a task without annotations is opened. Where that throws, the prediction stays. */
function copyPrediction() {
  const annotations = store();
  const prediction = annotations.predictions[0];
  try {
    const annotation = prediction ? annotations.addAnnotationFromPrediction(prediction) : annotations.addAnnotation();
    annotations.selectAnnotation(annotation.id);
  } catch {
    // Ids that are no text: the prediction is drawn.
  }
}

const imageObjects = () => (store()?.selected?.objects ?? []).filter((object) => object.type === 'image');
const hasImage = (stage) => stage?.container()?.isConnected && stage.findOne('Image');
const imagesReady = () =>
  imageObjects().length > 0 && imageObjects().every((image) => image.naturalWidth > 1 && hasImage(image.stageRef));

/** The first view is zoomed a little, by an amount that depends on the container: the whole image instead. */
function showAll() {
  for (const image of imageObjects()) if (image.zoomScale !== 1) image.sizeToFit();
}

/** Reads until three readings in a row agree: layers, masks and arrows come late. */
async function settled() {
  let last = '';
  let same = 0;
  for (let i = 0; i < 60; i += 1) {
    if (errorList().length > 0 || looksDead()) return undefined;
    if (!imagesReady()) {
      await rest(25);
      continue;
    }
    showAll();
    const reading = readAnnotation(store().selected);
    const text = JSON.stringify(reading);
    same = text === last ? same + 1 : 0;
    last = text;
    const enough = reading.waiting && i < 25 ? Number.POSITIVE_INFINITY : 3;
    if (same >= enough) return reading;
    await rest(25);
  }
  return last ? JSON.parse(last) : undefined;
}

/** Every page of a `valueList`; the first page's reading is the frame. */
async function readPages() {
  const reading = await settled();
  const [image] = imageObjects();
  if (!reading || imageObjects().length !== 1 || !image.multiImage) return reading;
  for (let page = 1; page < image.imageEntities.length; page += 1) {
    image.setCurrentImage(page);
    await until(() => imagesReady() || looksDead(), 3000);
    const next = await settled();
    if (!next) return undefined;
    reading.regions = reading.regions.map((region, i) => (region.shown ? region : next.regions[i]));
    reading.order.push(...next.order.filter((index) => !reading.order.includes(index)));
  }
  return reading;
}

async function judge(given) {
  mount(given);
  const dead = () => looksDead() || errorList().length > 0;
  const wanted = given.task.predictions?.length ?? 0;
  await until(() => dead() || (store()?.predictions.length === wanted && store()?.initialized !== false), 3000);
  if (errorList().length > 0) return errorsVerdict();
  if (!store() || looksDead()) return { view: 'blank' };
  copyPrediction();
  await until(() => dead() || imagesReady(), 4000);
  if (errorList().length > 0) return errorsVerdict();
  if (!imagesReady()) return { view: 'blank' };
  const reading = await readPages();
  if (errorList().length > 0) return errorsVerdict();
  if (!reading || !hasCanvas()) return { view: 'blank' };
  const { waiting, ...facts } = reading;
  return { view: 'opens', ...facts };
}

/**
 * @param {{ config: string, task: { data: object, predictions: object[] } }} given
 * @returns {Promise<object>} the verdict (verdict.ts); `uncaught` holds what was thrown, and asks for a new page
 */
window.runCase = async (given) => {
  let verdict;
  try {
    verdict = await judge(given);
  } catch (error) {
    uncaught.push(String(error?.message ?? error));
    verdict = errorList().length > 0 ? errorsVerdict() : { view: 'blank' };
  }
  return { verdict, uncaught: uncaught.map(short) };
};
/**
 * @param {{ config: string, task: object }} given @param {number} count of the rectangles of its prediction
 * @returns {Promise<number>} milliseconds from mounting the editor to the frame that shows the last of them
 */
window.timeRectangles = async (given, count) => {
  const start = performance.now();
  mount(given);
  await until(() => store()?.predictions.length === 1 && store()?.initialized !== false, 120_000);
  copyPrediction();
  const drawn = () => {
    const [image] = imageObjects();
    return hasImage(image?.stageRef) ? image.stageRef.find((node) => /_transformable$/.test(node.name())).length : 0;
  };
  // Counting takes a while itself, so not too often.
  for (let times = 0; drawn() < count; times += 1) {
    if (times > 2000) throw new Error(`Only ${drawn()} of ${count} rectangles are drawn.`);
    await rest(100);
  }
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  return performance.now() - start;
};
window.ready = true;
