"""The embedded database: schema, imports with history and undo, and what a viewer may read."""
