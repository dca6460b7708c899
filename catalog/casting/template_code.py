"""Templates compiled to plainer Python than Jinja's own: the core's templates are trusted and simple.

Jinja asks at every name whether it is there and whether it is an attribute or an item, at every call whether the
callee wants the context, and escapes by making a Markup of each value: a third of the time of a large build. Here
``a.b`` is an attribute and ``a["b"]`` an item, both of which must exist, and a call is a call. A name that is not
given fails where the template begins. A macro is a function that returns HTML, which is written as it is where the
macro is called, and so is a value without special characters.
"""

import re
from collections import deque
from collections.abc import Mapping
from functools import cache
from types import CodeType, SimpleNamespace
from typing import Any

from jinja2 import Environment, Template, UndefinedError, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.idtracking import VAR_LOAD_RESOLVE
from jinja2.nodes import EvalContext
from jinja2.utils import missing
from markupsafe import Markup, escape

from catalog.casting.thin import thin_part

find_special = re.compile("[&<>\"']").search


def escaped(value: Any) -> str:
    """The value as HTML text: markup as it is, anything else with its special characters escaped."""
    kind = type(value)
    if kind is Markup:
        return value  # type: ignore[no-any-return]
    if kind is str and not find_special(value):
        return value  # type: ignore[no-any-return]
    if kind is int:
        return str(value)
    if value is missing:
        raise UndefinedError("a name is written before it is set")
    return escape(value)


class Given(dict[str, Any]):
    """What a template is given, and what it sets: all that its code asks of Jinja's context."""

    def __init__(self, values: Mapping[str, Any], eval_ctx: EvalContext) -> None:
        super().__init__(values)
        self.eval_ctx = eval_ctx  # filters ask whether to escape
        self.vars: dict[str, Any] = {}
        self.exported_vars: set[str] = set()

    given = dict.__getitem__
    get_all = dict.copy  # for the traceback of an error

    def __missing__(self, name: str) -> Any:
        raise UndefinedError(f"{name!r} is not given")


class PlainCode(CodeGenerator):
    """Code of templates that never need Jinja's context in a call and name attributes and items apart.

    What is global in the environment is global in the code.
    """

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:
        """A template; notes which calls in it return HTML."""
        self._html = {"press", *(macro.name for macro in node.find_all(nodes.Macro))}
        self._imports = {imported.target for imported in node.find_all(nodes.Import)}
        super().visit_Template(node, frame)

    def write_commons(self) -> None:
        """What the code of a template begins with."""
        self.writeline("undefined, concat = environment.undefined, environment.concat")
        self.writeline("cond_expr_undefined = Undefined")
        self.writeline("if 0: yield None")  # a generator even without a word of its own

    def visit_Import(self, node: nodes.Import, frame: Frame) -> None:
        """The macros of another template, which see nothing of this one."""
        self.writeline(f"{frame.symbols.ref(node.target)} = environment.imported(")
        self.visit(node.template, frame)
        self.write(")")

    def get_resolve_func(self) -> str:
        """The function that looks up a name that is given."""
        return f"{self.get_context_ref()}.given"

    def enter_frame(self, frame: Frame) -> None:
        """Looks up the names of a frame that are not global."""
        symbols = frame.symbols
        loads = symbols.loads
        symbols.loads = {reference: load for reference, load in loads.items() if not self._is_global(load)}
        super().enter_frame(frame)
        symbols.loads = loads

    def _is_global(self, load: tuple[str, str | None] | None) -> bool:
        return load is not None and load[0] == VAR_LOAD_RESOLVE and load[1] in self.environment.globals

    def visit_Name(self, node: nodes.Name, frame: Frame) -> None:
        """A name that is there."""
        reference = frame.symbols.ref(node.name)
        is_global = self._is_global(frame.symbols.find_load(reference))
        if is_global or node.ctx != "load":
            self.write(f"global_{node.name}") if is_global else super().visit_Name(node, frame)
        else:
            self.write(reference)

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

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:
        """Values one after another, as text that is yet to be escaped."""
        self.write("concat((")
        for part in node.nodes:
            self.write("str(")
            self.visit(part, frame)
            self.write("), ")
        self.write("))")

    def macro_body(self, node: nodes.Macro | nodes.CallBlock, frame: Frame) -> tuple[Frame, MacroRef]:
        """A macro as a function of its parameters; those that have a default must be constants."""
        if not isinstance(node, nodes.Macro):
            self.fail("a macro has no caller here", node.lineno)
        inner = frame.inner()
        inner.symbols.analyze_node(node)
        inner.require_output_check = False
        self.writeline("def macro(", node)
        first = len(node.args) - len(node.defaults)
        for number, argument in enumerate(node.args):
            self.write(inner.symbols.ref(argument.name))
            if number >= first:
                self.write(f"={node.defaults[number - first].as_const()!r}")
            self.write(", ")
        self.write("):")
        self.indent()
        self.buffer(inner)
        self.enter_frame(inner)
        self.blockvisit(node.body, inner)
        self.return_buffer_contents(inner, force_unescaped=True)
        self.outdent()
        return inner, MacroRef(node)

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """A macro is the function itself."""
        self.write("macro")

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
        self.write(")")

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: Any) -> str:
        """What is fixed in a template, with nothing in it that only its writer needs."""
        if isinstance(node, nodes.TemplateData):
            return thin_part(node.data)
        return super()._output_child_to_const(node, frame, finalize)

    def _returns_html(self, node: nodes.Expr) -> bool:
        """Whether the value is that of a macro: of this template, of an imported one or pressed."""
        if not isinstance(node, nodes.Call):
            return False
        called = node.node
        if isinstance(called, nodes.Name):
            return called.name in self._html
        if isinstance(called, nodes.Call) and called.args:  # getattr(forms, name)
            called = called.args[0]
        elif isinstance(called, nodes.Getattr):
            called = called.node
        return isinstance(called, nodes.Name) and called.name in self._imports

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write("(" if self._returns_html(node) else "(text if type(text := ")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write(")" if self._returns_html(node) else ") is str and not find_special(text) else escaped(text))")


class PlainTemplate(Template):
    """A template whose code knows what is global in its environment."""

    @classmethod
    def from_code(cls, environment: Environment, code: CodeType, globals: Any, uptodate: Any = None) -> Template:
        """The template of compiled code."""
        template = super().from_code(environment, code, globals, uptodate)
        names = {f"global_{name}": value for name, value in environment.globals.items()}
        template.root_render_func.__globals__.update(names, escaped=escaped, find_special=find_special)
        return template

    def render(self, *arguments: Any, **named: Any) -> str:
        """The page. Raises UndefinedError for a name that is not given."""
        try:
            return "".join(self.root_render_func(Given(dict(*arguments, **named), EvalContext(self.environment))))  # type: ignore[arg-type]
        except Exception:
            self.environment.handle_exception()


class PlainEnvironment(Environment):
    """An autoescaping environment whose templates are compiled by :class:`PlainCode`."""

    code_generator_class = PlainCode
    template_class = PlainTemplate

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.imported = cache(self._imported)

    def _imported(self, name: str) -> SimpleNamespace:
        """The macros of a template as functions that return HTML."""
        given = Given({}, EvalContext(self))
        deque(self.get_template(name).root_render_func(given), 0)  # type: ignore[arg-type]
        return SimpleNamespace(**given.vars)
