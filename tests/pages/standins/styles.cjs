// A CSS module answers with the names asked for, so tests can read them.
module.exports = new Proxy({}, { get: (_, name) => (name === '__esModule' ? false : String(name)) });
