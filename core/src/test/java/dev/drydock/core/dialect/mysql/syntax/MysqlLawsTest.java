package dev.drydock.core.dialect.mysql.syntax;

import dev.drydock.core.sql.Syntax;
import dev.drydock.core.sql.SyntaxLaws;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Example;

class MysqlLawsTest extends SyntaxLaws {
    private static final List<String> PIECES = List.of(
            "\\'",
            "\\",
            "``",
            "--#",
            "-- ",
            "/*!",
            "/*!50000 ",
            "/*!999999 ",
            "/*!100100",
            "/*M!",
            "procedure p() ",
            "trigger ",
            "event e ",
            "for each row ",
            "do ",
            "begin ",
            "not atomic ",
            "end",
            " end;",
            "end if;",
            "if ",
            "then ",
            "case ",
            "when ",
            "loop ",
            "while ",
            "repeat ",
            "until ",
            "declare ",
            "handler for ",
            "a:",
            ":=",
            ":",
            "@",
            "@@a.b",
            "@'",
            "N'",
            "x'",
            "b'",
            "_utf8'",
            "1a",
            "1e5",
            "0x1",
            ".5",
            "$",
            "$$",
            "?",
            "\\G",
            "\\g",
            "\\c",
            "\\N",
            "\nsource x",
            "status\n",
            "||",
            "<=>",
            "->>");

    private static final Pattern COMMANDS = Pattern.compile("delimiter|source|status|\\\\d", Pattern.CASE_INSENSITIVE);

    private static final Pattern ENDS_IN_COMMENT = Pattern.compile("(?s).*(--\\s|#)[^\n]*");

    private final Syntax syntax = new MysqlSyntax(LexicalMode.DEFAULT);

    @Override
    protected Syntax syntax() {
        return syntax;
    }

    @Override
    protected List<String> statements() {
        return MysqlScripts.STATEMENTS.stream()
                .map(String::strip)
                .filter(statement -> !ENDS_IN_COMMENT.matcher(statement).matches())
                .filter(statement -> !statement.endsWith("*/") || statement.contains("/*!"))
                .toList();
    }

    @Override
    protected List<String> gaps() {
        return MysqlScripts.GAPS;
    }

    /// Commands at the start of a line, and whatever the script chooses as delimiter.
    @Override
    protected boolean holdsNoCommands(String script) {
        return !COMMANDS.matcher(script).find();
    }

    /// The ends of a conditional comment with nothing in it.
    @Override
    protected boolean separates(String token) {
        return super.separates(token) || token.startsWith("/*") || token.equals("*/");
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
        readsInLinearTime("/*!".repeat(n));
        readsInLinearTime("`".repeat(n));
        readsInLinearTime("@a.".repeat(n));
        readsInLinearTime("source\n".repeat(n));
        readsInLinearTime("create procedure p() begin ".repeat(n));
        readsInLinearTime("delimiter a\nb ".repeat(n));
        readsInLinearTime("delimiter $$\n" + "$".repeat(n));
        readsInLinearTime("case when ".repeat(n));
    }
}
