"""Templates compiled to plainer Python than Jinja's own: the core's templates are trusted and simple.

Jinja asks at every name whether it is an attribute or an item, at every call whether the callee wants the context,
and escapes by making a Markup of each value: a third of the time of a large build. Here ``a.b`` is an attribute and
``a["b"]`` an item, both of which must exist; a call is a call; and a value without special characters is written as
it is.
"""

import re
from collections.abc import Callable
from typing import Any

from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.environment import TemplateModule
from jinja2.runtime import Context
from jinja2.utils import missing
from markupsafe import Markup, escape

_markup = str.__new__  # Markup() itself asks first whether the text is markup already
_find_special = re.compile("[&<>\"']").search


def escaped(value: Any) -> str:
    """The value as HTML text: markup as it is, anything else with its special characters escaped."""
    kind = type(value)
    if kind is Markup:
        return value  # type: ignore[no-any-return]
    if kind is str and not _find_special(value):
        return value  # type: ignore[no-any-return]
    return escape(value)


def plain_macro(function: Callable[..., str], names: tuple[str, ...]) -> Callable[..., Markup]:
    """A macro as a function of its parameters; those that are left out take their defaults inside of it."""
    count = len(names)
    padding = (missing,) * count

    def macro(*arguments: object, **named: object) -> Markup:
        if named or len(arguments) > count:
            raise TypeError(f"a macro takes up to {count} arguments by place: {', '.join(names)}")
        return _markup(Markup, function(*arguments, *padding[len(arguments) :]))

    return macro


class PlainCode(CodeGenerator):
    """Code of templates that never need Jinja's context in a call and name attributes and items apart."""

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        """``a.b`` is ``a.b``."""
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:
        """``a[b]`` is ``a[b]``."""
        self.visit(node.node, frame)
        self.write("[")
        self.visit(node.arg, frame)
        self.write("]")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """A macro is a function; one that wants its caller or any arguments stays Jinja's."""
        if macro_ref.accesses_caller or macro_ref.accesses_kwargs or macro_ref.accesses_varargs:
            super().macro_def(macro_ref, frame)
        else:
            names = tuple(argument.name for argument in macro_ref.node.args)
            self.write(f"environment.plain_macro(macro, {names!r})")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        """A call without the context."""
        self.visit(node.node, frame)
        self.write("(")
        for stars, argument in (
            *(("", one) for one in (*node.args, *node.kwargs)),
            ("*", node.dyn_args),
            ("**", node.dyn_kwargs),
        ):
            if argument is not None:
                self.write(stars)
                self.visit(argument, frame)
                self.write(", ")
        self.write("caller=caller)" if forward_caller else ")")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write("environment.escaped(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write(")")


class PlainTemplate(Template):
    """A template whose macros see no page: what imports it need not compare its names with the page's."""

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        return super()._get_default_module()


class PlainEnvironment(Environment):
    """An autoescaping environment whose templates are compiled by :class:`PlainCode`."""

    code_generator_class = PlainCode
    template_class = PlainTemplate
    escaped = staticmethod(escaped)
    plain_macro = staticmethod(plain_macro)
