"""Compare: tables in, tables out, one module a part of the report."""
