/** Key of the worksheet property in which the product notes what it made a sheet for. */
export const OWN_SHEET_PROPERTY = 'so-mo-hinh';
