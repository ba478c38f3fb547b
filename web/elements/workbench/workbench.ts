// The workbench without its looks: takes files in, has them checked, opens tasks, keeps the selection.

import type { CheckOptions } from '../../engine/index.js';
import type { Finding, Region, RegionValue, Relation } from '../../engine/types.js';
import { reportedOfConfig } from './config-only.js';
import { type EnginePort, type EngineReport, type Reported, reportedOf } from './engine-port.js';
import type { GivenFile } from './gather.js';
import { givenImages } from './given-images.js';
import { type Inputs, type Intake, isEmpty, kNoInputs, takeIn, takeSample } from './inputs.js';
import { holds, type Layer, layersOf } from './layers.js';
import { type OpenedTask, openTask, shownPrediction } from './opened-task.js';
import type { RemotePictures } from './remote-pictures.js';
import { kTaskFilter, ReportView, rankOf, type TaskFilter } from './report-view.js';
import { lineAt, type SourcePlace } from './source-window.js';
import {
  breakOf,
  type Hovered,
  kNoSelection,
  kStart,
  openFindings,
  openLayers,
  type SourceSpot,
  type WorkbenchState,
} from './state.js';

/** Bytes of tasks that are checked once more by themselves when a picture has come. */
const kQuickly = 8e6;

export interface WorkbenchEvents {
  change(): void;
  report(report: EngineReport): void;
  /** Somebody picked a finding or a result: the picture should go there. */
  pick(): void;
  error(error: unknown): void;
}

interface Pictures {
  images: Inputs['images'];
  /** Of the remote ones. */
  changes: number;
}

export class Workbench {
  state: WorkbenchState = kStart;
  #engine: () => Promise<EnginePort>;
  #on: WorkbenchEvents;
  #remote: RemotePictures;
  /** Files are taken in one drop after the other. */
  #taking: Promise<unknown> = Promise.resolve();
  /** Raised by what makes files still being read come too late, and by what makes a sample come too late. */
  #closed = 0;
  #taken = 0;
  #checking = new AbortController();
  /** The pictures that the report knows. */
  #counted: Pictures | null = null;
  /** The recount under way; what makes it pointless ends it. */
  #recounting: AbortController | null = null;
  #opening = 0;
  /** Nobody has chosen a task yet. */
  #openedByItself = true;

  constructor(engine: () => Promise<EnginePort>, remote: RemotePictures, on: WorkbenchEvents) {
    this.#engine = engine;
    this.#remote = remote;
    this.#on = on;
  }

