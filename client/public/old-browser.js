// Leads browsers below the oldest these pages serve (Chromium 87, iOS 14) to the plain ones. Written for the oldest of
// them, so without anything newer than 2009. Every browser that is young enough has Promise.any.
(function (place) {
  if (typeof Promise === 'function' && typeof Promise.any === 'function') return;
  var token = (place.pathname.match(/^\/j\/([A-Za-z0-9_-]+)/) ||
    place.hash.match(/^#([A-Za-z0-9_-]+)/) ||
    [])[1];
  var meeting = (place.pathname.match(/^\/m\/([a-z0-9]+)$/) || [])[1];
  place.replace(token ? '/plain/j/' + token : meeting ? '/plain/m/' + meeting : '/plain');
})(window.location);
