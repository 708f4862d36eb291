/** Versions of xAPI a statement can be judged by. */
export type XapiVersion = '1.0.3' | '2.0.0';

/** Every rule of xAPI a statement breaks, each named by its clause; an empty list when it breaks none. Pure: no network, no clock. */
export declare function brokenRules(statement: unknown, version?: XapiVersion): readonly string[];