  /** Files of any kind, in any order. */
  async give(given: readonly GivenFile[], notices: readonly string[] = []): Promise<void> {
    const closed = this.#closed;
    const taking = this.#taking.then(() => this.#takeIn(given, notices, closed));
    this.#taking = taking.catch(() => {});
    const intake = await taking;
    if (!intake || closed !== this.#closed) return;
    if (intake.changed) await this.#check(intake.inputs);
    else {
      await this.#openAgain();
      await this.#recount();
    }
  }

  /** null when all was closed meanwhile. */
  async #takeIn(given: readonly GivenFile[], notices: readonly string[], closed: number): Promise<Intake | null> {
    if (closed !== this.#closed) return null;
    const zip = given.find(({ path }) => /\.zip$/i.test(path));
    // A large one takes its time.
    if (zip) this.#set({ notices: [`Looking into ${zip.path} …`] });
    const before = this.state.inputs;
    const intake = await takeIn(before, given);
    if (closed !== this.#closed) return null;
    if (intake.inputs !== before) this.#taken++;
    this.#set({ inputs: intake.inputs, notices: [...notices, ...intake.notices] });
    return intake;
  }

  /** Pictures of this host are loaded from now on, until the page is closed. */
  async allowOrigin(origin: string): Promise<void> {
    this.#remote.allow(origin);
    await this.#openAgain();
  }

  /** What this host sends on to other hosts is followed from now on, whichever they are. */
  async followOrigin(origin: string): Promise<void> {
    this.#remote.follow(origin);
    await this.retryPicture();
  }

  allowOrigins(origins: readonly string[]): void {
    for (const origin of origins) this.#remote.allow(origin);
    if (origins.length > 0) void this.#openAgain();
  }

  /** Asks once more for the picture of the open task that could not be loaded. */
  async retryPicture(): Promise<void> {
    const address = this.state.opened?.address;
    if (address != null) this.#remote.retry(address);
    await this.#openAgain();
  }

  /** Takes the place of everything, unless something else was opened before it came. */
  async loadSample(id: string, load: () => Promise<readonly File[]>): Promise<void> {
    const taken = ++this.#taken;
    const inputs = await takeSample(id, await load());
    if (taken !== this.#taken) return;
    this.#closed++;
    this.#set({ inputs, notices: [] });
    await this.#check(inputs);
  }

  clear(): void {
    this.cancel();
    this.#recounting?.abort();
    this.#closed++;
    this.#taken++;
    this.#opening++;
    this.state.opened?.picture?.close();
    this.#set({ ...kStart, rules: this.state.rules, inputs: kNoInputs });
  }

  cancel(): void {
    this.#checking.abort();
    this.#set({ run: null, stopped: this.state.run ?? this.state.stopped });
  }

  async checkAgain(): Promise<void> {
    await this.#check(this.state.inputs);
  }

  dismissNotices(): void {
    this.#set({ notices: [], failure: null });
  }

  filter(change: Partial<TaskFilter>): void {
    const filter = { ...this.state.filter, ...change };
    this.#set({ filter, listed: this.state.report?.list(filter) ?? [] });
    const first = this.state.listed[0];
    const there = this.state.task !== null && this.state.listed.includes(this.state.task);
    if (change.rule != null && !there && first !== undefined) void this.open(first);
  }

  /** Shows the task when its preview and picture are there; until then what was open stays. */
  async open(task: number, prediction?: number): Promise<void> {
    this.#openedByItself = false;
    await this.#open(task, prediction);
  }

  /** Of the picture on the screen, from 0. */
  get page(): number {
    return this.state.opened?.place.page ?? 0;
  }

  /** Another page of the open task's object with several images. */
  async showPage(page: number): Promise<void> {
    const { task, prediction } = this.state;
    if (task !== null) await this.#open(task, prediction, page);
  }

  /** The open task with what is known now; what is selected in it stays. */
  async #openAgain(): Promise<void> {
    const { task, prediction } = this.state;
    if (task !== null && this.state.fileOpen === null) await this.#open(task, prediction, this.page, true);
  }

  /** Without a prediction: the one that a person sees. */
  async #open(task: number, wanted?: number, page = 0, again = false): Promise<void> {
    const { report, inputs } = this.state;
    if (!report) return;
    const turn = ++this.#opening;
    this.#set({ task, fileOpen: null });
    try {
      const isWanted = () => turn === this.#opening;
      const opened = await openTask(await this.#engine(), inputs, this.#remote, report, task, page, isWanted);
      if (turn !== this.#opening || !opened) {
        opened?.picture?.close();
        return;
      }
      const before = this.state.opened;
      if (again && before?.row.task === task) this.#set({ opened });
      else this.#show(opened, wanted);
      before?.picture?.close();
      if (opened.found.remote?.kind === 'loading' && opened.address !== null) void this.#await(opened, opened.address);
    } catch (error) {
      // Something else was opened meanwhile: of that it would say nothing.
      if (turn === this.#opening) this.#fail(error);
    }
  }

  #show(opened: OpenedTask, wanted: number | undefined): void {
    const { offset, line } = opened.row;
    const prediction = wanted ?? shownPrediction(opened.preview) ?? Math.max(0, opened.preview.predictions.length - 1);
    const { length } = layersOf(opened.preview);
    const against = this.state.against !== null && this.state.against < length ? this.state.against : null;
    this.#set({ opened, prediction, against: against === prediction ? null : against, hovered: null });
    const finding = breakOf(this.state);
    const spot = this.#spot(finding ?? { offset, line, length: 0 }, opened.fileName);
    this.#set({ selection: { ...kNoSelection, finding, spot } });
  }

  /** Shows the task once more when its picture has come, or is known not to come. */
  async #await(opened: OpenedTask, address: string): Promise<void> {
    await this.#remote.load(address);
    if (this.state.opened === opened) await this.#openAgain();
    await this.#recount();
  }

  openFile(name: string): void {
    this.#opening++;
    this.#set({ fileOpen: name, selection: kNoSelection });
    const first = openFindings(this.state)[0];
    if (first) void this.pickFinding(first);
  }

  showPrediction(prediction: number): void {
    const against = this.state.against === prediction ? this.state.prediction : this.state.against;
    this.#set({ prediction, against, selection: kNoSelection });
  }

  /** With another layer, one over the other or beside; null ends it. */
  compare(against: number | null, beside = this.state.beside): void {
    this.#set({ against, beside });
  }

  hover(hovered: Hovered | null): void {
    const before = this.state.hovered;
    if (before?.result === hovered?.result && before?.layer === hovered?.layer) return;
    this.#set({ hovered });
  }

  async pickFinding(finding: Finding): Promise<void> {
    if (!this.state.report?.isOfTask(finding.task)) {
      if (this.state.fileOpen !== finding.file) this.#set({ fileOpen: finding.file });
    } else if (this.state.opened?.row.task !== finding.task || this.state.fileOpen !== null) {
      await this.open(finding.task, finding.prediction);
    }
    const prediction = finding.prediction ?? this.state.prediction;
    await this.#turnTo(openLayers(this.state)[prediction], finding.result ?? null);
    const spot = this.#spot(finding, finding.file);
    this.#set({ prediction, selection: { finding, result: finding.result ?? null, layer: prediction, spot } });
    this.#on.pick();
  }

  async pickItem(
    item: Region | RegionValue | Relation,
    byPicture = false,
    layer = this.state.prediction,
  ): Promise<void> {
    await this.#turnTo(openLayers(this.state)[layer], item.result);
    const { opened } = this.state;
    if (!opened) return;
    const line = lineAt(opened.bytes, opened.row, item.offset);
    const spot = this.#spot({ offset: item.offset, length: item.length, line }, opened.fileName);
    this.#set({ selection: { finding: null, result: item.result, layer, spot } });
    if (!byPicture) this.#on.pick();
  }

  /** Turns to the page of a region that is on another one; of a relation, to that of its first end. */
  async #turnTo(layer: Layer | undefined, result: number | null): Promise<void> {
    const pages = this.state.opened?.place.object?.urls?.length ?? 1;
    if (!layer || pages < 2) return;
    const { regions, relations } = layer.content;
    const from = relations.find((relation) => relation.result === result)?.from;
    const region = regions.find((one) => (from === undefined ? holds(one, result) : one.id === from));
    if (region && region.itemIndex !== this.page && region.itemIndex < pages) await this.showPage(region.itemIndex);
  }

