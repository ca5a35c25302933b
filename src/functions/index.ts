export { functionLanguage, setFunctionLanguage } from './language';
