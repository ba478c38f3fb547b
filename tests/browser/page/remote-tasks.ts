// Tasks whose pictures lie on other hosts, given to the page and opened there.

import type { Page } from 'playwright-core';
import { give } from './workbench.js';

const config = `<View><Image name="img" value="$image"/>
  <RectangleLabels name="box" toName="img"><Label value="Car" background="#0044cc"/></RectangleLabels></View>`;

/** With one box, on a picture that it takes to be of this size. */
export const taskOf = (image: string, width = 600, height = 403) => ({
  data: { image },
  predictions: [
    {
      model_version: 'v1',
      result: [
        {
          id: 'r1',
          from_name: 'box',
          to_name: 'img',
          type: 'rectanglelabels',
          original_width: width,
          original_height: height,
          value: { x: 20, y: 20, width: 40, height: 40, rectanglelabels: ['Car'] },
        },
      ],
    },
  ],
});

export async function giveTasks(page: Page, ...tasks: object[]): Promise<void> {
  await give(page, [
    { name: 'remote.xml', mimeType: 'application/xml', buffer: Buffer.from(config) },
    { name: 'remote.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(tasks)) },
  ]);
  await page.locator('prelabel-picture .about').getByText('remote.json').waitFor({ timeout: 20_000 });
}

/** `number`: from 0. */
export async function openTask(page: Page, number: number): Promise<void> {
  await page.locator('prelabel-tasks .list .row').nth(number).click();
  await page
    .locator('prelabel-picture .title')
    .getByText(`Task ${number + 1}`, { exact: true })
    .waitFor();
}

export const hint = (page: Page) => page.locator('prelabel-picture .hint');
export const allow = (page: Page) => page.getByRole('button', { name: /^Load pictures from 127/ });
