module.exports = globalThis[Symbol.for('bms.univer')]('engine-formula');
