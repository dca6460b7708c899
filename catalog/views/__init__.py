"""Views: finished objects for templates. All sorting, grouping and date arithmetic happens here, in one language."""
