// The packaged Node binaries state `os` and `cpu` as strings, where lists are expected: without
// this every platform's binary would be installed, and they would fight over the name `node`.
function listed(value) {
  return typeof value === 'string' ? [value] : value;
}

function readPackage(pkg) {
  if (pkg.os !== undefined) pkg.os = listed(pkg.os);
  if (pkg.cpu !== undefined) pkg.cpu = listed(pkg.cpu);
  return pkg;
}

module.exports = { hooks: { readPackage } };
