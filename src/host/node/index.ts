export { createHost, type ExcelHost, type HostOptions, openHost } from './excel-host';
export { type OfficeClient, type OfficeClientOptions, startOfficeClient } from './office-client';
