"""From views to the files of a site: pages, the shell they are cast in, and what stands beside them."""
