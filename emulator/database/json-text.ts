/** `JSON.stringify` as it is: nothing for what JSON has no form for, undefined and functions. */
export const jsonText: (value: unknown) => string | undefined = JSON.stringify;
