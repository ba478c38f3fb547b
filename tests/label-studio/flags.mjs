// The feature flags as the server of this Label Studio sends them to its pages.
import { readFileSync } from 'node:fs';

/**
 * Bundled values, then the table of flags that are settled.
 * @param {string} sitePackages
 * @returns {Record<string, unknown>}
 */
export function featureFlags(sitePackages) {
  const { flags } = JSON.parse(readFileSync(`${sitePackages}/label_studio/feature_flags.json`, 'utf8'));
  const values = {};
  for (const [name, flag] of Object.entries(flags)) {
    values[name] = flag.variations[flag.on ? (flag.fallthrough.variation ?? flag.offVariation) : flag.offVariation];
  }
  const table = readFileSync(`${sitePackages}/label_studio/core/feature_flags/stale_feature_flags.py`, 'utf8');
  for (const [, name, value] of table.matchAll(/^\s*'([^']+)': (True|False),/gm)) values[name] = value === 'True';
  return values;
}
