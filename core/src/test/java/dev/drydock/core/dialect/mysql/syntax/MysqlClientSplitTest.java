package dev.drydock.core.dialect.mysql.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.sql.LineState;
import dev.drydock.core.sql.ScriptPart;
import dev.drydock.core.sql.ScriptPart.Kind;
import dev.drydock.core.sql.ScriptPart.Problem;
import dev.drydock.core.sql.Syntax;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What only the vendors' client understands: DELIMITER, `\G`, commands at the start of a line.
class MysqlClientSplitTest {
    private final Syntax syntax = new MysqlSyntax(LexicalMode.DEFAULT);

    @Test
    void chosenDelimiterAloneEndsAStatement() {
        assertParts(
                "delimiter //\ncreate procedure p() begin select 1; end//\ndelimiter ;\nselect 2;",
                "M delimiter //",
                "S create procedure p() begin select 1; end",
                "M delimiter ;",
                "S select 2");
        assertParts(
                "DELIMITER $$\nselect 1; select 2$$ select 3 $$",
                "M DELIMITER $$",
                "S select 1; select 2",
                "S select 3");
        assertParts(
                "delimiter end_of\nselect 1 as xend_ofselect 2end_of",
                "M delimiter end_of",
                "S select 1 as x",
                "S select 2");
        assertParts("delimiter ';;'\nselect 1;;\nselect ';;';;", "M delimiter ';;'", "S select 1", "S select ';;'");
        assertParts("delimiter\nselect 1;", "M delimiter", "S select 1");
        assertParts("select 1; delimiter //\nselect 2//", "S select 1", "M delimiter //", "S select 2");
    }

    @Test
    void dumpOfATriggerIsReadAsTheDumpMeansIt() {
        assertParts(
                """
                /*!40101 SET NAMES utf8mb4 */;
                DELIMITER ;;
                /*!50003 CREATE*/ /*!50017 DEFINER=`root`@`localhost`*/ /*!50003 TRIGGER `t` BEFORE INSERT ON `x`
                FOR EACH ROW BEGIN set new.a = 1; set new.b = 2; END */;;
                DELIMITER ;
                INSERT INTO `x` VALUES (1,'a;\\'b');
                """,
                "S /*!40101 SET NAMES utf8mb4 */",
                "M DELIMITER ;;",
                "S /*!50003 CREATE*/ /*!50017 DEFINER=`root`@`localhost`*/ /*!50003 TRIGGER `t` BEFORE INSERT ON `x`\n"
                        + "FOR EACH ROW BEGIN set new.a = 1; set new.b = 2; END */",
                "M DELIMITER ;",
                "S INSERT INTO `x` VALUES (1,'a;\\'b')");
    }

    @Test
    void verticalOutputSendsAndOtherBackslashesStandInTheWay() {
        assertParts("select 1\\G\nselect 2\\g", "S select 1", "M \\G", "S select 2", "M \\g");
        List<ScriptPart> parts = syntax.split("select 1 \\! ls\n;");
        assertThat(parts.getFirst().problem()).isEqualTo(Problem.MIXED_WITH_META_COMMAND);
        assertParts("select \\N;", "S select \\N");
    }

    @Test
    void commandsOfTheClientAreNoStatements() {
        assertParts("source a.sql\nselect 1;\n  quit\n", "M source a.sql", "S select 1", "M quit");
        assertParts("select source\nfrom t;", "S select source\nfrom t");
        assertParts("use shop; select 1", "S use shop", "S select 1");
    }

    @Test
    void delimiterLivesOnInTheStateOfALine() {
        LineState after = syntax.line("delimiter //", LineState.START).end();
        assertThat(after.tag()).isEqualTo("//");
        LineState inString = syntax.line("select 'open;", after).end();
        assertThat(inString.tag()).isEqualTo("'//");
        LineState closed = syntax.line("'; //", inString).end();
        assertThat(closed.progress()).isEqualTo(LineState.Progress.START);
        assertThat(closed.tag()).isEqualTo("//");
    }

    private void assertParts(String script, String... expected) {
        assertThat(syntax.split(script))
                .allMatch(part -> part.problem() == Problem.NONE)
                .extracting(part -> (part.kind() == Kind.STATEMENT ? "S " : "M ") + part.text(script))
                .containsExactly(expected);
    }
}
