module.exports = globalThis[Symbol.for('bms.univer')]('sheets-formula');
