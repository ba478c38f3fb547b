// Files the build puts into modules, by the query of their import (rolldown.config.ts, vite.page.config.ts).

declare module '#core.wasm?base64' {
  const base64: string;
  export default base64;
}
