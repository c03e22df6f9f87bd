"""Records become files: CSV, XLSX and import templates."""
