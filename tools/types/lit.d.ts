// What the published declarations say of Lit, which is built in: users have no `lit` to look its types up in.

export declare class LitElement extends HTMLElement {
  /** Settles when what was set is drawn. */
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
}

export interface TemplateResult<Type extends number = number> {
  readonly _$litType$: Type;
}
export interface CSSResult {
  readonly cssText: string;
}
export type CSSResultGroup = CSSResult | CSSStyleSheet | CSSResultGroup[];
export type PropertyDeclarations = Readonly<Record<string, unknown>>;
export type PropertyValues<Element = unknown> = Map<keyof Element, unknown>;
export declare const nothing: unique symbol;