  pickNothing(): void {
    this.#set({ selection: kNoSelection });
  }

  /** The next or previous listed task with a problem. */
  async stepTask(step: 1 | -1): Promise<boolean> {
    const { listed, task, report } = this.state;
    let at = task === null ? -1 : listed.indexOf(task);
    for (at += step; at >= 0 && at < listed.length; at += step) {
      const next = listed[at];
      if (next === undefined || rankOf(report?.row(next)?.severity) < 2) continue;
      await this.open(next);
      return true;
    }
    return false;
  }

  /** The next or previous finding, of the next or previous task when this one has no more. */
  async stepFinding(step: 1 | -1): Promise<void> {
    const findings = openFindings(this.state);
    const picked = this.state.selection.finding;
    const at = picked ? findings.findIndex((f) => f.offset === picked.offset && f.rule === picked.rule) : -1;
    const next = findings[picked ? at + step : step > 0 ? 0 : findings.length - 1];
    if (next) return this.pickFinding(next);
    if (!(await this.stepTask(step))) return;
    const there = openFindings(this.state);
    const first = step > 0 ? there[0] : there.at(-1);
    if (first) await this.pickFinding(first);
  }

  #spot(place: SourcePlace, name: string): SourceSpot | null {
    const { config, tasks } = this.state.inputs;
    const given = [config, ...tasks].find((input) => input?.file.name === name);
    if (!given) return null;
    const { offset, length, line } = place;
    return { file: given.file, name, offset, length, ...(line === undefined ? {} : { line }) };
  }

  async #check(inputs: Inputs): Promise<void> {
    this.#checking.abort();
    this.#recounting?.abort();
    const turn = new AbortController();
    this.#checking = turn;
    this.#openedByItself = true;
    this.#opening++;
    this.state.opened?.picture?.close();
    const total = sizeOf(inputs);
    const run = { bytes: 0, total, tasks: 0, started: performance.now() };
    const fresh = {
      stopped: null,
      report: null,
      uncounted: false,
      failure: null,
      listed: [],
      task: null,
      opened: null,
      fileOpen: null,
    };
    this.#set({ ...fresh, filter: kTaskFilter, selection: kNoSelection, run: isEmpty(inputs) ? null : run });
    if (!inputs.config && inputs.tasks.length === 0) {
      this.#set({ run: null });
      return;
    }
    try {
      const engine = await this.#engine();
      if (this.state.rules.size === 0) {
        this.#set({ rules: new Map((await engine.rules()).map((rule) => [rule.id, rule])) });
      }
      if (inputs.config && inputs.tasks.length === 0) {
        const configReport = await engine.checkConfig(inputs.config.file);
        if (turn.signal.aborted) return;
        this.#set({ run: null });
        this.#take(reportedOfConfig(configReport));
        return;
      }
      const { report, counted } = await this.#ask(engine, inputs, turn.signal, {
        onProgress: (progress) => {
          const { bytes, tasks } = progress;
          if (!turn.signal.aborted) this.#set({ run: { ...run, bytes, tasks } });
        },
        onReport: (partial) => {
          if (!turn.signal.aborted) this.#take(reportedOf(partial));
        },
      });
      if (turn.signal.aborted) return;
      this.#counted = counted;
      this.#set({ run: null });
      this.#take(reportedOf(report));
      this.#on.report(report);
      void this.#recount();
    } catch (error) {
      if (!turn.signal.aborted) this.#fail(error);
    }
  }

  /** A report, and the pictures that it knows. */
  async #ask(
    engine: EnginePort,
    { config, tasks, images }: Inputs,
    signal: AbortSignal,
    more: Pick<CheckOptions, 'onProgress' | 'onReport'> = {},
  ): Promise<{ report: EngineReport; counted: Pictures }> {
    const { changes, facts } = this.#remote;
    const known = await givenImages(engine, images, facts);
    signal.throwIfAborted();
    const report = await engine.check({
      ...known,
      ...(config ? { config: config.file } : {}),
      tasks: tasks.map(({ file }) => file),
      signal,
      ...more,
    });
    return { report, counted: { images, changes } };
  }

  /** The report follows pictures that have come since, one recount after the other; all that is open stays as it is. */
  async #recount(): Promise<void> {
    if (this.#recounting) return;
    while (this.#isDue()) {
      const { inputs } = this.state;
      if (sizeOf(inputs) > kQuickly) {
        this.#set({ uncounted: true });
        break;
      }
      this.#recounting = new AbortController();
      const { signal } = this.#recounting;
      try {
        const { report, counted } = await this.#ask(await this.#engine(), inputs, signal);
        if (signal.aborted) continue;
        this.#counted = counted;
        const view = new ReportView(reportedOf(report));
        this.#set({ report: view, listed: view.list(this.state.filter) });
        this.#on.report(report);
      } catch {
        // What the report says of all else still holds.
        if (!signal.aborted) this.#set({ uncounted: true });
      }
    }
    this.#recounting = null;
  }

  #isDue(): boolean {
    const { run, stopped, report, uncounted, inputs } = this.state;
    return !run && !stopped && !uncounted && report !== null && inputs.tasks.length > 0 && !this.#isCounted();
  }

  #isCounted(): boolean {
    return this.#counted?.images === this.state.inputs.images && this.#counted.changes === this.#remote.changes;
  }

  /** A report, whole or of what has been read so far. */
  #take(raw: Reported): void {
    const report = new ReportView(raw);
    this.#set({ report, listed: report.list(this.state.filter) });
    if (this.state.fileOpen !== null || !this.#openedByItself) return;
    const broken = report.fileFindings.find((finding) => finding.severity === 'error');
    if (broken) this.openFile(broken.file);
    else this.#openWorst(report);
  }

  /** What nobody chose gives way once: a task without problems to the first one with a problem. */
  #openWorst(report: ReportView): void {
    const { task } = this.state;
    const worst = report.worst();
    if (worst === null) return;
    const problem = (number: number) => rankOf(report.row(number)?.severity) > 1;
    if (task !== null && (problem(task) || !problem(worst))) return;
    void this.#open(worst);
  }

  #fail(error: unknown): void {
    this.#set({ run: null, failure: error instanceof Error ? error.message : String(error) });
    this.#on.error(error);
  }

  #set(change: Partial<WorkbenchState>): void {
    this.state = { ...this.state, ...change };
    this.#on.change();
  }
}

/** Bytes of its tasks files. */
function sizeOf({ tasks }: Inputs): number {
  return tasks.reduce((sum, { file }) => sum + file.size, 0);
}
