"""A whole site in its place: the engines that render the shell, and the folder exchanged in one step."""
