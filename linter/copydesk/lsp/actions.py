"""What an editor can do about a finding: correct it, allow it for a reason, tell the sheet better."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from lsprotocol.types import (
    CodeAction,
    CodeActionKind,
    Diagnostic,
    OptionalVersionedTextDocumentIdentifier,
    TextDocumentEdit,
    TextEdit,
    WorkspaceEdit,
)
from msgspec import Struct

from copydesk.corrections import chosen
from copydesk.findings import Edit, Finding
from copydesk.lsp.positions import Positions
from copydesk.lsp.seen import Seen
from copydesk.newsroom.deciding.allowing import comment_for, entry_for
from copydesk.newsroom.sheets.additions import additions_for, label_of, made_in
from copydesk.suppress import UNUSED
from copydesk.text import Span, alike

QUICK_FIX: str = (
    CodeActionKind.QuickFix.value
)  # a member is written with its class in front where it is put into a text
FIX_ALL = "source.fixAll.copydesk"
KINDS = (QUICK_FIX, FIX_ALL)


class OpenFile(Struct, frozen=True):
    """A file as the editor has it, or else the disk: its address, its version where it is open, its positions."""

    uri: str
    version: int | None
    positions: Positions


Files = Callable[[str], "OpenFile | None"]
"""Opens a file by the name that reports give it; none where it cannot be read."""


def actions(
    seen: Seen, span: Span, shown: Sequence[Diagnostic], files: Files, *, in_documents: bool
) -> Iterator[CodeAction]:
    """The actions for the findings at a place of an article; `shown` are the diagnostics that the editor has there."""
    maker = _Actions(seen, files, in_documents)
    for finding in seen.findings_in(span):
        mine = [each for each in shown if each.data == finding.fingerprint or each.message == finding.message]
        for made in (*maker.fixes(finding), *maker.additions(finding), *maker.allowances(finding)):
            made.diagnostics = mine or None
            yield made
    yield from maker.all_fixes()


class _Actions:
    def __init__(self, seen: Seen, files: Files, in_documents: bool) -> None:
        self.seen, self.files, self.in_documents = seen, files, in_documents

    def fixes(self, finding: Finding) -> Iterator[CodeAction]:
        """The correction, and for a suppression that is of no use its removal."""
        if finding.rule == UNUSED.slug and finding.path == self.seen.path and len(finding.source):
            edit = self._edit(self._own(), [Edit(finding.source, "")])
            yield CodeAction("Remove this suppression", QUICK_FIX, edit=edit, is_preferred=True)
        if finding.fix:
            words = " … ".join(edit.text for edit in finding.fix.edits)
            yield CodeAction(
                f"Write “{words}”" if finding.fix.safe else f"Write “{words}” (yours to confirm)",
                QUICK_FIX,
                is_preferred=finding.fix.safe,
                edit=self._edit(self._own(), finding.fix.edits),
            )

    def all_fixes(self) -> Iterator[CodeAction]:
        """All safe corrections of the article at once."""
        edits = [edit for finding in chosen(self.seen.findings) if finding.fix for edit in finding.fix.edits]
        if edits:
            edit = self._edit(self._own(), list(dict.fromkeys(edits)))
            yield CodeAction("Make all safe corrections", FIX_ALL, edit=edit)

    def additions(self, finding: Finding) -> Iterator[CodeAction]:
        """What the sheet may lack, if the article is right: another spelling, actor, credit or release."""
        article, loaded = self.seen.article, self.seen.loaded
        if article is None or loaded is None:
            return
        for addition in additions_for(finding, article, loaded.setup.base):
            sheet = self.files(addition.file)
            after = made_in(sheet.positions.text, addition, {}) if sheet else None
            if sheet and after is not None:
                edit = self._edit(sheet, [_change(sheet.positions.text, after)])
                yield CodeAction(f"{label_of(addition)} ({addition.file})", QUICK_FIX, edit=edit)

    def allowances(self, finding: Finding) -> Iterator[CodeAction]:
        """A comment that allows the finding, else an entry of the configuration; whoever picks it says that it is right."""
        article, loaded = self.seen.article, self.seen.loaded
        if article is None or loaded is None:
            return
        reason = f"checked on {article.as_of}, right as it stands"
        if comment := comment_for(article.document, finding, reason):
            edit = self._edit(self._own(), [comment])
            yield CodeAction(f"Allow {finding.rule} here: {reason}", QUICK_FIX, edit=edit)
            return
        config = loaded.setup.config
        file = self.files(config.file) if config.file else None
        if file and (after := entry_for(file.positions.text, config, finding, reason)):
            edit = self._edit(file, [_change(file.positions.text, after)])
            title = f"Allow {finding.rule} for these words in {config.file}: {reason}"
            yield CodeAction(title, QUICK_FIX, edit=edit)

    def _own(self) -> OpenFile:
        found = self.files(self.seen.path)
        version = found.version if found else None
        return OpenFile(self.seen.uri, version, self.seen.positions)

    def _edit(self, file: OpenFile, edits: Sequence[Edit]) -> WorkspaceEdit:
        made = [TextEdit(file.positions.range(edit.span), edit.text) for edit in edits]
        if not self.in_documents:
            return WorkspaceEdit(changes={file.uri: made})
        identifier = OptionalVersionedTextDocumentIdentifier(file.uri, file.version)
        return WorkspaceEdit(document_changes=[TextDocumentEdit(identifier, made)])


def _change(before: str, after: str) -> Edit:
    """The one edit that makes one text of another."""
    start = alike(before, after)
    rest = min(len(before), len(after)) - start
    tail = min(rest, alike(before[::-1], after[::-1]))
    return Edit(Span(start, len(before) - tail), after[start : len(after) - tail])
