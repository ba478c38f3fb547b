// The page in tests: opened and ready, given files, looked at.

import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import type { PrelabelViewer } from '../../../web/elements/prelabel-viewer.js';
import { openPage, root } from '../support/chromium.js';

export const samples = `${root}web/page/samples/`;
export const seedConfig = `${samples}seed/config.xml`;
export const seedTask = `${samples}seed/example_prediction_task.json`;
export const picture = `${samples}sample.jpg`;

/** Screenshots for people to look at; never compared. */
export const screenshots = `${root}build/screenshots/`;

/** The page with its first sample drawn. */
export async function openWorkbench(options: BrowserContextOptions = {}) {
  const opened = await openPage({ reducedMotion: 'reduce', ...options });
  await drawn(opened.page);
  return opened;
}

/** Resolves when a task is open and its picture is on the screen. */
export async function drawn(page: Page): Promise<void> {
  await page.getByRole('img', { name: /^Picture of/ }).waitFor({ timeout: 20_000 });
  await frames(page);
}

export async function frames(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

export async function give(page: Page, files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) {
  await page.locator('input[type="file"]').setInputFiles(files);
}

export function heading(page: Page): Promise<string> {
  return page.getByRole('heading', { level: 1 }).innerText();
}

export async function expectHeading(page: Page, words: RegExp): Promise<void> {
  await vi.waitFor(async () => expect(await heading(page)).toMatch(words), { timeout: 20_000 });
}

/** Ids of the rules whose findings are listed. */
export function rulesListed(page: Page): Promise<string[]> {
  return page.locator('prelabel-findings .rule').allInnerTexts();
}

export function viewOf(page: Page): Promise<{ scale: number; x: number; y: number }> {
  return page.locator('prelabel-viewer').evaluate((viewer) => ({ ...(viewer as PrelabelViewer).view! }));
}

/** The page with one task in the place of the seed's, its config and its picture. */
export async function openWithTask(name: string, task: object, options: BrowserContextOptions = {}) {
  const opened = await openWorkbench(options);
  const { page } = opened;
  await give(page, { name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(task)) });
  await give(page, [seedConfig, picture]);
  await expectHeading(page, /This task/);
  await drawn(page);
  return opened;
}

/** What stands on each picture. */
export async function pictures(page: Page): Promise<string[]> {
  await frames(page);
  return page.locator('prelabel-viewer canvas').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')!));
}

/** The seed's task with other geometry for its first box. */
export async function seedWith(value: Record<string, number>): Promise<Buffer> {
  const task = JSON.parse(await readFile(seedTask, 'utf8'));
  Object.assign(task.predictions[0].result[0].value, value);
  return Buffer.from(JSON.stringify(task));
}

export async function look(page: Page, name: string): Promise<void> {
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: `${screenshots}${name}.png` });
}
