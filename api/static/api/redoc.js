// Starts Redoc on the schema of the server that sent the page, in fonts every system has.
const place = document.getElementById("reference");
const fonts = "system-ui, sans-serif";
Redoc.init(
  place.dataset.schema,
  { theme: { typography: { fontFamily: fonts, headings: { fontFamily: fonts } } } },
  place,
);
