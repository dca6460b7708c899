"""The adapter to MkDocs: thin, and the only place that knows the engine."""
