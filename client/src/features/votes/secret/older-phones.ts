// The cipher suite asks for this one; Chromium 87 and iOS 14 do not have it.
if (!('hasOwn' in Object)) {
  Object.defineProperty(Object, 'hasOwn', {
    value: (object: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(object, key),
  });
}

export {};
