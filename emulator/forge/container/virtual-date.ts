/**
 * Makes `Date` and `Intl.DateTimeFormat` tell the site's virtual time. A Proxy stands for `Date`, so that
 * app code sees the same name, length, prototype, statics and `instanceof` as before.
 */
const NativeDate = Date;
const nativeNow = NativeDate.now;

let tellTime: () => number = nativeNow;

/** Sets the time: from `now` on it runs with the machine's clock, or stands still when `fixed`. */
export function setVirtualTime({ now, fixed }: { now: number; fixed: boolean }): void {
  const offset = now - nativeNow();
  tellTime = fixed ? () => now : () => nativeNow() + offset;
}

/** Replaces the globals. Call it once, before app code loads. */
export function installVirtualDate(): void {
  const virtualDate = new Proxy(NativeDate, {
    apply: () => new NativeDate(tellTime()).toString(),
    construct: (target, args: unknown[], newTarget) => {
      const made: unknown = Reflect.construct(
        target,
        args.length === 0 ? [tellTime()] : args,
        newTarget,
      );
      if (!(made instanceof NativeDate)) throw new TypeError('Date expected');
      return made;
    },
  });
  NativeDate.now = function now() {
    return tellTime();
  };
  NativeDate.prototype.constructor = virtualDate;
  globalThis.Date = virtualDate;
  installVirtualFormat();
}

/** `format()` and `formatToParts()` without an argument mean the present instant. */
function installVirtualFormat(): void {
  const { prototype } = Intl.DateTimeFormat;
  const native = Object.getOwnPropertyDescriptors(prototype);
  const formatOf = native.format.get;
  const partsOf = native.formatToParts.value;
  if (formatOf === undefined || partsOf === undefined) throw new Error('Intl has another form.');
  Object.defineProperty(prototype, 'format', {
    configurable: true,
    get(this: Intl.DateTimeFormat) {
      const format = formatOf.call(this);
      return (date?: number | Date) => format(date ?? tellTime());
    },
  });
  prototype.formatToParts = function formatToParts(date) {
    return partsOf.call(this, date ?? tellTime());
  };
}
