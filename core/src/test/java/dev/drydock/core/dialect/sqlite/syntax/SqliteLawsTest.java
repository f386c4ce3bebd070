package dev.drydock.core.dialect.sqlite.syntax;

import dev.drydock.core.sql.Syntax;
import dev.drydock.core.sql.SyntaxLaws;
import java.util.List;
import net.jqwik.api.Example;

class SqliteLawsTest extends SyntaxLaws {
    private static final List<String> PIECES = List.of(
            "[",
            "]",
            "``",
            "temp ",
            "trigger ",
            "begin ",
            "end",
            " end;",
            "explain ",
            "\n.tables",
            ".",
            "\n#x",
            "x'",
            "x",
            ":a(",
            ":",
            "::",
            "@",
            "$",
            "$a",
            "?",
            "?12",
            "->>",
            "||",
            "\f",
            "\u000b",
            ".5e",
            "0x",
            "\\");

    private final Syntax syntax = new SqliteSyntax();

    @Override
    protected Syntax syntax() {
        return syntax;
    }

    @Override
    protected List<String> statements() {
        return SqliteScripts.STATEMENTS.stream()
                .map(String::strip)
                .filter(statement -> !statement.endsWith("*/") && !statement.startsWith("\ufeff"))
                .toList();
    }

    @Override
    protected List<String> gaps() {
        return SqliteScripts.GAPS;
    }

    @Override
    protected List<String> ownPieces() {
        return PIECES;
    }

    @Example
    void openOrNestedTextOfAnyDepthIsReadInLinearTime() {
        int n = 300_000;
        readsInLinearTime("(".repeat(n));
        readsInLinearTime("select /*".repeat(n));
        readsInLinearTime("[".repeat(n));
        readsInLinearTime(":a(".repeat(n));
        readsInLinearTime(":a::".repeat(n));
        readsInLinearTime(".x\n".repeat(n));
        readsInLinearTime("create trigger ".repeat(n));
        readsInLinearTime("->>-".repeat(n));
    }
}
